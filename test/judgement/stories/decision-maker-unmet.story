A year with the assistant
  2026-06-01  client add "Regent Hotels" --since "1 jun 2025"
  2026-06-01  person add regent "Carla Regent" --role decision-maker
  2026-06-01  person add regent "Mo Adler" --role user
  2026-06-01  call regent "menu cards" --with mo --on 2026-02-10
  2026-06-01  call regent "menu cards" --with mo --on 2026-03-17
  2026-06-01  meet regent "proofs" --with mo --on 2026-05-12
  2026-06-02  must decision-maker-unmet
  2026-06-02  not decision-maker-unmet red
  because three talks, all with Mo, and Carla decides

A decider whom nobody has a line about
  2026-10-12  client add "Rossi Trasporti" --since "1 feb 2025" --profile regular
  2026-10-12  person add rossi "Aldo Rossi" --role decision-maker
  2026-10-12  person add rossi "Gina Lupo" --role champion
  2026-10-12  call rossi "flotta" --with gina --on 2026-06-16
  2026-10-12  call rossi "flotta" --with gina --on 2026-08-25
  2026-10-13  must decision-maker-unmet
  because you only know Gina's voice

You talked to her in spring
  2026-06-01  client add "Crown Hotels" --since "1 jun 2024"
  2026-06-01  person add crown "Lea Crown" --role decision-maker
  2026-06-01  person add crown "Bo Lind"
  2026-06-01  call crown "year plan" --with lea --on 2025-10-14
  2026-06-01  call crown "cards" --with bo --on 2026-03-17
  2026-06-01  call crown "cards" --with bo --on 2026-05-12
  2026-06-02  not decision-maker-unmet
  because a talk eight months ago is within the year

The calls name nobody
  2026-03-02  client add "Kühne Gartenbau" --since "1 jan 2025"
  2026-03-02  person add kühne "Rolf Kühne" --role decision-maker
  2026-03-02  call kühne "tel" --on 2025-11-11
  2026-03-02  call kühne "tel" --on 2026-02-10
  2026-03-03  not decision-maker-unmet
  because a call without a name was most likely with the boss

Nobody's role was noted
  2026-03-02  client add "Merle Imprimerie" --since "1 jan 2025"
  2026-03-02  person add merle "Luc Merle"
  2026-03-02  call merle "tarifs" --with luc --on 2025-11-11
  2026-03-02  call merle "tarifs" --with luc --on 2026-02-10
  2026-03-03  not decision-maker-unmet
  because it is not known who decides there

Three weeks in
  2026-09-07  client add "Vale Cider"
  2026-09-07  person add vale "Owen Vale" --role decision-maker
  2026-09-07  person add vale "Sue Park"
  2026-09-08  call vale "kick-off" --with sue
  2026-09-15  call vale "bottles" --with sue
  2026-09-28  not decision-maker-unmet
  because the relationship is three weeks old

Met in the round
  2026-11-02  client add "Polar Fish" --since "1 jan 2025"
  2026-11-02  person add polar "Siri Dahl" --role decision-maker
  2026-11-02  person add polar "Per Berg"
  2026-11-02  meet polar "board" --group --with siri --with per --on 2026-08-11
  2026-11-02  call polar "follow-up" --with per --on 2026-09-15
  2026-11-02  call polar "follow-up" --with per --on 2026-10-13
  2026-11-03  not decision-maker-unmet
  because she was met, if in company

It is in the diary
  2026-02-02  client add "Lopes Cortiça" --since "1 mar 2025"
  2026-02-02  person add lopes "Inês Lopes" --role decision-maker
  2026-02-02  person add lopes "Zé Pinto"
  2026-02-02  call lopes "amostras" --with zé --on 2025-10-14
  2026-02-02  call lopes "amostras" --with zé --on 2026-01-13
  2026-02-02  meet lopes "almoço" --with inês --on 2026-02-17
  2026-02-03  not decision-maker-unmet
  because you meet her in two weeks

She wants it in writing
  2026-04-06  client add "Kranz Verlag" --since "1 jan 2025"
  2026-04-06  person add kranz "Eva Kranz" --role decision-maker --prefers-writing "hört schlecht am Telefon"
  2026-04-06  person add kranz "Jan Ott"
  2026-04-06  call kranz "Satz" --with jan --on 2025-12-09
  2026-04-06  call kranz "Satz" --with jan --on 2026-03-10
  2026-04-07  not decision-maker-unmet
  because it is her wish

