# Near misses first.

Half of it at mid-month
  2026-03-02  client add "Kaffeerösterei Blum" --budget "2000 EUR/month"
  2026-03-05  charge add blum "500 EUR" "Etiketten"
  2026-03-12  charge add blum "450 EUR" "Anzeigen"
  2026-03-17  not budget-near
  because 950 of 2,000 on the 17th is just what the month allows

A new month begins
  2026-04-01  client add "Ferngate Dental" --budget "1500 GBP/month"
  2026-04-09  charge add ferngate "800 GBP" "recall letters"
  2026-04-23  charge add ferngate "550 GBP" "website"
  2026-05-01  not budget-near
  because in May nothing is used yet

It was let go
  2026-06-01  client add "Éditions Palissy" --budget "3000 EUR/month"
  2026-06-04  charge add palissy "1400 EUR" "maquette"
  2026-06-11  charge add palissy "1300 EUR" "corrections"
  2026-06-12  charge waive 2 --because "Compris dans le forfait"
  2026-06-24  not budget-near
  because what was let go does not count, so less than half is used

Told of where it stands, three days before the month is over
  2026-09-01  client add "Panadería Alba" --budget "1000 EUR/month"
  2026-09-08  charge add alba "400 EUR" "folletos"
  2026-09-08  charge tell 1 --by call
  2026-09-24  charge add alba "430 EUR" "carteles"
  2026-09-24  charge tell 2 "Con esto van 830 de 1000 este mes" --by call
  2026-09-28  not budget-near
  because they know, and the month has three days left

One big order on the third
  2026-10-01  client add "Reederei Voges" --budget "5000 EUR/month" --profile key
  2026-10-02  charge add voges "3000 EUR" "Messestand, wie besprochen"
  2026-10-02  charge tell 1 --by meeting
  2026-10-05  not budget-near
  because one charge is no pace, they know of it, and 60 percent is not 80

They gave it more
  2026-05-04  client add "Bright Kids Club" --budget "1200 GBP/month"
  2026-05-12  charge add bright "1050 GBP" "summer leaflets"
  2026-05-13  client edit bright --budget "2500 GBP/month"
  2026-05-21  not budget-near
  because the budget was raised, and less than half of it is used

The year is half over, and so is less than half the money
  2026-01-05  client add "Stichting Wadden" --budget "12000 EUR/year"
  2026-02-10  charge add wadden "2600 EUR" "jaarverslag" --on 2026-02-10
  2026-04-14  charge add wadden "1500 EUR" "folder"
  2026-06-09  charge add wadden "1400 EUR" "website"
  2026-07-01  not budget-near
  because 5,500 of 12,000 by July lasts for the year

The same retainer every month, as agreed
  2026-07-01  client add "Praxis Dr. Uhl" --budget "800 EUR/month" --profile regular
  2026-07-01  charge add uhl "800 EUR" "Monatspauschale"
  2026-07-01  charge tell 1 --by email
  2026-08-03  charge add uhl "800 EUR" "Monatspauschale"
  2026-08-03  charge tell 2 --by email
  2026-08-05  not budget-near red
  because the budget is the retainer itself, and they were told

Dollars beside euros
  2026-11-02  client add "Castelo Export" --budget "4000 EUR/month"
  2026-11-05  charge add castelo "3500 USD" "Amazon Ads"
  2026-11-12  not budget-near red
  because what is in another currency cannot be counted with certainty

Just under, and the quarter ends tomorrow
  2026-01-05  client add "Seilbahn Hochgrat" --budget "6000 EUR/quarter"
  2026-02-03  charge add hochgrat "2200 EUR" "Winterplakat"
  2026-03-10  charge add hochgrat "2300 EUR" "Fahrplan"
  2026-03-30  not budget-near
  because 75 percent on the last but one day of the quarter will not become too much

No budget was set
  2026-02-02  client add "Giulia Ferri"
  2026-02-04  charge add ferri "2500 EUR" "identità"
  2026-02-18  not budget-near
  because nothing is known of a budget

It went wrong in the book, and was taken back
  2026-12-01  client add "Foundry Lane" --budget "900 GBP/month"
  2026-12-02  charge add foundry "880 GBP" "meant for somebody else"
  2026-12-02  undo
  2026-12-09  not budget-near
  because there is no charge

# Now what has to be said.

Most of it by the 14th
  2026-03-02  client add "Gasthof Krone" --budget "1500 EUR/month"
  2026-03-05  charge add krone "600 EUR" "Osterkarte"
  2026-03-12  charge add krone "700 EUR" "Fotos"
  2026-03-16  must budget-near amber
  because 1,300 of 1,500 are used at mid-month, and they know nothing of it

More than there is
  2026-05-04  client add "Highfield Academy" --budget "4000 GBP/month" --profile key
  2026-05-07  charge add highfield "2600 GBP" "prospectus"
  2026-05-14  charge add highfield "1900 GBP" "open day film"
  2026-05-18  must budget-near red
  because 4,500 are more than 4,000, and they were not told

Told once, and it went on
  2026-06-01  client add "Boutique Solène" --budget "1000 EUR/month"
  2026-06-04  charge add solène "820 EUR" "campagne d'été"
  2026-06-04  charge tell 1 --by call
  2026-06-11  charge add solène "140 EUR" "photos en plus"
  2026-06-15  must budget-near
  because they know of 820, and since then it is 960 with half the month to go

Told at 85 percent, and now it is over
  2026-09-01  client add "Clínica Robledo" --budget "2000 EUR/month"
  2026-09-07  charge add robledo "1700 EUR" "campaña de otoño"
  2026-09-07  charge tell 1 --by email
  2026-09-15  charge add robledo "600 EUR" "vídeo"
  2026-09-18  must budget-near red
  because 2,300 of 2,000, and of the last 600 nobody told them

Each was told, and the year will not last
  2026-01-05  client add "Waterschap Noord" --budget "12000 EUR/year" --profile key
  2026-01-20  charge add waterschap "2700 EUR" "kaarten"
  2026-02-17  charge add waterschap "3100 EUR" "animatie"
  2026-03-17  charge add waterschap "2900 EUR" "website"
  2026-03-24  charge tell 1 2 3 --by email
  2026-04-01  must budget-near
  2026-04-01  not budget-near red
  because 8,700 of 12,000 are gone after a quarter of the year; at this pace it is used up in May

Nearly all of the quarter in its first month
  2026-10-01  client add "Studio Lattanzi" --budget "3000 EUR/quarter"
  2026-10-08  charge add lattanzi "1500 EUR" "catalogo"
  2026-10-22  charge add lattanzi "1250 EUR" "stampa"
  2026-10-27  must budget-near amber
  because 2,750 of 3,000 are used with two months to go

Only one line in the log, and it is too much
  2026-11-02  client add "Pauline Stern" --budget "300 EUR/month" --status paused
  2026-11-03  charge add stern "420 EUR" "Notfall am Server"
  2026-11-06  must budget-near red
  because a paused client, too, learns of 420 beside 300 before the bill
