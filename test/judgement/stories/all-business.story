Six exchanges, each with its touch, none personal
  2026-06-01  client add "Slate Roofing" --since "1 jan 2025"
  2026-06-01  call slate "tel" --touch help --on 2026-01-13
  2026-06-01  call slate "tel" --touch news --on 2026-02-10
  2026-06-01  call slate "tel" --touch sales --on 2026-03-10
  2026-06-01  call slate "tel" --touch advice --on 2026-04-14
  2026-06-01  call slate "tel" --touch help --on 2026-05-12
  2026-06-01  call slate "tel" --touch news --on 2026-05-26
  2026-06-02  must all-business
  2026-06-02  not only-selling
  2026-06-02  not not-candid
  because you note what a talk was, and it was never about them

Five of them, in German
  2026-06-01  client add "Dachdecker Pohl" --since "1 jan 2025" --profile regular
  2026-06-01  call pohl "Telefon" --touch help --on 2026-01-13
  2026-06-01  call pohl "Telefon" --touch advice --on 2026-02-10
  2026-06-01  call pohl "Telefon" --touch advice --on 2026-03-10
  2026-06-01  call pohl "Telefon" --touch feedback --on 2026-04-14
  2026-06-01  call pohl "Telefon" --touch help --on 2026-05-12
  2026-06-02  must all-business
  2026-06-02  not only-selling
  2026-06-02  not not-candid
  because five noted talks in half a year, all about the roof

A key client, mails and calls
  2026-11-02  client add "Rivoli Moda" --since "1 jan 2025" --profile key
  2026-11-02  email rivoli "listino" --touch news --on 2026-06-02
  2026-11-02  call rivoli "tel" --touch help --on 2026-07-07
  2026-11-02  email rivoli "offerta" --touch sales --on 2026-08-04
  2026-11-02  call rivoli "tel" --touch advice --on 2026-09-08
  2026-11-02  call rivoli "tel" --touch help --on 2026-10-06
  2026-11-02  email rivoli "campioni" --touch news --on 2026-10-20
  2026-11-03  must all-business
  2026-11-03  not only-selling
  2026-11-03  not not-candid
  because one of the few, and not one word beside the work

Several touches at once
  2026-11-02  client add "Marais Vélo" --since "1 jan 2025"
  2026-11-02  call marais "point" --touch help,news --on 2026-06-02
  2026-11-02  call marais "point" --touch advice,sales --on 2026-07-07
  2026-11-02  call marais "point" --touch news --on 2026-08-04
  2026-11-02  call marais "point" --touch help,thanks --on 2026-09-08
  2026-11-02  call marais "point" --touch advice --on 2026-10-06
  2026-11-03  must all-business
  2026-11-03  not only-selling
  2026-11-03  not not-candid
  because many touches, and the personal one is never among them

Candor is no small talk
  2026-11-02  client add "Hilltop Farm" --since "1 jan 2025"
  2026-11-02  call hilltop "tel" --touch candor --on 2026-06-02
  2026-11-02  call hilltop "tel" --touch help --on 2026-07-07
  2026-11-02  call hilltop "tel" --touch candor --on 2026-08-04
  2026-11-02  call hilltop "tel" --touch advice --on 2026-09-08
  2026-11-02  call hilltop "tel" --touch news --on 2026-10-06
  2026-11-02  call hilltop "tel" --touch help --on 2026-10-20
  2026-11-03  must all-business
  2026-11-03  not only-selling
  2026-11-03  not not-candid
  because to be honest about the work is still about the work

The last personal word is a year old
  2026-11-02  client add "Duin Hotel" --since "1 jan 2024"
  2026-11-02  call duin "over haar zoon" --touch personal --on 2025-10-14
  2026-11-02  call duin "gebeld" --touch help --on 2026-06-02
  2026-11-02  call duin "gebeld" --touch news --on 2026-07-07
  2026-11-02  call duin "gebeld" --touch sales --on 2026-08-04
  2026-11-02  call duin "gebeld" --touch advice --on 2026-09-08
  2026-11-02  call duin "gebeld" --touch help --on 2026-10-06
  2026-11-02  call duin "gebeld" --touch news --on 2026-10-20
  2026-11-03  must all-business
  2026-11-03  not only-selling
  2026-11-03  not not-candid
  because in the last half year there was none

One personal word
  2026-06-01  client add "Heath Roofing" --since "1 jan 2025"
  2026-06-01  call heath "tel" --touch help --on 2026-01-13
  2026-06-01  call heath "tel" --touch news --on 2026-02-10
  2026-06-01  call heath "tel" --touch personal --on 2026-03-10
  2026-06-01  call heath "tel" --touch advice --on 2026-04-14
  2026-06-01  call heath "tel" --touch help --on 2026-05-12
  2026-06-01  call heath "tel" --touch news --on 2026-05-26
  2026-06-02  not all-business
  because in March you asked after somebody

