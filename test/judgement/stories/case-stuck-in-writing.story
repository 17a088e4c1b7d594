# Near misses first.

One round of mail, and a day
  2026-03-02  client add "Weber Spedition" --profile regular
  2026-03-03  case open weber "Die Preisliste hatte alte Zahlen"
  2026-03-03  email weber "Das geht so nicht, drei Kunden haben schon bestellt" --in --case 1
  2026-03-03  email weber "Verstanden, ich prüfe es und melde mich morgen" --case 1
  2026-03-05  not case-stuck-in-writing
  because a round is theirs and ours, there was one, and only Wednesday is over

A good call, and three working days since
  2026-05-18  client add "Thornbury Hotel" --profile regular --value "24000 GBP"
  2026-05-19  case open thornbury "The parking was charged on top" --severity minor --amount "30 GBP" --cause bill
  2026-05-20  call thornbury "Good talk, she laughed about it, I take it off the next bill" --case 1
  2026-05-27  not case-stuck-in-writing
  because nobody travels over thirty pounds after a good call

The reprint is promised for June
  2026-04-20  client add "Musikschule Arnold" --profile key --value "18000 EUR"
  2026-04-21  case open arnold "Im Jahresheft fehlen zwei Seiten" --severity serious
  2026-04-22  case hear 1 "Die Eltern fragen, wo ihre Kinder sind" --by call
  2026-04-22  case promise 1 "Neudruck liefern" --by 2026-06-12
  2026-04-30  not case-stuck-in-writing
  2026-05-20  not case-stuck-in-writing
  because they were called and agreed to the reprint by 12 June; to ask for a meeting before that is to chase an agreed day

Who decides is deaf and wishes to be written to
  2026-09-07  client add "Paulo Reis" --prefers-writing "É surdo, só por escrito"
  2026-09-08  case open reis "Fatura errada" --cause bill
  2026-09-08  email reis "A fatura está errada" --in --case 1
  2026-09-09  email reis "Vou ver" --case 1
  2026-09-10  email reis "Continua errada" --in --case 1
  2026-09-11  email reis "Segue a nova" --case 1
  2026-09-16  not case-stuck-in-writing
  because no talk is pressed on one who asked to be written to

A call is in the diary
  2026-10-12  client add "Galerie Novak"
  2026-10-13  case open novak "Katalogtexte vertauscht" --severity serious
  2026-10-13  email novak "Wie konnte das passieren?" --in --case 1
  2026-10-14  email novak "Am Montag um zehn rufe ich an" --case 1
  2026-10-14  call novak "Katalog in Ruhe durchsprechen" --on 2026-10-19 --case 1
  2026-10-16  not case-stuck-in-writing
  2026-10-19  not case-stuck-in-writing red
  because the call is agreed for Monday

Met on Tuesday
  2026-02-02  client add "Fairlie Dairy" --profile key
  2026-02-03  case open fairlie "Campaign ran a week early" --severity critical
  2026-02-10  meet fairlie "Two hours with the owner, found a way" --case 1
  2026-02-12  not case-stuck-in-writing
  because there is nothing above a meeting, and it was the day before yesterday

Put right by mail, and done
  2026-11-16  client add "Rossi Impianti"
  2026-11-17  case open rossi "Allegato sbagliato" --severity minor
  2026-11-17  email rossi "Manca la pagina 3" --in --case 1
  2026-11-17  email rossi "Eccola" --case 1
  2026-11-18  email rossi "E la 4?" --in --case 1
  2026-11-18  case fixed 1 "Mandato tutto"
  2026-11-25  not case-stuck-in-writing
  because it is fixed; nothing is stuck

The next step was put off until she is back
  2026-07-06  client add "Hanneke Smit" --profile occasional
  2026-07-07  case open smit "Kleur van de flyer is verkeerd"
  2026-07-07  email smit "Dit is geen blauw" --in --case 1
  2026-07-08  case escalate 1 --stay --until 2026-07-27 --because "Tot de 26e op vakantie, dan belt ze zelf"
  2026-07-15  not case-stuck-in-writing
  2026-07-22  not case-stuck-in-writing
  because it was put off to the 27th with a reason

Four mails about something else
  2026-03-16  client add "Clinique du Parc"
  2026-03-17  email parc "Photos de mardi ?" --in
  2026-03-17  email parc "Les voici"
  2026-03-18  email parc "Et celles du hall ?" --in
  2026-03-18  email parc "Aussi jointes"
  2026-03-18  case open parc "Une photo montre un patient"
  2026-03-19  not case-stuck-in-writing
  because the mails were not about the case, and it came up yesterday