You talk to her every month, about her other firm
  2026-08-03  client add "Ashdown Farm" --since "1 jan 2025"
  2026-08-03  client add "Ashdown Weddings" --since "1 jan 2025"
  2026-08-03  person add "ashdown farm" "Ruth Ash" --role decision-maker
  2026-08-03  person add "ashdown weddings" "Ruth Ash" --same --role decision-maker
  2026-08-03  call "ashdown weddings" "tents" --with ruth --on 2026-06-09
  2026-08-03  email "ashdown farm" "signs" --on 2026-05-12
  2026-08-03  email "ashdown farm" "signs 2" --on 2026-07-14
  2026-08-04  not decision-maker-unmet of Ashdown Farm
  2026-08-04  not decision-maker-unmet of Ashdown Weddings
  because it is one woman with two firms, and you spoke in June

Two of them decide and you know one
  2026-05-18  client add "Gebrüder Sauer" --since "1 jan 2025"
  2026-05-18  person add sauer "Klaus Sauer" --role decision-maker
  2026-05-18  person add sauer "Peter Sauer" --role decision-maker
  2026-05-18  call sauer "Umbau" --with klaus --on 2026-02-10
  2026-05-18  call sauer "Umbau" --with klaus --on 2026-04-14
  2026-05-19  not decision-maker-unmet
  because you talk to one who decides

One line in the log
  2026-07-13  client add "Noor Keramiek" --since "1 jan 2024"
  2026-07-13  person add noor "Fatima Noor" --role decision-maker
  2026-07-13  person add noor "Sem Vos"
  2026-07-13  call noor "oven" --with sem --on 2026-05-12
  2026-07-14  not decision-maker-unmet
  because one call in a log of years shows how thin the log is, and not whom you talk to

A voicemail for the boss
  2026-12-07  client add "Tidal Wind" --since "1 nov 2024"
  2026-12-07  person add tidal "Greg Stone" --role decision-maker
  2026-12-07  person add tidal "Liz Hart"
  2026-12-07  call tidal "left a message" --with greg --no-answer --on 2026-07-14
  2026-12-07  call tidal "permits" --with liz --on 2026-09-08
  2026-12-07  call tidal "permits" --with liz --on 2026-11-10
  2026-12-08  must decision-maker-unmet
  because his voicemail is not he

The boss talked to you two years ago
  2026-06-22  client add "Sanz Abogados" --since "1 jan 2023"
  2026-06-22  person add sanz "Elena Sanz" --role decision-maker
  2026-06-22  person add sanz "Iván Gil"
  2026-06-22  meet sanz "firma" --with elena --on 2024-05-14
  2026-06-22  call sanz "web" --with iván --on 2026-01-13
  2026-06-22  call sanz "web" --with iván --on 2026-03-10
  2026-06-22  call sanz "web" --with iván --on 2026-06-16
  2026-06-23  must decision-maker-unmet
  because two years and three calls with somebody else

She writes, he is on the phone
  2026-10-19  client add "Brandl Optik" --since "1 jan 2025"
  2026-10-19  person add brandl "Heidi Brandl" --role decision-maker
  2026-10-19  person add brandl "Max Roth"
  2026-10-19  email brandl "Freigabe" --in --with heidi --on 2026-06-09 --no-reply-needed
  2026-10-19  email brandl "Freigabe 2" --in --with heidi --on 2026-09-08 --no-reply-needed
  2026-10-19  call brandl "Rahmen" --with max --on 2026-09-22
  2026-10-20  must decision-maker-unmet
  because she decides by mail and has never been heard

A former client
  2026-05-04  client add "Dune Resort" --since "1 jan 2024" --status former
  2026-05-04  person add dune "Sal Dune" --role decision-maker
  2026-05-04  person add dune "Kit Low"
  2026-05-04  call dune "handover" --with kit --on 2026-02-10
  2026-05-04  call dune "handover" --with kit --on 2026-03-10
  2026-05-05  not decision-maker-unmet
  because it is over

The decider only by mail, and the round without her
  2026-08-17  client add "Linden Klinik" --since "1 jan 2025" --profile key
  2026-08-17  person add linden "Prof. Renate Ott" --role decision-maker
  2026-08-17  person add linden "Kai Lang" --role champion
  2026-08-17  meet linden "Steuerkreis" --group --with kai --on 2026-03-17
  2026-08-17  meet linden "Steuerkreis" --group --with kai --on 2026-06-16
  2026-08-17  call linden "Stand" --with kai --on 2026-08-04
  2026-08-18  must decision-maker-unmet
  because everybody but the one who decides was in the room
