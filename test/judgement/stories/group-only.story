Every second Tuesday with six people
  2026-06-01  client add "Northwind Power" --since "1 sep 2025"
  2026-06-01  video northwind "status" --group --on 2026-03-10
  2026-06-01  video northwind "status" --group --on 2026-03-24
  2026-06-01  video northwind "status" --group --on 2026-04-21
  2026-06-01  video northwind "status" --group --on 2026-05-19
  2026-06-02  must group-only
  2026-06-02  not email-only
  because four rounds in half a year and never two people alone

Rounds and mails
  2026-10-05  client add "Gemeinde Tann" --since "1 nov 2025"
  2026-10-05  meet gemeinde "Ausschuss" --group --on 2026-05-12
  2026-10-05  email gemeinde "Protokoll" --on 2026-05-14
  2026-10-05  meet gemeinde "Ausschuss" --group --on 2026-07-07
  2026-10-05  email gemeinde "Protokoll" --on 2026-07-09
  2026-10-05  meet gemeinde "Ausschuss" --group --on 2026-09-22
  2026-10-06  must group-only
  because the mails in between heard nobody

One call of ten minutes between two people
  2026-06-01  client add "Basalt Energy" --since "1 sep 2025"
  2026-06-01  video basalt "status" --group --on 2026-03-10
  2026-06-01  video basalt "status" --group --on 2026-04-21
  2026-06-01  call basalt "short" --on 2026-04-28 --minutes 10
  2026-06-01  video basalt "status" --group --on 2026-05-19
  2026-06-02  not group-only
  because one of them rang you alone

No round at all
  2026-05-11  client add "Silk Road Tea" --since "1 may 2025"
  2026-05-11  email silk "tins" --on 2026-02-10
  2026-05-11  email silk "tins 2" --in --on 2026-03-10 --no-reply-needed
  2026-05-11  email silk "tins 3" --on 2026-04-14
  2026-05-12  not group-only
  2026-05-12  must email-only
  because nothing was in a group; this is the matter of email-only

One kick-off, a fortnight ago
  2026-09-14  client add "Viva Gym"
  2026-09-14  meet viva "kick-off with the team" --group
  2026-09-15  email viva "minutes"
  2026-09-28  not group-only
  because one round at the start is how work begins

A lunch for two is booked
  2026-03-02  client add "Orbit Telecom" --since "1 apr 2025"
  2026-03-02  video orbit "weekly" --group --on 2025-11-11
  2026-03-02  video orbit "weekly" --group --on 2026-01-13
  2026-03-02  video orbit "weekly" --group --on 2026-02-10
  2026-03-02  meet orbit "lunch" --on 2026-03-12
  2026-03-03  not group-only
  because the two of them meet next week

The next round is booked, and it is a round
  2026-03-02  client add "Comet Telecom" --since "1 apr 2025"
  2026-03-02  video comet "weekly" --group --on 2025-11-11
  2026-03-02  video comet "weekly" --group --on 2026-01-13
  2026-03-02  video comet "weekly" --group --on 2026-02-10
  2026-03-02  video comet "weekly" --group --on 2026-03-12
  2026-03-03  must group-only
  because another round changes nothing

A webinar for everyone, and calls besides
  2026-11-16  client add "Peluquería Sol" --since "1 mar 2025"
  2026-11-16  event sol "webinar de otoño" --group --bulk --on 2026-09-15
  2026-11-16  email sol "resumen" --bulk --on 2026-09-16
  2026-11-16  email sol "precio" --on 2026-10-06
  2026-11-17  not group-only
  because what went to everyone counts for nothing, and one mail is no habit

The wish to be written to
  2026-08-10  client add "Night Owl Games" --since "1 feb 2025" --prefers-writing "lives in Wellington"
  2026-08-10  video owl "demo" --group --on 2026-04-14
  2026-08-10  video owl "demo" --group --on 2026-05-12
  2026-08-10  email owl "build" --on 2026-06-09
  2026-08-11  not group-only
  because half the world lies between them and they said so

The owner only in the crowd, the assistant alone
  2026-06-15  client add "Falk Medizin" --since "1 jun 2025"
  2026-06-15  person add falk "Dr. Jana Falk" --role decision-maker
  2026-06-15  person add falk "Nina Lau"
  2026-06-15  meet falk "Runde" --group --with jana --with nina --on 2026-02-17
  2026-06-15  meet falk "Runde" --group --with jana --on 2026-03-17
  2026-06-15  call falk "Termine" --with nina --on 2026-04-14
  2026-06-15  meet falk "Runde" --group --with jana --on 2026-05-12
  2026-06-16  must group-only
  2026-06-16  not decision-maker-unmet
  because who decides was met in company only; she was met, though

The owner alone, the team in the round
  2026-06-15  client add "Costa Hotels" --since "1 jun 2025"
  2026-06-15  person add costa "Rui Costa" --role decision-maker
  2026-06-15  person add costa "Ana Reis"
  2026-06-15  video costa "obra" --group --with ana --on 2026-02-17
  2026-06-15  video costa "obra" --group --with ana --on 2026-03-17
  2026-06-15  call costa "só nós dois" --with rui --on 2026-04-14
  2026-06-15  video costa "obra" --group --with ana --on 2026-05-12
  2026-06-16  not group-only
  2026-06-16  not decision-maker-unmet
  because the voice that counts is heard alone

A prospect's panel
  2026-04-13  client add "Uni Lyon" --status prospect --since "1 jan 2026"
  2026-04-13  meet lyon "jury" --group --on 2026-02-10
  2026-04-13  meet lyon "jury" --group --on 2026-03-10
  2026-04-13  email lyon "dossier" --on 2026-03-12
  2026-04-14  not group-only
  because a jury is a group by nature, and they are no client yet

Paused since the spring
  2026-07-06  client add "Chorverein Bach" --since "1 jan 2025"
  2026-07-06  meet bach "Vorstand" --group --on 2026-02-10
  2026-07-06  meet bach "Vorstand" --group --on 2026-03-10
  2026-07-06  meet bach "Vorstand" --group --on 2026-04-14
  2026-07-06  client edit bach --status paused
  2026-07-07  not group-only
  because they are left alone

A month old and three rounds
  2026-10-05  client add "Fonds Delta"
  2026-10-05  video delta "kick-off" --group
  2026-10-12  video delta "week 1" --group
  2026-10-19  video delta "week 2" --group
  2026-10-27  not group-only red
  2026-10-27  may group-only amber
  because three weeks are young: say it calmly, if at all

Five rounds and a missed call
  2026-12-01  client add "Ten Brink Bouw" --since "1 jan 2025"
  2026-12-01  meet brink "bouwvergadering" --group --on 2026-07-07
  2026-12-01  meet brink "bouwvergadering" --group --on 2026-08-04
  2026-12-01  meet brink "bouwvergadering" --group --on 2026-09-08
  2026-12-01  call brink "geen gehoor" --no-answer --on 2026-09-15
  2026-12-01  meet brink "bouwvergadering" --group --on 2026-10-13
  2026-12-01  meet brink "bouwvergadering" --group --on 2026-11-10
  2026-12-02  must group-only
  because the only try at a talk between two reached nobody

Rounds with a client of twenty years, who is key
  2026-04-20  client add "Banque Morel" --since "1 jan 2006" --profile key
  2026-04-20  video morel "comité" --group --on 2025-11-18
  2026-04-20  video morel "comité" --group --on 2026-01-20
  2026-04-20  email morel "compte rendu" --on 2026-01-21
  2026-04-20  video morel "comité" --group --on 2026-03-24
  2026-04-21  must group-only
  because half a year of committees, and nobody alone
