Three mails on three days and nothing back
  2026-02-02  client add "Brook Interiors" --since "1 jun 2025"
  2026-02-02  email brook "Here is the plan, what do you think?"
  2026-02-09  email brook "Did you get a chance to look?"
  2026-02-13  not unanswered
  2026-02-16  email brook "Shall I go ahead?"
  2026-02-18  must unanswered amber
  2026-02-18  not waiting-for-you
  because three questions of yours, each with more than a working day, and no sign of life

The third went out on Friday
  2026-03-02  client add "Peak Cycling" --since "1 feb 2025"
  2026-03-03  message peak "Is the 20th fine?"
  2026-03-09  message peak "Any news on the 20th?"
  2026-03-13  message peak "I would have to book today, is it a yes?"
  2026-03-16  not unanswered
  2026-03-17  must unanswered
  because on Monday the message of Friday has had no working day yet; on Tuesday it has

Three mails on one afternoon
  2026-05-12  client add "Tobler AG" --since "1 may 2024"
  2026-05-12  email tobler "Anbei die Offerte, passt das so?"
  2026-05-12  email tobler "Hier noch der Anhang"
  2026-05-12  email tobler "Und die zweite Seite"
  2026-05-18  not unanswered
  because it is one message in three parts

Only newsletters
  2025-12-01  client add "Casa Verde" --since "1 jan 2025"
  2025-12-01  email verde "December news" --bulk
  2026-01-12  email verde "January news" --bulk
  2026-02-09  email verde "February news" --bulk
  2026-02-16  not unanswered
  2026-02-16  not email-only
  because nobody answers a newsletter

Your own last words
  2026-06-08  client add "Ferme du Lac" --since "1 sep 2024"
  2026-06-08  email ferme "Merci, c'est bien reçu"
  2026-06-15  email ferme "Parfait, bonne semaine !"
  2026-06-22  email ferme "Très bien, merci beaucoup"
  2026-06-29  not unanswered
  because three goodbyes of yours ask for nothing back

Invoices that nobody answers
  2026-01-30  client add "Stadtwerke Ost" --since "1 jan 2023" --profile regular
  2026-01-30  email stadtwerke "Rechnung Januar" --no-reply-needed
  2026-02-27  email stadtwerke "Rechnung Februar" --no-reply-needed
  2026-03-31  email stadtwerke "Rechnung März" --no-reply-needed
  2026-04-07  not unanswered
  because they were marked as needing no reply

Invoices again, and nobody marked them
  2026-01-30  client add "Rathaus Au" --since "1 jan 2023" --profile regular
  2026-01-30  email rathaus "Rechnung Januar im Anhang"
  2026-02-27  email rathaus "Rechnung Februar im Anhang"
  2026-03-31  email rathaus "Rechnung März im Anhang"
  2026-04-07  not unanswered red
  2026-04-07  may unanswered question|amber
  because a colleague sees that these are invoices; a rule may ask, and not shout

A machine answered each of them
  2026-08-03  client add "Solaris Pumps" --since "1 mar 2025"
  2026-08-03  email solaris "Can we fix the date for the audit?"
  2026-08-04  email solaris "Out of office until further notice" --in --auto-reply
  2026-08-10  email solaris "Who covers for you?"
  2026-08-17  email solaris "I hold the 1st for you, is that right?"
  2026-08-20  must unanswered
  2026-08-20  not waiting-for-you
  because an automatic reply is no sign of life

They rang in between
  2026-09-07  client add "Jordan Timber" --since "1 mar 2024"
  2026-09-07  email jordan "Could you confirm the load?"
  2026-09-14  email jordan "Any news on the load?"
  2026-09-16  call jordan "missed their call" --in --no-answer
  2026-09-21  email jordan "You rang, shall I call at four?"
  2026-09-24  not unanswered
  because their call that missed you is a sign of life, and only one message came after it

You talked in between
  2026-04-13  client add "Boulangerie Aubert" --since "1 mar 2025"
  2026-04-13  email aubert "On garde le même format ?"
  2026-04-20  email aubert "Vous avez vu mon message ?"
  2026-04-23  call aubert "tel"
  2026-04-27  email aubert "Voici le résumé, d'accord ?"
  2026-04-30  not unanswered
  because the call of Thursday began anew

