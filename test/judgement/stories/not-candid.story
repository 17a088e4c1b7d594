Eight talks and never a doubt
  2026-06-01  client add "Canyon Maps" --since "1 jan 2025"
  2026-06-01  call canyon "tel" --touch help --on 2025-08-12
  2026-06-01  call canyon "tel" --touch news --on 2025-10-14
  2026-06-01  call canyon "tel" --touch advice --on 2025-11-11
  2026-06-01  call canyon "tel" --touch sales --on 2026-01-13
  2026-06-01  call canyon "tel" --touch help --on 2026-02-10
  2026-06-01  call canyon "tel" --touch personal --on 2026-03-10
  2026-06-01  call canyon "tel" --touch news --on 2026-04-14
  2026-06-01  call canyon "tel" --touch help --on 2026-05-12
  2026-06-02  must not-candid
  2026-06-02  not all-business
  2026-06-02  not only-selling
  because eight noted talks in a year, and you could do everything

A key client in Lyon
  2026-06-01  client add "Soierie Blanchet" --since "1 jan 2025" --profile key
  2026-06-01  call soierie "point" --touch news --on 2025-08-12
  2026-06-01  call soierie "point" --touch news --on 2025-10-14
  2026-06-01  call soierie "point" --touch help --on 2025-11-11
  2026-06-01  call soierie "point" --touch help --on 2026-01-13
  2026-06-01  call soierie "point" --touch advice --on 2026-02-10
  2026-06-01  call soierie "point" --touch sales --on 2026-03-10
  2026-06-01  call soierie "point" --touch news --on 2026-04-14
  2026-06-01  call soierie "point" --touch help --on 2026-05-12
  2026-06-02  must not-candid
  because one of the few has never heard what you cannot do

Mails and calls
  2026-06-01  client add "Lenz Hörgeräte" --since "1 jan 2025"
  2026-06-01  email lenz "Stand" --touch help --on 2025-08-12
  2026-06-01  email lenz "Stand" --touch advice --on 2025-10-14
  2026-06-01  email lenz "Stand" --touch news --on 2025-11-11
  2026-06-01  email lenz "Stand" --touch sales --on 2026-01-13
  2026-06-01  email lenz "Stand" --touch thanks --on 2026-02-10
  2026-06-01  email lenz "Stand" --touch help --on 2026-03-10
  2026-06-01  email lenz "Stand" --touch advice --on 2026-04-14
  2026-06-01  email lenz "Stand" --touch news --on 2026-05-12
  2026-06-02  must not-candid
  because whatever the channel: not one honest doubt

Help and a personal word each time
  2026-06-01  client add "Costello Books" --since "1 jan 2025"
  2026-06-01  call costello "tel" --touch help,personal --on 2025-08-12
  2026-06-01  call costello "tel" --touch help,personal --on 2025-10-14
  2026-06-01  call costello "tel" --touch help,personal --on 2025-11-11
  2026-06-01  call costello "tel" --touch help,personal --on 2026-01-13
  2026-06-01  call costello "tel" --touch help,personal --on 2026-02-10
  2026-06-01  call costello "tel" --touch help,personal --on 2026-03-10
  2026-06-01  call costello "tel" --touch help,personal --on 2026-04-14
  2026-06-01  call costello "tel" --touch help,personal --on 2026-05-12
  2026-06-02  must not-candid
  because to be kind is not to be candid

The last doubt is two years old
  2026-06-01  client add "Oficina Leal" --since "1 jan 2023"
  2026-06-01  call oficina "chamada" --touch help --on 2025-08-12
  2026-06-01  call oficina "chamada" --touch news --on 2025-10-14
  2026-06-01  call oficina "chamada" --touch advice --on 2025-11-11
  2026-06-01  call oficina "chamada" --touch sales --on 2026-01-13
  2026-06-01  call oficina "chamada" --touch help --on 2026-02-10
  2026-06-01  call oficina "chamada" --touch personal --on 2026-03-10
  2026-06-01  call oficina "chamada" --touch news --on 2026-04-14
  2026-06-01  call oficina "chamada" --touch help --on 2026-05-12
  2026-06-01  call oficina "disse que não sei fazer isto" --touch candor --on 2024-04-09
  2026-06-02  must not-candid
  2026-06-02  not all-business
  2026-06-02  not only-selling
  because in the year that counts there was none

