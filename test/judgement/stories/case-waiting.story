# Near misses first.

Three calendar days, but a weekend
  2026-03-02  client add "Café Lindner"
  2026-03-05  case open lindner "Speisekarten mit Tippfehler geliefert"
  2026-03-05  email lindner "Ich sehe es mir an und melde mich" --case 1
  2026-03-09  not case-waiting
  2026-03-10  not case-waiting
  because our word was on Thursday; by Tuesday only Friday and Monday are over

They know the day they will hear
  2026-06-01  client add "Hawthorn School" --profile key
  2026-06-02  case open hawthorn "Yearbook has a page missing" --severity serious --cause quality
  2026-06-02  case hear 1 "Two classes are simply not in it" --by call
  2026-06-02  case promise 1 "Send them the reprint" --by 2026-06-19
  2026-06-10  not case-waiting
  2026-06-17  not case-waiting red
  because they were promised the reprint for the 19th and know it; what has a date is not chased before it

It is fixed and only to be asked about
  2026-01-12  client add "Salon Amélie"
  2026-01-13  case open amélie "Mauvaise adresse sur les flyers" --severity minor
  2026-01-14  case fixed 1 "Réimprimés et livrés"
  2026-01-28  not case-waiting
  because it is fixed; what is left is to ask how it is now

A word about something else is a word
  2026-02-16  client add "Marchetti Vini" --profile regular
  2026-02-17  case open marchetti "Etichette con la vecchia annata"
  2026-02-17  case hear 1 "Dobbiamo rifare tutto prima della fiera" --by call
  2026-02-24  call marchetti "Parlato del listino nuovo e di come va con le etichette"
  2026-02-26  not case-waiting
  because they heard our voice on Tuesday, and only Wednesday is over since

They are away, and we agreed to go on when they are back
  2026-08-03  client add "Boer Tuinen"
  2026-08-04  case open boer "Factuur klopt niet" --cause bill --amount "180 EUR"
  2026-08-04  case hear 1 "Er staat een dag te veel op" --by call
  2026-08-04  case escalate 1 --stay --until 2026-08-24 --because "Vakantie tot de 23e, daarna bellen we"
  2026-08-12  not case-waiting
  2026-08-19  not case-waiting
  because the next step was put off to the 24th with a reason

A meeting about it is booked
  2026-10-05  client add "Ridge Architects" --profile key
  2026-10-06  case open ridge "Survey drawings were wrong" --severity serious
  2026-10-06  case hear 1 "We had to tell the builder to stop" --by call
  2026-10-06  meet ridge "On site with both partners" --on 2026-10-16 --case 1
  2026-10-13  not case-waiting
  because the meeting on Friday is agreed with them; they know how it goes on

Came up yesterday
  2026-11-09  client add "Duarte Surf"
  2026-11-10  case open duarte "Site em baixo"
  2026-11-11  not case-waiting
  because no working day is over since Tuesday

Over and settled
  2026-04-13  client add "Dr. Wieland" --profile occasional
  2026-04-14  case open wieland "Termin verwechselt" --severity minor
  2026-04-15  case settle 1 --as settled "Entschuldigt, neuer Termin steht" --unanswered 1
  2026-04-29  not case-waiting
  because the case is over

Easter in between
  2026-03-30  config set country DE
  2026-03-30  client add "Hofladen Petersen"
  2026-04-01  case open petersen "Aufkleber lösen sich ab"
  2026-04-01  case hear 1 "Die ersten Gläser kamen schon zurück" --by call
  2026-04-08  not case-waiting
  because Good Friday and Easter Monday are holidays, so only Thursday and Tuesday are over

Patience they set themselves
  2026-09-01  client add "Oriol Serra"
  2026-09-01  client edit oriol --threshold case-waiting.days=10 --threshold case-waiting.red=15
  2026-09-01  case open oriol "El informe llegó incompleto"
  2026-09-01  case hear 1 "Sin prisa, para octubre me vale" --by email
  2026-09-11  not case-waiting
  because the number set for this client outranks the default: seven working days are over, ten are allowed

# Now what has to be said.

Heard, and then silence
  2026-03-09  client add "Larkspur Events" --profile regular
  2026-03-09  case open larkspur "Photos of the gala were lost" --severity serious
  2026-03-10  case hear 1 "There is no second gala" --by call
  2026-03-17  must case-waiting
  2026-03-24  must case-waiting red
  because four working days are over on the 17th and nine on the 24th without any word

Only the case and nothing else in the log
  2026-05-04  client add "Fontaine Paysage"
  2026-05-05  case open fontaine "Facture envoyée au mauvais service" --cause bill
  2026-05-20  must case-waiting red
  because ten working days are over, and nothing shows that they heard a word

A mail to everyone is no word
  2026-09-14  client add "Kiez Buchhandlung"
  2026-09-14  case open kiez "Plakat kam nach der Lesung" --cause late
  2026-09-15  email kiez "Newsletter September" --bulk
  2026-09-17  call kiez "Mailbox" --no-answer --case 1
  2026-09-25  must case-waiting
  2026-09-25  not case-waiting question
  because a newsletter and a call that reached nobody are no word to them, and eight working days are over

They write again, and still nothing
  2026-02-02  client add "Toscana Ceramica" --profile key
  2026-02-03  case open toscana "Spedizione rotta" --severity serious
  2026-02-09  email toscana "Avete notizie? Aspettiamo da giorni" --in --case 1
  2026-02-13  must case-waiting
  2026-02-13  must waiting-for-you red
  because since the 3rd nothing went to them, and their question of the 9th has waited three working days

The day of the promise passed
  2026-07-06  client add "Meijer Zeilen"
  2026-07-07  case open meijer "Zeil verkeerd gesneden" --severity serious
  2026-07-07  case hear 1 "Het seizoen is zo voorbij" --by call
  2026-07-07  case promise 1 "Nieuw zeil leveren" --by 2026-07-15
  2026-07-24  must case-waiting
  2026-07-24  must promise-due red
  because the promised day is nine days gone, and twelve working days passed without a word

Taking it up a step is no word to them
  2026-11-02  client add "Bishop & Rao"
  2026-11-03  case open bishop "Wrong figures in the annual report" --severity serious
  2026-11-04  case escalate 1 --to call --because "Too delicate for mail"
  2026-11-12  must case-waiting
  because to decide to call is not to call; six working days are over since it came up

A former client still waits
  2026-06-15  client add "Ilse Kern" --status former
  2026-06-16  case open ilse "Will ihre Negative zurück"
  2026-06-17  case hear 1 "Sie gehören mir" --by letter
  2026-06-30  must case-waiting
  because former clients are not left alone in trouble, and eight working days are over

Their machine answered
  2026-10-12  client add "Serrano Abogados" --profile regular
  2026-10-13  case open serrano "Falta un anexo en la traducción jurada"
  2026-10-14  email serrano "Respuesta automática: estoy fuera de la oficina" --in --auto-reply
  2026-10-22  must case-waiting
  2026-10-22  not waiting-for-you
  because an automatic answer is nobody's voice, and from us nothing has come for six working days
