# The ladder of a case has proportion.

# Small sums.

Thirty euros of parking, and a call that went well
  2026-03-02  client add "Tagungshaus Birkenhof" --profile key --value "32000 EUR"
  2026-03-03  case open birkenhof "Parken stand nicht im Angebot" --severity minor --amount "30 EUR" --cause bill
  2026-03-04  case hear 1 "Es geht ums Prinzip, aber nicht schlimm" --by call
  2026-03-09  not case-stuck-in-writing
  2026-03-11  not case-stuck-in-writing
  2026-03-11  not disproportion
  because nobody drives out over thirty euros, and eight days are not a long dispute

Fifteen pounds, and two friendly mails
  2026-05-18  client add "Wren Pottery" --value "4000 GBP"
  2026-05-19  case open wren "Postage came twice on the invoice" --severity minor --amount "15 GBP" --cause bill
  2026-05-19  email wren "No rush, just noticed it" --in --case 1
  2026-05-19  email wren "You are right, I take it off the June invoice" --case 1
  2026-05-26  not case-stuck-in-writing red
  2026-05-26  not disproportion
  because it was agreed in one round of mail, for fifteen pounds

Forty euros, five weeks
  2026-09-07  client add "Résidence Valmont" --profile key --value "26000 EUR"
  2026-09-08  case open valmont "Frais de dossier contestés" --severity minor --amount "40 EUR" --cause bill
  2026-09-09  case hear 1 "On ne paie pas cela" --by call
  2026-10-14  must disproportion
  2026-10-14  not case-stuck-in-writing red
  because after five weeks over forty euros one lets them go; nobody has to travel for it

A large sum after one bad call
  2026-02-02  client add "Cantiere Morandi" --profile key --value "50000 EUR"
  2026-02-03  case open morandi "Render sbagliati, hanno perso la gara" --severity serious --amount "14000 EUR"
  2026-02-04  case hear 1 "Avvocati, se va avanti così" --by call
  2026-02-17  must case-stuck-in-writing
  2026-02-17  must case-waiting
  because 14,000 of 50,000 and the word lawyers: after eight working days of silence they meet

Small beside the year, but critical
  2026-06-08  client add "Kinderspital Auen" --profile key --value "60000 EUR"
  2026-06-09  case open kinderspital "Diagnose eines Kindes im Newsletter" --severity critical --amount "200 EUR" --cost trust,face
  2026-06-09  email kinderspital "Das ist ein Datenschutzfall" --in --case 1
  2026-06-10  email kinderspital "Wir haben es sofort gelöscht" --case 1
  2026-06-15  must case-stuck-in-writing
  because the sum is small and the harm is not

# An agreed date ahead.

The reprint comes in June, and they said yes
  2026-04-13  client add "Edelweiss Verlag" --profile regular --value "15000 EUR"
  2026-04-14  case open edelweiss "Auflage mit Fehldruck" --severity serious --amount "3000 EUR"
  2026-04-15  case hear 1 "Juni reicht uns, aber dann muss es stimmen" --by call
  2026-04-15  case promise 1 "Neue Auflage" --by 2026-06-15
  2026-05-13  not case-stuck-in-writing
  2026-05-13  not case-waiting
  2026-05-13  not promise-due
  because everything is agreed for the 15th of June, and it is four weeks until then

The day they agreed on has passed
  2026-04-13  client add "Moorland Walks" --profile regular --value "15000 GBP"
  2026-04-14  case open moorland "Map with a wrong path" --severity serious --amount "900 GBP"
  2026-04-15  case hear 1 "Somebody got lost" --by call
  2026-04-15  case promise 1 "New maps" --by 2026-05-15
  2026-05-29  must promise-due red
  2026-05-29  must case-waiting
  because a fortnight after the promised day nothing came and nothing was said

A meeting is in the diary, and they are key
  2026-10-05  client add "Van der Meer Scheepvaart" --profile key
  2026-10-06  case open meer "Rapport met fouten naar de bank" --severity critical
  2026-10-07  case hear 1 "De bank belde mij" --by call
  2026-10-07  meet meer "Op kantoor met de directeur" --on 2026-10-15 --case 1
  2026-10-13  not case-stuck-in-writing red
  2026-10-13  not case-waiting
  because the meeting on Thursday is agreed; until then everybody knows

The meeting was called off, and nothing new agreed
  2026-11-02  client add "Quinta do Vale" --profile key
  2026-11-03  case open quinta "Rótulos com a data errada" --severity serious --amount "5000 EUR"
  2026-11-04  case hear 1 "O contentor já saiu" --by call
  2026-11-05  meet quinta "Na quinta, com o dono" --on 2026-11-10 --case 1
  2026-11-09  delete e2
  2026-11-18  must case-stuck-in-writing
  because there is no meeting any more, and nine working days are over since the call

She will call when she is back
  2026-07-20  client add "Ebba Winter"
  2026-07-21  case open ebba "Photos delivered in the wrong format" --severity minor
  2026-07-21  email ebba "I am off until the 10th, will call you then" --in --no-reply-needed --case 1
  2026-07-21  case escalate 1 --stay --until 2026-08-11 --because "She is away and calls herself"
  2026-08-04  not case-unheard
  2026-08-04  not case-waiting
  2026-08-04  not case-stuck-in-writing
  because she set the day herself

