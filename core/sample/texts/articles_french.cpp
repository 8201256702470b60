#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What is good and bad about articles, by sort.
constinit const std::string_view articles_french = R"texts(
= joy.tool
{Le} tient (très |)bien en main.
Finitions (impeccables|soignées), rien ne bouge.
Je m'en sers tous les jours et on dirait du neuf.
Enfin un objet qui ne finira pas à la poubelle au bout d'un an.
Simple, beau et pratique.
{Il} fait exactement ce qu'on attend.
= joy.device
Fiable, rien à dire.
On déballe, on branche, ça marche – pas besoin de la notice.
{Il} fonctionne sans le moindre souci depuis des semaines.
(Même mon père|Même ma grand-mère|Tout le monde) comprend tout de suite.
Pour ce prix, la qualité est (étonnante|remarquable).
En vrai, c'est encore plus chic que sur la photo.
= joy.decor
{Le} est (vraiment |)superbe (dans le salon|dans l'entrée|sur l'étagère).
La couleur est parfaite, tous nos invités en parlent.
C'est lourd, solide, joliment fini.
Exactement ce qui manquait dans la pièce.
On dirait que ça a coûté bien plus cher.
= joy.textile
La matière est (très|incroyablement|d'une douceur) agréable.
Coutures nettes, couleur conforme à la photo.
C'est chaud et pourtant léger.
{Le} est devenu{e} (l'objet préféré de toute la famille|indispensable chez nous).
Belle matière, ça se sent tout de suite.
= joy.garden
{Il} a déjà résisté à une (belle |)tempête.
C'est solide, ça tient à la pluie et c'est (en plus |)joli à regarder.
{Il} est resté{e} dehors tout l'été et n'a pas bougé.
(Juste|Enfin) la bonne taille.
Le voisin a (déjà |)commandé le même modèle.
= joy.toy
Les enfants ne s'en lassent pas (depuis dimanche|depuis des jours).
Éducatif ou pas, c'est surtout très amusant.
Très solide, ça résiste même à notre petit dernier.
Mon petit-fils avait des étoiles dans les yeux.
Plein de jolis détails.
= joy.paper
(Beau|Très beau) papier, épais et doux.
Le motif est encore plus joli en vrai.
Un joli cadeau qu'on a presque envie de garder.
Bien fait et (joliment|soigneusement) décoré.
J'en recommanderai, c'est sûr.
= joy.food
{Le} est (un vrai régal|un régal|une merveille).
On a tout mangé en une soirée.
Beaucoup de goût et pas trop de sucre.
On sent que les ingrédients sont bons.
Tous nos invités ont demandé d'où ça venait.
= flaw.tool
{Le} est arrivé{e} rayé{e}.
{Il} s'est fendu{e} au bout de (quelques|trois) semaines.
Il y a des taches qui ne partent plus.
Finition bâclée, un bord est coupant.
= flaw.device
{Le} ne s'allume plus (du tout|depuis hier).
{Il} s'arrête en pleine utilisation.
{Il} fait un drôle de bruit et chauffe (beaucoup|énormément).
Au bout (d'une semaine|de dix jours), plus rien.
= flaw.decor
{Le} est arrivé{e} avec un éclat.
Un coin est ébréché.
La couleur n'a (rien|pas grand-chose) à voir avec la photo.
{Il} n'est pas stable et penche d'un côté.
= flaw.textile
Une couture a lâché (presque aussitôt|au bout de quelques jours).
Il y a un (petit |)trou.
Le tissu perd des fibres (partout|sans arrêt).
La couleur a passé (très vite|en quelques jours).
= flaw.garden
{Il} a cassé au premier coup de vent.
{Il} rouille (déjà|au bout de quelques semaines).
Une pièce s'est cassée net.
La peinture s'écaille.
= flaw.toy
Il manquait une pièce dans la boîte.
Une pièce s'est cassée dès le deuxième jour.
La peinture s'écaille – pour un jouet, ce n'est pas acceptable.
Les pièces ne s'emboîtent pas (bien|du tout).
= flaw.paper
{Le} est arrivé{e} (tout |)plié{e}.
Il y a des taches d'humidité.
{Il} est (très |)différent{e} de la photo.
L'emballage avait déjà été ouvert.
= flaw.food
{Le} a un goût (rance|de renfermé).
Le paquet était (déjà |)ouvert.
La date de péremption était dépassée.
L'emballage était écrasé et collant.
= leak
{Le} fuit.
{Le} fuit (déjà |)au bout (de quelques jours|d'une semaine).
L'eau coule par-dessous.
Ça goutte par le socle (à chaque fois|dès que l'eau bout).
Il y a une fuite au niveau de la poignée, tout le plan de travail est mouillé.
{Mon} a une fuite à la jointure, il y a toujours une flaque dessous.
Il y a une fuite près de la jauge – sur un appareil électrique !
{Le} n'est pas étanche, ça fuit de partout.
= ask.tool
Est-ce que {le} de {brand} passe au lave-vaisselle ?
Peut-on mettre {le} au lave-vaisselle ?
= ask.device
Quelle est la puissance {du} de {brand} ?
Combien d'années de garantie y a-t-il pour {le} ?
= ask.decor
Est-ce que {le} existe dans une autre couleur ?
Quelles sont les dimensions exactes {du} ?
= ask.textile
À quelle température peut-on laver {le} ?
Quelle est la matière exacte {du} ?
= ask.garden
Est-ce que {le} peut rester dehors en hiver ?
Est-ce que {le} de {brand} résiste à la pluie ?
= ask.toy
À partir de quel âge conseillez-vous {le} ?
Est-ce que {le} convient à un enfant de trois ans ?
= ask.paper
Est-ce que {le} existe avec un autre motif ?
Que contient exactement {le} ?
= ask.food
Est-ce que {le} contient des noix ou du gluten ?
Combien de temps se conserve {le} ?
)texts";

}  // namespace clientele::sample
