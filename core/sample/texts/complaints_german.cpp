#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Complaints about the company itself: the ones that decide whether a customer stays.
constinit const std::string_view complaints_german = R"texts(
= complaint.subject
Beschwerde
Beschwerde über Ihren Service
So geht man nicht mit Kunden um
Ich bin enttäuscht
Schlechter Service
= complaint.body
[c_open] [c_{about}] [c_effect]
[c_{about}] [c_effect]
[c_open] [c_{about}]
= complaint.more
[c_want]
[c_want] [c_loyal?]
[c_loyal]
= c_open
Ich möchte mich beschweren.
Hiermit beschwere ich mich (offiziell|in aller Form).
Ich bin (sehr|wirklich|maßlos) verärgert.
Das muss ich jetzt einfach loswerden.
So etwas habe ich bei Ihnen noch nicht erlebt.
= c_case
Eine Mitarbeiterin in {city} hat mich vor anderen Kunden angefahren, als ich etwas umtauschen wollte.
An der Kasse in {city} wurde mir zu viel berechnet, und niemand wollte den Fehler korrigieren.
Ich habe schon (dreimal|viermal) wegen derselben Sache angerufen, und jedes Mal wird mir etwas anderes erzählt.
Der versprochene Rückruf ist nie gekommen. Das ist jetzt das dritte Mal.
Sie haben mir den Rabatt aus dem Newsletter nicht gewährt, obwohl der Gutschein noch gültig war.
Trotz Abbestellung bekomme ich weiter jeden Tag Werbung von Ihnen.
Mir wurde am Telefon eine Gutschrift zugesagt, von der jetzt keiner mehr etwas wissen will.
In der Filiale {city} wurde ich eine halbe Stunde lang ignoriert, während sich drei Verkäufer unterhielten.
Mein Konto wurde doppelt belastet, und seit zwei Wochen kümmert sich niemand darum.
= c_order_case
Statt {dem} lag ein völlig anderer Artikel im Paket, und der Umtausch wird mir seit Wochen verweigert. Bestellung {order}.
Auf meine Schreiben zu Bestellung {order} bekomme ich nur Textbausteine als Antwort.
Zur Bestellung {order} habe ich {days} Tage lang keine Antwort bekommen, obwohl man mir eine versprochen hatte.
Bei Bestellung {order} wurde mir ein höherer Preis berechnet als im Angebot stand.
= c_effect
So behandelt man keine (Stammkunden|Kunden).
Das ist (einfach |)unverschämt.
Ich fühle mich nicht ernst genommen.
Das kostet mich Zeit und Nerven.
Dafür habe ich kein Verständnis (mehr|).
= c_want
Ich erwarte eine Stellungnahme.
Bitte klären Sie das bis Ende der Woche.
Ich verlange eine Entschuldigung und mein Geld.
Wer ist bei Ihnen dafür zuständig?
= c_loyal
Ich kaufe seit Jahren bei Ihnen, aber das war es dann wohl (bald|).
Sonst gehe ich eben zur Konkurrenz.
Noch so ein Vorfall, und Sie sind mich los.
)texts";

}  // namespace clientele::sample