Personal with something else
  2026-06-01  client add "Canto Coral" --since "1 jan 2025"
  2026-06-01  call canto "chamada" --touch help --on 2026-01-13
  2026-06-01  call canto "chamada" --touch news --on 2026-02-10
  2026-06-01  call canto "chamada" --touch help,personal --on 2026-03-10
  2026-06-01  call canto "chamada" --touch advice --on 2026-04-14
  2026-06-01  call canto "chamada" --touch help --on 2026-05-12
  2026-06-01  call canto "chamada" --touch news --on 2026-05-26
  2026-06-02  not all-business
  because a personal word beside the help is one

Touches are never noted
  2026-06-01  client add "Garage Huet" --since "1 jan 2025"
  2026-06-01  call huet "tel" --on 2026-01-13
  2026-06-01  call huet "tel" --on 2026-02-10
  2026-06-01  call huet "tel" --on 2026-03-10
  2026-06-01  call huet "tel" --on 2026-04-14
  2026-06-01  call huet "tel" --on 2026-05-12
  2026-06-01  call huet "tel" --on 2026-05-26
  2026-06-02  not all-business
  because nothing is known of how the talks were

Noted twice in six talks
  2026-06-01  client add "Möbel Brück" --since "1 jan 2025"
  2026-06-01  call brück "tel" --touch help --on 2026-01-13
  2026-06-01  call brück "tel" --on 2026-02-10
  2026-06-01  call brück "tel" --on 2026-03-10
  2026-06-01  call brück "tel" --touch sales --on 2026-04-14
  2026-06-01  call brück "tel" --on 2026-05-12
  2026-06-02  not all-business
  because two touches are a mood of the writer and no record

You learnt of the wedding
  2026-06-01  client add "Larkspur Dental" --since "1 jan 2025"
  2026-06-01  call larkspur "tel" --touch help --on 2026-01-13
  2026-06-01  call larkspur "tel" --touch news --on 2026-02-10
  2026-06-01  call larkspur "tel" --touch sales --on 2026-03-10
  2026-06-01  call larkspur "tel" --touch advice --on 2026-04-14
  2026-06-01  call larkspur "tel" --touch help --on 2026-05-12
  2026-06-01  note larkspur "Her daughter marries in July" --kind personal --on 2026-05-12
  2026-06-02  not all-business
  because nobody tells you that in a talk that is all business

A case is open
  2026-06-01  client add "Fabbri Luci" --since "1 jan 2025"
  2026-06-01  call fabbri "tel" --touch help --on 2026-01-13
  2026-06-01  call fabbri "tel" --touch news --on 2026-02-10
  2026-06-01  call fabbri "tel" --touch sales --on 2026-03-10
  2026-06-01  call fabbri "tel" --touch advice --on 2026-04-14
  2026-06-01  call fabbri "tel" --touch help --on 2026-05-12
  2026-06-01  case open fabbri "Lampade rotte" --yes
  2026-06-02  not all-business
  because who is angry is not asked after the children

One line, with a touch
  2026-06-01  client add "Bootshaus Kai" --since "1 jan 2020"
  2026-06-01  call bootshaus "tel" --touch sales --on 2026-04-14
  2026-06-02  not all-business
  because one line shows nothing

A prospect
  2026-06-01  client add "Argon Labs" --since "1 nov 2025" --status prospect
  2026-06-01  call argon "tel" --touch help --on 2026-01-13
  2026-06-01  call argon "tel" --touch news --on 2026-02-10
  2026-06-01  call argon "tel" --touch sales --on 2026-03-10
  2026-06-01  call argon "tel" --touch advice --on 2026-04-14
  2026-06-01  call argon "tel" --touch help --on 2026-05-12
  2026-06-02  not all-business
  because they are no client yet

The walk is in the diary
  2026-06-01  client add "Prado Golf" --since "1 jan 2025"
  2026-06-01  call prado "tel" --touch help --on 2026-01-13
  2026-06-01  call prado "tel" --touch news --on 2026-02-10
  2026-06-01  call prado "tel" --touch sales --on 2026-03-10
  2026-06-01  call prado "tel" --touch advice --on 2026-04-14
  2026-06-01  call prado "tel" --touch help --on 2026-05-12
  2026-06-01  meet prado "paseo, sin trabajo" --touch personal --on 2026-06-11
  2026-06-02  not all-business
  because the personal word is booked

Muted for one
  2026-06-01  client add "Federal Office" --since "1 jan 2025"
  2026-06-01  call federal "tel" --touch help --on 2026-01-13
  2026-06-01  call federal "tel" --touch news --on 2026-02-10
  2026-06-01  call federal "tel" --touch sales --on 2026-03-10
  2026-06-01  call federal "tel" --touch advice --on 2026-04-14
  2026-06-01  call federal "tel" --touch help --on 2026-05-12
  2026-06-01  mute federal all-business --because "they keep it formal and like it so"
  2026-06-02  not all-business
  because their wish, written down