# A good call just had.

They talked yesterday
  2026-01-19  client add "Bürgerverein Ost" --profile regular --value "5000 EUR"
  2026-01-20  case open bürgerverein "Einladung mit falschem Datum" --severity serious --amount "700 EUR"
  2026-01-20  email bürgerverein "Achtzig Leute standen vor der Tür" --in --case 1
  2026-01-21  email bürgerverein "Ich rufe Sie morgen an" --case 1
  2026-01-22  case hear 1 "Wir haben uns lächerlich gemacht" --by call
  2026-01-23  not case-stuck-in-writing
  2026-01-23  not case-unheard
  2026-01-23  not case-waiting
  because they were called yesterday, and it was heard

Three days after a good call, for a serious thing
  2026-03-16  client add "Fox & Heron" --profile regular --value "20000 GBP"
  2026-03-17  case open heron "Banner with a typo at the fair" --severity serious --amount "350 GBP"
  2026-03-18  case hear 1 "Annoying, but we covered it with tape" --by call
  2026-03-19  call heron "Good talk, agreed to reprint at our cost" --case 1
  2026-03-24  not case-stuck-in-writing red
  because they agreed on the phone, and 350 of 20,000 needs no journey

A call logged without a word of what was said
  2026-08-31  client add "Pastelería Rey"
  2026-09-01  case open rey "Web sin carta" --severity minor
  2026-09-02  call rey "Llamada" --case 1
  2026-09-04  not case-stuck-in-writing
  2026-09-04  not case-unheard red
  because they talked two days ago; what was said is not known, and that calls for a question at most

# Put right and checked back.

Eleven months, and the case was never ended
  2025-03-03  client add "Optica Lusa" --profile regular
  2025-03-04  case open lusa "Montra errada" --severity serious
  2025-03-06  case fixed 1 "Trocada"
  2025-03-13  case check-back 1 "Está ótima" --by call
  2025-04-07  case check-back 1 "Tudo bem, obrigado" --by call
  2026-02-09  not check-back-due amber|red
  2026-02-09  not case-waiting
  2026-02-09  not case-stuck-in-writing
  because it is done; it can offer to end itself, and nothing is late

Eleven months, checked back once, content
  2025-05-05  client add "Gerberei Stolz"
  2025-05-06  case open stolz "Falsches Leder im Katalog" --severity minor
  2025-05-07  case fixed 1 "Bild getauscht"
  2025-05-14  case check-back 1 "Alles bestens" --by email
  2026-04-13  not check-back-due red
  because a minor thing with which they were content is not eleven months late

Put right, and the rest of the ladder falls away
  2026-05-04  client add "Dawlish Sailing" --profile key --value "12000 GBP"
  2026-05-05  case open dawlish "Booking form lost entries" --severity critical --amount "2000 GBP"
  2026-05-05  email dawlish "Six bookings gone!" --in --case 1
  2026-05-06  case hear 1 "We had two boats booked twice" --by call
  2026-05-07  case fixed 1 "All restored, form rebuilt"
  2026-05-13  not case-stuck-in-writing
  2026-05-13  not case-waiting
  2026-05-13  not case-unheard
  2026-05-13  not check-back-due
  because it is fixed, and the day to ask is tomorrow

Put right, but nobody asked for two months
  2026-08-03  client add "Ludothèque Pinson"
  2026-08-04  case open pinson "Catalogue incomplet"
  2026-08-05  case fixed 1 "Complété"
  2026-10-05  must check-back-due
  2026-10-05  not case-waiting
  because it was fixed without hearing whether it is so for them

# To part.

Parted after they were heard
  2026-09-21  client add "Huisartsen Noord" --profile regular
  2026-09-22  case open huisartsen "Afspraken dubbel" --severity serious
  2026-09-23  case hear 1 "Wij gaan naar een ander" --by call
  2026-09-25  case settle 1 --as parted "Bestanden over tot eind oktober" --unanswered 1
  2026-10-12  not case-unheard
  2026-10-12  not case-waiting
  2026-10-12  not check-back-due
  because they were heard, and it is over

Parted unheard, with the reason kept
  2026-11-16  client add "Falkner Immobilien"
  2026-11-17  case open falkner "Exposé mit falschem Preis" --severity serious
  2026-11-18  email falkner "Wir beenden die Zusammenarbeit" --in --no-reply-needed --case 1
  2026-11-20  case settle 1 --as parted "Unterlagen zurück" --unanswered 2 --without-hearing "Nimmt kein Gespräch mehr an"
  2026-12-07  not case-unheard
  2026-12-07  not case-waiting
  because they would not be heard, and the reason is in the record

Answered unheard with a reason, and not over
  2026-01-12  client add "Copperfield Inn"
  2026-01-13  case open copperfield "Says the menu design is a copy" --severity serious
  2026-01-14  case answer 1 "It is ours, here are the sketches" --without-hearing "Wanted to be quick" --by email
  2026-01-22  must case-unheard
  2026-01-22  must case-stuck-in-writing
  because being quick is no hearing, and in six working days nobody has spoken with them

Nothing but the opening line
  2026-06-15  client add "Ateliers Rivage"
  2026-06-16  case open rivage "Mécontents"
  2026-06-25  must case-unheard
  2026-06-25  not disproportion
  because six working days are over, and all the log knows is that they are not content
