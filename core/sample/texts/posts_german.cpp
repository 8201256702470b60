#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Public posts on social networks about a company, by topic.
constinit const std::string_view posts_german = R"texts(
= service.good
Heute bei {company} in {city}: (supernette|total geduldige) Verkäuferin, Tag gerettet.
Kundendienst von {company} hat in zehn Minuten geantwortet. Es gibt sie noch! (👏|❤️|)
Ehrlich, der Service bei {company} ist der Grund, warum ich da hingehe. {tag}
= service.bad
40 Minuten Warteschleife bei {company}. Kennt noch jemand die Melodie? Ich jetzt schon. {tag}
{company}, antwortet ihr eigentlich noch auf Mails oder nur hier?
Der Chatbot von {company} versteht gar nichts. Gar nichts. (🙄|)
= prices.good
{company} hat gerade (30|20|40) % auf fast alles, ich muss da schnell wieder raus. (😅|)
Bei {company} Preise verglichen: günstiger als gedacht. {tag}
Schnäppchen des Tages: {thing} von {company}. Danke, gern!
= prices.bad
Ist es nur mein Eindruck oder wird bei {company} alles teurer?
{thing} bei {company}: letztes Jahr noch fünf Euro billiger. (🤷|)
Mit dem „Rabatt“ bei {company} zahle ich am Ende mehr als vorher. {tag}
= products.good
Neues Lieblingsteil: {mein} von {company}. {tag}
Ich wollte bei {company} nur gucken. Es wurde {der}. (😇|🙈|)
Kann {den} von {company} (echt |wirklich |)empfehlen.
Wer {den} noch nicht hat: {company}. Gern geschehen.
= products.bad
{thing} von {company} nach drei Wochen kaputt. Super. {tag}
Sah im Netz schöner aus: {dieser} … {company}, ernsthaft? (😒|)
Hält nichts aus. {Der} von {company} geht zurück.
= delivery.good
Gestern Abend bestellt, heute da. {company} kann Lieferung. {tag}
Paket von {company} – und der Karton passt sogar zum Inhalt! (📦|)
= delivery.bad
Tag {days}: Mein Paket von {company} macht immer noch Urlaub im Verteilzentrum. {tag}
{company} schreibt „zugestellt“. Mein Flur sagt „leer“. (🤔|)
Lieferung am {weekday}, haben sie gesagt. Bei {company} haben sie nicht gesagt, in welchem Jahr.
= defect
{Mein} von {company} ist undicht! Wer noch? {tag}
Achtung, {thing} von {brand} ({company}): tropft unten raus. Bei uns stand die Küche unter Wasser. (😡|)
{Der} von {brand} ist schon ersetzt worden, und wieder undicht. {company}, wann kommt der Rückruf?
{company} verkauft immer noch {den}, und überall liest man, dass alles tropft. Unglaublich.
Wichtig: Wenn ihr {den} von {brand} bei {company} gekauft habt – schaut mal drunter. Bei mir tropft es.
= store
Was ist bei {company} in {city} los? (Halbe Stunde|20 Minuten) an der Kasse, eine (!) offen. {tag}
{company} {city} war mal mein Lieblingsladen. Inzwischen hilft einem da keiner mehr. (😞|)
Wollte in {city} bei {company} Beratung. Habe eine Pflanze gefunden, die mir länger zugehört hat.
Hat jemand in letzter Zeit bei {company} in {city} Personal gesehen? Frage für einen Freund.
= chat
Samstag in {city}, Kaffee, {company}, fertig.
Sagt mal, {company} oder doch lieber woanders? Suche {den}.
Was schenkt ihr dieses Jahr? Ich lande immer bei {company}.
Schaufenster von {company} in {city} heute: (sehr |)hübsch. (📸|)
= joke
Mein Kater hat die {company}-Tüte besetzt und gibt sie nicht mehr her. Ich habe jetzt offiziell einen {company}-Kater. 😹
= echo
Der {company}-Kater ist das Beste, was das Internet heute hat. 😹
Ich kaufe jetzt auch bei {company}, nur wegen der Tüte für die Katze.
Wo bekommt man den {company}-Kater? Frage für meinen Hund.
(Team|Ich bin Team) {company}-Kater. {tag}
)texts";

}  // namespace clientele::sample
