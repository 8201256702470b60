#include "core/sample/texts/sources.h"

namespace clientele::sample {

/// Recorded calls, by reason of the call.
constinit const std::string_view calls_french = R"texts(
= call
[greet]~[{reason}.talk]~[end_{outcome}]
[greet]~[{reason}.talk][small?]~[end_{outcome}]
[wait_first]~[{reason}.talk]~[end_{outcome}]
= greet
Agent: Service client {company}, bonjour, {agent} à votre écoute.~Caller: Oui, bonjour, {name} à l'appareil.
Agent: Bonjour et bienvenue chez {company}, je m'appelle {agent}. Que puis-je pour vous ?~Caller: Bonjour, je suis {name}.
Agent: {company}, {agent}, bonjour !~Caller: Bonjour, {name}.
= wait_first
Agent: Service client {company}, {agent}.~Caller: Ah, enfin, j'attends depuis une éternité. C'est {name}.~Agent: Veuillez excuser l'attente, (il y a beaucoup d'appels aujourd'hui|nous sommes peu nombreux aujourd'hui).
= identify
Agent: Pouvez-vous me donner votre code postal ?~Caller: (Un instant|Oui), il est dans le compte, vous devriez me trouver à {name}.~Agent: Oui, (je vous ai trouvé|c'est bon).
Agent: Avez-vous votre numéro de client ?~Caller: Non, pas (ici|sous la main).~Agent: Pas de souci, je vous trouve avec le nom.
Agent: Un instant, j'ouvre votre dossier. Voilà, c'est bon.
= status.talk
[status.says]~[identify]~[status.help]
= status.says
Caller: J'ai commandé {le} le {day} et je voulais savoir où ça en est. C'est le numéro {order}.
Caller: C'est pour ma commande {order}, je n'ai pas eu de confirmation.
= status.help
Agent: La commande est en préparation, elle part (aujourd'hui|demain).~Caller: Ah, très bien, j'attends alors.
Agent: Je vois qu'elle est à l'entrepôt. Je vous renvoie la confirmation.~Caller: C'est gentil.
= delivery.talk
[delivery.says]~[identify]~[delivery.help]
= delivery.says
Caller: Mon colis n'est toujours pas arrivé. J'ai commandé le {day}, numéro {order}.
Caller: J'attends {le} depuis {days} jours. Pouvez-vous me dire où est le colis ?
Caller: C'est marqué « livré », mais je n'ai rien reçu ! Commande {order}.
= delivery.help
Agent: Je suis désolée. D'après le suivi, il est encore au dépôt, j'ouvre une enquête.~Caller: Et ça va prendre combien de temps ?~Agent: En général deux jours ouvrés.
Agent: Je vois l'envoi, il y a eu un problème chez le transporteur. Je m'en occupe.~Caller: J'espère bien. J'en ai besoin pour ce week-end.
= return.talk
[return.says]~[identify]~[return.help]
= return.says
Caller: J'ai renvoyé {le} et je n'ai pas encore été remboursé. C'était la commande {order}.
Caller: Quand serai-je remboursé pour {le} ? Ça fait plus d'une semaine.
= return.help
Agent: Votre retour est bien arrivé, le remboursement est prévu cette semaine.~Caller: Sur le même compte ?~Agent: Oui, tout à fait.
Agent: Je ne le vois pas encore. Avez-vous la preuve de dépôt ?~Caller: Oui, je l'ai gardée.
= defect.talk
[defect.says]~[identify]~[defect.help]
= defect.says
Caller: J'appelle pour une réclamation, c'est pour {le}. [flaw.{sort}]
Caller: Le {day}, j'ai acheté {le} chez vous. [flaw.{sort}]
= defect.help
Agent: C'est ennuyeux. Nous pouvons vous envoyer un remplacement, le retour est gratuit.~Caller: C'est parfait.
Agent: Avez-vous encore le ticket ?~Caller: Oui, numéro {order}.~Agent: Très bien, nous faisons l'échange.
= leak.talk
[leak.says]~[identify]~[leak.help]
= leak.says
Caller: J'ai un problème avec {le} de {brand}. [leak]
Caller: Le {day}, j'ai acheté {le}, et maintenant : [leak] Ce n'est pas normal !
Caller: [leak] C'est dangereux, il y a de l'électricité !
= leak.help
Agent: Ah, on nous le signale souvent ces temps-ci. N'utilisez plus {le}, s'il vous plaît.~Caller: Non, certainement pas.~Agent: Préférez-vous un échange ou un remboursement ?~Caller: Le remboursement.
Agent: La fuite est au socle ou à la poignée ?~Caller: Au socle, il y a de l'eau partout.~Agent: Vous avez bien fait d'appeler. Je transmets au service technique.
Agent: Je suis vraiment désolé. Je vous envoie un bon de retour, c'est bien la commande {order} ?~Caller: Oui, c'est ça.
= invoice.talk
Caller: J'aurais besoin de la facture de {order}, s'il vous plaît.~[identify]~Agent: Je vous l'envoie tout de suite par courriel.~Caller: Formidable.
Caller: J'ai reçu un rappel de {amount}, mais j'ai payé depuis longtemps !~[identify]~Agent: Je vérifie. Oui, votre paiement est arrivé, les courriers se sont croisés.~Caller: Bon, me voilà rassurée.
= advice.talk
[advice.says]~[identify]~[advice.help]
= advice.says
Caller: J'ai une question sur {le}. [ask.{sort}]
Caller: Je pense racheter {le} de {brand}. [ask.{sort}]
= advice.help
Agent: Je regarde. C'est sur la fiche technique, je vous la lis.~Caller: Merci, ça m'aide.
Agent: Bonne question. Je vous envoie les indications du fabricant.~Caller: Par courriel, merci.
= stock.talk
Caller: Je voulais savoir si vous avez {le} à {city}.~[identify]~Agent: Il en reste deux en stock. Je vous en mets un de côté ?~Caller: Oui, merci, je passe samedi.
Caller: Quand aurez-vous de nouveau {le} à {city} ?~[identify]~Agent: Malheureusement épuisé, mais nous en recevons la semaine prochaine.~Caller: D'accord, je rappellerai.
= card.talk
Caller: Il me manque les points de mon achat du {day}.~[identify]~Agent: Je vous les ajoute, pas de problème.~Caller: Super, merci.
Caller: J'ai perdu ma carte de fidélité. Que dois-je faire ?~[identify]~Agent: Je vous envoie une nouvelle carte, vos points sont conservés.~Caller: Ah, tant mieux.
= address.talk
Caller: Nous avons déménagé, je voudrais donner la nouvelle adresse.~[identify]~Agent: Bien sûr, je la note. C'est aussi pour la facturation ?~Caller: Oui, pour les deux.
Caller: Je n'arrive plus à me connecter depuis que j'ai changé d'adresse électronique.~[identify]~Agent: Je réinitialise, vous allez recevoir un lien.~Caller: Ah, le voilà.
= complaint.talk
[complaint.says]~[identify]~[complaint.help]~[complaint.fix_{outcome}]
= complaint.says
Caller: Je veux me plaindre. [c_{about}]
Caller: Ça ne va pas du tout ! [c_{about}] [c_effect]
= complaint.help
Agent: Je suis (vraiment |)désolée, cela n'aurait pas dû arriver.~Caller: Ça ne m'avance pas. [c_want]
Agent: Je comprends votre mécontentement.~Caller: On me dit ça à chaque fois. [c_loyal]
= complaint.fix_yes
Agent: J'en ai parlé à ma responsable, nous réglons cela aujourd'hui.~Caller: Ah, tout de même.
Agent: L'erreur vient de chez nous, je viens de la corriger.~Caller: Pourquoi pas tout de suite ? Merci.
= complaint.fix_no
Agent: D'ici, je ne peux malheureusement rien faire.~Caller: C'est incroyable.
Agent: C'est à un autre service de décider, je ne peux pas en dire plus.~Caller: C'est toujours pareil chez vous.
= small
~Agent: Puis-je faire autre chose pour vous ?~Caller: Non, c'est tout.
~Agent: Connaissez-vous notre carte de fidélité ?~Caller: Non merci, pas aujourd'hui.
= end_yes
Agent: Voilà, c'est réglé. Bonne journée !~Caller: Merci beaucoup, à vous aussi. Au revoir !
Agent: C'est enregistré.~Caller: C'était rapide. Merci, au revoir !
= end_no
Agent: Je transmets, mes collègues vous rappelleront.~Caller: J'espère. Au revoir.
Agent: Je ne peux pas tout régler aujourd'hui, nous vous rappellerons.~Caller: Bon, d'accord. Au revoir.
)texts";

}  // namespace clientele::sample
