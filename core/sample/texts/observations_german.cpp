#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Notes of shop assistants and agents about customers.
constinit const std::string_view observations_german = R"texts(
= interest.good
Interessiert sich sehr für {thing}, will am Wochenende mit Partner wiederkommen.
Hat sich {den} lange zeigen lassen, Kauf sehr wahrscheinlich.
Richtet gerade die neue Wohnung ein, offen für Vorschläge.
Sucht noch etwas Passendes zu {dem}.
= interest.weak
Nur umgeschaut, wollte nicht angesprochen werden.
Hat {den} in der Hand gehabt und wieder weggelegt.
Fand nichts Passendes, wollte es im Netz versuchen.
= price.good
Preis war kein Thema, nimmt lieber gute Qualität.
Hat ohne Zögern zum teureren Modell gegriffen.
= price.weak
Findet unsere Preise zu hoch, nennt {rival}.
Wartet auf den Schlussverkauf.
Fragt immer zuerst nach Rabatt.
Hat den Preis von {rival} auf dem Handy gezeigt.
= service.good
Hat sich ausdrücklich für die Beratung bedankt.
Lobt die schnelle Hilfe beim letzten Mal.
Möchte wieder von derselben Kollegin bedient werden.
= service.weak
Wünscht sich schnellere Antworten auf E-Mails.
Musste lange warten, war entsprechend kurz angebunden.
Hätte gern einen Lieferservice am Abend.
Fühlte sich beim letzten Besuch nicht gut beraten.
= mood.good
Gut gelaunt, nettes Gespräch.
Stammkundin, kennt das Sortiment besser als wir.
Erzählt vom Enkel, kauft gern Geschenke bei uns.
= mood.weak
In Eile, wenig Zeit für Beratung.
Wirkte genervt, vorsichtig ansprechen.
Skeptisch, möchte alles schriftlich haben.
= rival.good
War vorher bei {rival}, findet unsere Auswahl schöner.
Kommt von {rival} zu uns zurück.
= rival.weak
Kauft {thing} inzwischen bei {rival}.
Erwähnt ein Angebot von {rival}.
)texts";

}  // namespace clientele::sample
