# Near misses first.

Noted thirteen days ago
  2026-03-02  client add "Weingut Sattler" --profile regular
  2026-03-03  concern add sattler "Findet keine Erntehelfer"
  2026-03-16  not problem-unowned
  because a fortnight is what it may take

Something was done last week
  2026-05-04  client add "Harlow Mills" --profile key
  2026-05-05  concern add harlow "Board wants the numbers a month earlier"
  2026-05-19  concern act 1 "Sent her our template" --by email
  2026-06-09  not problem-unowned
  because she was helped three weeks ago, and nobody presses after three weeks

It is over
  2026-06-08  client add "Garage Pichon"
  2026-06-09  concern add pichon "Le fournisseur ne livre plus"
  2026-06-23  concern close 1 "Il a trouvé un autre"
  2026-07-28  not problem-unowned
  because it is no problem any more

We talked it over, with the touch help
  2026-09-07  client add "Mercería Puig"
  2026-09-08  concern add puig "No sabe cómo vender en línea"
  2026-09-16  call puig "Una hora con la tienda en línea, ya sabe subir productos" --touch help
  2026-10-08  not problem-unowned red
  because the log holds an hour of help since; at most it can ask whether it is over

An introduction is planned for Tuesday
  2026-01-12  client add "Kinderarts Mulder" --profile key
  2026-01-13  concern add mulder "Zoekt een opvolger"
  2026-01-15  remind mulder "Voorstellen aan dr. Bos, zij komt dan" --promise --on 2026-02-24
  2026-02-20  not problem-unowned red
  because there is a day for it, and they know it

Paused until the summer
  2026-04-06  client add "Tennisclub Rot-Weiß" --status paused
  2026-04-07  concern add tennisclub "Platzwart hat gekündigt"
  2026-05-19  not problem-unowned
  because paused clients are left alone until their day

Former
  2026-07-06  client add "Nuno Abrantes" --status former
  2026-07-07  concern add abrantes "Procura escritório"
  2026-08-25  not problem-unowned
  because he is no client any more, and it is not ours to carry

Written in the wrong place
  2026-10-05  client add "Spindle Crafts"
  2026-10-05  concern add spindle "Needs a new van"
  2026-10-05  undo
  2026-11-09  not problem-unowned
  because it was taken back

Nothing one can do, and we said so
  2026-11-02  client add "Bestattungen Krüger"
  2026-11-03  concern add krüger "Streit unter den Erben"
  2026-11-03  mute krüger problem-unowned --because "Nicht meine Sache, nur zuhören"
  2026-12-08  not problem-unowned
  because it was silenced with a reason

A note of no problem
  2026-08-03  client add "Silvia Ponti"
  2026-08-04  note ponti "Preoccupata per l'esame della figlia" --kind personal
  2026-09-15  not problem-unowned
  because a personal note is for the next call and no task

Learnt of long ago, written down today
  2026-05-11  client add "Van Houten Fietsen"
  2026-05-12  concern add houten "Winkelruit steeds kapot" --on 2026-05-06
  2026-05-13  not problem-unowned
  because even from the day it was learnt it is only a week

Helped, and helped again
  2026-01-12  client add "Lycée Montaigne" --profile key
  2026-01-13  concern add montaigne "Trop peu d'inscriptions"
  2026-01-20  concern act 1 "Idées pour la journée portes ouvertes"
  2026-03-03  concern act 1 "Relu leur affiche" --by email
  2026-03-24  not problem-unowned
  because the last help is three weeks old, however old the problem is

# Now what has to be said.

Three weeks, and then six
  2026-03-16  client add "Kita Sonnenblume" --profile regular
  2026-03-17  concern add kita "Die neue Leiterin kennt niemanden im Amt"
  2026-04-08  must problem-unowned amber
  2026-04-29  must problem-unowned red
  because they told us of it, and nothing was done

Helped once, seven weeks ago
  2026-05-18  client add "Saltmarsh Oysters"
  2026-05-19  concern add saltmarsh "Loses a third of the crates on the road"
  2026-05-26  concern act 1 "Gave him the name of a haulier"
  2026-07-14  must problem-unowned
  because one name seven weeks ago is not yet help, and nobody asked since

Talked often, never of this
  2026-09-01  client add "Dirección Sur" --profile key
  2026-09-01  concern add dirección "Tiene que convencer a su jefe del proyecto"
  2026-09-10  call dirección "Avance" --touch news
  2026-09-24  call dirección "Avance"
  2026-10-01  must problem-unowned
  because if she does not win her boss over there will be no project, and thirty days passed

A prospect told us of it
  2026-06-01  client add "Zuivel Ameland" --status prospect
  2026-06-02  concern add ameland "Weet niet of de subsidie komt"
  2026-06-24  must problem-unowned
  because nobody chooses a person who is told of a worry and does nothing

Two problems, one forgotten
  2026-10-12  client add "Tenuta Alfieri"
  2026-10-13  concern add alfieri "Manca un magazziniere"
  2026-10-13  concern add alfieri "Il sito non accetta carte"
  2026-10-20  concern act 1 "Mandato un candidato"
  2026-11-05  must problem-unowned
  because nobody looked at the cards for three weeks

Over, and open again
  2026-02-16  client add "Turnverein Lohfeld"
  2026-02-17  concern add lohfeld "Halle wird saniert, kein Ausweichort"
  2026-02-24  concern close 1 "Schule stellt ihre Halle"
  2026-03-03  concern reopen 1
  2026-04-15  must problem-unowned
  because it has been open again for six weeks, and nothing was done
