# Praise wants thanks, criticism wants an answer, and who was asked is not asked again.

Ten of ten from a key client, eight weeks ago
  2026-03-02  client add "Schloss Hohenau" --profile key --since 2024-01-01
  2026-03-03  feedback ask hohenau --by call
  2026-03-03  feedback record hohenau "Besser geht es nicht" --score 10
  2026-03-04  message hohenau "Danke, das hat mich sehr gefreut" --touch thanks
  2026-04-28  not feedback-unanswered
  2026-04-28  not feedback-due
  because they were thanked on the next day, and asked eight weeks ago

Three words of praise and nothing else in the log
  2026-05-11  client add "Lily's Nails"
  2026-05-12  feedback record lily "Love it, thanks!" --unasked
  2026-06-02  not feedback-unanswered amber|red
  2026-06-23  not feedback-unanswered amber|red
  because there is nothing to answer in it

Praise in Spanish, with a nine
  2026-09-14  client add "Cerámicas Lorca" --profile regular --since 2025-02-01
  2026-09-15  feedback record lorca "Encantados, repetiremos" --score 9
  2026-10-20  not feedback-unanswered amber|red
  2026-10-20  not feedback-due
  because it is praise, and they said it five weeks ago by themselves

Praise in Dutch, a month later a call
  2026-02-09  client add "Bakkerij Roos"
  2026-02-10  feedback record roos "Geweldig gedaan, dank je wel"
  2026-03-10  call roos "Bedankt voor de mooie woorden, bijgepraat" --touch thanks
  2026-03-24  not feedback-unanswered
  because she was thanked on the phone

Ten, but with a wish in it
  2026-06-01  client add "Gärtnerei Wolters" --profile regular
  2026-06-02  feedback record wolters "Alles super, nur könnten die Rechnungen früher kommen" --score 10
  2026-06-23  may feedback-unanswered
  2026-06-23  not feedback-unanswered red
  because a small wish in high praise may be answered, and is no alarm

A zero
  2026-10-05  client add "Nuova Palestra"
  2026-10-06  feedback record palestra "Mai più" --score 0
  2026-10-22  must feedback-unanswered
  because two words and a zero have waited for sixteen days

A six with a plain reason
  2026-01-12  client add "Thistle Law" --profile key --since 2023-04-01
  2026-01-13  feedback ask thistle --by video
  2026-01-13  feedback record thistle "Good work, but we never know what it will cost" --score 6
  2026-02-03  must feedback-unanswered amber
  2026-02-24  must feedback-unanswered red
  2026-02-24  not feedback-due
  because what they said of the cost was answered by nobody for three weeks, then six

A bad word of yesterday
  2026-11-09  client add "École Buissonnière"
  2026-11-10  feedback record buissonnière "Les photos arrivent toujours trop tard" --score 3
  2026-11-11  not feedback-unanswered
  because they said it yesterday, and a change takes more than a night

Praise by one, criticism by another
  2026-07-06  client add "Reederei Kölln" --profile key
  2026-07-06  person add kölln "Silke Thomsen"
  2026-07-06  person add kölln "Uwe Harms" --role decision-maker
  2026-07-07  feedback record kölln "Wunderbar" --score 10 --person silke
  2026-07-07  feedback record kölln "Viel zu teuer für das, was kam" --score 4 --person uwe --unasked
  2026-07-28  must feedback-unanswered
  because the praise of the one does not answer the other, who decides

Changed and told, and content since
  2026-03-16  client add "Armazém Central" --profile regular
  2026-03-17  feedback record armazém "As faturas são confusas" --score 5
  2026-03-25  feedback answer 1 "Uma linha por serviço" --told 2026-03-25 --by email
  2026-04-21  feedback record armazém "Agora sim, perfeito" --score 10 --unasked
  2026-05-19  not feedback-unanswered amber|red
  because the criticism was answered and told, and what came after is praise

Asked seven months ago, and praised then
  2025-10-06  client add "Brighton Sourdough" --profile key --since 2024-02-01
  2025-10-07  feedback ask sourdough --by call
  2025-10-07  feedback record sourdough "Spot on" --score 10
  2026-05-05  call sourdough "Monthly call"
  2026-05-12  must feedback-due
  2026-05-12  not feedback-unanswered amber|red
  because a key client is asked every 180 days, and 217 have passed; the old praise waits for nothing

Thanked, and asked for a good word
  2026-08-31  client add "Zahnlabor Perl"
  2026-09-01  feedback record perl "Sehr zufrieden, jederzeit wieder" --score 10
  2026-09-01  feedback close 1 --because "Alles Lob, am Telefon bedankt"
  2026-09-16  email perl "Dürfen wir Sie auf der Seite zitieren?"
  2026-10-05  not feedback-unanswered
  because the praise was thanked for and put away

A question of ours that was never answered
  2026-04-13  client add "Vloeren Jacobs" --profile key --since 2024-03-01
  2026-04-14  feedback ask jacobs --by email
  2026-05-05  call jacobs "Planning"
  2026-06-02  not feedback-unanswered
  2026-06-02  not feedback-due
  because it was asked seven weeks ago, and what was not said needs no answer
