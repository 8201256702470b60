#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Recorded calls, by reason of the call.
constinit const std::string_view calls_german = R"texts(
= call
[greet]~[{reason}.says]~[identify]~[{reason}.help]~[end_{outcome}]
[greet]~[{reason}.says]~[identify]~[{reason}.help][small?]~[end_{outcome}]
[wait_first]~[{reason}.says]~[identify]~[{reason}.help]~[end_{outcome}]
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
= status.says
Caller: Ich habe am {day} {den} bestellt und wollte mal hören, wie weit das ist. Die Nummer ist {order}.
Caller: Es geht um meine Bestellung {order}, ich habe keine Bestätigung bekommen.
= status.help
Agent: Die Bestellung wird gerade gepackt, sie geht (heute|morgen) raus.~Caller: Ah, prima, dann warte ich noch.
Agent: Ich sehe, dass die Ware im Lager liegt. Die Bestätigung schicke ich Ihnen noch einmal.~Caller: Das wäre nett.
= delivery.says
Caller: Mein Paket ist immer noch nicht da. Bestellt habe ich am {day}, Nummer {order}.
Caller: Ich warte seit {days} Tagen auf {den}. Können Sie mir sagen, wo das Paket steckt?
Caller: Bei mir steht „zugestellt“, aber hier ist nichts angekommen! Bestellung {order}.
= delivery.help
Agent: Das tut mir leid. Laut Sendungsverfolgung liegt es noch im Verteilzentrum, ich stelle einen Nachforschungsauftrag.~Caller: Und wie lange dauert das jetzt wieder?~Agent: In der Regel zwei Werktage.
Agent: Ich sehe die Sendung, da ist beim Zusteller etwas schiefgelaufen. Ich kümmere mich darum.~Caller: Das hoffe ich. Ich brauche das nämlich zum Wochenende.
= return.says
Caller: Ich habe {den} zurückgeschickt und mein Geld noch nicht gesehen. Das war die Bestellung {order}.
Caller: Wann wird mir {der} erstattet? Die Rücksendung ist schon über eine Woche her.
= return.help
Agent: Die Rücksendung ist bei uns eingegangen, die Gutschrift ist für diese Woche eingeplant.~Caller: Kommt das auf dasselbe Konto?~Agent: Ja, genau.
Agent: Ich sehe den Eingang noch nicht. Haben Sie den Beleg von der Post?~Caller: Ja, den habe ich aufgehoben.
= defect.says
Caller: Ich möchte {den} reklamieren. [flaw.{sort}]
Caller: Am {day} habe ich bei Ihnen {den} gekauft. [flaw.{sort}]
= defect.help
Agent: Das ist ärgerlich. Wir schicken Ihnen gern Ersatz, das kaputte Stück können Sie kostenlos zurücksenden.~Caller: Das klingt gut.
Agent: Haben Sie den Kassenbon noch?~Caller: Ja, Nummer {order}.~Agent: Gut, dann tauschen wir das um.
= leak.says
Caller: Ich habe ein Problem mit {dem} von {brand}. [leak]
Caller: Am {day} habe ich {den} gekauft, und jetzt: [leak] Das kann doch nicht sein!
Caller: [leak] Das ist doch lebensgefährlich, da ist Strom dran!
= leak.help
Agent: Oh, das haben wir in letzter Zeit öfter gehört. Benutzen Sie {den} bitte nicht mehr.~Caller: Nein, ganz bestimmt nicht.~Agent: Möchten Sie Ersatz oder Ihr Geld zurück?~Caller: Geld zurück.
Agent: Tropft {er} am Boden oder am Griff?~Caller: Unten am Boden, alles steht unter Wasser.~Agent: Gut, dass Sie anrufen. Ich gebe das an die Technik weiter.
Agent: Das tut mir sehr leid. Ich schicke Ihnen einen Rücksendeschein, die Nummer ist {order}, richtig?~Caller: Ja, richtig.
= invoice.says
Caller: Ich brauche die Rechnung zu {order} noch einmal, bitte.
Caller: Ich habe eine Mahnung über {amount} bekommen, aber ich habe längst bezahlt!
= invoice.help
Agent: Die schicke ich Ihnen sofort per Mail.~Caller: Wunderbar.
Agent: Ich prüfe das. Ja, Ihre Zahlung ist eingegangen, das hat sich überschnitten.~Caller: Gut, dann bin ich beruhigt.
= advice.says
Caller: Ich hätte eine Frage zu {dem}. [ask.{sort}]
Caller: Ich überlege, {den} von {brand} noch einmal zu kaufen. [ask.{sort}]
= advice.help
Agent: Da schaue ich nach, einen Augenblick. Das steht im Datenblatt, ich lese es Ihnen vor.~Caller: Danke, das hilft mir.
Agent: Gute Frage. Ich schicke Ihnen die Angaben des Herstellers zu.~Caller: Gern per Mail.
= stock.says
Caller: Ich wollte wissen, ob Sie {den} in {city} dahaben.
Caller: Wann kommt denn {der} in {city} wieder rein?
= stock.help
Agent: Ich sehe noch zwei Stück im Bestand. Soll ich eines zurücklegen?~Caller: Ja, bitte, ich komme am Samstag.
Agent: Leider gerade ausverkauft, aber nächste Woche kommt Ware.~Caller: Gut, dann melde ich mich wieder.
= card.says
Caller: Mir fehlen Punkte vom Einkauf am {day}.
Caller: Ich habe meine Kundenkarte verloren. Was mache ich denn da?
= card.help
Agent: Das trage ich Ihnen nach, kein Problem.~Caller: Super, danke.
Agent: Ich schicke Ihnen eine neue Karte, die Punkte bleiben erhalten.~Caller: Ach, da bin ich aber froh.
= address.says
Caller: Wir sind umgezogen, ich möchte die neue Adresse durchgeben.
Caller: Ich komme nicht mehr in mein Konto, seit ich eine neue E-Mail-Adresse habe.
= address.help
Agent: Gern, ich nehme das auf. Gilt das auch für die Rechnung?~Caller: Ja, für beides.
Agent: Ich setze das zurück, Sie bekommen gleich einen Link.~Caller: Ah, da ist er schon.
= complaint.says
Caller: Ich möchte mich beschweren. [c_{about}]
Caller: So geht das nicht! [c_{about}] [c_effect]
= complaint.help
Agent: Das tut mir (wirklich |sehr )leid, so sollte das nicht sein.~Caller: Davon habe ich nichts. [c_want]
Agent: Ich verstehe Ihren Ärger.~Caller: Das sagt man mir jedes Mal. [c_loyal]
= small
~Agent: Kann ich sonst noch etwas für Sie tun?~Caller: Nein, das war alles.
~Agent: Darf ich Sie noch auf unsere Kundenkarte hinweisen?~Caller: Nein, danke, nicht heute.
= end_yes
Agent: Dann ist das erledigt. Einen schönen Tag noch!~Caller: Vielen Dank, Ihnen auch. (Tschüss|Auf Wiederhören)!
Agent: Alles klar, ist eingetragen.~Caller: Das ging ja schnell. Danke und Wiederhören!
= end_no
Agent: Ich gebe es weiter, die Kollegen melden sich bei Ihnen.~Caller: Hoffentlich. Wiederhören.
Agent: Heute kann ich Ihnen da leider nicht weiterhelfen.~Caller: Das ist wirklich enttäuschend. Wiederhören.
)texts";

}  // namespace clientele::sample
