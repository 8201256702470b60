#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What is good and bad about articles, by sort.
constinit const std::string_view articles_german = R"texts(
= joy.tool
{Der} liegt (sehr |richtig |)gut in der Hand.
(Saubere|Sehr saubere) Verarbeitung, nichts wackelt.
{Der} ist jeden Tag im Einsatz und sieht noch aus wie neu.
Endlich etwas, das nicht nach einem Jahr im Müll landet.
Schlicht, schön und praktisch – genau so hatte ich mir {den} vorgestellt.
{Der} macht (genau|einfach), was {er} soll.
= joy.device
Läuft zuverlässig, keine Klagen.
Auspacken, einschalten, fertig – die Anleitung habe ich nicht gebraucht.
{Der} tut seit Wochen ohne Murren (das|genau das), was {er} soll.
Die Bedienung versteht (sogar mein Vater|man sofort|auch unsere Oma).
Für den Preis ist die Qualität (erstaunlich|wirklich beachtlich).
{Der} sieht (edler|hochwertiger) aus als auf dem Foto.
= joy.decor
{Der} sieht (bei uns|im Wohnzimmer|im Flur) (einfach |)wunderschön aus.
Die Farbe passt perfekt, alle Gäste fragen danach.
Schwer, wertig, schön gearbeitet.
Genau der Blickfang, der uns noch gefehlt hat.
{Der} wirkt viel teurer, als {er} war.
= joy.textile
Der Stoff fühlt sich (herrlich|sehr|unglaublich) weich an.
Die Nähte sind sauber, die Farbe ist wie auf dem Bild.
Schön warm und trotzdem leicht.
{Der} ist das Lieblingsstück (unserer Tochter|meiner Frau|der ganzen Familie) geworden.
Tolles Material, das merkt man sofort.
= joy.garden
{Der} hat (schon|bereits) den ersten Sturm überstanden.
Stabil, wetterfest und (noch dazu |)schön anzusehen.
Wir haben {den} den ganzen Sommer draußen, man sieht {ihm} nichts an.
(Genau|Endlich) die richtige Größe.
Der Nachbar hat (gleich|inzwischen) auch bestellt.
= joy.toy
Die Kinder sind seit Tagen (nur noch |)damit beschäftigt.
Pädagogisch wertvoll hin oder her: Es macht (einfach |)Spaß.
Sehr stabil, das überlebt auch unseren Jüngsten.
Mein Enkel hat beim Auspacken gestrahlt.
Liebevoll gestaltet, viele schöne Details.
= joy.paper
(Schönes|Festes), griffiges Papier.
Das Muster ist in echt noch schöner als im Netz.
{Der} ist ein hübsches Geschenk, das man gern behalten würde.
Gut verarbeitet und (liebevoll|hübsch) gestaltet.
Davon bestelle ich bestimmt noch mehr.
= joy.food
{Der} schmeckt (hervorragend|richtig gut|wie früher bei Oma).
Wir haben an einem Abend alles aufgegessen.
Sehr aromatisch und nicht zu süß.
Man schmeckt, dass hier gute Zutaten drin sind.
Beim letzten Besuch wollten alle wissen, woher das kommt.
= flaw.tool
{Der} kam mit einem Kratzer an.
Nach (wenigen Wochen|drei Wochen) hat {er} einen Riss.
{Der} hat Flecken, die nicht mehr weggehen.
Die Verarbeitung ist schlampig, an einer Kante kann man sich schneiden.
= flaw.device
{Der} geht (plötzlich |)nicht mehr an.
{Der} schaltet sich mitten im Betrieb ab.
{Der} brummt und wird (sehr |)heiß.
Nach (einer Woche|zehn Tagen) war {er} tot.
= flaw.decor
{Der} kam mit einer Macke an.
{Der} ist an einer Ecke angeschlagen.
Die Farbe hat mit dem Bild (wenig|nichts) zu tun.
{Der} wackelt und steht schief.
= flaw.textile
Schon nach kurzer Zeit ist eine Naht aufgegangen.
{Der} hat ein (kleines |)Loch.
Der Stoff fusselt (ohne Ende|furchtbar).
Die Farbe ist (schon |)nach kurzer Zeit verblasst.
= flaw.garden
{Der} ist nach dem ersten Wind kaputt gewesen.
{Der} rostet (schon|bereits) nach ein paar Wochen.
Ein Teil ist (einfach |)abgebrochen.
Die Farbe blättert ab.
= flaw.toy
In der Packung fehlt ein Teil.
Schon am zweiten Tag ist ein Teil abgebrochen.
Die Farbe blättert ab – bei Kinderspielzeug geht das gar nicht.
Die Teile passen nicht (richtig |)zusammen.
= flaw.paper
{Der} kam (völlig |)geknickt an.
{Der} hat Wasserflecken.
{Der} sieht (ganz |)anders aus als auf dem Bild.
Die Packung war schon einmal geöffnet.
= flaw.food
{Der} schmeckt (alt|muffig).
Die Packung war (schon |)offen.
Das Haltbarkeitsdatum war (bereits |)abgelaufen.
Die Verpackung war eingedrückt und klebrig.
= leak
{Der} ist undicht.
{Der} ist (schon |)nach (wenigen Tagen|einer Woche) undicht geworden.
Unten läuft Wasser heraus.
(Beim Kochen|Bei jedem Kochen) tropft {er} am Boden.
Am Griff tropft es, die ganze Arbeitsplatte ist nass.
Aus {dem} tritt unten am Sockel Wasser aus.
{Der} leckt an der Naht, unter {ihm} steht immer eine Pfütze.
Das Wasser läuft an der Anzeige heraus – an einem Elektrogerät!
= ask.tool
Ist {der} von {brand} spülmaschinenfest?
Darf {der} in die Spülmaschine?
= ask.device
Welche (Leistung|Wattzahl) hat {der} von {brand}?
Wie viele Jahre Garantie gibt es auf {den}?
= ask.decor
Gibt es {den} auch in einer anderen Farbe?
Wie groß ist {der} genau?
= ask.textile
Bei wie viel Grad darf ich {den} waschen?
Aus welchem Material ist {der} genau?
= ask.garden
Kann {der} auch im Winter draußen bleiben?
Ist {der} von {brand} wetterfest?
= ask.toy
Ab welchem Alter ist {der} geeignet?
Ist {der} auch für Dreijährige ungefährlich?
= ask.paper
Gibt es {den} auch mit anderem Muster?
Was ist bei {dem} alles dabei?
= ask.food
Enthält {der} Nüsse oder Gluten?
Wie lange ist {der} haltbar?
)texts";

}  // namespace clientele::sample
