# Near misses first.

Thirteen days
  2026-03-02  client add "Brauhaus Ziegler" --value "20000 EUR"
  2026-03-03  case open ziegler "Porto extra berechnet" --amount "40 EUR" --cause bill
  2026-03-04  case hear 1 "Das war immer im Preis" --by call
  2026-03-16  not disproportion
  because thirteen days are not yet long

Put right, so there is no dispute
  2026-04-06  client add "Millbrook Farm" --value "15000 GBP"
  2026-04-07  case open millbrook "Two hours billed twice" --amount "160 GBP" --cause bill
  2026-04-10  case fixed 1 "Credit note sent"
  2026-05-12  not disproportion
  because the sum is credited; what is left is to ask how it is now

It is not a small part of the year
  2026-01-12  client add "Lucas Teixeira" --profile occasional --value "900 EUR"
  2026-01-13  case open lucas "Diz que pagou demais" --amount "240 EUR" --cause bill
  2026-01-14  case hear 1 "Eram oito horas, não onze" --by call
  2026-02-16  not disproportion
  because 240 of 900 a year is a quarter, and no trifle to either side

What they are worth is not known
  2026-05-04  client add "Papeterie Roux"
  2026-05-05  case open roux "Frais de livraison contestés" --amount "25 EUR"
  2026-06-10  not disproportion
  because without the yearly value nobody can say what is small

Two currencies
  2026-02-02  client add "Zürcher Uhren" --value "30000 CHF"
  2026-02-03  case open uhren "Versand falsch abgerechnet" --amount "90 EUR" --cause bill
  2026-02-16  not disproportion
  2026-03-10  may disproportion
  because thirteen days are not long; later one can see that ninety is little in either currency, or leave it uncompared

They agreed, and the credit is dated
  2026-06-01  client add "Officina Greco" --profile key --value "35000 EUR"
  2026-06-02  case open greco "Trasferta fatturata in più" --amount "300 EUR" --cause bill
  2026-06-03  case hear 1 "Non era nel preventivo" --by call
  2026-06-04  case promise 1 "Nota di credito con la fattura di giugno" --by 2026-06-30
  2026-06-18  not disproportion
  2026-06-29  not disproportion red
  because the credit note is promised for the 30th; nobody disputes any more

She is away, and it was put off together
  2026-07-06  client add "Marijke Visser" --value "8000 EUR"
  2026-07-07  case open marijke "Reiskosten" --amount "55 EUR" --cause bill
  2026-07-08  case escalate 1 --stay --until 2026-08-03 --because "Ze is in Noorwegen, daarna koffie"
  2026-07-24  not disproportion
  because it rests until the 3rd of August as agreed

No sum at stake
  2026-09-07  client add "Denver Legal" --value "50000 USD"
  2026-09-08  case open denver "They felt talked down to in the workshop" --cost face
  2026-09-09  case hear 1 "Two of my juniors were in tears" --by call
  2026-10-05  not disproportion
  because the hurt is not about money, so there is nothing to set against the year

Half a year is at stake
  2026-10-05  client add "Hafenrundfahrt Petzold" --value "12000 EUR"
  2026-10-06  case open petzold "Film nicht abgenommen" --severity critical --amount "6000 EUR"
  2026-11-09  not disproportion
  because 6,000 of 12,000 is half the year, and worth every day of it

Settled as a compromise
  2026-11-02  client add "Casa Beltrán" --value "7000 EUR"
  2026-11-03  case open beltrán "Recargo por urgencia" --amount "120 EUR" --cause bill
  2026-11-10  case settle 1 --as compromise "La mitad" --unanswered 1
  2026-12-14  not disproportion
  because it is over

A threshold of their own
  2026-03-16  client add "Quill & Co" --value "10000 GBP"
  2026-03-16  client edit quill --threshold disproportion.percent=1
  2026-03-17  case open quill "Stock photo fee" --amount "450 GBP" --cause bill
  2026-03-18  case hear 1 "We were not asked" --by call
  2026-04-02  not disproportion
  because the owner said that only one percent is small for this client, and 450 is more

# Now what has to be said.

Three weeks over a delivery charge
  2026-02-09  client add "Feinkost Albers" --profile key --value "28000 EUR"
  2026-02-10  case open albers "Lieferpauschale" --amount "35 EUR" --cause bill
  2026-02-11  email albers "Steht nicht im Angebot" --in --case 1
  2026-02-12  email albers "Steht in den AGB" --case 1
  2026-03-03  must disproportion amber
  because 35 beside 28,000 a year, and open for three weeks

Five weeks and nothing more in the log
  2026-05-11  client add "Sunrise Dental" --value "18000 USD"
  2026-05-12  case open sunrise "Rush fee" --amount "200 USD" --cause bill
  2026-06-16  must disproportion red
  because after five weeks over 200 the client of 18,000 is what is at risk

They heard the policy and are still angry
  2026-04-13  client add "Domaine Garnier" --value "16000 EUR"
  2026-04-14  case open garnier "Frais d'annulation" --amount "150 EUR" --cause bill --severity serious
  2026-04-15  case hear 1 "J'étais à l'hôpital ce jour-là" --by call
  2026-04-15  case restate 1 "Vous étiez à l'hôpital et je facture la séance" --confirmed
  2026-04-16  case answer 1 "La règle vaut pour tous" --by email
  2026-05-05  must disproportion
  because to be right about 150 after three weeks can cost 16,000 a year

The promised day has passed
  2026-08-03  client add "Sanitär Brückner" --value "11000 EUR"
  2026-08-04  case open brückner "Doppelte Anfahrt" --amount "70 EUR" --cause bill
  2026-08-05  case promise 1 "Gutschrift schicken" --by 2026-08-14
  2026-08-27  must disproportion
  2026-08-27  must promise-due red
  because the date that would have ended it is thirteen days gone, and it is open for 23 days over seventy euros

A former client
  2026-09-14  client add "Nick Ansell" --status former --value "9500 GBP"
  2026-09-15  case open ansell "Disputes the last half hour" --amount "45 GBP" --cause bill
  2026-10-09  must disproportion
  because leavers talk, and forty-five pounds are not worth it

The value became known later
  2026-10-12  client add "Van Leeuwen Bloemen"
  2026-10-13  case open leeuwen "Korting vergeten" --amount "60 EUR" --cause bill
  2026-10-14  case hear 1 "Vijf procent was afgesproken" --by call
  2026-10-30  client edit leeuwen --value "14000 EUR"
  2026-11-03  must disproportion
  because now the sixty euros stand beside 14,000 a year, for three weeks
