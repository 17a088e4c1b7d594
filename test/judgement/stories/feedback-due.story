# Near misses first.

Known for five months
  2026-03-02  client add "Ofenbau Reinke" --profile key --since 2025-10-06
  2026-03-03  call reinke "Telefonat"
  2026-03-16  not feedback-due
  because a key client is asked every 180 days, and it is not 180 days yet

Asked three months ago
  2026-02-02  client add "Marlowe Books" --profile regular --since 2024-05-01
  2026-02-03  feedback ask marlowe --by call
  2026-02-03  feedback record marlowe "Could not be happier" --score 10
  2026-04-28  email marlowe "Spring list"
  2026-05-05  not feedback-due
  because they were asked three months ago

They said it unasked last month
  2026-06-01  client add "Camille Perrin" --profile regular --since 2024-01-15
  2026-08-18  call perrin "Point sur le projet"
  2026-08-18  feedback record perrin "Très contente du suivi" --unasked
  2026-09-15  not feedback-due
  because what they think was said four weeks ago, without a question

A case is open
  2026-05-04  client add "Acero y Luz" --profile key --since 2023-09-01
  2026-05-05  call acero "Llamada"
  2026-05-19  case open acero "Entrega con retraso" --severity serious --cause late
  2026-05-20  case hear 1 "Perdimos un cliente" --by call
  2026-05-22  not feedback-due
  because nobody asks how one does in the middle of trouble

What they said last waits for an answer
  2025-09-01  client add "Wijnhuis Terpstra" --profile key --since 2023-03-01
  2025-09-02  feedback ask terpstra --by email
  2025-09-09  feedback record terpstra "De levertijden zijn onduidelijk" --score 6
  2026-03-10  call terpstra "Proeverij besproken"
  2026-03-24  not feedback-due
  2026-03-24  must feedback-unanswered
  because before asking anew one answers what was said

A prospect
  2026-01-12  client add "Bergbahnen Silvretta" --status prospect --since 2025-03-01
  2026-01-13  meet silvretta "Erstes Gespräch"
  2026-02-16  not feedback-due
  because there is no work yet that they could judge

Once a year, so that the thread does not break
  2026-11-02  client add "Edith Holm" --profile dormant --since 2020-06-01
  2026-11-10  call holm "Wished her a good winter"
  2026-11-24  not feedback-due
  because a dormant client is asked for nothing but the year

Nothing was said between you for a year
  2025-06-02  client add "Falegnameria Gatti" --profile regular --since 2022-01-01
  2025-06-03  call gatti "Sentiti"
  2026-06-09  not feedback-due
  because after a year of silence the question is not how one did

Asked on the phone, and only the touch was noted
  2026-03-02  client add "Hundeschule Pfeiffer" --profile key --since 2024-02-01
  2026-06-16  call pfeiffer "Gefragt, wie zufrieden sie ist: sehr, nur die Rechnung bitte früher" --touch feedback
  2026-07-14  not feedback-due
  because they were asked four weeks ago; it stands in the log with its touch

Former, and left alone
  2026-08-03  client add "Tiago Moniz" --profile key --since 2023-01-01 --status former
  2026-08-04  email moniz "Mandou um abraço" --in --no-reply-needed
  2026-08-18  not feedback-due
  because former clients are left alone

Asked two months ago, and no answer yet
  2026-04-06  client add "Quarry Gardens" --profile regular --since 2024-07-01
  2026-04-07  feedback ask quarry --by email
  2026-06-02  call quarry "Talked about the pond"
  2026-06-09  not feedback-due
  because who has not answered is not asked again after two months

No kind, no number, never asked
  2026-09-07  client add "Schlüsseldienst Korte" --since 2024-01-01
  2026-09-08  call korte "Anruf"
  2026-09-22  not feedback-due
  because nobody said how often to ask them

Not to be asked, by our own word
  2026-10-05  client add "Le Petit Fournil" --profile key --since 2022-02-01
  2026-10-05  mute fournil feedback-due --because "C'est mon frère"
  2026-10-06  call fournil "Appel"
  2026-10-20  not feedback-due
  because it was silenced with a reason

# Now what has to be said.

Key, eighteen months, never asked
  2026-03-02  client add "Maschinenbau Rother" --profile key --value "40000 EUR" --since 2024-09-01
  2026-03-03  call rother "Jour fixe"
  2026-03-10  call rother "Jour fixe"
  2026-03-16  must feedback-due
  2026-03-16  not feedback-due red
  because a client of 40,000 a year was never asked in eighteen months

Weekly calls are no question
  2025-08-04  client add "Penhaligon Estates" --profile key --since 2023-05-01
  2025-08-05  feedback ask penhaligon --by call
  2025-08-05  feedback record penhaligon "All fine" --score 9
  2026-04-14  call penhaligon "Weekly"
  2026-04-21  call penhaligon "Weekly"
  2026-04-22  must feedback-due
  because the last question is eight months old, and however often they talk, nobody asked

A regular of two years with a thin log
  2026-05-04  client add "Imprimerie Colas" --profile regular --since 2024-04-01
  2026-05-05  email colas "Bon à tirer"
  2026-05-26  must feedback-due
  because they are asked every 180 days and never were in two years

Our own number for this one
  2026-01-05  client add "Talleres Uría" --since 2024-01-01
  2026-01-05  client edit uría --threshold feedback-due.days=90
  2026-01-06  feedback ask uría --by call
  2026-01-06  feedback record uría "Bien" --score 9
  2026-04-28  meet uría "Visita al taller"
  2026-05-05  must feedback-due
  because we said every 90 days, and it is four months

Who wishes to be written to can be asked in writing
  2026-09-01  client add "Femke Brandsma" --profile key --since 2024-11-01 --prefers-writing "Slechthorend"
  2026-09-15  email brandsma "Concept verstuurd"
  2026-09-16  email brandsma "Dank, ziet er goed uit" --in --no-reply-needed
  2026-09-22  must feedback-due
  because a letter can ask as well, and nobody ever did

A case well ended a while ago, and never asked since
  2025-10-06  client add "Segelmacher Thode" --profile key --since 2023-10-01
  2025-10-07  case open thode "Naht offen" --cause quality
  2025-10-08  case fixed 1 "Nachgenäht"
  2025-10-15  case check-back 1 "Hält" --by call
  2025-10-15  case settle 1 --as settled
  2026-05-12  call thode "Saisonstart"
  2026-05-19  must feedback-due
  because the question after a repair is not the question how one does, and seven months have passed
