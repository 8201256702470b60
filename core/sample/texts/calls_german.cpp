#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Recorded calls, by reason of the call.
constinit const std::string_view calls_german = R"texts(
= call
[greet]~[{reason}.talk]~[end_{outcome}]
[greet]~[{reason}.talk][small?]~[end_{outcome}]
[wait_first]~[{reason}.talk]~[end_{outcome}]
= greet
Agent: {company} Kundenservice, (guten Tag|schönen guten Tag), Sie sprechen mit {agent}.~Caller: Ja, (hallo|guten Tag), {name} hier.
Agent: Guten Tag und willkommen bei {company}, mein Name ist {agent}. Was kann ich für Sie tun?~Caller: Guten Tag, mein Name ist {name}.
Agent: {company}, {agent}, guten Tag!~Caller: {name}, hallo.
= wait_first
Agent: {company} Kundenservice, {agent} am Apparat.~Caller: Na endlich, ich hänge schon ewig in der Leitung. {name} mein Name.~Agent: Entschuldigen Sie bitte die Wartezeit, (heute ist viel los|wir sind heute wenige).
= identify
Agent: Sagen Sie mir bitte (noch |)Ihre Postleitzahl?~Caller: (Moment|Ja), die steht im Konto, Sie müssten mich unter {name} finden.~Agent: Ja, ich habe Sie (gefunden|vor mir).
Agent: Haben Sie die Kundennummer zur Hand?~Caller: Nein, die habe ich (jetzt |)nicht da.~Agent: Kein Problem, ich finde Sie über den Namen.
Agent: Einen Moment, ich rufe Ihr Konto auf. So, da habe ich Sie.
= status.talk
[status.says]~[identify]~[status.help]
= status.says
Caller: Ich habe am {day} {den} bestellt und wollte mal hören, wie weit das ist. Die Nummer ist {order}.
Caller: Es geht um meine Bestellung {order}, ich habe keine Bestätigung bekommen.
= status.help
Agent: Die Bestellung wird gerade gepackt, sie geht (heute|morgen) raus.~Caller: Ah, prima, dann warte ich noch.
Agent: Ich sehe, dass die Ware im Lager liegt. Die Bestätigung schicke ich Ihnen noch einmal.~Caller: Das wäre nett.
= delivery.talk
[delivery.says]~[identify]~[delivery.help]
= delivery.says
Caller: Mein Paket ist immer noch nicht da. Bestellt habe ich am {day}, Nummer {order}.
Caller: Ich warte seit {days} Tagen auf {den}. Können Sie mir sagen, wo das Paket steckt?
Caller: Bei mir steht „zugestellt“, aber hier ist nichts angekommen! Bestellung {order}.
= delivery.help
Agent: Das tut mir leid. Laut Sendungsverfolgung liegt es noch im Verteilzentrum, ich stelle einen Nachforschungsauftrag.~Caller: Und wie lange dauert das jetzt wieder?~Agent: In der Regel zwei Werktage.
Agent: Ich sehe die Sendung, da ist beim Zusteller etwas schiefgelaufen. Ich kümmere mich darum.~Caller: Das hoffe ich. Ich brauche das nämlich zum Wochenende.
= return.talk
[return.says]~[identify]~[return.help]
= return.says
Caller: Ich habe {den} zurückgeschickt und mein Geld noch nicht gesehen. Das war die Bestellung {order}.
Caller: Wann wird mir {der} erstattet? Die Rücksendung ist schon über eine Woche her.
= return.help
Agent: Die Rücksendung ist bei uns eingegangen, die Gutschrift ist für diese Woche eingeplant.~Caller: Kommt das auf dasselbe Konto?~Agent: Ja, genau.
Agent: Ich sehe den Eingang noch nicht. Haben Sie den Beleg von der Post?~Caller: Ja, den habe ich aufgehoben.
= defect.talk
[defect.says]~[identify]~[defect.help]
= defect.says
Caller: Ich möchte {den} reklamieren. [flaw.{sort}]
Caller: Am {day} habe ich bei Ihnen {den} gekauft. [flaw.{sort}]
= defect.help
Agent: Das ist ärgerlich. Wir schicken Ihnen gern Ersatz, das kaputte Stück können Sie kostenlos zurücksenden.~Caller: Das klingt gut.
Agent: Haben Sie den Kassenbon noch?~Caller: Ja, Nummer {order}.~Agent: Gut, dann tauschen wir das um.
= leak.talk
[leak.says]~[identify]~[leak.help]
= leak.says
Caller: Ich habe ein Problem mit {dem} von {brand}. [leak]
Caller: Am {day} habe ich {den} gekauft, und jetzt: [leak] Das kann doch nicht sein!
Caller: [leak] Das ist doch lebensgefährlich, da ist Strom dran!
= leak.help
Agent: Oh, das haben wir in letzter Zeit öfter gehört. Benutzen Sie {den} bitte nicht mehr.~Caller: Nein, ganz bestimmt nicht.~Agent: Möchten Sie Ersatz oder Ihr Geld zurück?~Caller: Geld zurück.
Agent: Tropft {er} am Boden oder am Griff?~Caller: Unten am Boden, alles steht unter Wasser.~Agent: Gut, dass Sie anrufen. Ich gebe das an die Technik weiter.
Agent: Das tut mir sehr leid. Ich schicke Ihnen einen Rücksendeschein, die Nummer ist {order}, richtig?~Caller: Ja, richtig.
= invoice.talk
Caller: Ich brauche die Rechnung zu {order} noch einmal, bitte.~[identify]~Agent: Die schicke ich Ihnen sofort per Mail.~Caller: Wunderbar.
Caller: Ich habe eine Mahnung über {amount} bekommen, aber ich habe längst bezahlt!~[identify]~Agent: Ich prüfe das. Ja, Ihre Zahlung ist eingegangen, das hat sich überschnitten.~Caller: Gut, dann bin ich beruhigt.
= advice.talk
[advice.says]~[identify]~[advice.help]
= advice.says
Caller: Ich hätte eine Frage zu {dem}. [ask.{sort}]
Caller: Ich überlege, {den} von {brand} noch einmal zu kaufen. [ask.{sort}]
= advice.help
Agent: Da schaue ich nach, einen Augenblick. Das steht im Datenblatt, ich lese es Ihnen vor.~Caller: Danke, das hilft mir.
Agent: Gute Frage. Ich schicke Ihnen die Angaben des Herstellers zu.~Caller: Gern per Mail.
= stock.talk
Caller: Ich wollte wissen, ob Sie {den} in {city} dahaben.~[identify]~Agent: Ich sehe noch zwei Stück im Bestand. Soll ich eines zurücklegen?~Caller: Ja, bitte, ich komme am Samstag.
Caller: Wann kommt denn {der} in {city} wieder rein?~[identify]~Agent: Leider gerade ausverkauft, aber nächste Woche kommt Ware.~Caller: Gut, dann melde ich mich wieder.
= card.talk
Caller: Mir fehlen Punkte vom Einkauf am {day}.~[identify]~Agent: Das trage ich Ihnen nach, kein Problem.~Caller: Super, danke.
Caller: Ich habe meine Kundenkarte verloren. Was mache ich denn da?~[identify]~Agent: Ich schicke Ihnen eine neue Karte, die Punkte bleiben erhalten.~Caller: Ach, da bin ich aber froh.
= address.talk
Caller: Wir sind umgezogen, ich möchte die neue Adresse durchgeben.~[identify]~Agent: Gern, ich nehme das auf. Gilt das auch für die Rechnung?~Caller: Ja, für beides.
Caller: Ich komme nicht mehr in mein Konto, seit ich eine neue E-Mail-Adresse habe.~[identify]~Agent: Ich setze das zurück, Sie bekommen gleich einen Link.~Caller: Ah, da ist er schon.
= complaint.talk
[complaint.says]~[identify]~[complaint.help]~[complaint.fix_{outcome}]
= complaint.says
Caller: Ich möchte mich beschweren. [c_{about}]
Caller: So geht das nicht! [c_{about}] [c_effect]
= complaint.help
Agent: Das tut mir (wirklich |sehr )leid, so sollte das nicht sein.~Caller: Davon habe ich nichts. [c_want]
Agent: Ich verstehe Ihren Ärger.~Caller: Das sagt man mir jedes Mal. [c_loyal]
= complaint.fix_yes
Agent: Ich habe das mit der Leitung geklärt, wir bringen das heute noch in Ordnung.~Caller: Na, das ist doch ein Wort.
Agent: Der Fehler lag bei uns, ich habe ihn gerade behoben.~Caller: Warum nicht gleich so? Danke.
= complaint.fix_no
Agent: Da kann ich von hier aus leider nichts machen.~Caller: Das ist doch unglaublich.
Agent: Das muss die Abteilung entscheiden, mehr kann ich nicht sagen.~Caller: Immer dasselbe mit Ihnen.
= small
~Agent: Kann ich sonst noch etwas für Sie tun?~Caller: Nein, das war alles.
~Agent: Darf ich Sie noch auf unsere Kundenkarte hinweisen?~Caller: Nein, danke, nicht heute.
= end_yes
Agent: Dann ist das erledigt. Einen schönen Tag noch!~Caller: Vielen Dank, Ihnen auch. (Tschüss|Auf Wiederhören)!
Agent: Alles klar, ist eingetragen.~Caller: Das ging ja schnell. Danke und Wiederhören!
= end_no
Agent: Ich gebe es weiter, die Kollegen melden sich bei Ihnen.~Caller: Hoffentlich. Wiederhören.
Agent: Ganz klären kann ich das heute leider nicht, wir melden uns bei Ihnen.~Caller: Na gut. Wiederhören.
)texts";

}  // namespace clientele::sample
