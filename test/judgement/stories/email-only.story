Half a year of mails and never a voice
  2026-06-01  client add "Meadow Cheese" --since "1 sep 2025"
  2026-06-01  email meadow "label proofs" --on 2026-03-10
  2026-06-01  email meadow "changes to the label" --in --on 2026-03-18 --no-reply-needed
  2026-06-01  email meadow "second proof" --on 2026-04-21
  2026-06-01  email meadow "summer label" --in --on 2026-05-26 --no-reply-needed
  2026-06-02  must email-only amber
  2026-06-02  not never-contacted
  2026-06-02  not group-only
  because four mails either way in six months and nobody heard anybody

Seven of them
  2026-09-01  client add "Kaufmann Reisen" --since "1 jan 2025"
  2026-09-01  email kaufmann "Texte Frühling" --on 2026-04-07
  2026-09-01  email kaufmann "Korrektur" --in --on 2026-04-14 --no-reply-needed
  2026-09-01  email kaufmann "Texte Sommer" --on 2026-05-12
  2026-09-01  email kaufmann "danke" --in --on 2026-05-13
  2026-09-01  email kaufmann "Texte Herbst" --on 2026-07-07
  2026-09-01  email kaufmann "Bilder dazu" --on 2026-08-04
  2026-09-01  email kaufmann "Texte Winter" --on 2026-08-25
  2026-09-02  must email-only amber|red
  2026-09-02  not never-contacted
  because seven in half a year without one call

One call among many mails
  2026-06-01  client add "Clover Honey" --since "1 sep 2025"
  2026-06-01  email clover "proof" --on 2026-02-10
  2026-06-01  email clover "proof 2" --on 2026-03-10
  2026-06-01  call clover "tel" --on 2026-03-24
  2026-06-01  email clover "proof 3" --on 2026-04-14
  2026-06-01  email clover "invoice" --on 2026-05-12
  2026-06-02  not email-only
  because one call without a word of text is a call

A call that says so only in its words
  2026-11-02  client add "Dorsey Farm" --since "1 mar 2025"
  2026-11-02  email dorsey "fence drawings" --on 2026-07-14
  2026-11-02  email dorsey "fence price" --on 2026-08-18
  2026-11-02  log dorsey "Called Pat about the gate" --on 2026-09-08
  2026-11-02  email dorsey "gate price" --on 2026-10-13
  2026-11-03  not email-only
  because they spoke in September

A voicemail is no voice
  2026-05-18  client add "Linea Moda" --since "1 sep 2025"
  2026-05-18  email linea "bozze" --on 2026-02-17
  2026-05-18  call linea "segreteria" --no-answer --on 2026-03-17
  2026-05-18  email linea "prezzi" --on 2026-04-14
  2026-05-18  email linea "correzioni" --in --on 2026-05-12 --no-reply-needed
  2026-05-19  must email-only
  2026-05-19  not never-contacted
  because the call reached nobody

He is deaf
  2026-04-06  client add "Arrow Maps" --since "1 jan 2025" --prefers-writing "is deaf"
  2026-04-06  email arrow "tiles" --on 2026-01-13
  2026-04-06  email arrow "legend" --on 2026-02-10
  2026-04-06  email arrow "more tiles" --in --on 2026-03-10 --no-reply-needed
  2026-04-06  message arrow "done" --on 2026-03-24
  2026-04-07  not email-only
  2026-04-07  not contract-silence
  because he asked to be written to

Only the person you write to wishes it
  2026-10-05  client add "Torre Seguros" --since "1 feb 2025"
  2026-10-05  person add torre "Luis Mora" --role decision-maker --prefers-writing "works nights"
  2026-10-05  email torre "póliza" --with luis --on 2026-06-16
  2026-10-05  email torre "renovación" --with luis --on 2026-07-14
  2026-10-05  email torre "anexo" --with luis --on 2026-09-08
  2026-10-06  not email-only
  2026-10-06  not decision-maker-unmet
  because every mail went to the one who wants mails

Newsletters and machines
  2026-03-02  client add "Bay Rowing" --since "1 jan 2025"
  2026-03-02  email bay "Autumn news" --bulk --on 2025-10-06
  2026-03-02  email bay "Christmas card to all" --bulk --on 2025-12-15
  2026-03-02  email bay "Out of office" --in --auto-reply --on 2025-12-15
  2026-03-02  email bay "February news" --bulk --on 2026-02-02
  2026-03-03  not email-only
  because nothing of it was between you and them

Two mails are not enough to say
  2026-08-03  client add "Foto Kern" --since "1 aug 2024"
  2026-08-03  email kern "Angebot" --on 2026-04-14
  2026-08-03  email kern "passt" --in --on 2026-04-16
  2026-08-04  not email-only
  because two lines in half a year say nothing about how you deal with each other