A meeting was agreed meanwhile
  2026-10-05  client add "Studio Neri" --since "1 oct 2024"
  2026-10-05  email neri "Ci vediamo in ottobre?"
  2026-10-09  email neri "Va bene il 20?"
  2026-10-13  email neri "Confermi il 20?"
  2026-10-14  meet neri "nel suo studio" --on 2026-10-20
  2026-10-16  not unanswered
  because a meeting that stands in the journal was agreed with somebody

They said what they think of your work
  2026-11-02  client add "Cobalt Media" --since "1 jan 2025"
  2026-11-02  email cobalt "How was the workshop for you?"
  2026-11-09  email cobalt "Would be glad of a line"
  2026-11-12  feedback record cobalt "Best day of the quarter" --score 10
  2026-11-16  email cobalt "Shall we plan the next one?"
  2026-11-19  not unanswered
  because feedback of theirs is a sign of life

A paused client and a former one
  2026-03-02  client add "Trek Lodge" --status paused
  2026-03-02  client add "Acorn Toys" --status former
  2026-03-03  email trek "Is the roof on?"
  2026-03-03  email acorn "May I name you?"
  2026-03-10  email trek "How is the roof?"
  2026-03-10  email acorn "May I?"
  2026-03-17  email trek "Still there?"
  2026-03-17  email acorn "Last try: may I?"
  2026-03-23  not unanswered of Trek Lodge
  2026-03-23  not unanswered of Acorn Toys
  because they are left alone

A prospect who does not answer
  2026-05-04  client add "Ilex Pharma" --status prospect
  2026-05-05  email ilex "Lovely to meet you at the fair, may I send an offer?"
  2026-05-12  email ilex "Here it is, questions?"
  2026-05-19  email ilex "Did it arrive?"
  2026-05-26  must unanswered
  2026-05-26  not gone-quiet
  because a fourth mail would be too many; there must be another way

Two calls into the void
  2026-07-06  client add "Metall Gruber" --since "1 apr 2025"
  2026-07-07  call gruber "Mailbox" --no-answer
  2026-07-08  not unanswered
  2026-07-10  call gruber "wieder nur Mailbox" --no-answer
  2026-07-14  must unanswered
  because two calls on two days reached nobody; one is no pattern

Twice on one day, then written
  2026-07-20  client add "Ola Surfboards" --since "1 apr 2025"
  2026-07-21  call ola "no answer" --no-answer
  2026-07-21  call ola "tried again at five" --no-answer
  2026-07-24  not unanswered
  because two tries on one day are one try

Six, and it is not noticed
  2026-01-06  client add "Quill Press" --since "1 jan 2025"
  2026-01-06  email quill "Happy new year, shall we plan?"
  2026-01-13  email quill "Any thoughts on spring?"
  2026-01-20  email quill "Could you look at the list?"
  2026-01-27  email quill "Shall I book the printer?"
  2026-02-03  email quill "Did my mails reach you?"
  2026-02-10  email quill "One more try: is all well?"
  2026-02-16  must unanswered red
  because six mails and nothing back is past chance

A thin log with three lines of half a year
  2026-01-12  client add "Van Dijk Advies" --since "1 jan 2022"
  2026-01-12  email dijk "Voorstel 2026, akkoord?"
  2026-03-30  email dijk "Rapport Q1, vragen?"
  2026-06-29  email dijk "Rapport Q2, vragen?"
  2026-07-06  not unanswered red
  2026-07-06  may unanswered
  because far apart and with nothing else in the log, their answers were likelier not written down

They asked for time until May
  2026-04-07  client add "Lido Bau" --since "1 jan 2025"
  2026-04-07  email lido "Angebot, was meinen Sie?"
  2026-04-14  email lido "Noch Fragen dazu?"
  2026-04-21  email lido "Sollen wir telefonieren?"
  2026-04-22  client edit lido --until 2026-05-18
  2026-04-27  not unanswered
  because they are left alone until the day you set
