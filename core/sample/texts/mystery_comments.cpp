#include "core/sample/texts/mystery_comments.h"

#include <fmt/format.h>

#include <array>

namespace clientele::sample {
namespace {

using Pair = std::array<std::string_view, 2>;
struct Remarks {
    Pair good, bad;
};
/// In the order of criteria(); {0} is a number of minutes, {1} a number of persons.
using Checklist = std::array<Remarks, 13>;

constexpr Checklist english_checklist{{
    {{"Window spotless, the new season is on show.", "Fresh decoration, clear price tags in the window."},
     {"Finger marks all over the window.", "The window still shows last month's offers."}},
    {{"Wide open door, nothing in the way.", "The entrance is bright and easy to find."},
     {"Cardboard boxes stood beside the door.", "A display rack blocked half of the entrance."}},
    {{"Opening hours at eye level on the door.", "Hours are easy to read, even from outside."},
     {"The sign with the opening hours is missing.", "Opening hours hidden behind a poster."}},
    {{"I was greeted at once with a smile.", "A friendly hello although {1} customers were in the shop."},
     {"Nobody looked up when I came in.", "Greeted only after {0} minutes, and then in passing."}},
    {{"After a minute I was asked whether I needed help.", "Help was offered without my having to look for it."},
     {"I waited {0} minutes and then went to find somebody myself.",
      "Nobody spoke to me at all, with {1} customers in the shop."}},
    {{"Very attentive, took time for me.", "Friendly to everyone, also to a customer with a complaint."},
     {"Short answers, eyes on the screen.", "Two members of staff kept talking to each other."}},
    {{"Name badges and aprons, easy to spot.", "Everyone wore the company's apron."},
     {"No badge, no apron: I asked another customer by mistake.", "I could not tell who works here."}},
    {{"Asked what I wanted it for and for whom.", "Good questions before anything was recommended."},
     {"Showed me the dearest article without a question.", "Was not asked what I need it for."}},
    {{"Knew every difference between the models.", "Could name price and material without looking."},
     {"Had to look up every price.", "Did not know whether the article is dishwasher proof."}},
    {{"Suggested two accessories that really fit.", "Showed me an alternative that costs less."},
     {"No alternative although my article was not there.", "No word about accessories."}},
    {{"Straight to the till, no waiting.", "A second till was opened when the queue grew."},
     {"{0} minutes in the queue, one till of three open.", "{1} people ahead of me and nobody opened a second till."}},
    {{"Asked for the loyalty card and explained it.", "Card asked for before paying."},
     {"No question about the loyalty card.", "I had to mention the card myself."}},
    {{"Thanked me and wished me a nice evening.", "A warm goodbye with eye contact."},
     {"Receipt pushed over, no goodbye.", "No thanks, the next customer was already being served."}},
}};

constexpr Checklist german_checklist{{
    {{"Schaufenster blitzsauber, die neue Saison ist zu sehen.", "Frisch dekoriert, Preise gut lesbar."},
     {"Überall Fingerabdrücke am Schaufenster.", "Im Fenster hängen noch die Angebote vom letzten Monat."}},
    {{"Tür weit offen, nichts steht im Weg.", "Der Eingang ist hell und leicht zu finden."},
     {"Neben der Tür standen Kartons.", "Ein Aufsteller versperrte den halben Eingang."}},
    {{"Öffnungszeiten auf Augenhöhe an der Tür.", "Die Zeiten sind auch von weitem gut zu lesen."},
     {"Das Schild mit den Öffnungszeiten fehlt.", "Öffnungszeiten hinter einem Plakat versteckt."}},
    {{"Ich wurde sofort mit einem Lächeln begrüßt.", "Freundlicher Gruß, obwohl {1} Kunden im Laden waren."},
     {"Niemand hat aufgeschaut, als ich hereinkam.", "Begrüßt erst nach {0} Minuten, und dann im Vorbeigehen."}},
    {{"Nach einer Minute wurde ich gefragt, ob ich Hilfe brauche.",
      "Hilfe wurde angeboten, ohne dass ich suchen musste."},
     {"Nach {0} Minuten habe ich selbst jemanden gesucht.",
      "Ich wurde gar nicht angesprochen, bei {1} Kunden im Laden."}},
    {{"Sehr aufmerksam, hat sich Zeit genommen.", "Freundlich zu allen, auch zu einem Kunden mit Beschwerde."},
     {"Knappe Antworten, den Blick auf dem Bildschirm.", "Zwei Mitarbeiter haben sich weiter unterhalten."}},
    {{"Namensschilder und Schürzen, gut zu erkennen.", "Alle trugen die Schürze der Firma."},
     {"Kein Schild, keine Schürze: Ich habe aus Versehen eine Kundin gefragt.", "Man sieht nicht, wer hier arbeitet."}},
    {{"Hat gefragt, wofür und für wen es sein soll.", "Gute Fragen, bevor etwas empfohlen wurde."},
     {"Zeigte ohne Nachfrage den teuersten Artikel.", "Wurde nicht gefragt, wofür ich es brauche."}},
    {{"Kannte jeden Unterschied zwischen den Modellen.", "Konnte Preis und Material aus dem Kopf nennen."},
     {"Musste jeden Preis nachsehen.", "Wusste nicht, ob der Artikel in die Spülmaschine darf."}},
    {{"Hat zwei Zubehörteile vorgeschlagen, die wirklich passen.", "Zeigte eine günstigere Alternative."},
     {"Keine Alternative, obwohl mein Artikel nicht da war.", "Kein Wort über Zubehör."}},
    {{"Direkt an die Kasse, keine Wartezeit.", "Eine zweite Kasse wurde geöffnet, als die Schlange wuchs."},
     {"{0} Minuten in der Schlange, eine von drei Kassen offen.", "{1} Leute vor mir und keine zweite Kasse."}},
    {{"Nach der Kundenkarte gefragt und sie erklärt.", "Die Karte wurde vor dem Bezahlen angesprochen."},
     {"Keine Frage nach der Kundenkarte.", "Die Karte musste ich selbst erwähnen."}},
    {{"Bedankte sich und wünschte einen schönen Abend.", "Herzliche Verabschiedung mit Blickkontakt."},
     {"Bon hingeschoben, kein Tschüss.", "Kein Dank, der nächste Kunde war schon dran."}},
}};

constexpr Checklist french_checklist{{
    {{"Vitrine impeccable, la nouvelle saison est en avant.", "Décoration récente, prix bien lisibles."},
     {"Traces de doigts sur toute la vitrine.", "La vitrine montre encore les offres du mois dernier."}},
    {{"Porte grande ouverte, rien ne gêne.", "L'entrée est claire et facile à trouver."},
     {"Des cartons traînaient près de la porte.", "Un présentoir bloquait la moitié de l'entrée."}},
    {{"Horaires affichés à hauteur des yeux.", "Horaires faciles à lire, même de loin."},
     {"Le panneau des horaires manque.", "Horaires cachés derrière une affiche."}},
    {{"Accueil immédiat avec le sourire.", "Un bonjour aimable malgré {1} clients dans le magasin."},
     {"Personne n'a levé la tête à mon arrivée.", "Salué seulement après {0} minutes, et en passant."}},
    {{"Au bout d'une minute, on m'a proposé de l'aide.", "Aide proposée sans que j'aie à chercher quelqu'un."},
     {"Après {0} minutes, j'ai dû chercher un vendeur moi-même.",
      "Personne ne m'a adressé la parole, avec {1} clients présents."}},
    {{"Très attentive, elle a pris son temps.", "Aimable avec tous, même avec un client mécontent."},
     {"Réponses courtes, les yeux sur l'écran.", "Deux vendeurs ont continué à bavarder."}},
    {{"Badges et tabliers, faciles à repérer.", "Tous portaient le tablier de l'enseigne."},
     {"Ni badge ni tablier : j'ai interrogé une cliente par erreur.", "Impossible de savoir qui travaille ici."}},
    {{"A demandé l'usage et pour qui.", "De bonnes questions avant toute recommandation."},
     {"M'a montré l'article le plus cher sans rien demander.", "On ne m'a pas demandé pour quel usage."}},
    {{"Connaissait toutes les différences entre les modèles.", "A donné le prix et la matière de mémoire."},
     {"A dû vérifier chaque prix.", "Ne savait pas si l'article passe au lave-vaisselle."}},
    {{"A proposé deux accessoires vraiment adaptés.", "M'a montré une alternative moins chère."},
     {"Aucune alternative alors que mon article manquait.", "Pas un mot sur les accessoires."}},
    {{"Passage en caisse sans attente.", "Une deuxième caisse a été ouverte quand la file s'allongeait."},
     {"{0} minutes d'attente, une caisse sur trois ouverte.", "{1} personnes devant moi et pas de deuxième caisse."}},
    {{"Carte de fidélité demandée et expliquée.", "Carte demandée avant le paiement."},
     {"Aucune question sur la carte de fidélité.", "J'ai dû parler de la carte moi-même."}},
    {{"M'a remercié et souhaité une bonne soirée.", "Un au revoir chaleureux, regard compris."},
     {"Ticket poussé sur le comptoir, pas d'au revoir.", "Pas de merci, le client suivant était déjà servi."}},
}};

}  // namespace

std::string mystery_comment(std::size_t criterion, double share, std::string_view language, Draws& draws) {
    const Checklist& known = language == "German"   ? german_checklist
                             : language == "French" ? french_checklist
                                                    : english_checklist;
    const Remarks& remarks = known[criterion];
    const std::string_view remark = (share > 0.6 ? remarks.good : remarks.bad)[draws.below(2)];
    return fmt::format(fmt::runtime(remark), 3 + draws.below(9), 2 + draws.below(8));
}

}  // namespace clientele::sample