Nine of them with a Dutch school
  2026-06-01  client add "Basisschool Zon" --since "1 jan 2025" --profile regular
  2026-06-01  call zon "gebeld" --touch help --on 2025-08-12
  2026-06-01  call zon "gebeld" --touch news --on 2025-10-14
  2026-06-01  call zon "gebeld" --touch advice --on 2025-11-11
  2026-06-01  call zon "gebeld" --touch sales --on 2026-01-13
  2026-06-01  call zon "gebeld" --touch help --on 2026-02-10
  2026-06-01  call zon "gebeld" --touch personal --on 2026-03-10
  2026-06-01  call zon "gebeld" --touch news --on 2026-04-14
  2026-06-01  call zon "gebeld" --touch help --on 2026-05-12
  2026-06-01  call zon "gebeld" --touch advice --on 2026-05-26
  2026-06-02  must not-candid
  2026-06-02  not all-business
  2026-06-02  not only-selling
  because nine noted talks, none of them candid

Once you said that it was your mistake
  2026-06-01  client add "Ravine Maps" --since "1 jan 2025"
  2026-06-01  call ravine "tel" --touch help --on 2025-08-12
  2026-06-01  call ravine "tel" --touch news --on 2025-10-14
  2026-06-01  call ravine "tel" --touch candor --on 2025-11-11
  2026-06-01  call ravine "tel" --touch sales --on 2026-01-13
  2026-06-01  call ravine "tel" --touch help --on 2026-02-10
  2026-06-01  call ravine "tel" --touch personal --on 2026-03-10
  2026-06-01  call ravine "tel" --touch news --on 2026-04-14
  2026-06-01  call ravine "tel" --touch help --on 2026-05-12
  2026-06-02  not not-candid
  because you were candid in November

Candor beside help
  2026-06-01  client add "Zahnlabor Kurz" --since "1 jan 2025"
  2026-06-01  call kurz "Telefon" --touch help --on 2025-08-12
  2026-06-01  call kurz "Telefon" --touch news --on 2025-10-14
  2026-06-01  call kurz "Telefon" --touch help,candor --on 2025-11-11
  2026-06-01  call kurz "Telefon" --touch sales --on 2026-01-13
  2026-06-01  call kurz "Telefon" --touch help --on 2026-02-10
  2026-06-01  call kurz "Telefon" --touch personal --on 2026-03-10
  2026-06-01  call kurz "Telefon" --touch news --on 2026-04-14
  2026-06-01  call kurz "Telefon" --touch help --on 2026-05-12
  2026-06-02  not not-candid
  because one of the talks was both

An apology that reached them
  2026-06-01  client add "Fonte Acqua" --since "1 jan 2025"
  2026-06-01  call fonte "tel" --touch help --on 2025-08-12
  2026-06-01  call fonte "tel" --touch news --on 2025-10-14
  2026-06-01  call fonte "tel" --touch advice --on 2025-11-11
  2026-06-01  call fonte "tel" --touch sales --on 2026-01-13
  2026-06-01  call fonte "tel" --touch help --on 2026-02-10
  2026-06-01  call fonte "tel" --touch personal --on 2026-03-10
  2026-06-01  call fonte "tel" --touch news --on 2026-04-14
  2026-06-01  call fonte "tel" --touch help --on 2026-05-12
  2026-06-01  apologize fonte --what "La fattura è arrivata due volte" --responsibility mine --why "Ho sbagliato file" --repair "Annullata la seconda" --channel call --delivered --on 2026-05-26 --yes
  2026-06-02  not not-candid
  because you told of your mistake and put it right

Seven
  2026-06-01  client add "Tidy Gardens" --since "1 jan 2025"
  2026-06-01  call tidy "tel" --touch help --on 2025-08-12
  2026-06-01  call tidy "tel" --touch news --on 2025-10-14
  2026-06-01  call tidy "tel" --touch advice --on 2025-11-11
  2026-06-01  call tidy "tel" --touch sales --on 2026-01-13
  2026-06-01  call tidy "tel" --touch help --on 2026-02-10
  2026-06-01  call tidy "tel" --touch personal --on 2026-03-10
  2026-06-01  call tidy "tel" --touch news --on 2026-04-14
  2026-06-02  not not-candid
  2026-06-02  not all-business
  2026-06-02  not only-selling
  because seven are not yet a habit

