#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What agents note down after a call, by reason.
constinit const std::string_view notes_french = R"texts(
= who
Client
Cliente
Le client
La cliente
= done.yes
Réglé.
Réglé par téléphone.
Client satisfait.
Fait, confirmation envoyée.
= done.no
Rappel promis, encore en attente.
Transmis au service concerné.
Pas encore réglé, à suivre.
Impossible à régler au téléphone.
= note
[{reason}.note] [done.{outcome}]
[{reason}.note] [done.{outcome}?]
= callback
Client rappelé.
Rappel comme convenu.
= status.note
[who] demande où en est {order}.
[who] n'a pas reçu d'avis d'expédition pour {order}.
Suivi de commande {order}, article : {thing}.
[who] veut savoir quand {order} sera expédiée.
[who] veut modifier {order} (couleur|quantité|emballage cadeau).
= delivery.note
[who] attend {order} depuis {days} jours.
Colis {order} bloqué (au dépôt|chez le transporteur), mécontentement.
Colis {order} indiqué comme livré, non reçu.
Commandé le {day}, {thing} toujours pas là. Enquête ouverte.
= return.note
[who] demande le remboursement pour {le}, {order}.
Retour R{order} reçu, remboursement pas encore saisi.
[who] attend toujours l'avoir pour {order}.
Demande si le port est remboursé aussi ({order}).
= defect.note
Article défectueux {article}, {order}. [flaw.{sort}]
[who] signale un problème sur {article} : [flaw.{sort}]
{Thing} défectueux, acheté le {day}. [flaw.{sort}] Remplacement proposé.
= leak.note
Article défectueux {article}, {order}. [leak]
[who] signale : {le} fuit, achat du {day} ({order}).
Fuite {du}, encore {brand}. {order}. Échange proposé.
[who] explique : [leak] Ticket {order}.
{article} : fuite ({order}), remboursement demandé.
= invoice.note
[who] a besoin de la facture {order}.
Question sur le montant de la facture {order} ({amount}).
[who] a reçu un rappel de {amount}, dit avoir payé.
Facture {order} à établir au nom de l'entreprise.
= advice.note
Question produit {article} : (entretien|dimensions|matière|accessoires).
[who] cherche un cadeau, suggéré {le}.
[who] demande : [ask.{sort}]
Conseil sur {le}, différence avec le modèle moins cher expliquée.
= stock.note
[who] demande si {article} est disponible à {city}.
{Thing} en rupture à {city}, souhaite être prévenu.
Réservation {article} à {city} (demandée|faite).
Question sur les horaires de {city}.
= card.note
Points de {order} manquants sur la carte.
[who] a perdu sa carte de fidélité, nouvelle commandée.
[who] demande son solde de points et la validité.
Bon refusé à la caisse de {city}.
= address.note
Changement d'adresse après déménagement.
Nouveau numéro de téléphone enregistré.
[who] ne peut plus se connecter après changement d'adresse électronique.
Changement de nom après mariage.
= complaint.note
RÉCLAMATION : [who] (très |)en colère. « [c_{about}] »
[who] se plaint : « [c_{about}] »
Réclamation. « [c_{about}] [c_effect] »
[who] menace de partir. « [c_{about}] »
)texts";

}  // namespace clientele::sample
