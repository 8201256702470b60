#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Open answers in surveys.
constinit const std::string_view answers_french = R"texts(
= store.good
(Continuez comme ça !|Tout va bien.|Rien, je suis satisfaite.)
Personnel très (aimable|attentif), je reviendrai.
Beau magasin, équipe (souriante|serviable).
La vendeuse a pris (tout |)son temps pour me conseiller.
J'ai trouvé tout ce qui était sur ma liste.
Le choix à {city} est (formidable|vraiment large).
Je ne vois rien à améliorer.
Un magasin près de chez nous, ce serait parfait.
= store.fine
Dans l'ensemble, (ça va|c'est bien).
Correct, mais les prix ont augmenté.
Trop de monde dans les allées le samedi.
Quelques sièges seraient les bienvenus.
Ouvrez plus tard le soir, s'il vous plaît.
Moins de sacs en plastique, merci.
La musique était un peu forte.
Un ticket par courriel serait pratique.
Les cabines mériteraient un coup de rangement.
= store.staff
Personnel (peu aimable|désagréable|indifférent).
Personne n'avait de temps pour moi.
J'ai dû demander trois fois avant qu'on m'aide.
Un peu plus d'amabilité à la caisse, s'il vous plaît.
Ni bonjour, ni sourire.
= store.stock
Ce que je cherchais n'était (encore |)pas là.
Rayons à moitié vides alors que le site disait « disponible ».
La promotion du prospectus était épuisée dès dix heures.
Il n'y a jamais ma taille à {city}.
Merci de remplir les rayons plus souvent.
= store.waiting
Vingt minutes à la caisse, et une seule ouverte.
Le service à {city} était meilleur avant.
Beaucoup trop peu de personnel, on attend sans fin.
Depuis l'automne, le service à {city} est lamentable.
Personne ne se sent concerné, ils s'enfuient tous.
= parcel.good
(Rapide|À l'heure) et bien emballé, merci !
Tout s'est passé (sans accroc|comme promis).
Le suivi du colis est (très |)utile.
Commander a pris deux minutes.
Le livreur était très aimable.
= parcel.fine
Carton bien trop grand pour un si petit article.
Un créneau de livraison serait bien.
Je préférerais un point relais.
Moyen. J'ai dû recommencer le paiement deux fois.
Les frais de port pourraient être (un peu |)plus bas.
= parcel.late
Le colis est arrivé (beaucoup |)trop tard.
{days} jours au lieu de trois, et aucune nouvelle.
Personne ne savait quand il allait (vraiment |)arriver.
C'était trop tard pour l'anniversaire.
J'ai dû réclamer moi-même des nouvelles de ma commande.
= parcel.bad
Le carton était (complètement |)écrasé.
Colis laissé dehors sous la pluie.
Déposé chez un voisin sans me prévenir.
Le site m'a éjecté deux fois au moment de payer.
)texts";

}  // namespace clientele::sample
