Six calls, a dog's name, and never what they want
  2026-06-01  client add "Thorn Vineyard" --since "1 jan 2024"
  2026-06-01  call thorn "tel" --on 2025-09-09
  2026-06-01  call thorn "tel" --on 2025-11-11
  2026-06-01  call thorn "tel" --on 2026-01-13
  2026-06-01  call thorn "tel" --on 2026-02-17
  2026-06-01  call thorn "tel" --on 2026-03-24
  2026-06-01  call thorn "tel" --on 2026-05-12
  2026-06-01  note thorn "The dog is called Bix" --kind personal --on 2025-11-11
  2026-06-02  must next-unasked
  2026-06-02  not next-unasked red
  2026-06-02  not nothing-known
  because you talk every two months and keep notes, and what they want next is not among them

The want is two years old
  2026-06-01  client add "Schreinerei Abt" --since "1 jan 2023" --profile regular
  2026-06-01  note abt "Will einen Onlineshop" --kind want --on 2024-05-14
  2026-06-01  note abt "Trinkt nur Tee" --kind personal --on 2025-10-14
  2026-06-01  call abt "Telefon" --on 2025-11-11
  2026-06-01  call abt "Telefon" --on 2026-01-13
  2026-06-01  call abt "Telefon" --on 2026-02-17
  2026-06-01  call abt "Telefon" --on 2026-03-24
  2026-06-01  call abt "Telefon" --on 2026-05-12
  2026-06-02  must next-unasked
  because what was wanted two years ago is bought or forgotten

A key client with likes and without wishes
  2026-09-07  client add "Tennisclub Reus" --since "1 jan 2024" --profile key
  2026-09-07  call reus "tel" --on 2025-11-11
  2026-09-07  call reus "tel" --on 2026-02-10
  2026-09-07  call reus "tel" --on 2026-04-14
  2026-09-07  call reus "tel" --on 2026-06-09
  2026-09-07  call reus "tel" --on 2026-07-14
  2026-09-07  call reus "tel" --on 2026-08-25
  2026-09-07  note reus "Prefiere hablar por la tarde" --kind preference --on 2026-02-10
  2026-09-08  must next-unasked
  because one of the few, and nobody asked what else they need

Meetings, a strength, no want
  2026-09-07  client add "Alpina Immo" --since "1 jan 2024"
  2026-09-07  meet alpina "Objekte" --on 2025-11-11
  2026-09-07  meet alpina "Objekte" --on 2026-01-13
  2026-09-07  meet alpina "Objekte" --on 2026-03-10
  2026-09-07  meet alpina "Objekte" --on 2026-05-12
  2026-09-07  meet alpina "Objekte" --on 2026-07-14
  2026-09-07  call alpina "tel" --on 2026-08-25
  2026-09-07  note alpina "Sehr schnell im Entscheiden" --kind strength --on 2026-01-13
  2026-09-08  must next-unasked
  because six talks in a year, none about what is next

They asked for a shop in spring
  2026-06-01  client add "Briar Vineyard" --since "1 jan 2024"
  2026-06-01  call briar "tel" --on 2025-09-09
  2026-06-01  call briar "tel" --on 2025-11-11
  2026-06-01  call briar "tel" --on 2026-01-13
  2026-06-01  call briar "tel" --on 2026-02-17
  2026-06-01  call briar "tel" --on 2026-03-24
  2026-06-01  call briar "tel" --on 2026-05-12
  2026-06-01  note briar "The cat is called Lou" --kind personal --on 2025-11-11
  2026-06-01  note briar "Wants a shop for members" --kind want --on 2026-03-24
  2026-06-02  not next-unasked
  because you know what they want next

An old want that still holds
  2026-06-01  client add "Moulin Berger" --since "1 jan 2023"
  2026-06-01  note berger "Voudrait un site en anglais" --kind want --on 2024-11-12
  2026-06-01  call berger "tel" --on 2026-01-13
  2026-06-01  call berger "tel" --on 2026-02-17
  2026-06-01  call berger "tel" --on 2026-03-24
  2026-06-01  call berger "tel" --on 2026-05-12
  2026-06-01  notes confirm 1
  2026-06-03  not next-unasked
  because you asked again on Monday, and it holds

A note without a kind
  2026-06-01  client add "Pension Adler" --since "1 jan 2024"
  2026-06-01  call adler "tel" --on 2025-09-09
  2026-06-01  call adler "tel" --on 2025-11-11
  2026-06-01  call adler "tel" --on 2026-01-13
  2026-06-01  call adler "tel" --on 2026-02-17
  2026-06-01  call adler "tel" --on 2026-03-24
  2026-06-01  call adler "tel" --on 2026-05-12
  2026-06-01  note adler "Überlegt einen Anbau, bräuchte dann neue Karten" --on 2026-03-24
  2026-06-02  not next-unasked
  because the plain note is just what you would ask for

Half a year a client
  2026-06-01  client add "Copperfield Coffee" --since "5 jan 2026"
  2026-06-01  call copperfield "tel" --on 2026-01-13
  2026-06-01  call copperfield "tel" --on 2026-02-17
  2026-06-01  call copperfield "tel" --on 2026-03-24
  2026-06-01  call copperfield "tel" --on 2026-05-12
  2026-06-01  note copperfield "Runs marathons" --kind personal
  2026-06-02  not next-unasked
  because five months in, the first job is still what they want

