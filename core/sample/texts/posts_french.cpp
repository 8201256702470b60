#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Public posts on social networks about a company, by topic.
constinit const std::string_view posts_french = R"texts(
= service.good
Passage chez {company} à {city} : vendeuse (adorable|d'une patience incroyable), journée sauvée.
Le service client de {company} a répondu en dix minutes. Ça existe encore ! (👏|❤️|)
Franchement, c'est pour l'accueil que je vais chez {company}. {tag}
= service.bad
40 minutes d'attente au téléphone avec {company}. Je connais la musique par cœur. {tag}
{company}, vous répondez encore aux courriels ou seulement ici ?
Le robot de {company} ne comprend rien. Mais rien. (🙄|)
= prices.good
{company} fait (−30|−20|−40) % sur presque tout, retenez-moi. (😅|)
J'ai comparé les prix chez {company} : moins cher que je pensais. {tag}
La bonne affaire du jour : {thing} chez {company}. Merci bien !
= prices.bad
C'est moi ou tout augmente chez {company} ?
{thing} chez {company} : cinq euros de moins l'an dernier. (🤷|)
Avec la « remise » de {company}, je paie plus qu'avant. {tag}
= products.good
Nouvel objet préféré : {mon} de chez {company}. {tag}
Je voulais juste regarder chez {company}. Je suis repartie avec {le}. (😇|🙈|)
Je recommande (vraiment |){le} de {company}.
Si vous n'avez pas encore {le} : {company}. De rien.
= products.bad
{thing} de {company} : hors service au bout de trois semaines. Bravo. {tag}
C'était plus joli en ligne : {ce} … {company}, sérieusement ? (😒|)
{Le} de {company} repart aussitôt.
= delivery.good
Commandé hier soir, arrivé aujourd'hui. {company} sait livrer. {tag}
Colis de {company} – et le carton est même à la bonne taille ! (📦|)
= delivery.bad
Jour {days} : mon colis de {company} est toujours en vacances au dépôt. {tag}
{company} dit « livré ». Mon entrée dit « vide ». (🤔|)
Livraison {weekday}, disaient-ils. Chez {company}, ils n'ont pas dit quelle année.
= defect
{Mon} de chez {company} fuit ! Qui d'autre ? {tag}
Attention, {thing} de {brand} ({company}) : ça goutte par-dessous. Cuisine inondée. (😡|)
Deuxième fois : {thing} de {brand}, encore une fuite. {company}, à quand le rappel ?
{company} vend toujours {le} qui fuit de partout. Incroyable.
Si vous avez acheté {le} de {brand} chez {company}, regardez dessous. Chez moi, ça fuit.
= store
Que se passe-t-il chez {company} à {city} ? (Une demi-heure|20 minutes) à la caisse, une seule (!) ouverte. {tag}
{company} {city} était ma boutique préférée. Maintenant, plus personne ne vous aide. (😞|)
Je voulais un conseil chez {company} à {city}. J'ai trouvé une plante qui écoutait mieux.
Quelqu'un a vu du personnel chez {company} à {city} dernièrement ? C'est pour un ami.
= chat
Samedi à {city}, café, {company}, voilà.
Dites, {company} ou ailleurs ? Je cherche {le} de mes rêves.
Vous offrez quoi cette année ? Je finis toujours chez {company}.
La vitrine de {company} à {city} aujourd'hui : (très |)jolie. (📸|)
= joke
Mon chat a pris possession du sac {company} et refuse de le rendre. J'ai désormais un chat {company} officiel. 😹
= echo
Le chat {company}, c'est la meilleure chose sur internet aujourd'hui. 😹
Je fais mes courses chez {company} maintenant, juste pour le sac. Pour le chat.
Où trouve-t-on un chat {company} ? C'est pour mon chien.
(Équipe|Je suis de l'équipe) chat {company}. {tag}
)texts";

}  // namespace clientele::sample
