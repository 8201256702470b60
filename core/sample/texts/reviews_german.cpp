#include "core/sample/texts/sources.h"

namespace clientele::sample {

constinit const std::string_view reviews_german = R"texts(
= stars5
[great] [joy.{sort}] [again?]
[joy.{sort}] [again]
[great]
[joy.{sort}] [joy.{sort}]
[occasion] [joy.{sort}] [again?]
[great] [delivered?] [joy.{sort}]
= stars4
[good] [joy.{sort}]
[joy.{sort}] [little_but]
[good] [little_but]
[occasion] [joy.{sort}] [little_but?]
= stars3
[okay] [little_but]
[joy.{sort}] [bigger_but]
[okay]
[okay] [bigger_but]
= stars2
[poor] [flaw.{sort}]
[flaw.{sort}] [kept?]
[poor] [flaw.{sort}] [kept]
= stars1
[awful] [flaw.{sort}] [never]
[flaw.{sort}] [never]
[awful] [flaw.{sort}]
= defect
[leak] [never]
[awful] [leak]
[poor] [leak] [kept]
[before_leak] [leak]
[leak] [leak_wish]
= great
(Bin|Wir sind) (begeistert|rundum zufrieden)!
(Klare|Absolute) Kaufempfehlung.
(Super|Toll|Top), (gerne|jederzeit) wieder!
{Brand} enttäuscht nie.
Fünf Sterne, ohne Wenn und Aber.
Besser als erwartet.
Genau wie beschrieben.
Mein bester Kauf seit Langem.
= good
Alles in allem (sehr |)zufrieden.
Gutes Produkt, (fairer|ordentlicher) Preis.
Macht einen guten Eindruck.
Gefällt (uns|mir) gut.
(Solide|Gute) Qualität von {brand}.
= okay
Ganz in Ordnung, mehr nicht.
Erfüllt seinen Zweck.
Für den Preis okay.
(Bin|Ich bin) hin- und hergerissen.
Nicht schlecht, aber auch nicht mein Liebling.
= poor
(Leider|Insgesamt) enttäuschend.
Ich hatte (mir |)(deutlich |)mehr erwartet.
Nicht noch einmal.
Von {brand} bin ich (eigentlich |)Besseres gewohnt.
= awful
(Finger weg!|Reine Geldverschwendung.|Ein Reinfall.)
(So etwas|Das) darf man nicht verkaufen.
Noch nie so geärgert.
Ein Stern, weil null nicht geht.
= again
(Würde|Werde) ich (jederzeit |sofort |)wieder kaufen.
Das nächste ist schon bestellt.
(Von mir|Dafür gibt es) fünf Sterne.
Danke (an das Team|für die schnelle Lieferung)!
Meine Schwester bekommt zum Geburtstag (auch eins|dasselbe).
= occasion
(Als Geschenk|Zum Geburtstag|Zum Einzug|Für die Schwiegermutter) gekauft.
Lange gesucht und hier gefunden.
War ein Spontankauf im Angebot.
Nach {days} Tagen kann ich sagen:
= delivered
Lieferung (schnell|ohne Probleme|pünktlich).
Kam gut verpackt (an|bei uns an).
= little_but
Einziger Abzug: die (viele |)Plastikverpackung.
Ein Stern Abzug für den Preis.
Hätte (etwas |)größer sein dürfen.
Die Lieferung hat (leider |)etwas gedauert.
Auf dem Foto wirkte die Farbe kräftiger.
= bigger_but
Für das Geld hätte ich aber mehr erwartet.
Die Verarbeitung könnte besser sein.
Allerdings kam das Paket (erst |)nach {days} Tagen.
Ob ich {ihn} noch einmal kaufen würde? Eher nicht.
= kept
Geht (morgen |)zurück.
Umtausch läuft.
Zurückschicken war mir zu umständlich.
Mal sehen, was der Kundendienst sagt.
= never
Nie wieder.
Ich will mein Geld zurück.
Ging (sofort|am selben Tag) zurück.
Das Geld hätte ich mir sparen können.
= before_leak
Anfangs war ich zufrieden, dann das:
Sieht gut aus, aber:
Unser alter hielt zwölf Jahre, dieser keine zwei Wochen.
= leak_wish
Gehört aus dem Verkauf genommen.
Bitte die Dichtung prüfen!
Und dann sollte ich noch das Porto für die Rücksendung zahlen.
= company.good
{Company}: [c_good] [c_good_more?]
[c_good] [c_good_more?]
= company.mixed
[c_mixed] [c_mixed_more?]
Bei {company} ist es mal so, mal so: [c_mixed]
= company.bad
[c_bad] [c_bad_more?]
{Company}: [c_bad] [c_bad_more?]
= c_good
(Schnelle|Sehr schnelle) Lieferung, alles (heil|gut verpackt) angekommen.
(Freundliche|Kompetente) Beratung im Laden, ich komme gern wieder.
Schöne Auswahl und (faire|ordentliche) Preise.
Rückgabe ohne Diskussion, das Geld war nach {days} Tagen da.
Am Telefon (sofort |)jemanden erreicht, Problem gelöst.
Bestelle seit Jahren dort, noch nie enttäuscht worden.
= c_good_more
(Gerne|Jederzeit) wieder.
Weiter so!
Da kann sich mancher (Große |)etwas abschauen.
= c_mixed
Ware gut, Lieferung (langsam|dauerte ewig).
Schöne Sachen, aber nicht gerade billig.
Im Laden nett, am Telefon hängt man (lange |)in der Warteschleife.
Auswahl top, die App stürzt (aber |)gern mal ab.
= c_mixed_more
Drei Sterne.
Da geht noch was.
Wenn das besser wird, lege ich Sterne nach.
= c_bad
Seit {days} Tagen warte ich auf mein Geld.
Falscher Artikel geliefert und keiner fühlt sich zuständig.
(Unfreundliches|Völlig desinteressiertes) Personal.
Im Angebot bestellt, dann storniert. Aha.
Auf drei E-Mails keine Antwort.
Paket angeblich zugestellt, hier kam nie etwas an.
= c_bad_more
Nie wieder.
Ich kaufe (künftig|jetzt) woanders.
Schade, das war mal anders.
)texts";

}  // namespace clientele::sample
