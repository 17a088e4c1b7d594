Called every six weeks, and nothing noted
  2026-06-01  client add "Plum Interiors" --since "1 jan 2025" --person "Sally Orr"
  2026-06-01  call plum "tel" --on 2025-08-12
  2026-06-01  call plum "tel" --on 2025-10-07
  2026-06-01  call plum "tel" --on 2025-12-02
  2026-06-01  call plum "tel" --on 2026-01-27
  2026-06-01  call plum "tel" --on 2026-03-24
  2026-06-01  call plum "tel" --on 2026-05-05
  2026-06-01  call plum "tel" --on 2026-05-19
  2026-06-02  must nothing-known
  2026-06-02  not nothing-known red
  because seven talks in a year and not a word of who they are

Meetings and mails, a regular client
  2026-09-07  client add "Bäckerei Dorn" --profile regular --since "1 jan 2025"
  2026-09-07  meet dorn "Karte" --on 2025-11-11
  2026-09-07  email dorn "Entwurf" --on 2025-12-09
  2026-09-07  call dorn "Preise" --on 2026-02-10
  2026-09-07  meet dorn "Sommer" --on 2026-04-14
  2026-09-07  call dorn "Schild" --on 2026-06-09
  2026-09-07  call dorn "Herbst" --on 2026-08-11
  2026-09-07  email dorn "Rechnung" --on 2026-08-25
  2026-09-08  must nothing-known
  because eight times in touch in ten months, and nothing noted

A key client with eight calls
  2026-12-01  client add "Ribeira Hotéis" --profile key --since "1 jan 2025" --person "Marta Dias" --person "João Melo"
  2026-12-01  call ribeira "tel" --on 2026-02-10
  2026-12-01  call ribeira "tel" --on 2026-04-14
  2026-12-01  call ribeira "tel" --on 2026-06-09
  2026-12-01  call ribeira "tel" --on 2026-08-11
  2026-12-01  call ribeira "tel" --on 2026-09-15
  2026-12-01  call ribeira "tel" --on 2026-10-20
  2026-12-01  call ribeira "tel" --on 2026-11-17
  2026-12-02  must nothing-known
  because one of the few, seven calls, and no note

Wants are noted, and nothing of who they are
  2026-06-01  client add "Cairn Outdoor" --since "1 jan 2025"
  2026-06-01  call cairn "tel" --on 2025-09-09
  2026-06-01  call cairn "tel" --on 2025-11-11
  2026-06-01  call cairn "tel" --on 2026-01-13
  2026-06-01  call cairn "tel" --on 2026-02-17
  2026-06-01  call cairn "tel" --on 2026-03-24
  2026-06-01  call cairn "tel" --on 2026-05-12
  2026-06-01  call cairn "tel" --on 2026-05-26
  2026-06-01  note cairn "Wants a Dutch site next" --kind want
  2026-06-02  must nothing-known
  because you know what they want to buy and not who they are

He has twins
  2026-06-01  client add "Fig Studio" --since "1 jan 2025" --person "Ed Moss"
  2026-06-01  call fig "tel" --on 2025-09-09
  2026-06-01  call fig "tel" --on 2025-11-11
  2026-06-01  call fig "tel" --on 2026-01-13
  2026-06-01  call fig "tel" --on 2026-03-24
  2026-06-01  call fig "tel" --on 2026-05-12
  2026-06-01  call fig "tel" --on 2026-05-26
  2026-06-01  note fig "Has twins" --person ed --kind personal
  2026-06-02  not nothing-known
  because something is known

A plain note
  2026-06-01  client add "Prisma Druck" --since "1 jan 2025"
  2026-06-01  call prisma "tel" --on 2025-09-09
  2026-06-01  call prisma "tel" --on 2025-11-11
  2026-06-01  call prisma "tel" --on 2026-01-13
  2026-06-01  call prisma "tel" --on 2026-03-24
  2026-06-01  call prisma "tel" --on 2026-05-12
  2026-06-01  call prisma "tel" --on 2026-05-26
  2026-06-01  note prisma "Fährt im August immer an die Ostsee"
  2026-06-02  not nothing-known
  because a note without a kind may hold just that, and here it does

It stands with the client
  2026-06-01  client add "Toldos Vega" --since "1 jan 2025" --about "Pepe, abuelo de tres, del Betis"
  2026-06-01  call toldos "tel" --on 2025-09-09
  2026-06-01  call toldos "tel" --on 2025-11-11
  2026-06-01  call toldos "tel" --on 2026-01-13
  2026-06-01  call toldos "tel" --on 2026-03-24
  2026-06-01  call toldos "tel" --on 2026-05-12
  2026-06-01  call toldos "tel" --on 2026-05-26
  2026-06-02  not nothing-known
  because it was set down when the client was added

Her birthday is known
  2026-06-01  client add "Salon Margot" --since "1 jan 2025"
  2026-06-01  person add margot "Margot Blin" --birthday "12 may"
  2026-06-01  call margot "tel" --on 2025-09-09
  2026-06-01  call margot "tel" --on 2025-11-11
  2026-06-01  call margot "tel" --on 2026-01-13
  2026-06-01  call margot "tel" --on 2026-03-24
  2026-06-01  call margot "tel" --on 2026-05-12
  2026-06-01  call margot "tel" --on 2026-05-26
  2026-06-02  not nothing-known
  because you know somebody whose birthday you note

