# Near misses first.

Noted on Friday, and it is Monday morning
  2026-03-02  client add "Elektro Sandner"
  2026-03-06  charge add sandner "240 EUR" "zweite Anfahrt"
  2026-03-09  not money-untold
  2026-03-10  must money-untold amber
  because on Monday morning no working day is over, on Tuesday one is

Told on the phone before the day was out
  2026-05-11  client add "Whitcombe Gallery"
  2026-05-12  charge add whitcombe "180 GBP" "extra framing"
  2026-05-12  charge tell 1 "She expected more" --by call
  2026-05-20  not money-untold
  because they know

Let go
  2026-06-15  client add "Traiteur Vidal" --profile regular
  2026-06-16  charge add vidal "90 EUR" "heure supplémentaire"
  2026-06-18  charge waive 1 --because "C'était ma faute à moitié"
  2026-07-01  not money-untold
  because nobody will be asked for it

Told in a mail that was logged before
  2026-09-07  client add "Gil Cortés"
  2026-09-08  email cortés "La segunda ronda de cambios son 150 más"
  2026-09-09  charge add cortés "150 EUR" "segunda ronda"
  2026-09-09  charge tell 1 --entry 1
  2026-09-21  not money-untold
  because the mail of the 8th told them

They said so on the phone, and nobody typed charge tell
  2026-10-12  client add "Kampman Interieur" --profile key
  2026-10-13  charge add kampman "320 EUR" "spoed"
  2026-10-14  call kampman "Verteld dat de spoed 320 kost, hij vindt het prima"
  2026-10-23  not money-untold red
  because the log holds a call with that very sum a day later; at most it can ask

It became less than they were told
  2026-02-02  client add "Notariat Seifert"
  2026-02-03  charge add seifert "500 EUR" "Sonderauswertung"
  2026-02-03  charge tell 1 --by email
  2026-02-10  charge edit 1 --amount "420 EUR"
  2026-02-20  not money-untold
  because less than one was told is no surprise

Billed long ago
  2025-06-02  client add "Larch Ceramics"
  2025-06-03  charge add larch "60 GBP" "courier"
  2025-06-30  charge bill 1 --untold "Forgot, year end"
  2026-02-02  not money-untold
  because seven months after the bill they have found it

Two stamps
  2026-04-13  client add "Verlag Hohenfels" --value "40000 EUR"
  2026-04-14  charge add hohenfels "3.40 EUR" "Porto"
  2026-04-27  not money-untold red
  because nobody is alarmed over the postage of a client worth 40,000 a year

Written down by slip
  2026-07-06  client add "Ostello Verde"
  2026-07-07  charge add verde "200 EUR" "trasferta"
  2026-07-07  undo
  2026-07-20  not money-untold
  because there is no charge

The meeting in which it will be told is tomorrow
  2026-11-02  client add "Lehmann Bau" --profile key
  2026-11-03  charge add lehmann "1800 EUR" "zusätzliche Visualisierung"
  2026-11-03  meet lehmann "Nachtrag besprechen, auch die 1800" --on 2026-11-12
  2026-11-11  not money-untold red
  because a talk about it is booked for Thursday and nothing is billed

A holiday between
  2026-12-14  config set country DE
  2026-12-14  client add "Skiverleih Prantl"
  2026-12-24  charge add prantl "75 EUR" "Wochenendarbeit"
  2026-12-28  not money-untold
  because the 25th was a holiday and then came the weekend, so no working day is over on Monday

They agreed once for all
  2026-08-03  client add "Silva Arquitetos" --profile regular
  2026-08-03  mute silva money-untold --because "Despesas até 100 combinadas no contrato"
  2026-08-04  charge add silva "45 EUR" "impressões"
  2026-08-24  not money-untold
  because it was silenced, since small costs are agreed in the contract

# Now what has to be said.

A week, and not a word
  2026-03-16  client add "Baxter Brothers" --profile regular
  2026-03-17  charge add baxter "650 GBP" "weekend shoot"
  2026-03-20  must money-untold amber
  2026-03-27  must money-untold red
  because two working days are over on the 20th and seven on the 27th

On the bill without a word
  2026-05-18  client add "Lieferservice Quandt"
  2026-05-19  charge add quandt "500 EUR" "Mehraufwand April"
  2026-05-29  charge bill 1 --untold "Monatsende"
  2026-06-01  must money-untold red
  because the bill is out, and they learn of 500 from it

It became more than they were told
  2026-09-14  client add "Chloé Baudin" --profile occasional
  2026-09-15  charge add baudin "200 EUR" "retouches"
  2026-09-15  charge tell 1 --by call
  2026-09-22  charge edit 1 --amount "380 EUR"
  2026-09-28  must money-untold
  because of 180 of it they know nothing, and three working days are over

A voicemail that said nothing of money
  2026-10-05  client add "Trattoria Sole"
  2026-10-06  charge add sole "270 EUR" "menu rifatto due volte"
  2026-10-07  call sole "Non risponde" --no-answer
  2026-10-14  must money-untold
  because nobody was reached, and five working days are over

In a dispute, of all places
  2026-01-12  client add "Kinderopvang Bloem" --profile key
  2026-01-13  case open bloem "Meer uren dan afgesproken" --cause bill --severity serious
  2026-01-14  case hear 1 "Niemand heeft ons dat verteld" --by call
  2026-01-19  charge add bloem "140 EUR" "extra correctieronde" --case 1
  2026-01-23  must money-untold
  because they are upset about untold hours already, and of the next ones they heard nothing for three working days

One of two was told
  2026-06-01  client add "Crestwood Homes"
  2026-06-02  charge add crestwood "300 USD" "drone permit"
  2026-06-02  charge add crestwood "450 USD" "second day"
  2026-06-03  charge tell 1 --by email
  2026-06-10  must money-untold
  because of the second day they know nothing

A former client gets a last bill
  2026-11-16  client add "Óscar Lledó" --status former
  2026-11-17  charge add lledó "95 EUR" "entrega de archivos" --on 2026-11-10
  2026-11-19  must money-untold
  because it has been known since the 10th, and a last surprise is what they will tell of
