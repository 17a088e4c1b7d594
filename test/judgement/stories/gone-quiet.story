A regular client after ten weeks
  2026-06-01  client add "Saffron Catering" --profile regular --since "1 jan 2026"
  2026-06-01  call saffron "menu" --on 2026-01-20
  2026-06-01  email saffron "prices" --on 2026-02-17
  2026-06-01  call saffron "spring menu" --on 2026-03-24
  2026-06-03  must gone-quiet amber
  2026-07-06  must gone-quiet red
  because every sixty days is meant: 71 have passed in June, 104 in July

A key client after five weeks
  2026-09-28  client add "Lindner Werke" --profile key --since "1 jul 2026"
  2026-09-28  call lindner "tel" --on 2026-07-14
  2026-09-28  call lindner "tel" --on 2026-08-04
  2026-09-28  call lindner "tel" --on 2026-08-24
  2026-09-29  must gone-quiet red
  because 36 days are far past the three weeks that you mean for the few

A key client last week
  2026-09-28  client add "Lindqvist Papper" --profile key --since "1 mar 2025"
  2026-09-28  call lindqvist "tel" --on 2026-08-24
  2026-09-28  call lindqvist "tel" --on 2026-09-15
  2026-09-29  not gone-quiet
  because fourteen days are within three weeks

Nothing set, six weeks of nothing
  2026-05-11  client add "Ravel Piano" --since "1 jan 2025"
  2026-05-11  email ravel "facture" --on 2026-03-30
  2026-05-12  not gone-quiet
  because six weeks are no silence between two people who work together now and then

A dormant client after ten months
  2026-10-05  client add "Snowdon Lodge" --profile dormant --since "1 jan 2022"
  2026-10-05  call snowdon "once a year" --on 2025-12-08
  2026-10-06  not gone-quiet
  2026-10-06  not losing-touch
  because once a year is the plan

Their own rhythm of a year
  2026-08-03  client add "Duarte Vinhos" --every 365 --since "1 jan 2023"
  2026-08-03  meet duarte "vindima" --on 2025-09-22
  2026-08-04  not gone-quiet
  because you set a year, and ten months have passed

Once a year by nature, and nobody set it
  2026-06-08  client add "Steuerfall Ebner" --since "1 jan 2023"
  2026-06-08  meet ebner "Steuer 2022" --on 2023-03-07
  2026-06-08  meet ebner "Steuer 2023" --on 2024-03-12
  2026-06-08  meet ebner "Steuer 2024" --on 2025-03-11
  2026-06-08  meet ebner "Steuer 2025" --on 2026-03-10
  2026-06-09  not gone-quiet red
  because every March for four years is a rhythm; in June nothing is wrong

Steady every month, and the profile says three weeks
  2026-07-06  client add "Miele Verde" --profile key --since "1 jan 2025"
  2026-07-06  call miele "mese" --on 2026-02-02
  2026-07-06  call miele "mese" --on 2026-03-04
  2026-07-06  call miele "mese" --on 2026-04-02
  2026-07-06  call miele "mese" --on 2026-05-04
  2026-07-06  call miele "mese" --on 2026-06-03
  2026-07-07  not gone-quiet red
  because they hear from you every month as always; that is no alarm

A meeting is booked
  2026-11-02  client add "Hartmann Optik" --profile regular --since "1 jan 2025"
  2026-11-02  call hartmann "Frühjahr" --on 2026-03-10
  2026-11-02  call hartmann "Sommer" --on 2026-06-09
  2026-11-02  email hartmann "Termin" --on 2026-07-07
  2026-11-02  meet hartmann "Herbst" --on 2026-11-12
  2026-11-03  not gone-quiet red
  because you meet next week

Two newsletters since
  2026-06-01  client add "Pepper Tree Inn" --profile regular --since "1 nov 2025"
  2026-06-01  call pepper "season" --on 2025-11-18
  2026-06-01  email pepper "signs" --on 2026-01-13
  2026-06-01  call pepper "signs are up" --on 2026-02-17
  2026-06-01  email pepper "Spring news" --bulk --on 2026-04-07
  2026-06-01  email pepper "Summer news" --bulk --on 2026-05-19
  2026-06-02  must gone-quiet red
  because news to everyone are no contact with anyone: 105 days

A voicemail since
  2026-06-01  client add "Noord Fiets" --profile regular --since "1 jan 2025"
  2026-06-01  call noord "tel" --on 2025-12-09
  2026-06-01  call noord "tel" --on 2026-01-20
  2026-06-01  call noord "tel" --on 2026-03-10
  2026-06-01  call noord "voicemail" --no-answer --on 2026-05-12
  2026-06-02  must gone-quiet
  because the try in May reached nobody: 84 days

Their thanks came ten days ago
  2026-05-04  client add "Acacia Dental" --profile regular --since "1 jan 2025"
  2026-05-04  call acacia "tel" --on 2026-01-13
  2026-05-04  email acacia "Thanks, all perfect" --in --on 2026-04-24
  2026-05-05  not gone-quiet
  2026-05-05  not waiting-for-you
  because a thank-you is contact, if it needs no answer

They said how you did last week
  2026-05-04  client add "Sorrel Kitchens" --profile regular --since "1 jan 2025"
  2026-05-04  call sorrel "tel" --on 2026-01-13
  2026-05-04  feedback record sorrel "Very pleased" --score 9 --on 2026-04-28
  2026-05-05  not gone-quiet
  because words of theirs about your work are a sign of life

Prospects
  2026-04-06  client add "Omega Freight" --status prospect
  2026-04-06  client add "Sigma Freight" --status prospect --profile prospect
  2026-04-07  call omega "first talk"
  2026-04-07  call sigma "first talk"
  2026-04-09  email sigma "slides"
  2026-04-14  email sigma "case study"
  2026-06-01  not gone-quiet of Omega Freight
  2026-06-01  must gone-quiet of Sigma Freight
  because one is no client; of the other you said: every thirty days

Paused until the snow melts, and the week after
  2026-01-12  client add "Alpenblick Camping" --profile regular --since "1 jan 2024"
  2026-01-12  call alpenblick "Saison" --on 2025-09-09
  2026-01-12  call alpenblick "Abschluss" --on 2025-10-14
  2026-01-12  client edit alpenblick --status paused --until 2026-04-01
  2026-03-16  not gone-quiet
  2026-04-03  not gone-quiet red
  because they are left alone until April, and just after that there is no alarm

One line in a year
  2026-09-07  client add "Estudio Pardo" --since "1 jan 2022"
  2026-09-07  call pardo "tel" --on 2025-10-13
  2026-09-08  not gone-quiet red
  2026-09-08  must gone-quiet question|amber
  because one line in eleven months: the silence is worth a question, and so is the log

Former
  2026-06-01  client add "Tinder Box Theatre" --status former --since "1 jan 2024"
  2026-06-01  call tinder "last night" --on 2025-06-10
  2026-06-02  not gone-quiet
  because it is over

Four months although you set six weeks
  2026-11-09  client add "Gallo Elettrica" --every 6w --since "1 may 2026"
  2026-11-09  call gallo "quadro" --on 2026-05-12
  2026-11-09  call gallo "quadro 2" --on 2026-06-09
  2026-11-09  email gallo "fattura" --on 2026-07-07
  2026-11-10  must gone-quiet red
  because you said every six weeks and it is four months
