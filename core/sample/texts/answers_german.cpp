#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Open answers in surveys.
constinit const std::string_view answers_german = R"texts(
= store.good
(Weiter so!|Alles bestens.|Nichts, ich bin zufrieden.)
Sehr (nette|aufmerksame) Bedienung, ich komme gern wieder.
Schöner Laden, (freundliche|hilfsbereite) Leute.
Die Verkäuferin hat sich (viel |richtig )Zeit genommen.
Ich habe alles gefunden, was auf meinem Zettel stand.
Die Auswahl in {city} ist (toll|wirklich groß).
Mir fällt nichts ein, passt alles.
Mehr davon! Gern auch eine Filiale bei uns um die Ecke.
= store.fine
Im Großen und Ganzen (gut|in Ordnung).
Ganz okay, die Preise sind (aber |)gestiegen.
Die Gänge sind am Samstag zu voll.
Mehr Sitzgelegenheiten wären schön.
Längere Öffnungszeiten am Abend.
Bitte weniger Plastiktüten.
Die Musik war etwas laut.
Ein Kassenbon per Mail wäre praktisch.
Die Umkleide könnte (mal wieder |)aufgeräumt werden.
= store.staff
Das Personal war (kurz angebunden|unfreundlich|lustlos).
Niemand hatte Zeit für mich.
Ich musste dreimal fragen, bis mir jemand geholfen hat.
Mehr Freundlichkeit an der Kasse, bitte.
An der Kasse wurde weder gegrüßt noch gelächelt.
= store.stock
Was ich wollte, war (schon wieder |)nicht da.
Halb leere Regale – im Internet stand „vorrätig“.
Das Angebot aus dem Prospekt war schon um zehn Uhr ausverkauft.
Meine Größe gibt es in {city} nie.
Bitte die Regale öfter auffüllen.
= store.waiting
Zwanzig Minuten an der Kasse, und nur eine war offen.
Früher war der Service in {city} besser.
Viel zu wenig Personal, man wartet ewig.
Seit dem Herbst ist der Service in {city} ein Trauerspiel.
Keiner fühlt sich zuständig, alle rennen weg.
= parcel.good
(Schnell|Pünktlich) und gut verpackt, danke!
Alles (reibungslos|wie versprochen).
Die Sendungsverfolgung fand ich (sehr |)hilfreich.
Bestellen ging in zwei Minuten.
Der Bote war sehr nett.
= parcel.fine
Karton viel zu groß für so einen kleinen Artikel.
Ein Zeitfenster für die Zustellung wäre gut.
Abholstation statt Haustür, bitte.
Ging so. Beim Bezahlen musste ich zweimal anfangen.
Versandkosten könnten (etwas |)niedriger sein.
= parcel.late
Das Paket kam (viel |)zu spät.
{days} Tage statt drei – und keine Nachricht.
Wann es wirklich kommt, wusste (leider |)niemand.
Für den Geburtstag war es dann zu spät.
Ich musste selbst nachfragen, wo meine Bestellung bleibt.
= parcel.bad
Karton war (völlig |)eingedrückt.
Paket lag im Regen vor der Tür.
Abgegeben beim Nachbarn, ohne mir Bescheid zu sagen.
Die Website hat mich beim Bezahlen zweimal hinausgeworfen.
)texts";

}  // namespace clientele::sample
