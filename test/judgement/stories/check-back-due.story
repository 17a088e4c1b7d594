# Near misses first.

Six days after it was fixed
  2026-03-02  client add "Imkerei Haller"
  2026-03-03  case open haller "Etiketten klebten nicht"
  2026-03-04  case fixed 1 "Neue Rolle geliefert"
  2026-03-10  not check-back-due
  2026-03-11  must check-back-due amber
  because the day to ask is the 11th, not before

They were asked, and asked again
  2026-01-05  client add "Greenway Cycles" --profile regular
  2026-01-06  case open greenway "Shop page down over New Year" --severity serious
  2026-01-08  case fixed 1 "Moved to a new server"
  2026-01-15  case check-back 1 "Runs fine, no complaints since" --by call
  2026-02-09  case check-back 1 "All good, thank you for asking" --by call
  2026-03-02  not check-back-due amber|red
  2026-12-14  not check-back-due amber|red
  because it was fixed and checked back twice; eleven months later it can only offer to end itself

Asked on the seventh day, and the thirtieth lies ahead
  2026-04-06  client add "Notaria Ribeiro"
  2026-04-07  case open ribeiro "Tradução entregue sem carimbo" --cause quality
  2026-04-08  case fixed 1 "Carimbada e reenviada"
  2026-04-15  case check-back 1 "Agora está tudo certo" --by email
  2026-04-27  not check-back-due
  because they said that all is right, and the second day to ask is 8 May

Asked a day early
  2026-05-11  client add "Physio am Markt"
  2026-05-12  case open physio "Terminzettel falsch bedruckt" --severity minor
  2026-05-12  case fixed 1 "Nachgedruckt"
  2026-05-18  case check-back 1 "Passt, danke" --by message
  2026-05-20  not check-back-due
  2026-05-26  not check-back-due
  because who asks on the sixth day has asked

Settled long ago
  2026-02-02  client add "Osteria Conti"
  2026-02-03  case open conti "Menu con un errore"
  2026-02-04  case fixed 1 "Ristampato"
  2026-02-11  case check-back 1 "Perfetto" --by call
  2026-02-11  case settle 1 --as settled "Tutto a posto"
  2026-03-09  not check-back-due
  because the case is over

It came back and is open again
  2026-06-01  client add "Wharf Studios" --profile key
  2026-06-02  case open wharf "Audio out of sync" --severity serious
  2026-06-03  case fixed 1 "New master delivered"
  2026-06-10  case check-back 1 "Fine on our side" --by email
  2026-06-10  case settle 1 --as settled
  2026-06-22  case reopen 1 --because "Out of sync again in the second half"
  2026-07-07  not check-back-due
  because it is not fixed now, so there is nothing to ask about yet

The seventh day is a Saturday
  2026-09-04  client add "Zahnarzt Dr. Ebel"
  2026-09-05  case open ebel "Notdienstnummer auf der Seite falsch" --severity serious
  2026-09-05  case fixed 1 "Sofort berichtigt"
  2026-09-14  must check-back-due amber
  2026-09-14  not check-back-due red
  because the day was Saturday the 12th, and Monday is the first on which they can be called

Put right only yesterday, after weeks
  2026-10-05  client add "Librairie Caron" --since 2024-03-01
  2026-10-06  case open caron "Vitrine livrée en retard" --cause late
  2026-11-02  case fixed 1 "Posée"
  2026-11-03  not check-back-due
  2026-11-06  not check-back-due
  because what counts is the day it was fixed

Mended again, so the days begin anew
  2026-07-06  client add "De Wit Advies"
  2026-07-07  case open wit "Koppeling met de boekhouding stuk"
  2026-07-08  case fixed 1 "Hersteld"
  2026-07-09  case settle 1 --as settled "Werkt weer" --unanswered 1 --without-hearing "Storing was bekend"
  2026-07-13  case reopen 1 --because "Dezelfde fout bij de facturen"
  2026-07-14  case fixed 1 "Nog een fout gevonden en hersteld"
  2026-07-16  not check-back-due red
  2026-07-28  must check-back-due
  because it was fixed for good on the 14th, and a fortnight later they were not asked

They said by themselves that it is well, in a call about it
  2026-08-03  client add "Sofía Marín"
  2026-08-04  case open marín "Fotos sin retocar"
  2026-08-05  case fixed 1 "Enviadas las retocadas"
  2026-08-12  call marín "Encantada con las nuevas, todo perfecto" --case 1
  2026-08-21  not check-back-due red
  because the log says how it is now, in a call about this case; only the step was not typed

Muted by hand
  2026-11-02  client add "Lofthouse Bakery"
  2026-11-03  case open lofthouse "Menu board arrived scratched" --severity minor
  2026-11-04  case fixed 1 "Replaced"
  2026-11-04  mute lofthouse check-back-due --until 2027-01-31 --because "I buy my bread there every morning, I see it hanging"
  2026-11-18  not check-back-due
  because it was silenced with a reason