A call is in the diary
  2026-02-02  client add "Rivera Dental" --since "1 may 2025"
  2026-02-02  email rivera "reminder cards" --on 2025-10-14
  2026-02-02  email rivera "new cards" --on 2025-11-11
  2026-02-02  email rivera "reprint" --in --on 2026-01-13 --no-reply-needed
  2026-02-02  call rivera "about the year" --on 2026-02-12
  2026-02-03  not email-only
  because the remedy is booked for next week

New, and busy for a week
  2026-09-14  client add "Hafenbar"
  2026-09-14  email hafenbar "Angebot Karte"
  2026-09-15  email hafenbar "Nehmen wir!" --in
  2026-09-16  email hafenbar "Erste Fassung der Karte"
  2026-09-17  email hafenbar "Gefällt uns sehr, danke" --in
  2026-09-21  not email-only red
  2026-09-21  not gone-quiet
  because a week is too young for an alarm

A prospect, and a paused one
  2026-05-04  client add "Zeta Lab" --status prospect --since "1 oct 2025"
  2026-05-04  email zeta "intro" --on 2026-02-10
  2026-05-04  email zeta "offer" --on 2026-03-10
  2026-05-04  email zeta "still thinking" --in --on 2026-04-14 --no-reply-needed
  2026-05-05  not email-only
  because they are no client yet

The assistant was on the phone, the owner never
  2026-06-15  client add "Halden Group" --since "1 jun 2025"
  2026-06-15  person add halden "Vera Halden" --role decision-maker
  2026-06-15  person add halden "Tim Ross" --title assistant
  2026-06-15  email halden "budget" --with vera --on 2026-02-10
  2026-06-15  email halden "budget again" --with vera --on 2026-03-17
  2026-06-15  email halden "signed off" --in --with vera --on 2026-05-12 --no-reply-needed
  2026-06-15  call halden "found a date" --with tim --on 2026-05-19
  2026-06-16  must email-only
  2026-06-16  not never-contacted
  because a chat with the assistant is not the voice of the one who decides

Billing writes, the owner talks
  2026-07-06  client add "Mistral Vins" --since "1 jun 2025"
  2026-07-06  person add mistral "Paul Mistral" --role decision-maker
  2026-07-06  person add mistral "Odile Roy" --role billing
  2026-07-06  email mistral "facture mars" --with odile --on 2026-03-31
  2026-07-06  email mistral "facture avril" --with odile --on 2026-04-30
  2026-07-06  email mistral "facture mai" --with odile --on 2026-05-29
  2026-07-06  call mistral "la carte d'été" --with paul --on 2026-06-16
  2026-07-07  not email-only
  2026-07-07  not decision-maker-unmet
  because you hear the one who decides; invoices may go by mail

A meeting that names nobody
  2026-12-07  client add "Weber Stahl" --since "1 feb 2024"
  2026-12-07  person add weber "Ute Weber" --role decision-maker
  2026-12-07  email weber "Zeichnung" --with ute --on 2026-08-11
  2026-12-07  email weber "Zeichnung 2" --with ute --on 2026-09-08
  2026-12-07  email weber "Freigabe" --in --with ute --on 2026-10-13 --no-reply-needed
  2026-12-07  meet weber "vor Ort" --on 2026-10-20
  2026-12-08  not email-only
  2026-12-08  not decision-maker-unmet
  because it may well have been with her

The last talk is nearly a year ago
  2026-10-12  client add "Elk Outfitters" --since "1 mar 2024"
  2026-10-12  call elk "season review" --on 2025-11-10
  2026-10-12  email elk "catalogue" --on 2026-05-12
  2026-10-12  email elk "prices" --in --on 2026-06-09 --no-reply-needed
  2026-10-12  email elk "catalogue 2" --on 2026-08-11
  2026-10-12  message elk "sizes" --on 2026-09-22
  2026-10-13  must email-only
  2026-10-13  not never-contacted
  because the call of last November is out of sight; since May there were only written words

Muted with a reason
  2026-03-16  client add "Desk Nine" --since "1 jan 2025"
  2026-03-16  email nine "sprint" --on 2025-12-09
  2026-03-16  email nine "sprint 2" --on 2026-01-13
  2026-03-16  email nine "sprint 3" --on 2026-02-10
  2026-03-16  mute nine email-only --because "we share an office"
  2026-03-17  not email-only
  because they hear each other every day and said so

Calls tried, mails answered
  2026-09-21  client add "Ostrava Glass" --since "1 jan 2025"
  2026-09-21  email ostrava "samples" --on 2026-04-14
  2026-09-21  call ostrava "no luck" --no-answer --on 2026-05-12
  2026-09-21  email ostrava "they liked them" --in --on 2026-06-16 --no-reply-needed
  2026-09-21  letter ostrava "contract draft" --on 2026-07-14
  2026-09-21  call ostrava "missed them ringing" --in --no-answer --on 2026-08-11
  2026-09-22  must email-only
  2026-09-22  not never-contacted
  because each rang once and neither reached the other; the rest is paper
