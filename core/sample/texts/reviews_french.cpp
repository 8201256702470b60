#include "core/sample/texts/sources.h"

namespace clientele::sample {

constinit const std::string_view reviews_french = R"texts(
= stars5
[great] [joy.{sort}] [again?]
[joy.{sort}] [again]
[great]
[joy.{sort}] [joy.{sort}]
[occasion] [joy.{sort}] [again?]
[great] [delivered?] [joy.{sort}]
= stars4
[good] [joy.{sort}]
[joy.{sort}] [little_but]
[good] [little_but]
[occasion] [joy.{sort}] [little_but?]
= stars3
[okay] [little_but]
[joy.{sort}] [bigger_but]
[okay]
[okay] [bigger_but]
= stars2
[poor] [flaw.{sort}]
[flaw.{sort}] [kept?]
[poor] [flaw.{sort}] [kept]
= stars1
[awful] [flaw.{sort}] [never]
[flaw.{sort}] [never]
[awful] [flaw.{sort}]
= defect
[leak] [never]
[awful] [leak]
[poor] [leak] [kept]
[before_leak] [leak]
[leak] [leak_wish]
= great
(Vraiment|Absolument) (ravie|enchanté) de mon achat.
(Je recommande !|Parfait, rien à redire.|Génial.)
{Brand} ne déçoit jamais.
Cinq étoiles sans hésiter.
Encore mieux que prévu.
Conforme à la description.
Mon meilleur achat depuis longtemps.
= good
Dans l'ensemble, (très |)satisfait.
Bon produit à un prix (correct|raisonnable).
Fait bonne impression.
Ça nous plaît (beaucoup|bien).
(Bonne|Belle) qualité, comme souvent chez {brand}.
= okay
Correct, sans plus.
Ça fait le travail.
Pour le prix, ça va.
Je suis partagée.
Pas mal, mais pas un coup de cœur.
= poor
(Plutôt|Assez) décevant.
Je m'attendais à (bien |)mieux.
Je n'en rachèterai pas.
{Brand} nous avait habitués à mieux.
= awful
(À fuir !|De l'argent jeté par les fenêtres.|Quelle déception.)
On ne devrait pas vendre ça.
Je n'ai jamais été aussi en colère après un achat.
Une étoile parce qu'on ne peut pas mettre zéro.
= again
Je rachèterai (les yeux fermés|sans hésiter).
J'en ai déjà commandé un autre.
Cinq étoiles de ma part.
Merci (à toute l'équipe|pour la livraison rapide) !
Ma sœur aura le même pour son anniversaire.
= occasion
Acheté (pour offrir|pour un anniversaire|pour notre nouvel appartement|pour ma belle-mère).
Longtemps cherché, enfin trouvé ici.
Un achat coup de tête pendant les promotions.
Après {days} jours d'utilisation, je peux le dire :
= delivered
Livraison (rapide|sans problème|à l'heure).
Bien emballé.
= little_but
Seul bémol : (tout |)ce plastique dans l'emballage.
Une étoile en moins pour le prix.
Aurait pu être (un peu |)plus grand.
La livraison a pris son temps, par contre.
La couleur paraissait plus vive sur la photo.
= bigger_but
À ce prix, j'attendais quand même mieux.
Les finitions pourraient être meilleures.
Par contre, le colis a mis {days} jours à arriver.
Pas sûr que je le reprendrais.
= kept
Retour à l'expéditeur (demain|cette semaine).
Échange en cours.
Le renvoyer était trop compliqué.
On verra ce qu'en dit le service client.
= never
Plus jamais.
Je veux être remboursé.
Renvoyé le jour même.
Gardez votre argent.
= before_leak
Au début, j'étais contente, et puis :
Joli modèle, mais :
L'ancien a duré douze ans, celui-ci même pas deux semaines.
= leak_wish
Il faudrait le retirer de la vente.
Merci de vérifier le joint !
Et en plus, on voulait me faire payer le renvoi.
= company.good
{Company} : [c_good] [c_good_more?]
[c_good] [c_good_more?]
= company.mixed
[c_mixed] [c_mixed_more?]
Chez {company}, ça dépend : [c_mixed]
= company.bad
[c_bad] [c_bad_more?]
{Company} : [c_bad] [c_bad_more?]
= c_good
Livraison (rapide|très rapide), tout est arrivé (intact|bien emballé).
Accueil (chaleureux|très professionnel) en magasin, j'y retournerai.
Beau choix et prix (corrects|raisonnables).
Retour sans discussion, remboursement en {days} jours.
Quelqu'un au téléphone tout de suite, problème réglé.
Je commande chez eux depuis des années, jamais déçue.
= c_good_more
À refaire.
Continuez comme ça !
Certains grands feraient bien de s'en inspirer.
= c_mixed
Bons produits, livraison (lente|interminable).
De jolies choses, mais ce n'est pas donné.
Gentils en magasin, mais au téléphone on attend (une éternité|longtemps).
Beaucoup de choix, mais l'application plante souvent.
= c_mixed_more
Trois étoiles.
Peut mieux faire.
Si ça s'améliore, j'ajouterai une étoile.
= c_bad
J'attends mon remboursement depuis {days} jours.
Mauvais article livré et personne ne se sent concerné.
Personnel (désagréable|totalement indifférent).
Commandé en promotion, puis annulé par leurs soins. Bien sûr.
Trois courriels, aucune réponse.
Colis soi-disant livré, je n'ai jamais rien reçu.
= c_bad_more
Plus jamais.
J'irai acheter ailleurs.
Dommage, c'était mieux avant.
)texts";

}  // namespace clientele::sample