A small thing, and the mails are friendly
  2026-06-15  client add "Ashdown Nursery" --value "9000 GBP"
  2026-06-16  case open ashdown "Two plant labels misspelt" --severity minor --amount "14 GBP"
  2026-06-16  email ashdown "Two labels have typos, no drama" --in --case 1
  2026-06-16  email ashdown "Sorry! Will redo them" --case 1
  2026-06-17  email ashdown "Could you make them green as well?" --in --case 1
  2026-06-17  email ashdown "Of course" --case 1
  2026-06-22  not case-stuck-in-writing red
  because a call may be quicker, but two labels are no alarm

They talked on the phone yesterday
  2026-12-07  client add "Kessler Treuhand"
  2026-12-08  case open kessler "Mahnung trotz Zahlung" --cause bill --amount "220 EUR"
  2026-12-08  email kessler "Ich habe längst bezahlt" --in --case 1
  2026-12-09  email kessler "Ich sehe nach" --case 1
  2026-12-09  email kessler "Und?" --in --case 1
  2026-12-10  call kessler "Telefonat" --case 1
  2026-12-11  not case-stuck-in-writing
  because yesterday they spoke; a meeting is not due before the call had its days

# Now what has to be said.

Two rounds and it goes on
  2026-03-09  client add "Bellamy Print" --profile regular
  2026-03-09  case open bellamy "They say we agreed on matte paper" --severity serious --cause miscommunication
  2026-03-09  email bellamy "We ordered matte" --in --case 1
  2026-03-10  email bellamy "The order says gloss" --case 1
  2026-03-11  email bellamy "That was never discussed" --in --case 1
  2026-03-11  email bellamy "It is on page two" --case 1
  2026-03-16  must case-stuck-in-writing
  because two full rounds are done and four working days over without a voice

A mail and then days of nothing but mail
  2026-02-16  client add "Schreinerei Voss"
  2026-02-16  case open voss "Falsches Maß im Prospekt" --severity serious --cause quality
  2026-02-17  email voss "Hier stimmt nichts" --in --case 1
  2026-02-18  email voss "Ich schaue" --case 1
  2026-02-25  must case-stuck-in-writing
  because six working days are over and nobody has picked up the phone

Voicemail is no talk
  2026-10-26  client add "Estudio Vega" --profile key
  2026-10-26  case open vega "La web nueva perdió todos los pedidos" --severity serious --cost money
  2026-10-27  email vega "Hemos perdido 40 pedidos" --in --case 1
  2026-10-27  email vega "Lo miro ahora mismo" --case 1
  2026-10-28  call vega "Buzón de voz" --no-answer --case 1
  2026-11-04  must case-stuck-in-writing
  because the only call reached nobody, and six working days are over

Critical, and only mails
  2026-01-19  client add "Dr. Hollander" --profile key --value "30000 EUR"
  2026-01-20  case open hollander "Patient data was sent to the wrong address" --severity critical --cost trust
  2026-01-20  email hollander "How could this happen" --in --case 1
  2026-01-21  email hollander "We are looking into it" --case 1
  2026-01-26  must case-stuck-in-writing red
  because a critical case of a key client belongs in one room, and three working days are over

The call settled nothing, and a week has gone
  2026-08-31  client add "Bianchi Moda" --profile key --value "40000 EUR"
  2026-09-01  case open bianchi "Catalogo stampato con i prezzi vecchi" --severity serious --amount "9000 EUR"
  2026-09-02  call bianchi "Ha urlato, non se ne viene a capo" --case 1
  2026-09-04  email bianchi "Aspetto una proposta seria" --in --case 1
  2026-09-14  must case-stuck-in-writing
  because seven working days after a bad call nothing is agreed, and 9,000 of 40,000 a year is worth a journey

The five hundred dollars
  2026-04-06  client add "Lonestar Outfitters" --profile key --value "60000 USD"
  2026-04-07  case open lonestar "500 over-service nobody told them of" --amount "500 USD" --cause bill --cost money,trust
  2026-04-08  email lonestar "What is this charge?" --in --case 1
  2026-04-10  email lonestar "It is in the contract" --case 1
  2026-04-14  email lonestar "We do not see it that way" --in --case 1
  2026-04-17  email lonestar "Please see clause 9" --case 1
  2026-04-24  must case-stuck-in-writing
  2026-04-24  must disproportion amber
  2026-05-08  must disproportion red
  because weeks of mail over 500 beside 60,000 a year is the very thing

The second trouble within two months, by mail
  2026-05-04  client add "Brouwer Kaas" --profile regular --value "12000 EUR"
  2026-05-05  case open brouwer "Etiketten te laat" --severity serious --cause late
  2026-05-06  case hear 1 "De markt was al begonnen" --by call
  2026-05-07  case fixed 1 "Geleverd en korting gegeven"
  2026-06-23  case open brouwer "Weer te laat, nu de dozen" --severity serious --cause late
  2026-06-24  email brouwer "Dit is de tweede keer" --in --case 2
  2026-06-29  must case-stuck-in-writing
  2026-06-29  must second-failure red
  because a second serious failure of the same kind within 180 days cannot be written away
