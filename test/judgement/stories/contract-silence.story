Signed, and only mails since
  2026-03-03  client add "Beacon Solar" --signed 2026-03-03
  2026-03-04  email beacon "countersigned copy"
  2026-03-12  email beacon "first dates"
  2026-03-13  not contract-silence
  2026-03-24  must contract-silence amber
  because ten days are fine, three weeks of paper alone are not

Seven weeks after the signature
  2026-04-01  client add "Zimmerei Koller" --since "1 mar 2026"
  2026-04-01  email koller "Angebot"
  2026-04-09  client edit koller --signed 2026-04-09
  2026-04-10  email koller "Auftragsbestätigung"
  2026-04-28  email koller "Zeitplan"
  2026-05-19  email koller "Rechnung 1"
  2026-06-02  must contract-silence red
  because 54 days of nothing but mail since they signed

A call three days later
  2026-03-03  client add "Pilot Bakery" --signed 2026-03-03
  2026-03-06  call pilot "tel"
  2026-03-20  email pilot "draft"
  2026-04-20  not contract-silence
  because they heard your voice in the first week

They signed yesterday
  2026-09-14  client add "Ferro Design" --signed 2026-09-14
  2026-09-15  not contract-silence
  2026-09-25  not contract-silence
  because the ink is wet; eleven days are early

The kick-off was with ten people
  2026-05-05  client add "Mairie de Lunel" --signed 2026-05-05
  2026-05-12  meet lunel "lancement" --group
  2026-06-02  not contract-silence
  because in a round they heard you too

The kick-off is next week
  2026-10-02  client add "Vidros Lopo" --signed 2026-10-02
  2026-10-05  email lopo "bem-vindos"
  2026-10-08  meet lopo "arranque" --on 2026-10-27
  2026-10-20  not contract-silence
  because the talk is booked

They want it in writing
  2026-02-03  client add "Lexis Translations" --signed 2026-02-03 --prefers-writing "works at night, hates the phone"
  2026-02-04  email lexis "glossary"
  2026-03-16  not contract-silence
  because it is their wish, and you write

A contract of two years ago
  2026-06-01  client add "Sternwarte Jena" --since "1 apr 2024" --signed 2024-04-15
  2026-06-01  email sternwarte "Wartung" --on 2026-03-10
  2026-06-02  not contract-silence
  because nobody waits any longer for the first talk

Renewed, and you talk every fortnight
  2026-08-24  client add "Petersen Shipping" --since "1 jan 2020" --signed 2026-08-03
  2026-08-24  call petersen "tel" --on 2026-07-14
  2026-08-24  call petersen "tel" --on 2026-07-28
  2026-08-24  call petersen "tel" --on 2026-08-11
  2026-08-25  not contract-silence
  because you spoke a week after the renewal

Two voicemails since
  2026-01-13  client add "Ibex Climbing" --signed 2026-01-13
  2026-01-20  call ibex "voicemail" --no-answer
  2026-01-27  call ibex "voicemail" --no-answer
  2026-02-09  must contract-silence
  because two tries are no talk: four weeks

The one who signed has heard nothing, the assistant has
  2026-06-02  client add "Roth Immobilien" --signed 2026-06-02
  2026-06-02  person add roth "Anna Roth" --role decision-maker
  2026-06-02  person add roth "Tom Behr" --title Assistenz
  2026-06-09  call roth "Termine" --with tom
  2026-06-16  email roth "Entwurf" --with anna
  2026-06-30  must contract-silence
  because Anna signed four weeks ago and nobody has talked to her

A call that names nobody
  2026-06-02  client add "Vogel Immobilien" --signed 2026-06-02
  2026-06-02  person add vogel "Hans Vogel" --role decision-maker
  2026-06-09  call vogel "tel"
  2026-06-30  not contract-silence
  because it was most likely with him

Entered today, with the day of the signature
  2026-07-13  client add "Fonderie Blanc" --since "1 feb 2026" --signed 2026-03-02
  2026-07-14  not contract-silence red
  2026-07-14  may contract-silence question|amber
  because the log begins after the talk that most likely took place

A prospect with a signature
  2026-11-03  client add "Titan Gym" --status prospect --signed 2026-11-03
  2026-11-05  email titan "the plan"
  2026-11-16  email titan "first bill"
  2026-11-30  must contract-silence
  because who has signed waits, whatever you call them: 27 days

Paused right after
  2026-04-07  client add "Wander Schuhe" --signed 2026-04-07
  2026-04-08  client edit wander --status paused --until 2026-08-01
  2026-05-18  not contract-silence
  because the work begins in August

Never signed anything
  2026-04-06  client add "Corner Deli"
  2026-04-07  email deli "sign board"
  2026-05-04  email deli "colours"
  2026-05-18  not contract-silence
  because there is no contract

The regular client after a month of mails
  2026-09-01  client add "Clínica Alba" --profile regular --signed 2026-09-01
  2026-09-03  email alba "bienvenida"
  2026-09-10  email alba "gracias, todo bien" --in
  2026-09-24  message alba "fotos"
  2026-10-06  must contract-silence amber
  2026-10-06  not waiting-for-you
  because five weeks of written words after the signature