A case is open
  2026-06-01  client add "Laguna Boote" --since "1 jan 2024"
  2026-06-01  call laguna "tel" --on 2026-01-13
  2026-06-01  call laguna "tel" --on 2026-02-17
  2026-06-01  call laguna "tel" --on 2026-03-24
  2026-06-01  call laguna "tel" --on 2026-05-12
  2026-06-01  note laguna "Segelt selbst" --kind personal --on 2025-11-11
  2026-06-01  case open laguna "Segelnummer falsch gedruckt" --yes
  2026-06-02  not next-unasked
  because who is annoyed is not asked what else they would like to buy

Nothing since last autumn
  2026-06-01  client add "Meyer Antik" --since "1 jan 2024"
  2026-06-01  call meyer "tel" --on 2025-10-14
  2026-06-01  note meyer "Sammelt Uhren" --kind personal --on 2025-10-14
  2026-06-02  not next-unasked
  because first comes a word at all

One line of a long story
  2026-06-01  client add "Eira Knits" --since "1 jan 2020"
  2026-06-01  email eira "tags" --on 2026-03-10
  2026-06-02  not next-unasked
  because where nothing is noted nothing is known

Paused, former, prospect
  2026-06-01  client add "Ostsee Yacht" --since "1 jan 2024" --status paused
  2026-06-01  client add "Redwood Gym" --since "1 jan 2024" --status former
  2026-06-01  client add "Solar Sete" --since "1 jan 2024" --status prospect
  2026-06-01  call sete "café" --on 2026-05-12
  2026-06-01  note ostsee "Segelt im Juli" --kind personal
  2026-06-01  note redwood "Two sons" --kind personal
  2026-06-01  note sete "Gosta de ser tratado por tu" --kind preference
  2026-06-02  not next-unasked of Ostsee Yacht
  2026-06-02  not next-unasked of Redwood Gym
  2026-06-02  not next-unasked of Solar Sete
  because one rests, one is gone, and one is not there yet

Six calls and no note at all
  2026-06-01  client add "Gravel & Sons" --since "1 jan 2024"
  2026-06-01  call gravel "tel" --on 2025-09-09
  2026-06-01  call gravel "tel" --on 2025-11-11
  2026-06-01  call gravel "tel" --on 2026-01-13
  2026-06-01  call gravel "tel" --on 2026-02-17
  2026-06-01  call gravel "tel" --on 2026-03-24
  2026-06-01  call gravel "tel" --on 2026-05-12
  2026-06-02  may next-unasked
  2026-06-02  not next-unasked red
  because that nothing is noted is said already by nothing-known; some would say both

A want noted with the service
  2026-10-05  client add "Reisebüro Stern" --since "1 jan 2024"
  2026-10-05  call stern "tel" --on 2026-02-10
  2026-10-05  call stern "tel" --on 2026-04-14
  2026-10-05  call stern "tel" --on 2026-06-09
  2026-10-05  call stern "tel" --on 2026-08-11
  2026-10-05  call stern "tel" --on 2026-09-15
  2026-10-05  note stern "Sucht jemanden für den Server" --service hosting --on 2026-08-11
  2026-10-06  not next-unasked
  because a note with a service is a want

Muted
  2026-10-05  client add "Sisters of Mercy" --since "1 jan 2024"
  2026-10-05  call sisters "tel" --on 2026-02-10
  2026-10-05  call sisters "tel" --on 2026-04-14
  2026-10-05  call sisters "tel" --on 2026-06-09
  2026-10-05  call sisters "tel" --on 2026-08-11
  2026-10-05  call sisters "tel" --on 2026-09-15
  2026-10-05  note sisters "Sister Agnes loves trains" --kind personal --on 2026-04-14
  2026-10-05  mute sisters next-unasked --because "a fixed yearly grant, nothing to add"
  2026-10-06  not next-unasked
  because you said why

A regular client, eight calls, and how they like it
  2026-12-07  client add "Dekker Tandarts" --since "1 jan 2025" --profile regular
  2026-12-07  call dekker "gebeld" --on 2026-01-13
  2026-12-07  call dekker "gebeld" --on 2026-03-10
  2026-12-07  call dekker "gebeld" --on 2026-05-12
  2026-12-07  call dekker "gebeld" --on 2026-06-16
  2026-12-07  call dekker "gebeld" --on 2026-08-11
  2026-12-07  call dekker "gebeld" --on 2026-09-15
  2026-12-07  call dekker "gebeld" --on 2026-10-20
  2026-12-07  call dekker "gebeld" --on 2026-11-17
  2026-12-07  note dekker "Belt liever voor negenen" --kind preference --on 2026-03-10
  2026-12-08  must next-unasked
  because eight calls in a year and no word of what is next

A preference and a birthday of the old baker
  2026-03-02  client add "Panificio Riva" --since "1 jan 2024" --profile regular
  2026-03-02  call riva "tel" --on 2025-05-13
  2026-03-02  call riva "tel" --on 2025-07-15
  2026-03-02  call riva "tel" --on 2025-09-09
  2026-03-02  call riva "tel" --on 2025-11-11
  2026-03-02  call riva "tel" --on 2026-01-13
  2026-03-02  call riva "tel" --on 2026-02-17
  2026-03-02  note riva "Meglio dopo le due" --kind preference --on 2025-07-15
  2026-03-02  note riva "Fa il compleanno a maggio" --kind personal --on 2025-05-13
  2026-03-03  must next-unasked
  because you know when to call and not what for
