# Near misses first.

They were told in the same breath
  2026-03-02  client add "Fliesen Rademacher"
  2026-03-03  remind rademacher "Muster schicken" --promise --on 2026-03-06
  2026-03-06  promise broken 1 --told "Angerufen: Muster kommen Mittwoch" --by 2026-03-11
  2026-03-09  not promise-broken
  because they were told on the day, with a new one

Told a day later with the same command
  2026-06-15  client add "Oakham Theatre" --profile regular
  2026-06-15  case open oakham "Programme misprinted"
  2026-06-16  case promise 1 "Corrected proofs" --by 2026-06-22
  2026-06-22  promise broken 1
  2026-06-23  promise broken 1 --told "Rang Lisa, proofs on Thursday"
  2026-06-24  not promise-broken
  because what they were told is set down

Kept, a day late
  2026-05-04  client add "Boulangerie Mercier"
  2026-05-05  remind mercier "Envoyer le devis" --promise --on 2026-05-08
  2026-05-11  promise kept 1
  2026-05-13  not promise-broken
  because late is not broken, and it was kept

A task of one's own
  2026-02-09  client add "Rafael Ortega"
  2026-02-10  remind ortega "Ordenar sus fotos" --on 2026-02-13
  2026-03-02  not promise-broken
  2026-03-02  not promise-due
  because the client knows of no promise; it is a reminder of one's own

Nine months ago
  2025-04-07  client add "Zorgcentrum Linde"
  2025-04-08  remind linde "Handleiding leveren" --promise --on 2025-04-22
  2025-04-23  promise broken 1
  2026-01-19  not promise-broken
  because after nine months nobody brings it up again

Marked by slip and taken back
  2026-08-03  client add "Blackthorn Cider"
  2026-08-04  remind blackthorn "Photos of the orchard" --promise --on 2026-08-10
  2026-08-10  promise broken 1
  2026-08-10  undo
  2026-08-10  promise kept 1
  2026-08-12  not promise-broken
  because it was a slip, and the promise was kept

They were called about it, but --told was not typed
  2026-10-12  client add "Tischlerei Wenzel" --profile regular
  2026-10-13  remind wenzel "Entwurf liefern" --promise --on 2026-10-16
  2026-10-16  promise broken 1
  2026-10-16  call wenzel "Gesagt, dass der Entwurf erst Dienstag kommt, war in Ordnung"
  2026-10-20  not promise-broken red
  because the log holds a call on the very day that says so; at most it can ask

Weekly calls for months since
  2026-01-12  client add "Studio Ferrante" --profile key
  2026-01-13  remind ferrante "Bozza del sito" --promise --on 2026-01-20
  2026-01-21  promise broken 1
  2026-02-03  call ferrante "Revisione settimanale"
  2026-03-03  call ferrante "Revisione, contenti"
  2026-04-14  call ferrante "Nuovo progetto"
  2026-05-12  not promise-broken red
  because they talked three times since and gave new work; four months later this is no alarm

The case was fixed and they are content
  2026-04-06  client add "Sail & Co" --profile regular
  2026-04-07  case open sail "Wrong buoys on the chart" --severity serious
  2026-04-08  case promise 1 "New chart" --by 2026-04-14
  2026-04-15  promise broken 1
  2026-04-21  case fixed 1 "New chart printed, brought it over"
  2026-04-28  case check-back 1 "Great chart, thanks for bringing it" --by call
  2026-05-06  not promise-broken red
  because the promise was part of a case that was fixed, and they said they are content

Muted for a friend
  2026-09-07  client add "Joana Prates"
  2026-09-08  remind prates "Levar o livro" --promise --on 2026-09-11
  2026-09-14  promise broken 1
  2026-09-14  mute prates promise-broken --because "Vivemos na mesma rua"
  2026-09-18  not promise-broken
  because it was silenced with a reason

Given up before its day
  2026-11-02  client add "Keramik Althoff"
  2026-11-03  remind althoff "Zweiten Entwurf zeigen" --promise --on 2026-11-20
  2026-11-09  drop 1
  2026-11-23  not promise-broken
  2026-11-23  not promise-due
  because it was given up before its day and nobody recorded it as broken

# Now what has to be said.

Broken, and not a word
  2026-02-16  client add "Elm Street Dental" --profile key
  2026-02-17  remind elm "Send the new price list" --promise --on 2026-02-20
  2026-02-23  promise broken 1
  2026-02-24  must promise-broken red
  because they waited since Friday and nobody told them

Promised anew in silence
  2026-05-18  client add "Garage Lemoine"
  2026-05-19  remind lemoine "Livrer les cartes" --promise --on 2026-05-22
  2026-05-22  promise broken 1 --by 2026-05-29
  2026-05-26  must promise-broken
  because there is a new day, and the client does not know of it

In the middle of a case
  2026-07-06  client add "Hotel Marea" --profile key --value "30000 EUR"
  2026-07-07  case open marea "Carta con precios viejos" --severity serious
  2026-07-08  case promise 1 "Cartas nuevas" --by 2026-07-14
  2026-07-15  promise broken 1
  2026-07-17  must promise-broken red
  2026-07-17  must second-failure
  because in trouble a broken word weighs double, and they were not told

A former client was promised something, too
  2026-09-21  client add "Arend Kuipers" --status former
  2026-09-22  remind kuipers "Bestanden overdragen" --promise --on 2026-09-30
  2026-10-01  promise broken 1
  2026-10-06  must promise-broken
  because what went wrong with a former client still counts

A voicemail has told nobody
  2026-10-26  client add "Steuerbüro Hahn"
  2026-10-27  remind hahn "Auswertung schicken" --promise --on 2026-10-30
  2026-11-02  promise broken 1
  2026-11-02  call hahn "Nur Mailbox, nichts gesagt" --no-answer
  2026-11-05  must promise-broken red
  because a call that reached nobody told them nothing

Newsletter since
  2026-03-16  client add "Fenland Seeds" --profile regular
  2026-03-17  remind fenland "Trial results" --promise --on 2026-03-24
  2026-03-25  promise broken 1
  2026-03-27  email fenland "Spring newsletter" --bulk
  2026-04-02  must promise-broken
  because a mail to everyone does not tell them of their own broken promise

Two broken, one was told
  2026-11-09  client add "Cooperativa Luz"
  2026-11-10  remind luz "Enviar o orçamento" --promise --on 2026-11-13
  2026-11-10  remind luz "Enviar as amostras" --promise --on 2026-11-16
  2026-11-13  promise broken 1 --told "Chega na terça"
  2026-11-17  promise broken 2
  2026-11-19  must promise-broken
  because of the second nobody told them
