Two weeks, three, five, eight
  2026-04-01  client add "Hawthorn Gin" --since 2025-09-02
  2026-04-01  call hawthorn "tel" --on 2025-09-02
  2026-04-01  email hawthorn "label" --on 2025-09-16
  2026-04-01  call hawthorn "tel" --on 2025-09-30
  2026-04-01  email hawthorn "label" --on 2025-10-15
  2026-04-01  call hawthorn "tel" --on 2025-10-31
  2026-04-01  email hawthorn "label" --on 2025-11-21
  2026-04-01  call hawthorn "tel" --on 2025-12-21
  2026-04-01  email hawthorn "label" --on 2026-02-01
  2026-04-01  call hawthorn "tel" --on 2026-03-31
  2026-05-05  must losing-touch
  2026-05-05  not losing-touch red
  2026-04-03  not losing-touch
  because each gap is longer than the one before; three days after a talk it can wait

Every month, then every second, then every fourth
  2026-01-13  client add "Engel Apotheke" --since 2025-03-04
  2026-01-13  call engel "Telefon" --on 2025-03-04
  2026-01-13  call engel "Telefon" --on 2025-04-01
  2026-01-13  call engel "Telefon" --on 2025-05-01
  2026-01-13  call engel "Telefon" --on 2025-05-30
  2026-01-13  call engel "Telefon" --on 2025-07-04
  2026-01-13  call engel "Telefon" --on 2025-08-18
  2026-01-13  call engel "Telefon" --on 2025-10-19
  2026-01-13  call engel "Telefon" --on 2026-01-12
  2026-03-13  must losing-touch
  because monthly became quarterly, step by step, and nobody decided it

The last silence is the longest
  2026-02-14  client add "Rio Bikes" --since 2025-10-01
  2026-02-14  email rio "frames" --on 2025-10-01
  2026-02-14  call rio "tel" --on 2025-10-11
  2026-02-14  email rio "frames" --on 2025-10-23
  2026-02-14  call rio "tel" --on 2025-11-03
  2026-02-14  email rio "frames" --on 2025-11-17
  2026-02-14  call rio "tel" --on 2025-12-07
  2026-02-14  email rio "frames" --on 2026-01-04
  2026-02-14  call rio "tel" --on 2026-02-13
  2026-04-14  must losing-touch
  because ten days, then twenty, then forty, and now sixty

A key client slips
  2026-04-11  client add "Montagne Sport" --since 2026-01-06 --profile key
  2026-04-11  call montagne "point" --on 2026-01-06
  2026-04-11  call montagne "point" --on 2026-01-13
  2026-04-11  call montagne "point" --on 2026-01-20
  2026-04-11  call montagne "point" --on 2026-01-28
  2026-04-11  call montagne "point" --on 2026-02-07
  2026-04-11  call montagne "point" --on 2026-02-21
  2026-04-11  call montagne "point" --on 2026-03-13
  2026-04-11  call montagne "point" --on 2026-04-10
  2026-05-04  must losing-touch
  2026-05-04  must gone-quiet
  because weekly calls became monthly ones, and three weeks is what you mean

Slower and slower in Italian
  2025-12-06  client add "Trattoria Gioia" --since 2025-06-03
  2025-12-06  call trattoria "tel" --on 2025-06-03
  2025-12-06  message trattoria "menù" --on 2025-06-18
  2025-12-06  call trattoria "tel" --on 2025-07-03
  2025-12-06  message trattoria "menù" --on 2025-07-20
  2025-12-06  call trattoria "tel" --on 2025-08-09
  2025-12-06  message trattoria "menù" --on 2025-09-06
  2025-12-06  call trattoria "tel" --on 2025-10-14
  2025-12-06  message trattoria "menù" --on 2025-12-05
  2026-01-19  must losing-touch
  because from a fortnight to two months without anybody saying so

Only messages, ever fewer
  2026-04-11  client add "Smederij Vos" --since 2025-11-03
  2026-04-11  message smederij "app" --on 2025-11-03
  2026-04-11  message smederij "app" --on 2025-11-15
  2026-04-11  message smederij "app" --on 2025-11-27
  2026-04-11  message smederij "app" --on 2025-12-10
  2026-04-11  message smederij "app" --on 2025-12-27
  2026-04-11  message smederij "app" --on 2026-01-20
  2026-04-11  message smederij "app" --on 2026-02-22
  2026-04-11  message smederij "app" --on 2026-04-10
  2026-05-20  must losing-touch
  because on whatever channel: the words come ever later