A trifle, asked once, and the thirtieth day comes
  2026-03-16  client add "Reiterhof Lang" --value "6000 EUR"
  2026-03-17  case open lang "Parkgebühr doppelt berechnet" --severity minor --amount "12 EUR"
  2026-03-17  case fixed 1 "Gutgeschrieben"
  2026-03-24  case check-back 1 "Alles bestens, vergessen wir das" --by call
  2026-04-30  not check-back-due red
  because nobody is alarmed to ask a second time about twelve euros that are forgotten

# Now what has to be said.

Put right and never asked
  2026-01-12  client add "Penrose Clinic" --profile key
  2026-01-13  case open penrose "Wrong names on the doors" --severity serious
  2026-01-15  case fixed 1 "All signs replaced"
  2026-01-23  must check-back-due amber
  2026-02-02  must check-back-due red
  because the 22nd was the day, and eleven days later they still were not asked

The second time was forgotten
  2026-02-16  client add "Kanzlei Dorn" --profile regular
  2026-02-17  case open dorn "Vertraulicher Anhang an Gegenseite" --severity critical
  2026-02-19  case fixed 1 "Zurückgeholt, neues Verfahren"
  2026-02-26  case check-back 1 "Wir schauen, ob da noch etwas nachkommt" --by call
  2026-03-24  must check-back-due
  because after a critical failure they said themselves that it may not be over, and the 30 days are

Tried once, nobody picked up
  2026-05-18  client add "Lambert & Fils"
  2026-05-18  case open lambert "Enseigne de travers"
  2026-05-19  case fixed 1 "Redressée"
  2026-05-26  call lambert "Personne" --no-answer --case 1
  2026-05-29  must check-back-due
  because a call that reached nobody has asked nobody

For a former client too
  2026-09-21  client add "Tomás Prado" --status former
  2026-09-21  case open prado "No recibió sus archivos"
  2026-09-22  case fixed 1 "Enviados en un disco"
  2026-09-30  must check-back-due
  because what went wrong with them still counts, and nobody asked whether the disk arrived

A mail about something else does not ask
  2026-10-12  client add "Vermeer Glas" --profile regular
  2026-10-13  case open vermeer "Verkeerde lijsten" --cause quality
  2026-10-14  case fixed 1 "Omgeruild"
  2026-10-20  email vermeer "Offerte voor de etalage" --touch sales
  2026-10-26  must check-back-due
  because an offer is not the question how it is now, and the day was the 21st

Two clients, one was asked
  2026-06-08  client add "Aldgate Dental"
  2026-06-08  client add "Kirkwall Ferries"
  2026-06-09  case open aldgate "Appointment texts sent at night"
  2026-06-09  case open kirkwall "Timetable with a wrong pier"
  2026-06-10  case fixed 1 "Sent by day now"
  2026-06-10  case fixed 2 "Reprinted"
  2026-06-17  case check-back 1 "Better, thanks" --by email
  2026-06-19  not check-back-due of Aldgate Dental
  2026-06-19  must check-back-due of Kirkwall Ferries
  because only one of them was asked how it is now

Still annoyed at the check-back
  2026-04-13  client add "Hotel Alpenblick" --profile key --value "22000 EUR"
  2026-04-14  case open alpenblick "Buchungsseite ohne Preise" --severity serious
  2026-04-16  case fixed 1 "Preise wieder da"
  2026-04-23  case check-back 1 "Immer noch ärgerlich, wir haben Ostern verloren" --by call
  2026-06-01  must check-back-due
  because they were not content when asked, so the second day, 16 May, counts all the more

Not content yet, so a week later again
  2026-05-04  client add "Fjord Kajaks"
  2026-05-05  case open fjord "Karte mit falschem Maßstab" --severity serious
  2026-05-06  case fixed 1 "Neu gedruckt"
  2026-05-13  case check-back 1 "Mal sehen, wie die Gäste damit klarkommen" --content not-yet --by call
  2026-05-19  not check-back-due
  2026-05-20  must check-back-due amber
  2026-05-29  must check-back-due red
  because they asked for time, and nobody came back to them

Not content at all, so it is not fixed
  2026-09-07  client add "Marta Olsen" --profile regular
  2026-09-08  case open olsen "Album mit falschen Fotos" --severity serious
  2026-09-09  case hear 1 "Das ist ein Hochzeitsalbum" --by call
  2026-09-10  case fixed 1 "Neues Album"
  2026-09-17  case check-back 1 "Jetzt fehlt die ganze Trauung" --content no --by call
  2026-09-28  not check-back-due
  2026-09-28  must case-waiting
  because the case is open again, and six working days are over without a word

Content, and the thirtieth day is here
  2026-03-02  client add "Weberei Tanne" --profile key
  2026-03-03  case open tanne "Newsletter an alte Adressen" --severity serious
  2026-03-04  case fixed 1 "Liste bereinigt"
  2026-03-11  case check-back 1 "Alles gut" --content yes --by call
  2026-03-25  not check-back-due
  2026-04-06  may check-back-due question
  2026-04-06  not check-back-due amber|red
  2026-06-01  not case-unheard
  because they said that they are content; it can only offer to end itself
