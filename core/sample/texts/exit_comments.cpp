#include "core/sample/texts/exit_comments.h"

#include <array>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/texts/article_words.h"
#include "core/sample/texts/grammar.h"

namespace clientele::sample {
namespace {

constexpr std::string_view english = R"texts(
= stock
(Wanted|Came for|Was looking for) the {thing}, (not there|sold out|out of stock).
The {thing} from the website is not in this shop.
Shelf empty where the {thing} should be. [later?]
(The|Their) {thing} (is|was) gone, will look (online|elsewhere|at another shop).
Needs {minutes} of them, only two were left.
Not in stock (again|for the second time). [later?]
Staff said the {thing} comes next week. [later?]
= price
The {thing} is (too|far too) expensive. [cheaper?]
(Saw|Found) the {thing} cheaper (online|at a competitor).
Price went up since last time. [cheaper?]
Would have bought the {thing} at twenty per cent off.
Nice, but (not for that price|over my budget|too dear).
Waiting for the sale. [later?]
= looking
Only (looking|browsing|having a look round), (no plans|nothing in mind|killing time before the train).
(Waiting for a friend|Meeting someone), nothing special wanted.
Wanted to see the {thing} before ordering (online|at home).
Looking for ideas for a present. [later?]
Came in (out of the rain|because of the window|with a child).
Compares the {thing} with others first. [later?]
= waiting
Queue (too long|much too long), (left|gave up) after {minutes} minutes.
{Minutes} minutes at the till with the {thing} in my hand, then I put it back.
Only one till open. (No time for that.|Has to catch a bus.)
Waited {minutes} minutes for somebody to open the cabinet.
(Too much of a wait|Waited too long) (at the counter|at the till|for the lift).
Nobody at the till for {minutes} minutes.
= size
(The|Their) {thing} only in (grey|black|red|large), wanted (blue|green|small|white).
(Size|Colour) not there. [later?]
(Slippers|Gloves|Aprons|Curtains) only in one size (left|there).
The {thing} is too (large|small|dark) for our (kitchen|hall|flat).
Nothing in the colour of our (kitchen|sofa|curtains).
= advice
(Nobody|No one) there to ask about the {thing}. [later?]
Looked for staff (everywhere|for a while), found nobody.
Asked about the {thing}, (nobody knew|was sent to the other floor|no answer).
Would have needed advice on the {thing}.
Staff busy with (a delivery|each other|the till), nobody free for me.
= bought
(Found|Got) (everything|what I wanted). [praise?]
(Went quickly|Quick and easy), the {thing} was where it always is.
Bought more than planned. [praise?]
[praise]
Came for the {thing}, left with three other things.
= praise
(Staff very friendly.|Good advice.|Lovely shop.|Nice selection.)
= later
(Will come back.|Tries again next week.|Will order online.)
= cheaper
(Was cheaper last year.|Saw it for less elsewhere.|Preisfuchs has it for less.)
)texts";

constexpr std::string_view german = R"texts(
= stock
(Wollte|Suchte) {den}, (ausverkauft|nicht da|leider nicht vorrätig).
{Der} aus dem Onlineshop ist in der Filiale nicht zu haben.
Regal leer, wo {der} stehen sollte. [later?]
{Der} ist weg, (schaut online|probiert es woanders|fährt in die andere Filiale).
Bräuchte {minutes} Stück, es waren nur noch zwei da.
(Schon wieder|Zum zweiten Mal) nicht vorrätig. [later?]
Laut Mitarbeiter kommt {der} erst nächste Woche. [later?]
= price
{Der} ist (zu|viel zu) teuer. [cheaper?]
Hat {den} (online|bei der Konkurrenz) günstiger gesehen.
Preis seit dem letzten Mal gestiegen. [cheaper?]
Mit zwanzig Prozent Rabatt hätte ich {den} genommen.
Schön, aber (nicht für den Preis|über dem Budget|zu teuer).
Wartet auf den Schlussverkauf. [later?]
= looking
Nur (geschaut|gestöbert|umgesehen), (nichts Bestimmtes gesucht|Zeit bis zum Zug|keine Kaufabsicht).
(Wartet auf eine Freundin|Ist verabredet), wollte nichts Bestimmtes.
Wollte {den} nur ansehen und dann (online|zu Hause) bestellen.
Sucht Ideen für ein Geschenk. [later?]
Kam (wegen des Regens|wegen des Schaufensters|mit der Tochter) herein.
Vergleicht {den} erst noch mit anderen. [later?]
= waiting
Schlange (zu|viel zu) lang, nach {minutes} Minuten (gegangen|aufgegeben).
{Minutes} Minuten an der Kasse gestanden, dann alles zurückgelegt.
Nur eine Kasse offen. (Dafür keine Zeit.|Muss zum Bus.)
{Minutes} Minuten gewartet, bis jemand die Vitrine öffnet, dann gegangen.
(Wartezeit zu lang|Zu lange gewartet) (an der Kasse|an der Theke|am Aufzug).
{Minutes} Minuten lang niemand an der Kasse.
= size
{Thing} nur noch in (Grau|Schwarz|Rot), wollte (Blau|Grün|Weiß).
(Größe|Farbe) nicht da. [later?]
(Hausschuhe|Handschuhe|Schürzen|Vorhänge) nur noch in einer Größe.
{Der} ist zu (groß|klein|dunkel) für (unsere Küche|unseren Flur|die Wohnung).
Nichts in der Farbe (der Küche|des Sofas|der Vorhänge).
= advice
Niemand da, den man zu {dem} fragen könnte. [later?]
Überall einen Mitarbeiter gesucht, (keinen gefunden|niemand zu sehen).
Nach {dem} gefragt, (keiner wusste etwas|wurde in den anderen Stock geschickt|keine Antwort bekommen).
Hätte zu {dem} eine Beratung gebraucht.
Personal mit (einer Lieferung|sich selbst|der Kasse) beschäftigt, keiner hatte Zeit.
= bought
(Alles gefunden|Alles bekommen). [praise?]
(Ging schnell|Schnell und einfach), {der} stand wie immer am Platz.
Mehr gekauft als geplant. [praise?]
[praise]
Kam wegen {dem} und ging mit drei anderen Sachen.
= praise
(Sehr nettes Personal.|Gute Beratung.|Schöner Laden.|Tolle Auswahl.)
= later
(Kommt wieder.|Versucht es nächste Woche noch einmal.|Bestellt dann online.)
= cheaper
(Letztes Jahr war das billiger.|Woanders günstiger gesehen.|Preisfuchs ist günstiger.)
)texts";

