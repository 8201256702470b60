#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What customers write to the service, by reason; complaints stand in complaints_french.
constinit const std::string_view contacts_french = R"texts(
= hello
Bonjour,
Madame, Monsieur,
Bonjour Madame, bonjour Monsieur,
Bonjour à toute l'équipe,
Chère équipe {company},
= bye
Cordialement~{name}
Bien cordialement~{name}
Merci d'avance~{name}
Avec mes salutations distinguées~{name}
Bonne journée~{name}
= letter
[hello]~~[{reason}.body]~~[bye]
[hello]~[{reason}.body] [{reason}.more?]~~[bye]
[hello]~~[{reason}.body] [{reason}.more]~~[bye]
= chat
[chat_hello?] [{reason}.body]
[chat_hello] [{reason}.body] [{reason}.more?]
= chat_hello
Bonjour !
Bonsoir !
Bonjour, une question :
Bonjour, petite question :
= status.subject
Où en est ma commande {order} ?
Commande {order}
Suivi de ma commande
État de la commande {order}
= status.body
J'ai commandé {le} le {day} (commande {order}|numéro {order}) et je n'ai toujours pas reçu d'avis d'expédition.
Pouvez-vous me dire quand ma commande {order} sera expédiée ?
Dans mon compte, la commande {order} est toujours « en préparation ».
Je voulais savoir où en est ma commande du {day}. Le numéro est {order}.
Avez-vous bien reçu ma commande {order} ? Je n'ai eu aucune confirmation par courriel.
Au sujet de la commande {order} : puis-je encore changer la couleur avant l'envoi ?
= status.more
Nous partons en vacances la semaine prochaine, une réponse rapide serait (appréciée|bienvenue).
{Le} doit servir de cadeau d'anniversaire.
Rien d'urgent, je voulais juste être sûre.
Une réponse brève suffit.
= delivery.subject
Colis non reçu
Commande {order} en retard
Retard de livraison
Où est mon colis ?
= delivery.body
Ma commande {order} devait arriver (depuis longtemps|il y a plusieurs jours), j'attends depuis {days} jours.
D'après le suivi, mon colis est bloqué au dépôt depuis {late} jours. Que se passe-t-il ?
Le livreur prétend qu'il n'y avait personne. J'étais chez moi toute la journée ! Il s'agit de la commande {order}.
J'ai commandé le {day}, vous annonciez trois jours ouvrés. {Le} n'est toujours pas là.
Pouvez-vous ouvrir une enquête auprès du transporteur ? La commande {order} n'est jamais arrivée.
{days} jours, pas de colis et pas de nouvelles. Numéro de commande : {order}.
= delivery.more
Je commence à perdre patience.
Si je n'ai rien vendredi, je souhaite annuler.
La dernière fois, tout s'était bien passé.
Merci de me tenir au courant.
= return.subject
Retour R{order}
Remboursement de la commande {order}
Quand serai-je remboursée ?
Question sur un retour
= return.body
J'ai renvoyé {le} (il y a quelques jours|la semaine dernière) et je ne vois toujours pas le remboursement. Commande {order}.
Selon la poste, mon retour de la commande {order} vous est bien parvenu. Quand serai-je (remboursé|crédité) ?
Il me manque encore le remboursement pour {le} ({article}), commande {order}.
Les frais de port sont-ils remboursés aussi si je rends {le} ? C'est la commande {order}.
J'ai rendu {le}, mais rien n'est arrivé sur mon compte (pour l'instant|).
= return.more
J'avais payé par (carte|PayPal|facture).
J'ai gardé la preuve de dépôt.
Un avoir me conviendrait aussi.
Merci de vérifier.
= defect.subject
{Article} : défectueux
Article défectueux, commande {order}
Problème avec {le}
Échange d'un article abîmé
= defect.body
Le {day}, j'ai acheté {le} chez vous (ticket {order}). [flaw.{sort}]
[flaw.{sort}] L'achat date du {day}, commande {order}. Que peut-on faire ?
Je dois malheureusement vous signaler un problème avec {le} ({article}). [flaw.{sort}]
Il s'agit {du} de la commande {order}. [flaw.{sort}] Comment fonctionne la garantie ?
= defect.more
Je peux envoyer une photo.
Je voudrais un remplacement.
Je préfère un remboursement à un échange.
Je n'ai malheureusement plus l'emballage.
= leak.subject
{Article} : fuite
Fuite {du}
Problème d'étanchéité, commande {order}
Réclamation : {le} fuit
= leak.body
[leak] L'achat date du {day}, commande {order}.
Le {day}, j'ai acheté {le} de {brand} (ticket {order}). [leak]
Il s'agit {du} de la commande {order}. [leak] Est-ce un problème connu ?
[leak] C'est dangereux pour un appareil électrique ! Commande {order}.
= leak.more
Je peux vous envoyer une vidéo de la fuite.
Je veux être remboursée.
Merci d'en envoyer un autre, mais étanche cette fois.
Et oui, j'ai fait le détartrage.
= invoice.subject
Facture {order}
Demande de facture
Erreur sur la facture
Copie de la facture {order}
= invoice.body
J'ai besoin d'une facture avec TVA pour la commande {order}.
La facture de {order} indique {amount}, mais un autre montant a été prélevé.
Pouvez-vous établir la facture {order} au nom de mon entreprise ?
Je n'ai jamais reçu la facture du {day} et maintenant je reçois un rappel de {amount}.
Merci de me renvoyer la facture de mon achat du {day} en PDF.
= invoice.more
C'est pour ma déclaration d'impôts.
Le paiement est (bien sûr |)déjà parti.
Par courriel, ce sera parfait.
= advice.subject
Question sur {article}
Conseil : {thing}
Question produit
= advice.body
[ask.{sort}]
[ask.{sort}]
Est-ce que {le} ferait un bon cadeau pour quelqu'un qui a déjà tout ? Ou auriez-vous une (meilleure |autre )idée ?
J'ai acheté {le} le {day}. Quel entretien conseillez-vous ?
Est-ce que {le} existe dans une autre taille ?
Où est fabriqué{e} {le} ({article}) ?
Quelle est la différence entre {le} de {brand} et le modèle moins cher ?
Existe-t-il des pièces de rechange pour {le} ?
= advice.more
Je n'ai rien trouvé à ce sujet sur le site.
En magasin, personne n'a su me répondre.
Merci pour votre aide !
= stock.subject
Disponibilité : {article}
{Thing} à {city}
Quand sera-t-il de nouveau disponible ?
= stock.body
Est-ce que {le} ({article}) est disponible au magasin de {city} ?
Quand aurez-vous de nouveau {le} ? À {city}, le rayon était vide.
Je voudrais racheter {le} comme le {day}, mais je ne trouve plus la référence.
Pouvez-vous me mettre {le} de côté à {city} ?
Jusqu'à quelle heure êtes-vous ouverts samedi à {city} ? Je voulais passer prendre {le}.
= stock.more
J'habite (assez |un peu |)loin et je ne voudrais pas venir pour rien.
Deux exemplaires, ce serait l'idéal.
Je pourrais passer samedi.
= card.subject
Carte de fidélité
Points manquants
Question sur ma carte de fidélité
Points du {day}
= card.body
Je n'ai pas reçu de points pour mon achat du {day} ({order}).
J'ai perdu ma carte de fidélité et j'en voudrais une nouvelle.
Jusqu'à quand mes points sont-ils valables, et où voir mon solde ?
L'application n'affiche plus ma carte de fidélité.
Le bon obtenu avec mes points a été refusé à la caisse de {city}.
J'aimerais savoir combien d'achats il me manque pour le niveau suivant.
= card.more
J'ai gardé le ticket de caisse.
Mon numéro de client figure ci-dessus.
Pouvez-vous les ajouter ?
= address.subject
Nouvelle adresse
Changement d'adresse
Déménagement
Modification de mes coordonnées
= address.body
J'ai déménagé, merci de modifier l'adresse dans mon compte.
Merci d'enregistrer mon nouveau numéro de téléphone, l'ancien n'est plus valable.
Mon adresse électronique a changé, comment faire pour me connecter ?
Je me suis mariée et j'ai changé de nom. De quoi avez-vous besoin ?
Impossible de modifier l'adresse de livraison dans mon compte, il y a toujours un message d'erreur.
Merci de supprimer mon ancienne adresse, la commande {order} a (failli partir|été envoyée) là-bas.
= address.more
Valable dès (maintenant|le premier du mois prochain).
Au fait, je ne souhaite plus recevoir la lettre d'information.
Merci pour la modification.
)texts";

}  // namespace clientele::sample