Every month as always
  2026-03-05  client add "Parish Council" --since 2025-08-05
  2026-03-05  meet parish "meeting" --on 2025-08-05
  2026-03-05  meet parish "meeting" --on 2025-09-04
  2026-03-05  meet parish "meeting" --on 2025-10-03
  2026-03-05  meet parish "meeting" --on 2025-11-03
  2026-03-05  meet parish "meeting" --on 2025-12-03
  2026-03-05  meet parish "meeting" --on 2026-01-02
  2026-03-05  meet parish "meeting" --on 2026-02-03
  2026-03-05  meet parish "meeting" --on 2026-03-04
  2026-04-04  not losing-touch
  2026-04-04  not gone-quiet
  because a steady month is a rhythm

The project ended
  2026-03-18  client add "Museum Kronberg" --since 2026-02-02
  2026-03-18  call museum "Aufbau" --on 2026-02-02
  2026-03-18  call museum "Aufbau" --on 2026-02-07
  2026-03-18  call museum "Aufbau" --on 2026-02-13
  2026-03-18  call museum "Aufbau" --on 2026-02-20
  2026-03-18  call museum "Aufbau" --on 2026-02-25
  2026-03-18  call museum "Aufbau" --on 2026-03-03
  2026-03-18  call museum "Aufbau" --on 2026-03-11
  2026-03-18  call museum "Aufbau" --on 2026-03-17
  2026-05-16  not losing-touch
  because six busy weeks and then nothing is the end of a project and no loss

One long summer
  2025-11-18  client add "Lycée Hugo" --since 2025-05-06
  2025-11-18  call lycée "point" --on 2025-05-06
  2025-11-18  call lycée "point" --on 2025-05-27
  2025-11-18  call lycée "point" --on 2025-06-16
  2025-11-18  call lycée "point" --on 2025-07-08
  2025-11-18  call lycée "point" --on 2025-07-29
  2025-11-18  call lycée "point" --on 2025-10-07
  2025-11-18  call lycée "point" --on 2025-10-28
  2025-11-18  call lycée "point" --on 2025-11-17
  2025-12-12  not losing-touch
  because one long gap is the summer, and the old rhythm is back

Slower since the spring, and it stays so
  2026-02-10  client add "Nordkap Tours" --since 2025-07-01
  2026-02-10  call nordkap "tel" --on 2025-07-01
  2026-02-10  call nordkap "tel" --on 2025-07-15
  2026-02-10  call nordkap "tel" --on 2025-07-29
  2026-02-10  call nordkap "tel" --on 2025-08-13
  2026-02-10  call nordkap "tel" --on 2025-09-27
  2026-02-10  call nordkap "tel" --on 2025-11-10
  2026-02-10  call nordkap "tel" --on 2025-12-26
  2026-02-10  call nordkap "tel" --on 2026-02-09
  2026-03-21  not losing-touch
  because the rhythm changed once and has kept since

You spoke the day before yesterday
  2026-03-20  client add "Juniper Bar" --since 2025-09-02
  2026-03-20  call juniper "tel" --on 2025-09-02
  2026-03-20  call juniper "tel" --on 2025-09-16
  2026-03-20  call juniper "tel" --on 2025-10-01
  2026-03-20  call juniper "tel" --on 2025-10-18
  2026-03-20  call juniper "tel" --on 2025-11-09
  2026-03-20  call juniper "tel" --on 2025-12-09
  2026-03-20  call juniper "tel" --on 2026-01-20
  2026-03-20  call juniper "tel" --on 2026-03-19
  2026-03-21  not losing-touch
  2026-03-21  not gone-quiet
  because you have just talked

Up and down
  2026-01-17  client add "Casa Faro" --since 2025-06-02
  2026-01-17  email casa "obra" --on 2025-06-02
  2026-01-17  call casa "tel" --on 2025-06-22
  2026-01-17  email casa "obra" --on 2025-08-06
  2026-01-17  call casa "tel" --on 2025-08-24
  2026-01-17  email casa "obra" --on 2025-10-13
  2026-01-17  call casa "tel" --on 2025-11-04
  2026-01-17  email casa "obra" --on 2025-12-22
  2026-01-17  call casa "tel" --on 2026-01-16
  2026-03-01  not losing-touch
  because now short, now long, is how it always was

