# Near misses first.

It came up on a Friday, and it is Monday morning
  2026-03-02  client add "Atelier Brandt" --profile regular
  2026-03-06  case open brandt "The business cards have the old phone number"
  2026-03-09  not case-unheard
  2026-03-10  must case-unheard amber
  because no working day is over on Monday morning; on Tuesday Monday is

It came up on a Saturday and the weekend is nobody's working day
  2026-05-04  client add "Pension Seeblick"
  2026-05-16  case open seeblick "Die Heizung im Gästezimmer geht seit gestern nicht" --severity serious
  2026-05-18  not case-unheard
  because it came up on Saturday, and on Monday morning no working day is over

Yesterday's trouble on a Thursday
  2026-09-21  client add "Lucía Ferrer" --profile occasional
  2026-09-24  case open lucía "Dice que la traducción tiene errores" --cause quality
  2026-09-25  not case-unheard
  because the day it came up does not count, and Friday has only begun

She told it all on the phone the same day
  2026-02-02  client add "Kate Mulligan Yoga" --profile regular
  2026-02-03  case open mulligan "Website was down during her launch" --severity serious --cause quality
  2026-02-03  case hear 1 "I had forty people waiting and nobody could book. I looked like an amateur" --wants "To know it will not happen again" --by call
  2026-02-10  not case-unheard
  2026-02-18  not case-unheard
  because her account was taken down on the day it came up; what is missing since is something else

A day is agreed to hear them
  2026-06-01  client add "Studio Petit" --profile key
  2026-06-01  person add petit "Anne Petit" --role decision-maker
  2026-06-08  case open petit "La livraison du mobilier est arrivée abîmée" --severity serious
  2026-06-08  call petit "Go through the damage with Anne, listen first" --on 2026-06-12 --case 1 --with anne
  2026-06-10  not case-unheard
  2026-06-12  not case-unheard red
  because a talk about it is booked for Friday; what has an agreed date is not chased before it

He is on holiday and we talk when he is back
  2026-07-20  client add "Giardini Moretti"
  2026-07-22  case open moretti "Il preventivo non torna, dice"
  2026-07-22  case escalate 1 --stay --until 2026-08-10 --because "Fino al 9 agosto è in ferie, ci sentiamo il 10"
  2026-07-29  not case-unheard
  2026-08-05  not case-unheard
  because the day to talk was put off with a reason, and it lies ahead

A trifle, mended within the hour
  2026-10-05  client add "Fahrradladen Kluge"
  2026-10-05  case open kluge "Link im Newsletter geht ins Leere" --severity minor
  2026-10-05  case fixed 1 "Link berichtigt, kurz Bescheid gesagt"
  2026-10-09  not case-unheard red
  because it was minor and fixed the same day, so nobody needs an alarm about a hearing

Opened by mistake and undone
  2026-01-12  client add "Nordlicht Film"
  2026-01-12  case open nordlicht "Rechnung doppelt"
  2026-01-12  undo
  2026-01-20  not case-unheard
  because there is no case any more

Muted with a reason
  2026-04-06  client add "Harbour Vets" --profile regular
  2026-04-07  case open harbour "Their old supplier's mess, not ours, they only told us about it"
  2026-04-07  mute harbour case-unheard --because "Nothing to hear, it is between them and the supplier"
  2026-04-20  not case-unheard
  because it was silenced by hand with a reason

First of May in between
  2026-04-27  config set country DE
  2026-04-27  client add "Malerbetrieb Ostmann"
  2026-04-30  case open ostmann "Falscher Farbton auf dem Schild" --severity serious
  2026-05-04  not case-unheard
  2026-05-05  must case-unheard
  because Friday was a holiday, so on Monday no working day is over and on Tuesday one is

They talked it through on the phone, but nobody typed case hear
  2026-11-02  client add "Queiroz Advogados" --profile key
  2026-11-03  case open queiroz "O contrato traduzido chegou com a cláusula 7 em falta" --severity serious
  2026-11-04  call queiroz "Let him tell me all of it, 40 minutes, he had to explain it to his client" --case 1 -m 40
  2026-11-10  not case-unheard red
  because the log holds a long talk about this very case; at most it can ask for his account

It ended, and they parted heard
  2026-08-03  client add "Van Dijk Catering"
  2026-08-04  case open "van dijk" "Foto's te laat voor de opening" --cause late
  2026-08-05  case hear 1 "We hadden niets om te laten zien" --by call
  2026-08-06  case settle 1 --as parted "Bestanden overgedragen" --unanswered 2
  2026-08-20  not case-unheard
  because they were heard, and the case is over

# Now what has to be said.

Nothing but the complaint, for a week
  2026-03-16  client add "Tanner & Bloom"
  2026-03-16  case open tanner "Unhappy with the new logo"
  2026-03-20  must case-unheard
  2026-03-26  must case-unheard red
  because on the 26th seven working days are over and nobody has heard them

Answered without having heard them
  2026-02-09  client add "Optik Sommer" --profile regular
  2026-02-09  case open sommer "Die Anzeige lief mit dem falschen Preis" --severity serious --cost money
  2026-02-10  case answer 1 "Der Preis kam so aus ihrem Büro" --without-hearing "Hatte keine Zeit" --by email
  2026-02-17  must case-unheard
  because an answer before they were heard does not replace hearing them

Two voicemails are not a hearing
  2026-05-18  client add "Claire Dubois" --profile occasional
  2026-05-19  case open dubois "Les rideaux sont trop courts" --cause quality
  2026-05-20  call dubois "Laissé un message" --no-answer --case 1
  2026-05-22  call dubois "Répondeur encore" --no-answer --case 1
  2026-05-27  must case-unheard
  because calls that reached nobody hear nobody

A former client is angry too
  2026-09-07  client add "Redfern Estates" --status former
  2026-09-08  case open redfern "Claims we kept his plans" --severity serious
  2026-09-15  must case-unheard
  because what went wrong with a former client still counts, and four working days are over unheard

A prospect is judged like a client
  2026-10-12  client add "Bodega Arrieta" --status prospect
  2026-10-13  case open arrieta "No les gustó que llegáramos tarde a la visita" --cause late
  2026-10-19  must case-unheard
  because three working days are over on Monday, and they have told nobody how it was for them

Four weeks, and the book is silent about it
  2026-01-05  client add "Jansen Boekhouding" --profile key --since 2023-01-01
  2026-01-06  case open jansen "Deadline gemist" --severity critical --cause late
  2026-01-21  call jansen "bellen"
  2026-01-30  must case-unheard
  2026-01-30  may case-stuck-in-writing
  because a critical case of a key client with no account of theirs, and one call of unknown content, has to be named

Just a mail of ours
  2026-12-01  client add "Gruber Holzbau"
  2026-12-01  case open gruber "Prospekt auf falschem Papier gedruckt"
  2026-12-02  email gruber "Tut mir leid, ich kümmere mich darum" --case 1
  2026-12-08  must case-unheard
  2026-12-08  not case-waiting red
  because a mail of ours is no hearing; four working days are over

A talk is booked, but nobody said that it is about this
  2026-04-13  client add "Segelschule Lotse" --profile key
  2026-04-14  case open lotse "Kursplan mit falschem Tag" --severity serious
  2026-04-14  meet lotse "Jour fixe" --on 2026-04-28
  2026-04-22  must case-unheard
  2026-04-22  not case-unheard red
  because they will see each other within a week, and may talk of anything
