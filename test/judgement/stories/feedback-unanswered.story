# Near misses first.

Ten of ten
  2026-03-02  client add "Floristik Engel" --profile regular
  2026-03-03  feedback record engel "Einfach großartig, danke!" --score 10
  2026-03-03  email engel "Das freut mich sehr, danke!" --touch thanks
  2026-03-24  not feedback-unanswered
  2026-04-14  not feedback-unanswered
  because praise is no debt, and they were thanked

Nine of ten, and no thanks in the log
  2026-05-04  client add "Redwood Physio"
  2026-05-05  feedback record redwood "Best we've worked with" --score 9
  2026-05-22  not feedback-unanswered amber|red
  2026-06-09  not feedback-unanswered amber|red
  because praise wants thanks at most, and no alarm

Praise in words, without a number
  2026-06-01  client add "Julien Marchal" --profile occasional
  2026-06-02  feedback record marchal "Un travail magnifique, merci encore" --unasked
  2026-06-24  not feedback-unanswered amber|red
  because there is nothing in it that could be changed

Criticism of ten days ago
  2026-09-07  client add "Ceramica Bosco"
  2026-09-08  feedback record bosco "Le riunioni sono troppo lunghe" --score 6
  2026-09-18  not feedback-unanswered
  because a change needs a few days; a fortnight is the measure

Changed and told
  2026-02-02  client add "Baumschule Jessen" --profile key
  2026-02-03  feedback record jessen "Rechnungen kommen zu spät" --score 5
  2026-02-10  feedback answer 1 "Rechnung am Ersten" --told 2026-02-10 --by email
  2026-03-10  not feedback-unanswered
  because they said, we did, and they know it

Put away with a reason
  2026-04-06  client add "Carla Noguera"
  2026-04-07  feedback record noguera "Lo veo caro, pero sé que es lo que vale" --score 7
  2026-04-09  feedback close 1 --because "Hablado: le parece justo"
  2026-05-12  not feedback-unanswered
  because it was talked over and put away

A question they have not answered
  2026-07-06  client add "Tidal Swim School" --profile regular
  2026-07-07  feedback ask tidal --by email
  2026-08-11  not feedback-unanswered
  because it is they who have not answered; nothing of theirs waits

A call about it, but nothing typed with feedback
  2026-10-05  client add "Advocaten De Graaf" --profile key
  2026-10-06  feedback record graaf "De mails zijn te lang" --score 6
  2026-10-08  call graaf "Afgesproken: voortaan drie regels per mail" --touch feedback
  2026-11-10  not feedback-unanswered red
  because the log holds a talk about feedback two days later; at most it can ask

Former clients are left alone
  2026-08-03  client add "Bruno Falcão" --status former
  2026-08-04  feedback record falcão "Nunca percebi as faturas" --score 3
  2026-09-01  not feedback-unanswered
  because he has gone, and the rule leaves former clients alone

Written down twice, taken back once, and praise
  2026-11-02  client add "Kletterhalle Süd"
  2026-11-03  feedback record kletterhalle "Top, weiter so" --score 10
  2026-11-03  feedback record kletterhalle "Top, weiter so" --unasked
  2026-11-03  undo
  2026-11-24  not feedback-unanswered amber|red
  because it is praise, once or twice

They were told on the phone, with the entry named
  2026-01-12  client add "Orchard House" --profile regular
  2026-01-13  feedback record orchard "We never know who to call" --score 4
  2026-01-19  call orchard "One number for everything from now on"
  2026-01-20  feedback answer 1 "One phone number"
  2026-01-20  feedback tell 1 --entry 1
  2026-03-03  not feedback-unanswered
  because they know what was changed

# Now what has to be said.

Four of ten, and three weeks
  2026-03-16  client add "Zimmerei Hölzl" --profile regular
  2026-03-17  feedback ask hölzl --by call
  2026-03-17  feedback record hölzl "Man erreicht Sie nie" --score 4
  2026-04-07  must feedback-unanswered amber
  2026-04-28  must feedback-unanswered red
  because a plain criticism lay three weeks, then six, and they heard nothing

Changed, and nobody told them
  2026-05-18  client add "Pascale Humbert"
  2026-05-19  feedback record humbert "Les délais ne sont pas clairs" --score 5
  2026-05-26  feedback answer 1 "Une date sur chaque devis"
  2026-06-16  must feedback-unanswered
  because what they do not know of has not happened for them

Criticism without a number
  2026-06-15  client add "Dockside Cafe"
  2026-06-16  feedback record dockside "The drafts take far too long and nobody tells us why" --unasked
  2026-07-07  must feedback-unanswered
  because it is a complaint in so many words, three weeks old

Talked since, about everything else
  2026-09-01  client add "Consultora Ibérica" --profile key
  2026-09-01  feedback record ibérica "Demasiados cambios de persona" --score 5
  2026-09-15  call ibérica "Presupuesto de octubre" --touch sales
  2026-09-29  call ibérica "Fechas"
  2026-10-06  must feedback-unanswered
  because two calls about other things are no answer to what they said

Two said something, and one was answered
  2026-02-09  client add "Muziekhuis Prins"
  2026-02-10  feedback record prins "Geluid was te hard" --score 5 --unasked
  2026-02-12  feedback record prins "Facturen onleesbaar" --score 4 --unasked
  2026-02-16  feedback answer 1 "Zachter" --told 2026-02-16 --by email
  2026-03-10  must feedback-unanswered
  because the invoices were answered by nobody

A prospect said why they hesitate
  2026-10-12  client add "Forno Antico" --status prospect
  2026-10-13  feedback record antico "L'offerta era incomprensibile" --score 3
  2026-11-03  must feedback-unanswered
  because somebody who is not a client yet told us what is wrong, three weeks ago