A hair longer each time
  2026-01-31  client add "Bauhof Lenz" --since 2025-07-01
  2026-01-31  call bauhof "Stand" --on 2025-07-01
  2026-01-31  call bauhof "Stand" --on 2025-07-29
  2026-01-31  call bauhof "Stand" --on 2025-08-27
  2026-01-31  call bauhof "Stand" --on 2025-09-26
  2026-01-31  call bauhof "Stand" --on 2025-10-26
  2026-01-31  call bauhof "Stand" --on 2025-11-26
  2026-01-31  call bauhof "Stand" --on 2025-12-28
  2026-01-31  call bauhof "Stand" --on 2026-01-30
  2026-03-05  not losing-touch
  because a day more each month is nothing that anybody would notice

A lunch is booked
  2026-03-08  client add "Willow Pharmacy" --since 2025-09-01
  2026-03-08  call willow "tel" --on 2025-09-01
  2026-03-08  call willow "tel" --on 2025-09-15
  2026-03-08  call willow "tel" --on 2025-09-29
  2026-03-08  call willow "tel" --on 2025-10-15
  2026-03-08  call willow "tel" --on 2025-11-04
  2026-03-08  call willow "tel" --on 2025-12-02
  2026-03-08  call willow "tel" --on 2026-01-11
  2026-03-08  call willow "tel" --on 2026-03-07
  2026-04-06  meet willow "lunch" --on 2026-04-21
  2026-04-11  not losing-touch
  because you will sit at one table in ten days

Paused by agreement
  2026-03-08  client add "Chalet Rose" --since 2025-09-01
  2026-03-08  call chalet "tel" --on 2025-09-01
  2026-03-08  call chalet "tel" --on 2025-09-15
  2026-03-08  call chalet "tel" --on 2025-09-29
  2026-03-08  call chalet "tel" --on 2025-10-15
  2026-03-08  call chalet "tel" --on 2025-11-04
  2026-03-08  call chalet "tel" --on 2025-12-02
  2026-03-08  call chalet "tel" --on 2026-01-11
  2026-03-08  call chalet "tel" --on 2026-03-07
  2026-03-12  client edit chalet --status paused
  2026-04-16  not losing-touch
  because they asked for a pause

A prospect cools down
  2026-04-26  client add "Quanta Bio" --since 2026-01-06 --status prospect
  2026-04-26  email quanta "info" --on 2026-01-06
  2026-04-26  email quanta "info" --on 2026-01-13
  2026-04-26  email quanta "info" --on 2026-01-20
  2026-04-26  email quanta "info" --on 2026-01-28
  2026-04-26  email quanta "info" --on 2026-02-08
  2026-04-26  email quanta "info" --on 2026-02-24
  2026-04-26  email quanta "info" --on 2026-03-20
  2026-04-26  email quanta "info" --on 2026-04-25
  2026-05-25  not losing-touch
  because who never bought is not lost

Three lines in a year
  2026-06-01  client add "Ebbe Segeln" --since "1 jan 2022"
  2026-06-01  call ebbe "tel" --on 2025-07-01
  2026-06-01  call ebbe "tel" --on 2025-09-02
  2026-06-01  call ebbe "tel" --on 2026-01-20
  2026-06-02  not losing-touch
  because two gaps are no trend, and the log is thin

Two lines and a newsletter
  2026-10-05  client add "Prado Ópticas" --since "1 jan 2023"
  2026-10-05  email prado "orçamento" --on 2026-03-10
  2026-10-05  email prado "Novidades" --bulk --on 2026-06-09
  2026-10-05  email prado "fatura" --on 2026-08-11
  2026-10-06  not losing-touch
  because nobody can see a trend in two mails

The seasons of a garden
  2026-02-02  client add "Gärtnerei Moll" --since "1 jan 2024"
  2026-02-02  call moll "Aussaat" --on 2025-03-04
  2026-02-02  call moll "Beete" --on 2025-04-01
  2026-02-02  call moll "Markt" --on 2025-05-06
  2026-02-02  call moll "Sommer" --on 2025-06-10
  2026-02-02  call moll "Herbst" --on 2025-09-09
  2026-02-03  not losing-touch
  because one quiet autumn and winter are no steady growth of gaps
