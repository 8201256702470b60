#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// What customers write to the service, by reason; complaints stand in complaints_german.
constinit const std::string_view contacts_german = R"texts(
= hello
Hallo,
Guten Tag,
Guten Morgen,
Sehr geehrte Damen und Herren,
Liebes {company}-Team,
Hallo zusammen,
= bye
Viele Grüße~{name}
Mit freundlichen Grüßen~{name}
Beste Grüße~{name}
Danke und Gruß~{name}
Vielen Dank im Voraus!~{name}
LG~{name}
= letter
[hello]~~[{reason}.body]~~[bye]
[hello]~[{reason}.body] [{reason}.more?]~~[bye]
[hello]~~[{reason}.body] [{reason}.more]~~[bye]
= chat
[chat_hello?] [{reason}.body]
[chat_hello] [{reason}.body] [{reason}.more?]
= chat_hello
Hi!
Hallo!
Guten Tag!
Moin!
Hallo, kurze Frage:
= status.subject
Wo ist meine Bestellung {order}?
Bestellung {order}
Frage zum Stand meiner Bestellung
Bestellstatus {order}
= status.body
Ich habe am {day} {den} bestellt (Nr. {order}|Bestellnummer {order}) und noch keine Versandbestätigung bekommen.
Können Sie mir sagen, wann meine Bestellung {order} verschickt wird?
In meinem Konto steht bei Bestellung {order} immer noch „in Bearbeitung“.
Ich wollte fragen, wie weit meine Bestellung vom {day} ist. Die Nummer ist {order}.
Ist die Bestellung {order} bei Ihnen angekommen? Ich habe keine Bestätigung per Mail erhalten.
Zur Bestellung {order}: Kann ich {den} noch gegen eine andere Farbe tauschen, bevor alles rausgeht?
= status.more
Wir fahren nächste Woche in den Urlaub, deshalb wäre eine Antwort (schön|wichtig).
{Der} soll ein Geburtstagsgeschenk werden.
Es eilt nicht, ich wollte nur sichergehen.
Eine kurze Rückmeldung reicht mir.
= delivery.subject
Paket nicht angekommen
Lieferung {order} überfällig
Verspätete Lieferung
Wo bleibt mein Paket?
= delivery.body
Meine Bestellung {order} hätte (längst|schon vor Tagen) da sein sollen, ich warte nun seit {days} Tagen.
Laut Sendungsverfolgung liegt das Paket seit {late} Tagen im Verteilzentrum. Was ist da los?
Der Paketdienst behauptet, er hätte mich nicht angetroffen. Ich war den ganzen Tag zu Hause! Es geht um Bestellung {order}.
Bestellt habe ich am {day}, angekündigt waren drei Werktage. Bis heute ist {der} nicht da.
Können Sie bitte einen Nachforschungsauftrag stellen? Bestellung {order} ist immer noch nicht hier.
Seit {days} Tagen kein Paket und (auch |)keine Nachricht. Bestellnummer: {order}.
= delivery.more
So langsam verliere ich die Geduld.
Wenn es bis Freitag nicht da ist, möchte ich stornieren.
Beim letzten Mal hat es doch auch geklappt.
Bitte geben Sie mir kurz Bescheid.
= return.subject
Rücksendung R{order}
Erstattung zu Bestellung {order}
Wann bekomme ich mein Geld zurück?
Frage zur Rückgabe
= return.body
Ich habe {den} (vor ein paar Tagen|letzte Woche) zurückgeschickt und noch keine Gutschrift gesehen. Bestellung {order}.
Die Rücksendung zu Bestellung {order} ist laut Post bei Ihnen eingegangen. Wann wird das Geld (erstattet|überwiesen)?
Mir fehlt noch die Erstattung für {den} ({article}), Bestellnummer {order}.
Bekomme ich bei der Rückgabe von {dem} auch die Versandkosten zurück? Es geht um {order}.
Ich habe {den} zurückgegeben, auf meinem Konto ist aber (noch |)nichts angekommen.
= return.more
Bezahlt hatte ich per (Rechnung|Kreditkarte|PayPal).
Den Einlieferungsbeleg habe ich noch.
Eine Gutschrift auf das Kundenkonto wäre auch in Ordnung.
Bitte prüfen Sie das.
= defect.subject
{Article}: defekt
Reklamation zu Bestellung {order}
Mangel an {dem}
Umtausch wegen Mangel
= defect.body
Am {day} habe ich {den} bei Ihnen gekauft (Beleg {order}). [flaw.{sort}]
[flaw.{sort}] Gekauft habe ich {den} am {day}, Bestellnummer {order}. Was kann man da machen?
Leider muss ich {den} ({article}) reklamieren. [flaw.{sort}]
Es geht um {den} aus Bestellung {order}. [flaw.{sort}] Wie läuft das mit der Garantie?
= defect.more
Ein Foto kann ich (gern |)schicken.
Ich hätte gern Ersatz.
Mir wäre die Erstattung lieber als ein Umtausch.
Die Verpackung habe ich leider nicht mehr.
= leak.subject
{Article} undicht
{Thing} leckt
{Thing} undicht, Bestellung {order}
Reklamation: {thing} undicht
= leak.body
[leak] Gekauft habe ich {den} am {day}, Bestellnummer {order}.
Ich habe am {day} {den} von {brand} gekauft (Beleg {order}). [leak]
Es geht um {meinen} aus Bestellung {order}. [leak] Ist das Problem bekannt?
[leak] Das ist bei einem Gerät unter Strom doch gefährlich! Bestellung {order}.
= leak.more
Ein Video vom tropfenden Gerät kann ich (gern |)schicken.
Ich möchte mein Geld zurück.
Bitte schicken Sie mir Ersatz, aber einen, der dicht ist.
Entkalkt habe ich (natürlich |)auch schon.
= invoice.subject
Rechnung zu {order}
Bitte um Rechnung
Falscher Betrag auf der Rechnung
Rechnungskopie {order}
= invoice.body
Ich brauche für Bestellung {order} (noch |)eine Rechnung mit ausgewiesener Mehrwertsteuer.
Auf der Rechnung zu {order} steht {amount}, abgebucht wurde aber ein anderer Betrag.
Können Sie die Rechnung {order} bitte auf meine Firma umschreiben?
Die Rechnung vom {day} ist bei mir nie angekommen, jetzt kam eine Mahnung über {amount}.
Bitte schicken Sie mir die Rechnung zu meinem Einkauf vom {day} noch einmal als PDF.
= invoice.more
Ich brauche sie für die Steuer.
Die Zahlung ist (selbstverständlich |)schon raus.
Per Mail genügt.
= advice.subject
Frage zu {article}
Beratung {thing}
Produktfrage
= advice.body
[ask.{sort}]
[ask.{sort}]
Passt {der} auch als Geschenk für jemanden, der schon alles hat? Oder haben Sie (eine bessere Idee|einen Tipp)?
Ich habe am {day} {den} gekauft. Wie pflege ich {ihn} am besten?
Gibt es {den} auch in einer anderen Größe?
Wo wird {der} ({article}) eigentlich hergestellt?
Worin unterscheidet sich {der} von {brand} vom günstigeren Modell?
Gibt es zu {dem} Ersatzteile oder Zubehör?
= advice.more
Auf der Webseite habe ich dazu nichts gefunden.
In der Filiale konnte es mir keiner sagen.
Danke für die Hilfe!
= stock.subject
Verfügbarkeit {article}
{Thing} in {city}
Wann wieder lieferbar?
= stock.body
Ist {der} ({article}) in (der Filiale|Ihrem Laden in) {city} vorrätig?
Wann kommt {der} wieder rein? Im Laden in {city} war das Regal leer.
Ich hätte gern noch einmal {den} wie am {day}, finde {ihn} aber nicht mehr im Sortiment.
Können Sie mir {den} in {city} zurücklegen?
Wie lange haben Sie in {city} am Samstag geöffnet? Ich wollte {den} abholen.
= stock.more
Ich wohne (etwas |)weiter weg und möchte nicht umsonst kommen.
Zwei Stück wären ideal.
Samstag könnte ich vorbeikommen.
= card.subject
Kundenkarte
Punkte fehlen
Frage zur Kundenkarte
Bonuspunkte vom {day}
= card.body
Für meinen Einkauf am {day} ({order}) wurden mir keine Punkte gutgeschrieben.
Ich habe meine Kundenkarte verloren und brauche eine neue.
Wie lange sind meine Punkte gültig, und wo sehe ich den Stand?
In der App wird meine Kundenkarte nicht (mehr |)angezeigt.
Der Gutschein für meine Punkte wurde an der Kasse in {city} nicht angenommen.
Ich wüsste gern, wie viele Einkäufe mir noch zur nächsten Stufe fehlen.
= card.more
Der Kassenbon liegt mir vor.
Meine Kundennummer steht oben.
Können Sie das (bitte |)nachtragen?
= address.subject
Neue Adresse
Adressänderung
Umzug
Änderung meiner Kundendaten
= address.body
Ich bin umgezogen, bitte ändern Sie meine Anschrift im Kundenkonto.
Bitte hinterlegen Sie eine neue Telefonnummer, die alte gilt nicht mehr.
Meine E-Mail-Adresse hat sich geändert, wie kann ich mich jetzt (noch |)anmelden?
Nach der Hochzeit heiße ich anders. Was brauchen Sie von mir für die Änderung?
Die Lieferadresse in meinem Konto lässt sich nicht ändern, es kommt immer eine Fehlermeldung.
Bitte löschen Sie die alte Lieferadresse, die letzte Bestellung {order} ging (fast |)an die falsche.
= address.more
Gilt ab (sofort|dem nächsten Ersten).
Den Newsletter brauche ich übrigens nicht mehr.
Danke fürs Ändern.
)texts";

}  // namespace clientele::sample
