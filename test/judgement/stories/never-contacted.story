A new client, three weeks, and not a word
  2026-05-04  client add "Fern Florist"
  2026-05-11  not never-contacted
  2026-05-26  must never-contacted
  2026-05-26  not never-contacted red
  2026-05-26  not gone-quiet
  because a week is early, three weeks without a first word are late

A key client without a first word
  2026-09-01  client add "Bergmann Kliniken" --profile key --value "40000 EUR"
  2026-09-28  must never-contacted
  because four weeks, and they are one of the few

The only try reached a machine
  2026-02-02  client add "Cliff House"
  2026-02-05  call cliff "voicemail" --no-answer
  2026-02-24  must never-contacted
  because nobody has heard you yet

Only the newsletter
  2026-10-01  client add "Petit Bateau Bleu"
  2026-10-06  email bateau "Infolettre d'octobre" --bulk
  2026-10-26  must never-contacted
  because what went to everyone was not for them

Only their machine wrote
  2026-07-01  client add "Weiss Treuhand"
  2026-07-06  email weiss "Abwesenheitsnotiz: ich bin im Urlaub" --in --auto-reply
  2026-07-27  must never-contacted
  because an automatic reply is nobody's voice

They wrote first
  2026-03-02  client add "Ponte Ceramica"
  2026-03-03  email ponte "Buongiorno, quando iniziamo?" --in
  2026-03-23  not never-contacted
  because there was a first word, and it was theirs

The first meeting is next week
  2026-04-01  client add "Maple Physio"
  2026-04-15  meet maple "kick-off" --on 2026-04-28
  2026-04-20  not never-contacted
  because the first word is booked

They are to hear from you once a year
  2026-01-12  client add "Oude Molen" --every 365
  2026-02-09  not never-contacted
  2026-02-09  not gone-quiet
  because the user's own number is a year, and four weeks are none

A prospect
  2026-06-01  client add "Kilo Ventures" --status prospect
  2026-06-29  not never-contacted
  because a name on a list is owed nothing

A prospect with a rhythm of its own
  2026-06-01  client add "Lima Ventures" --status prospect --every 14
  2026-07-06  must never-contacted
  because you said every fortnight, and five weeks have passed

A client of seven years, entered last month
  2026-11-02  client add "Sauter Haustechnik" --since "1 mar 2019"
  2026-11-30  not never-contacted amber|red
  2026-11-30  not gone-quiet red
  because the log is new and not the client: ask, if anything, whether it is complete

They told you how you did
  2026-08-03  client add "Nook Books"
  2026-08-10  feedback record nook "Lovely window" --unasked
  2026-08-31  not never-contacted
  because something was said

A case was heard
  2026-05-04  client add "Rinaldi Marmi"
  2026-05-06  case open rinaldi "Lastra sbagliata" --yes
  2026-05-07  case hear 1 "Non è quella che ho scelto" --no-log
  2026-05-25  not never-contacted
  because they told you what went wrong, and that was a talk

Paused, former, archived
  2026-02-02  client add "Beach Hut Hire" --status paused
  2026-02-02  client add "Tram Museum" --status former
  2026-02-02  client add "Wrong Entry Ltd"
  2026-02-03  client archive wrong
  2026-03-02  not never-contacted of Beach Hut Hire
  2026-03-02  not never-contacted of Tram Museum
  2026-03-02  not never-contacted of Wrong Entry Ltd
  because none of them waits for a first word

A month was agreed
  2026-09-01  client add "Grao Café"
  2026-09-01  client edit grao --threshold never-contacted.days=45
  2026-09-29  not never-contacted
  because the user's number is 45 days

Muted with the reason
  2026-12-01  client add "Kita Sonnenschein"
  2026-12-01  mute sonnenschein never-contacted --because "mein Mann betreut sie"
  2027-01-04  not never-contacted
  because somebody else speaks to them
