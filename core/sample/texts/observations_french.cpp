#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Notes of shop assistants and agents about customers.
constinit const std::string_view observations_french = R"texts(
= interest.good
Très intéressée par {le}, veut revenir ce week-end avec son conjoint.
A longuement regardé {le}, achat probable.
Aménage un nouvel appartement, ouverte aux suggestions.
Cherche quelque chose qui aille avec {le}.
= interest.weak
Regardait seulement, ne voulait pas être abordée.
A pris {le} en main, puis reposé.
N'a rien trouvé, veut essayer en ligne.
= price.good
Le prix n'est pas un sujet, préfère la qualité.
A pris le modèle le plus cher sans hésiter.
= price.weak
Trouve nos prix trop élevés, cite {rival}.
Attend les soldes.
Demande toujours d'abord une remise.
M'a montré le prix de {rival} sur son téléphone.
= service.good
Nous a remerciés pour les conseils.
A salué l'aide rapide de la dernière fois.
Veut être servie par la même collègue.
= service.weak
Aimerait des réponses plus rapides aux courriels.
A dû attendre longtemps, peu bavarde.
Souhaiterait des livraisons le soir.
Ne s'est pas sentie bien conseillée la dernière fois.
= mood.good
De bonne humeur, échange agréable.
Cliente fidèle, connaît les rayons mieux que nous.
Parle de son petit-fils, aime acheter ses cadeaux ici.
= mood.weak
Pressée, peu de temps pour un conseil.
Semblait agacée, à aborder avec tact.
Sceptique, veut tout par écrit.
= rival.good
Était chez {rival} avant, préfère notre choix.
Revient chez nous après {rival}.
= rival.weak
Achète désormais {le} chez {rival}.
A parlé d'une offre de {rival}.
)texts";

}  // namespace clientele::sample