Seen twice a year
  2026-06-01  client add "Kamin Schulz" --since "1 jan 2022"
  2026-06-01  call schulz "Wartung" --on 2025-10-07
  2026-06-01  call schulz "Wartung" --on 2026-04-14
  2026-06-02  not nothing-known
  because twice a year is too little to ask for more

One line
  2026-06-01  client add "Torch Theatre" --since "1 jan 2022"
  2026-06-01  call torch "tel" --on 2026-05-12
  2026-06-02  not nothing-known
  because the log says nothing of how often you speak

Six weeks of a busy start
  2026-09-01  client add "Otter Apps"
  2026-09-02  call otter "kick-off"
  2026-09-08  call otter "week 1"
  2026-09-15  call otter "week 2"
  2026-09-22  call otter "week 3"
  2026-09-29  call otter "week 4"
  2026-10-06  call otter "week 5"
  2026-10-13  not nothing-known
  because six weeks are too short to know somebody

Newsletters and voicemails
  2026-06-01  client add "Lago Sport" --since "1 jan 2025"
  2026-06-01  email lago "novità" --bulk --on 2025-10-07
  2026-06-01  email lago "novità" --bulk --on 2025-12-09
  2026-06-01  email lago "novità" --bulk --on 2026-02-10
  2026-06-01  email lago "novità" --bulk --on 2026-04-14
  2026-06-01  call lago "segreteria" --no-answer --on 2026-04-21
  2026-06-01  call lago "segreteria" --no-answer --on 2026-05-12
  2026-06-02  not nothing-known
  because you never talked, so there was nothing to learn

A prospect with six calls
  2026-06-01  client add "Vector Arms" --status prospect --since "1 nov 2025"
  2026-06-01  call vector "demo" --on 2025-12-02
  2026-06-01  call vector "demo" --on 2026-01-13
  2026-06-01  call vector "offer" --on 2026-02-10
  2026-06-01  call vector "offer" --on 2026-03-10
  2026-06-01  call vector "board" --on 2026-04-14
  2026-06-01  call vector "board" --on 2026-05-12
  2026-06-02  not nothing-known
  because they are no client yet

Paused
  2026-06-01  client add "Skischule Arlberg" --since "1 jan 2025"
  2026-06-01  call arlberg "tel" --on 2025-09-09
  2026-06-01  call arlberg "tel" --on 2025-10-14
  2026-06-01  call arlberg "tel" --on 2025-11-11
  2026-06-01  call arlberg "tel" --on 2026-01-13
  2026-06-01  call arlberg "tel" --on 2026-02-10
  2026-06-01  call arlberg "tel" --on 2026-03-10
  2026-06-01  client edit arlberg --status paused
  2026-06-02  not nothing-known
  because they are left alone until the winter

Someone who wishes mails
  2026-06-01  client add "Quiet Ink" --since "1 jan 2025" --prefers-writing "stutters on the phone"
  2026-06-01  email ink "proof" --on 2025-09-09
  2026-06-01  email ink "proof" --on 2025-11-11
  2026-06-01  email ink "proof" --on 2026-01-13
  2026-06-01  email ink "proof" --on 2026-03-10
  2026-06-01  email ink "proof" --on 2026-04-14
  2026-06-01  email ink "proof" --on 2026-05-12
  2026-06-02  not nothing-known
  because that wish is something known of them

Two notes of business, eight talks
  2026-10-05  client add "Delorme Traiteur" --since "1 jan 2025" --person "Inès Delorme"
  2026-10-05  call delorme "tel" --on 2025-11-11
  2026-10-05  call delorme "tel" --on 2026-01-13
  2026-10-05  call delorme "tel" --on 2026-03-10
  2026-10-05  meet delorme "dégustation" --on 2026-04-14
  2026-10-05  call delorme "tel" --on 2026-06-09
  2026-10-05  call delorme "tel" --on 2026-07-14
  2026-10-05  call delorme "tel" --on 2026-09-08
  2026-10-05  note delorme "Paie toujours en retard" --kind weakness
  2026-10-06  must nothing-known
  because that they pay late says nothing of her

Every month for a year
  2026-07-06  client add "Harrow Removals" --since "1 jul 2024"
  2026-07-06  call harrow "tel" --on 2025-09-09
  2026-07-06  call harrow "tel" --on 2025-11-11
  2026-07-06  call harrow "tel" --on 2025-12-09
  2026-07-06  call harrow "tel" --on 2026-01-13
  2026-07-06  call harrow "tel" --on 2026-02-10
  2026-07-06  call harrow "tel" --on 2026-03-10
  2026-07-06  call harrow "tel" --on 2026-04-14
  2026-07-06  call harrow "tel" --on 2026-05-12
  2026-07-06  call harrow "tel" --on 2026-06-16
  2026-07-07  must nothing-known
  because nine calls, and nobody at the other end has a face

Their wish for short mails, noted in spring
  2026-11-02  client add "Keramik Sand" --since "1 jan 2025"
  2026-11-02  call keramik "tel" --on 2026-01-13
  2026-11-02  call keramik "tel" --on 2026-03-10
  2026-11-02  call keramik "tel" --on 2026-05-12
  2026-11-02  call keramik "tel" --on 2026-07-14
  2026-11-02  call keramik "tel" --on 2026-09-15
  2026-11-02  call keramik "tel" --on 2026-10-20
  2026-11-02  note keramik "Nie vor zehn anrufen" --kind preference --on 2026-05-12
  2026-11-03  not nothing-known
  because a preference is what you can know of somebody