constexpr std::string_view french = R"texts(
= stock
(Voulait|Cherchait|Venait pour) {le}, (épuisé|pas en rayon|rupture de stock).
{Le} du site n'est pas disponible en magasin.
Rayon vide à la place {du}. [later?]
{Le} : plus rien, (va voir en ligne|va chercher ailleurs|ira dans un autre magasin).
Il en fallait {minutes}, il n'en restait que deux.
(Encore|Pour la deuxième fois) en rupture. [later?]
D'après le vendeur, réassort la semaine prochaine. [later?]
= price
{Le} coûte (trop|bien trop) cher. [cheaper?]
A vu {le} moins cher (en ligne|chez un concurrent).
Le prix a augmenté depuis la dernière fois. [cheaper?]
L'aurait pris avec vingt pour cent de remise.
Joli, mais (pas à ce prix|hors budget|trop cher).
Attend les soldes. [later?]
= looking
Simple (visite|tour|coup d'œil), (rien de précis|en attendant le train|pas d'achat prévu).
(Attend une amie|A rendez-vous), ne cherchait rien.
Voulait voir {le} avant de commander (en ligne|à la maison).
Cherche des idées de cadeau. [later?]
Entré (à cause de la pluie|attiré par la vitrine|avec sa fille).
Compare d'abord {le} avec d'autres. [later?]
= waiting
File (trop|beaucoup trop) longue, (parti|a renoncé) au bout de {minutes} minutes.
{Minutes} minutes à la caisse, puis tout reposé.
Une seule caisse ouverte. (Pas le temps.|Un bus à prendre.)
A attendu {minutes} minutes qu'on ouvre la vitrine, puis est parti.
(Attente trop longue|Trop d'attente) (à la caisse|au comptoir|à l'ascenseur).
Personne en caisse pendant {minutes} minutes.
= size
{Thing} seulement en (gris|noir|rouge), voulait (bleu|vert|blanc).
(Taille|Couleur) indisponible. [later?]
(Chaussons|Gants|Tabliers|Rideaux) : une seule taille restante.
{Le} ne va pas (avec notre cuisine|dans notre couloir|avec le salon).
Rien dans la couleur (de la cuisine|du canapé|des rideaux).
= advice
Personne pour renseigner sur {le}. [later?]
A cherché un vendeur partout, (personne|sans succès).
A demandé pour {le}, (personne ne savait|renvoyé à un autre étage|pas de réponse).
Aurait eu besoin de conseils pour {le}.
Personnel occupé (par une livraison|à discuter|en caisse), personne de libre.
= bought
(A tout trouvé|A trouvé ce qu'il fallait). [praise?]
(Rapide|Rapide et simple), {le} était à sa place.
A acheté plus que prévu. [praise?]
[praise]
Venait pour {le}, reparti avec trois autres choses.
= praise
(Personnel très aimable.|Bons conseils.|Beau magasin.|Beau choix.)
= later
(Reviendra.|Retentera la semaine prochaine.|Commandera en ligne.)
= cheaper
(C'était moins cher l'an dernier.|Vu moins cher ailleurs.|Preisfuchs est moins cher.)
)texts";

constexpr std::array<std::string_view, 7> topics{"stock", "price", "looking", "waiting", "size", "advice", "bought"};

/// Whether a visitor may speak of an article: what is not in stock is really out of stock, and only clothes and
/// furnishings have a size or colour that does not suit.
bool fits(std::string_view topic, std::uint32_t article, std::int32_t day) {
    if (topic == "stock") return !in_stock(article, day);
    const std::string_view sort = words_of(article).sort;
    if (topic == "size") return sort == "textile" || sort == "decor";
    return topic != "advice" || sort == "device" || sort == "tool" || sort == "garden";
}

std::uint32_t article_meant(std::string_view topic, std::int32_t day, Draws& draws) {
    const auto count = static_cast<std::uint32_t>(articles().size());
    std::uint32_t article = draws.below(count);
    for (int i = 0; i < 60 && !fits(topic, article, day); ++i) article = draws.below(count);
    return article;
}

}  // namespace

std::string exit_comment(std::size_t topic, Language language, std::int32_t day, Draws& draws) {
    static const std::array<Grammar, language_count> grammars{Grammar{german}, Grammar{french}, Grammar{english}};
    const std::uint32_t article = article_meant(topics[topic], day, draws);
    const std::uint32_t minutes = 4 + draws.below(16);
    const SlotValues slots = [&](std::string_view slot) -> std::string {
        if (slot == "minutes") return std::to_string(minutes);
        return article_slot(language, article, slot);
    };
    std::string text = grammars[static_cast<std::size_t>(language)].text(topics[topic], slots, draws);
    return draws.chance(0.06) ? mistyped(std::move(text), draws) : text;
}

}  // namespace clientele::sample
