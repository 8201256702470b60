#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Complaints about the company itself: the ones that decide whether a customer stays.
constinit const std::string_view complaints_french = R"texts(
= complaint.subject
Réclamation
Réclamation sur votre service
On ne traite pas ses clients ainsi
Très déçue
Mauvais service
= complaint.body
[c_open] [c_{about}] [c_effect]
[c_{about}] [c_effect]
[c_open] [c_{about}]
= complaint.more
[c_want]
[c_want] [c_loyal?]
[c_loyal]
= c_open
Je souhaite me plaindre.
Je vous adresse une réclamation officielle.
Je suis (très|vraiment|profondément) mécontente.
Il faut que je vous le dise.
Je n'avais jamais vu ça chez vous.
= c_case
Une vendeuse à {city} m'a parlé sèchement devant d'autres clients alors que je voulais faire un échange.
On m'a compté trop cher à la caisse de {city} et personne n'a voulu corriger l'erreur.
J'ai déjà appelé (trois|quatre) fois pour la même chose et à chaque fois on me dit autre chose.
On devait me rappeler et personne ne l'a fait. C'est la troisième fois.
Vous avez refusé la remise de la lettre d'information alors que le bon était encore valable.
Je me suis désabonnée et je reçois toujours votre publicité tous les jours.
On m'a promis un avoir au téléphone et maintenant personne n'est au courant.
Au magasin de {city}, on m'a ignorée une demi-heure pendant que trois vendeurs bavardaient.
J'ai été prélevé deux fois et depuis deux semaines personne ne s'en occupe.
= c_order_case
Il y avait tout autre chose dans le colis que {le}, et depuis des semaines on me refuse l'échange. Commande {order}.
À mes courriers sur la commande {order}, on ne répond que par des phrases toutes faites.
Depuis {days} jours, je n'ai aucune réponse au sujet de la commande {order} alors qu'on m'en avait promis une.
Pour la commande {order}, on m'a facturé plus que le prix annoncé.
= c_effect
On ne traite pas ainsi une cliente (fidèle|).
C'est tout simplement inadmissible.
J'ai l'impression de ne pas être prise au sérieux.
Cela me coûte du temps et de l'énergie.
Je n'ai plus aucune compréhension pour cela.
= c_want
J'attends une explication de votre part.
Merci de régler cela avant la fin de la semaine.
Je veux des excuses et mon argent.
Qui est responsable de ce dossier chez vous ?
= c_loyal
J'achète chez vous depuis des années, mais c'est sans doute fini.
Sinon, j'irai chez vos concurrents.
Encore une histoire comme celle-là et vous me perdez.
)texts";

}  // namespace clientele::sample