Touches are never noted
  2026-06-01  client add "Bauer Heizung" --since "1 jan 2024"
  2026-06-01  call bauer "tel" --on 2025-08-12
  2026-06-01  call bauer "tel" --on 2025-10-14
  2026-06-01  call bauer "tel" --on 2025-11-11
  2026-06-01  call bauer "tel" --on 2026-01-13
  2026-06-01  call bauer "tel" --on 2026-02-10
  2026-06-01  call bauer "tel" --on 2026-03-10
  2026-06-01  call bauer "tel" --on 2026-04-14
  2026-06-01  call bauer "tel" --on 2026-05-12
  2026-06-02  not not-candid
  because how the talks were is not known

Three lines
  2026-06-01  client add "Cuir Vidal" --since "1 jan 2022"
  2026-06-01  call vidal "tel" --touch help --on 2025-10-14
  2026-06-01  call vidal "tel" --touch sales --on 2026-01-13
  2026-06-01  call vidal "tel" --touch help --on 2026-05-12
  2026-06-02  not not-candid
  because three lines of a year are too few

One line
  2026-06-01  client add "Yoga Ria" --since "1 jan 2022"
  2026-06-01  email ria "horário" --touch news --on 2026-05-12
  2026-06-02  not not-candid
  because one line is no picture

Most of it came from them
  2026-06-01  client add "Pebble Toys" --since "1 jan 2025"
  2026-06-01  email pebble "question" --in --no-reply-needed --touch help --on 2025-08-12
  2026-06-01  email pebble "question" --in --no-reply-needed --touch feedback --on 2025-10-14
  2026-06-01  email pebble "question" --in --no-reply-needed --touch thanks --on 2025-11-11
  2026-06-01  email pebble "question" --in --no-reply-needed --touch help --on 2026-01-13
  2026-06-01  email pebble "question" --in --no-reply-needed --touch feedback --on 2026-02-10
  2026-06-01  call pebble "tel" --touch help --on 2026-03-10
  2026-06-01  call pebble "tel" --touch news --on 2026-04-14
  2026-06-01  call pebble "tel" --touch advice --on 2026-05-12
  2026-06-02  not not-candid
  because of yours there are three; theirs say nothing of your candor

A prospect
  2026-06-01  client add "Halo Robotics" --since "1 jul 2025" --status prospect
  2026-06-01  call halo "tel" --touch help --on 2025-08-12
  2026-06-01  call halo "tel" --touch news --on 2025-10-14
  2026-06-01  call halo "tel" --touch advice --on 2025-11-11
  2026-06-01  call halo "tel" --touch sales --on 2026-01-13
  2026-06-01  call halo "tel" --touch help --on 2026-02-10
  2026-06-01  call halo "tel" --touch personal --on 2026-03-10
  2026-06-01  call halo "tel" --touch news --on 2026-04-14
  2026-06-01  call halo "tel" --touch help --on 2026-05-12
  2026-06-02  not not-candid
  because they are no client yet

Former
  2026-06-01  client add "Windmill Films" --since "1 jan 2025" --status former
  2026-06-01  call windmill "tel" --touch help --on 2025-08-12
  2026-06-01  call windmill "tel" --touch news --on 2025-10-14
  2026-06-01  call windmill "tel" --touch advice --on 2025-11-11
  2026-06-01  call windmill "tel" --touch sales --on 2026-01-13
  2026-06-01  call windmill "tel" --touch help --on 2026-02-10
  2026-06-01  call windmill "tel" --touch personal --on 2026-03-10
  2026-06-01  call windmill "tel" --touch news --on 2026-04-14
  2026-06-01  call windmill "tel" --touch help --on 2026-05-12
  2026-06-02  not not-candid
  because it is over

You will tell them on Thursday week
  2026-06-01  client add "Salon Iris" --since "1 jan 2025"
  2026-06-01  call iris "tel" --touch help --on 2025-08-12
  2026-06-01  call iris "tel" --touch news --on 2025-10-14
  2026-06-01  call iris "tel" --touch advice --on 2025-11-11
  2026-06-01  call iris "tel" --touch sales --on 2026-01-13
  2026-06-01  call iris "tel" --touch help --on 2026-02-10
  2026-06-01  call iris "tel" --touch personal --on 2026-03-10
  2026-06-01  call iris "tel" --touch news --on 2026-04-14
  2026-06-01  call iris "tel" --touch help --on 2026-05-12
  2026-06-01  meet iris "sagen, dass wir Video nicht können" --touch candor --on 2026-06-11
  2026-06-02  not not-candid
  because the honest word is booked
