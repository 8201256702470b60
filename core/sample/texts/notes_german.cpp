#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What agents note down after a call, by reason.
constinit const std::string_view notes_german = R"texts(
= who
(Kunde|Kundin)
Kd.
Anrufer
Anruferin
= done.yes
Geklärt.
(Sofort|Direkt am Telefon) gelöst.
Kd. zufrieden.
Erledigt, (Bestätigung|Mail) ist raus.
= done.no
Rückruf (zugesagt|vereinbart), noch offen.
Weitergeleitet an die Fachabteilung.
Noch nicht geklärt, Wiedervorlage.
Konnte nicht abschließend gelöst werden.
= note
[{reason}.note] [done.{outcome}]
[{reason}.note] [done.{outcome}?]
= callback
Rückruf bei Kd.
Rückruf wie vereinbart.
Kd. zurückgerufen.
= status.note
[who] fragt nach dem Stand von {order}.
[who] hat keine Versandbestätigung zu {order} erhalten.
Nachfrage Bestellstatus {order}, Ware: {thing}.
[who] möchte wissen, wann {order} verschickt wird.
[who] will {order} noch ändern (andere Farbe|andere Menge|Geschenkverpackung).
= delivery.note
[who] wartet seit {days} Tagen auf {order}.
Sendung {order} hängt (im Verteilzentrum|beim Zusteller), [who] verärgert.
Paket {order} laut Status zugestellt, laut [who] nicht angekommen.
[who] hat am {day} bestellt, {thing} noch nicht da. Nachforschung gestellt.
= return.note
[who] fragt nach Erstattung für {thing}, {order}.
Rücksendung R{order} eingegangen, Gutschrift noch nicht gebucht.
[who] vermisst Gutschrift zu {order}.
Fragt, ob bei Rückgabe auch das Porto erstattet wird ({order}).
= defect.note
Reklamation {article}, {order}. [flaw.{sort}]
[who] reklamiert {article}: [flaw.{sort}]
{Thing} mangelhaft, gekauft am {day}. [flaw.{sort}] Ersatz angeboten.
= leak.note
Reklamation {article}, {order}. [leak]
[who] meldet: {thing} undicht, gekauft am {day} ({order}).
{Thing} tropft, schon wieder {brand}. {order}. Umtausch angeboten.
[who] beschreibt: [leak] Beleg {order}.
{article} undicht ({order}), [who] will Geld zurück.
= invoice.note
[who] braucht Rechnung zu {order} noch einmal.
Unklarer Betrag auf Rechnung {order} ({amount}).
[who] hat Mahnung über {amount} bekommen, Zahlung angeblich erfolgt.
Rechnung {order} auf Firma umschreiben.
= advice.note
Produktfrage zu {article}: (Pflege|Maße|Material|Zubehör).
[who] sucht Geschenk, {thing} empfohlen.
[who] fragt: [ask.{sort}]
Beratung {thing}, Unterschied zum günstigeren Modell erklärt.
= stock.note
[who] fragt, ob {article} in {city} vorrätig ist.
{Thing} in {city} ausverkauft, [who] möchte Bescheid bekommen.
Reservierung {article} in {city} (gewünscht|angelegt).
Frage nach den Öffnungszeiten in {city}.
= card.note
Punkte für {order} fehlen auf der Kundenkarte.
[who] hat Kundenkarte verloren, neue beantragt.
[who] fragt nach Punktestand und Gültigkeit.
Gutschein an der Kasse in {city} nicht angenommen.
= address.note
Adressänderung nach Umzug.
Neue Telefonnummer hinterlegt.
[who] kommt nach Änderung der E-Mail nicht ins Konto.
Namensänderung nach Heirat.
= complaint.note
BESCHWERDE: [who] (sehr |)aufgebracht. „[c_{about}]“
[who] beschwert sich: „[c_{about}]“
Beschwerde. „[c_{about}] [c_effect]“
[who] droht mit Wechsel. „[c_{about}]“
)texts";

}  // namespace clientele::sample
