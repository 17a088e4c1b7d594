A key client, ten weeks without a voice
  2026-06-01  client add "Grand Hotel Exner" --profile key --since "1 jan 2026"
  2026-06-01  call exner "tel" --on 2026-02-10
  2026-06-01  call exner "tel" --on 2026-03-24
  2026-06-01  email exner "Karte" --on 2026-04-28
  2026-06-01  email exner "Preise" --on 2026-05-19
  2026-06-03  must standard-missed
  2026-06-03  not gone-quiet
  because you mean to talk every sixty days, and 71 have passed; written words there were

A key client, six weeks ago
  2026-06-01  client add "Grand Hotel Fichte" --profile key --since "1 jan 2026"
  2026-06-01  call fichte "tel" --on 2026-03-10
  2026-06-01  call fichte "tel" --on 2026-04-21
  2026-06-01  email fichte "Karte" --on 2026-05-19
  2026-06-03  not standard-missed
  because 43 days are within the sixty

A regular client, five months of mail
  2026-09-07  client add "Marlow Boats" --profile regular --since "1 dec 2025"
  2026-09-07  call marlow "tel" --on 2026-02-10
  2026-09-07  call marlow "tel" --on 2026-04-07
  2026-09-07  email marlow "bill" --on 2026-06-09
  2026-09-07  email marlow "bill" --on 2026-08-04
  2026-09-08  must standard-missed
  because you mean to talk to a regular client every 120 days, and it was 154

A regular client, three months
  2026-09-07  client add "Barlow Boats" --profile regular --since "1 dec 2025"
  2026-09-07  call barlow "tel" --on 2026-06-02
  2026-09-07  email barlow "bill" --on 2026-08-04
  2026-09-08  not standard-missed
  because 98 days are within 120

No profile, nothing meant
  2026-09-07  client add "Le Petit Four" --since "1 jan 2025"
  2026-09-07  call four "tel" --on 2026-01-13
  2026-09-07  email four "facture" --on 2026-08-04
  2026-09-08  not standard-missed
  because nobody said how often

An occasional client after seven months
  2026-09-07  client add "Notaio Villa" --profile occasional --since "1 jan 2024"
  2026-09-07  call villa "tel" --on 2026-02-03
  2026-09-07  email villa "targa" --on 2026-07-07
  2026-09-08  not standard-missed
  because now and then means a talk once a year

A dormant one after thirteen months
  2026-09-07  client add "Alte Mühle" --profile dormant --since "1 jan 2020"
  2026-09-07  call mühle "Jahresgruß" --on 2025-08-04
  2026-09-07  email mühle "Gruß" --on 2026-06-09
  2026-09-08  not standard-missed
  because nothing but the year is meant, and it is kept by a mail

Key, and only in committees
  2026-11-02  client add "Banco Lira" --profile key --since "1 jan 2026"
  2026-11-02  meet lira "a solas" --on 2026-06-02
  2026-11-02  video lira "comité" --group --on 2026-07-07
  2026-11-02  video lira "comité" --group --on 2026-09-08
  2026-11-02  video lira "comité" --group --on 2026-10-20
  2026-11-03  must standard-missed
  2026-11-03  not email-only
  because a talk between two is meant every 120 days, and the last was 154 days ago

Key, and nothing useful for months
  2026-08-03  client add "Hart Legal" --profile key --since "1 jan 2026"
  2026-08-03  call hart "template sent over" --touch help --on 2026-03-10
  2026-08-03  call hart "renewal" --touch sales --on 2026-05-12
  2026-08-03  call hart "chat" --touch personal --on 2026-06-16
  2026-08-03  call hart "thanked them" --touch thanks --on 2026-07-14
  2026-08-04  must standard-missed
  because the last thing of use to them was in March, 147 days ago, and ninety are meant

Key, and touches are never noted
  2026-08-03  client add "Stone Legal" --profile key --since "1 jan 2026"
  2026-08-03  call stone "tel" --on 2026-05-12
  2026-08-03  call stone "tel" --on 2026-06-16
  2026-08-03  call stone "tel" --on 2026-07-14
  2026-08-04  not standard-missed
  because whether you were of use is not known, and you talk

Your own number for one client
  2026-05-04  client add "Tuin Jansen" --since "1 jan 2026"
  2026-05-04  client edit tuin --threshold standard-missed.live=14
  2026-05-04  call tuin "gebeld" --on 2026-03-24
  2026-05-04  call tuin "gebeld" --on 2026-04-07
  2026-05-04  email tuin "offerte" --on 2026-04-21
  2026-05-05  must standard-missed
  because you said every fortnight and it is four weeks

Your own number stands above the kind
  2026-06-01  client add "Observatory Trust" --profile key --since "1 jan 2025"
  2026-06-01  client edit observatory --threshold standard-missed.live=200 --threshold standard-missed.one-on-one=200 --every 90
  2026-06-01  call observatory "tel" --on 2026-01-20
  2026-06-01  email observatory "plates" --on 2026-04-21
  2026-06-02  not standard-missed
  2026-06-02  not gone-quiet
  because you agreed on less with them than with the other key clients

None is none
  2026-06-01  client add "Silent Order Press" --profile key --since "1 jan 2025"
  2026-06-01  client edit silent --threshold standard-missed.live=none --threshold standard-missed.one-on-one=none --threshold standard-missed.useful=none
  2026-06-01  email silent "proofs" --on 2026-03-10
  2026-06-01  email silent "proofs" --on 2026-05-19
  2026-06-02  not standard-missed
  because you asked nothing of talks here

The wish to be written to
  2026-10-05  client add "Sign & Co" --profile key --since "1 jan 2025" --prefers-writing "is deaf"
  2026-10-05  email sign "flyer" --on 2026-06-09
  2026-10-05  email sign "poster" --on 2026-09-22
  2026-10-06  not standard-missed
  because no talk is asked of who wishes to be written to

The call is booked
  2026-06-01  client add "Abbey Brewery" --profile key --since "1 jan 2026"
  2026-06-01  call abbey "tel" --on 2026-02-10
  2026-06-01  call abbey "tel" --on 2026-03-24
  2026-06-01  email abbey "labels" --on 2026-05-19
  2026-06-01  call abbey "summer" --on 2026-06-09
  2026-06-03  not standard-missed
  because it is due and it is booked

Three weeks a client
  2026-09-07  client add "Nova Kliniek" --profile key
  2026-09-08  email nova "welkom"
  2026-09-21  email nova "planning"
  2026-09-28  not standard-missed
  because nobody is neglected after three weeks

Two lines in a year
  2026-04-13  client add "Patisserie Colin" --profile key --since "1 jan 2021"
  2026-04-13  call colin "tel" --on 2025-05-13
  2026-04-13  email colin "carte" --on 2026-03-30
  2026-04-14  not standard-missed red
  2026-04-14  may standard-missed
  because with two lines in a year the log is thinner than the relationship

Twice as long as meant
  2026-11-02  client add "Keller Maschinenbau" --profile key --since "1 jan 2026"
  2026-11-02  call keller "tel" --on 2026-05-12
  2026-11-02  call keller "tel" --on 2026-06-16
  2026-11-02  email keller "Stand" --on 2026-08-04
  2026-11-02  email keller "Stand" --on 2026-09-15
  2026-11-02  email keller "Stand" --on 2026-10-20
  2026-11-03  must standard-missed amber|red
  2026-11-03  not gone-quiet
  because 140 days without a voice where sixty are meant
