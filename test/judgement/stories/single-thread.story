Forty thousand a year and one name
  2026-06-01  client add "Titanbau AG" --profile key --value "40000 EUR" --since "1 jan 2025" --person "Ruth Kamm"
  2026-06-01  call titanbau "tel" --on 2026-05-12
  2026-06-02  must single-thread
  2026-06-02  not single-thread red
  because a key client hangs on one person

Two names
  2026-06-01  client add "Helvetia Bau" --profile key --since "1 jan 2025" --person "Ruth Lenz" --person "Urs Frei"
  2026-06-01  call helvetia "tel" --on 2026-05-12
  2026-06-02  not single-thread
  because two are known

A regular client with one name
  2026-06-01  client add "Corner Pharmacy" --profile regular --since "1 jan 2025" --person "May Lin"
  2026-06-01  call corner "tel" --on 2026-05-12
  2026-06-02  not single-thread
  because for a regular client no number is meant

No profile, no name
  2026-06-01  client add "Autoradio Sommer" --since "1 jan 2025"
  2026-06-01  call sommer "tel" --on 2026-05-12
  2026-06-02  not single-thread
  because nobody said how many

A month a key client
  2026-09-07  client add "Orion Optics" --profile key --person "Neil Shaw"
  2026-09-08  call orion "kick-off" --with neil
  2026-10-06  not single-thread
  because you meet the others as you go

A photographer alone, and none is asked
  2026-06-01  client add "Ada Lindgren" --profile key --since "1 jan 2025"
  2026-06-01  client edit ada --threshold single-thread.people=none
  2026-06-02  not single-thread
  because she is one person and no more

A photographer alone, and nobody said so
  2026-06-01  client add "Jean-Luc Picot" --profile key --since "1 jan 2025" --person "Jean-Luc Picot"
  2026-06-01  call picot "séance" --on 2026-05-12
  2026-06-02  may single-thread
  2026-06-02  not single-thread red
  because the client and the person have one name: likely there is nobody else

The second is known from another client
  2026-08-03  client add "Isar Verlag" --profile key --since "1 jan 2025" --person "Ulla Beck"
  2026-08-03  client add "Lech Verlag" --since "1 jan 2025"
  2026-08-03  person add lech "Karl Stein"
  2026-08-03  person add isar "Karl Stein" --same
  2026-08-04  not single-thread of Isar Verlag
  because one person at two clients counts at both

Three are meant and two known
  2026-10-05  client add "Agentur Nord" --since "1 jan 2025" --person "Jo Harms" --person "Ida Voss"
  2026-10-05  client edit agentur --threshold single-thread.people=3
  2026-10-06  must single-thread
  because your own number is three

You want two of everybody
  2026-03-02  config set single-thread.people 2
  2026-03-02  client add "Taverna Leone" --since "1 jan 2025" --person "Ugo Leone"
  2026-03-02  client add "Galeria Sul" --since "1 jan 2025" --person "Rita Sá" --person "Hugo Sá"
  2026-03-03  must single-thread of Taverna Leone
  2026-03-03  not single-thread of Galeria Sul
  because you said two, and it is one here and two there

A kind with its own number
  2026-03-02  profile edit regular --people 2
  2026-03-02  client add "Dental Costa" --profile regular --since "1 jan 2025" --person "Rui Brito"
  2026-03-03  must single-thread
  because for regular clients you mean two now

A key client who wants mail
  2026-04-06  client add "Hush Records" --profile key --since "1 jan 2025" --prefers-writing "studio hours" --person "Pip Grey"
  2026-04-06  email hush "sleeve" --on 2026-03-24
  2026-04-07  must single-thread
  2026-04-07  not email-only
  because to know a second person takes no telephone

Paused, former
  2026-04-06  client add "Winter Sports Club" --profile key --status paused --since "1 jan 2025" --person "Al Frost"
  2026-04-06  client add "Old Customs House" --profile key --status former --since "1 jan 2022" --person "Em Dock"
  2026-04-07  not single-thread of Winter Sports Club
  2026-04-07  not single-thread of Old Customs House
  because they are left alone

A prospect
  2026-04-06  client add "Delfin Spa" --profile prospect --status prospect --since "1 jan 2026" --person "Eva Mar"
  2026-04-07  not single-thread
  because you have only begun to know them

The second came last week
  2026-11-02  client add "Boon Logistiek" --profile key --since "1 jan 2024" --person "Henk Boon"
  2026-11-04  must single-thread
  2026-11-09  person add boon "Saskia Mol" --role champion
  2026-11-10  not single-thread
  because you wrote down a second name on Monday

Muted
  2026-11-02  client add "Villa Rosa" --profile key --since "1 jan 2024" --person "Rosa Berti"
  2026-11-02  mute rosa single-thread --because "è sola, non c'è nessun altro"
  2026-11-03  not single-thread
  because you said why
