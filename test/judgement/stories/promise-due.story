# Near misses first.

Due tomorrow
  2026-03-02  client add "Sägewerk Pohl"
  2026-03-03  remind pohl "Angebot nachreichen" --promise --on 2026-03-13
  2026-03-12  not promise-due
  2026-03-13  must promise-due amber
  because the day is the 13th: before it nothing is owed, on it it is due

The day was a Sunday, and it is Monday morning
  2026-05-04  client add "Rowan Weddings"
  2026-05-05  remind rowan "Send the preview gallery" --promise --on 2026-05-17
  2026-05-18  must promise-due
  2026-05-18  not promise-due red
  because no working day has passed since Sunday, so it is not late yet as they count

Kept a day before
  2026-06-08  client add "Fleurs d'Agathe"
  2026-06-09  remind agathe "Envoyer les maquettes" --promise --on 2026-06-15
  2026-06-14  promise kept 1
  2026-06-16  not promise-due
  because it was kept

Put off to Friday, as agreed with them
  2026-09-14  client add "Marcos Ibáñez" --profile regular
  2026-09-15  remind ibáñez "Pasar el plano" --promise --on 2026-09-21
  2026-09-21  snooze 1 2026-09-25
  2026-09-22  not promise-due
  2026-09-24  not promise-due
  because it counts from the day it was put off to

No promise, but a reminder
  2026-01-19  client add "Veerle Maas"
  2026-01-20  remind maas "Kijken of de site nog snel is" --on 2026-01-26
  2026-02-09  not promise-due
  because the client knows nothing of it

Broken, told and promised anew
  2026-04-13  client add "Kite School Ventura" --profile regular
  2026-04-14  remind ventura "Course videos" --promise --on 2026-04-20
  2026-04-20  promise broken 1 --told "Editing takes longer, Monday it is" --by 2026-04-27
  2026-04-23  not promise-due
  because the day that holds now is the 27th, and they know it

Every month, and this month is done
  2026-07-01  client add "Hausverwaltung Dietz" --profile key
  2026-07-01  remind dietz "Monatsbericht schicken" --promise --on 2026-07-31 --every 1m
  2026-07-31  done 1
  2026-08-10  not promise-due
  because the report of July is sent and the next is due at the end of August

Christmas in between
  2025-12-01  config set country DE
  2025-12-01  client add "Skischule Ettal"
  2025-12-02  remind ettal "Plakate liefern" --promise --on 2025-12-25
  2025-12-29  not promise-due red
  because the 25th and the 26th are holidays and then it is the weekend; Monday is the first working day from the promised day on

Given up, with a word to them
  2026-10-05  client add "Agriturismo Valli"
  2026-10-06  remind valli "Preparare il volantino" --promise --on 2026-10-14
  2026-10-12  call valli "Il volantino non serve più, fanno da soli"
  2026-10-12  drop 1
  2026-10-19  not promise-due
  because they do not want it any more, and it was given up

Two clients, one promise
  2026-11-02  client add "Pires & Filhos"
  2026-11-02  client add "Pires Transportes"
  2026-11-03  remind "Pires Transportes" "Mandar a proposta" --promise --on 2026-11-09
  2026-11-10  must promise-due red of Pires Transportes
  2026-11-10  not promise-due of Pires & Filhos
  because only the haulier was promised something, and his Monday is over

A friendly word does not make the day earlier
  2026-08-17  client add "Ballet Nordmann"
  2026-08-18  case open nordmann "Kostüme zu klein gezeichnet" --severity serious
  2026-08-19  case hear 1 "Die Premiere ist im Oktober" --by call
  2026-08-19  case promise 1 "Neue Zeichnungen" --by 2026-09-30
  2026-09-17  not promise-due
  because the agreed day is two weeks ahead, however serious the case

# Now what has to be said.

Yesterday was the day
  2026-02-02  client add "Carver Joinery"
  2026-02-03  remind carver "Revised drawings" --promise --on 2026-02-10
  2026-02-11  must promise-due red
  because it was due on Tuesday, and it is Wednesday

Put off, and that day has come
  2026-03-16  client add "Cabinet Rousseau" --profile regular
  2026-03-17  remind rousseau "Rendre la traduction" --promise --on 2026-03-20
  2026-03-20  snooze 1 2026-03-25
  2026-03-25  must promise-due
  because the day to which it was put off is today

From a case, a week late
  2026-05-11  client add "Boekwinkel Schaap"
  2026-05-12  case open schaap "Verkeerde omslag" --severity serious
  2026-05-12  case promise 1 "Nieuwe omslag" --by 2026-05-20
  2026-05-27  must promise-due red
  because four working days are over since the day, in the middle of trouble

A paused client was promised something
  2026-06-15  client add "Yoga Loft Reuter" --status paused
  2026-06-16  remind reuter "Kursplan für den Herbst" --promise --on 2026-06-25
  2026-06-30  must promise-due red
  because a promise does not pause

A prospect counts on it
  2026-09-21  client add "Viña Robles" --status prospect --profile prospect
  2026-09-22  call robles "Llamada"
  2026-09-22  remind robles "Enviar muestras" --promise --on 2026-09-28
  2026-09-30  must promise-due red
  because a first sample shows how you keep your word

The month's report is missing
  2026-10-01  client add "Sluis Logistiek" --profile key
  2026-10-01  remind sluis "Maandrapport" --promise --on 2026-10-30 --every 1m
  2026-11-04  must promise-due red
  because it was due on Friday, and two working days are over

A mail of theirs asks for it
  2026-11-30  client add "Ivy Lane Press"
  2026-12-01  remind ivy "Index of the book" --promise --on 2026-12-04
  2026-12-08  email ivy "Is the index on its way?" --in
  2026-12-11  must promise-due red
  2026-12-11  must waiting-for-you red
  because it is a week late and they had to ask; their question has waited two working days
