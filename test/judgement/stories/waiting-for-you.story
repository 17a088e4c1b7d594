# Closing words, in seven languages

A thank-you that ends the exchange, in English
  2026-03-02  client add "Hollis Joinery"
  2026-03-02  client add "Penn Bakery"
  2026-03-02  client add "Orchard Vets"
  2026-03-03  email hollis "Thanks, all good." --in
  2026-03-03  email penn "OK, will do" --in
  2026-03-03  message orchard "Perfect!" --in
  2026-03-06  not waiting-for-you of Hollis Joinery
  2026-03-06  not waiting-for-you of Penn Bakery
  2026-03-06  not waiting-for-you of Orchard Vets
  2026-03-18  not waiting-for-you of Hollis Joinery
  because each is a last word: nothing is asked, and nobody said it needs no reply because nobody has to

Passt, danke
  2026-05-04  client add "Tischlerei Brandt"
  2026-05-04  client add "Praxis Dr. Wolff"
  2026-05-04  client add "Gasthof Linde"
  2026-05-05  email brandt "Passt, danke!" --in
  2026-05-05  email wolff "Alles klar, machen wir so." --in
  2026-05-05  message linde "Super, vielen Dank und schönes Wochenende" --in
  2026-05-08  not waiting-for-you of Tischlerei Brandt
  2026-05-08  not waiting-for-you of Praxis Dr. Wolff
  2026-05-08  not waiting-for-you of Gasthof Linde
  because three German last words, two working days old on Friday

Merci, c'est parfait
  2025-10-06  client add "Atelier Moreau"
  2025-10-06  client add "Cave Rousset"
  2025-10-07  email moreau "Merci, c'est parfait" --in
  2025-10-07  email rousset "C'est noté, merci beaucoup. Bonne journée !" --in
  2025-10-10  not waiting-for-you of Atelier Moreau
  2025-10-10  not waiting-for-you of Cave Rousset
  because a French thank-you and a good day to you are no question

Gracias, grazie, bedankt, obrigada
  2026-06-01  client add "Bodega Ruiz" --since "1 feb 2026"
  2026-06-01  client add "Studio Ferri" --since "1 feb 2026"
  2026-06-01  client add "Fietswinkel Bakker" --since "1 feb 2026"
  2026-06-01  client add "Padaria Nunes" --since "1 feb 2026"
  2026-06-02  email ruiz "Perfecto, muchas gracias" --in
  2026-06-02  email ferri "Va benissimo così, grazie mille!" --in
  2026-06-02  message bakker "Helemaal goed, bedankt!" --in
  2026-06-02  email nunes "Está ótimo, obrigada" --in
  2026-06-05  not waiting-for-you of Bodega Ruiz
  2026-06-05  not waiting-for-you of Studio Ferri
  2026-06-05  not waiting-for-you of Fietswinkel Bakker
  2026-06-05  not waiting-for-you of Padaria Nunes
  because one last word each in Spanish, Italian, Dutch and Portuguese

Vale, ricevuto, top, combinado
  2026-09-07  client add "Clínica Sanz"
  2026-09-07  client add "Agriturismo Conti"
  2026-09-07  client add "Bouwbedrijf de Wit"
  2026-09-07  client add "Ótica Prado"
  2026-09-08  message sanz "Vale, recibido, gracias" --in
  2026-09-08  message conti "Ricevuto, a presto" --in
  2026-09-08  message "de wit" "Top, dankjewel" --in
  2026-09-08  message prado "Combinado, obrigado!" --in
  2026-09-11  not waiting-for-you of Clínica Sanz
  2026-09-11  not waiting-for-you of Agriturismo Conti
  2026-09-11  not waiting-for-you of Bouwbedrijf de Wit
  2026-09-11  not waiting-for-you of Ótica Prado
  because what is received and agreed asks for nothing more

Praise for the last drafts, and the mails before it were never logged
  2026-02-09  client add "Kestrel Films" --since "1 sep 2025" --profile regular
  2026-02-10  email kestrel "Thanks Ines, looks great, the whole team loves it" --in
  2026-02-13  not waiting-for-you
  2026-03-02  not waiting-for-you
  because a warm thank-you is pleasant to answer and nobody waits for that answer

They confirm the day you proposed
  2026-11-02  client add "Notariat Egger"
  2026-11-03  email egger "Termin am Donnerstag oder Freitag?"
  2026-11-04  email egger "Donnerstag 10 Uhr passt, bis dann" --in
  2026-11-09  not waiting-for-you
  because their yes to your question closes it

A thumb
  2026-07-06  client add "Surf School Rey"
  2026-07-07  message rey "Slides are in the folder"
  2026-07-07  message rey "👍" --in
  2026-07-10  not waiting-for-you
  2026-07-10  not unanswered
  because a thumb is a last word

# Thanks that is not the last word

Thanks, and one more thing
  2026-04-13  client add "Larch & Co" --person "Ann Field"
  2026-04-14  email larch "Thanks, looks great! Could you also send it as a PDF?" --in --with "Ann Field"
  2026-04-15  not waiting-for-you
  2026-04-16  must waiting-for-you amber
  2026-04-17  must waiting-for-you red
  because the thanks ends in a question; Wednesday is over on Thursday, two days are on Friday

Danke, und eine Frage
  2026-04-20  client add "Elektro Sommer"
  2026-04-20  client add "Librairie Petit"
  2026-04-21  email sommer "Vielen Dank, passt. Wann kommt denn die Rechnung?" --in
  2026-04-21  email petit "Merci beaucoup ! Et pour la livraison, c'est quand ?" --in
  2026-04-24  must waiting-for-you red of Elektro Sommer
  2026-04-24  must waiting-for-you red of Librairie Petit
  because a thank-you with a question is a question, and Wednesday and Thursday are over

Merci de, which means please
  2026-01-12  client add "Mairie de Sorel"
  2026-01-13  email sorel "Merci de nous envoyer le devis signé avant vendredi." --in
  2026-01-14  not waiting-for-you
  2026-01-16  must waiting-for-you red
  because in French merci de begins a request, not a goodbye

Thanks in advance
  2026-03-09  client add "Copper Kettle"
  2026-03-09  client add "Autohaus Reiter"
  2026-03-10  email copper "We need the March figures for the bank. Thanks in advance!" --in
  2026-03-10  email reiter "Wir brauchen noch die neue Preisliste. Vielen Dank im Voraus" --in
  2026-03-13  must waiting-for-you red of Copper Kettle
  2026-03-13  must waiting-for-you red of Autohaus Reiter
  because thanks in advance is thanks for something that you have yet to do

Requests without a question mark, in English and German
  2026-08-03  client add "Birch Dental"
  2026-08-03  client add "Yoga Nord"
  2026-08-03  client add "Steuerbüro Hahn"
  2026-08-04  email birch "Please send the final files when you get a minute" --in
  2026-08-04  message yoga "let me know if tuesday works" --in
  2026-08-04  email hahn "Bitte um kurzen Rückruf wegen der Verträge" --in
  2026-08-07  must waiting-for-you red of Birch Dental
  2026-08-07  must waiting-for-you red of Yoga Nord
  2026-08-07  must waiting-for-you red of Steuerbüro Hahn
  because each asks for something; Wednesday and Thursday are over on Friday

Requests without a question mark, in the south and the west
  2026-10-05  client add "Hotel Miramar"
  2026-10-05  client add "Officina Greco"
  2026-10-05  client add "Bloemen Smit"
  2026-10-05  client add "Escola Viva"
  2026-10-06  email miramar "Avísame cuando tengas el presupuesto" --in
  2026-10-06  email greco "Fammi sapere quando possiamo sentirci" --in
  2026-10-06  email smit "Laat even weten of donderdag lukt" --in
  2026-10-06  email viva "Por favor, envie a fatura corrigida" --in
  2026-10-09  must waiting-for-you red of Hotel Miramar
  2026-10-09  must waiting-for-you red of Officina Greco
  2026-10-09  must waiting-for-you red of Bloemen Smit
  2026-10-09  must waiting-for-you red of Escola Viva
  because let me know, please send: they wait, whatever the language

# Their turn

It is they who promised to come back
  2026-05-11  client add "Grove Architects"
  2026-05-11  client add "Metzgerei Huber"
  2026-05-11  client add "Cabinet Laurent"
  2026-05-12  email grove "I'll get back to you on Monday once the board has met" --in
  2026-05-12  email huber "Ich melde mich nächste Woche dazu" --in
  2026-05-12  email laurent "Je reviens vers vous lundi." --in
  2026-05-15  not waiting-for-you of Grove Architects
  2026-05-15  not waiting-for-you of Metzgerei Huber
  2026-05-15  not waiting-for-you of Cabinet Laurent
  2026-05-21  not waiting-for-you of Grove Architects
  because the next word is theirs, also when their Monday has passed

A promise of theirs, with a request in it
  2026-05-18  client add "Seaview Lettings"
  2026-05-19  email seaview "I'll send the lease on Thursday, can you hold the date until then?" --in
  2026-05-22  must waiting-for-you red
  because they promise something and ask something; the asking waits

# Machines

Automatic replies typed as if they were mail
  2026-08-10  client add "Nimbus Labs"
  2026-08-10  client add "Kanzlei Vogt"
  2026-08-10  client add "Groupe Alizé"
  2026-08-11  email nimbus "Out of office: I am away until 24 August, for anything urgent call the desk" --in
  2026-08-11  email vogt "Abwesenheitsnotiz: Ich bin bis 24.8. nicht im Büro" --in
  2026-08-11  email alizé "Réponse automatique : absente jusqu'au 24 août" --in
  2026-08-14  not waiting-for-you of Nimbus Labs
  2026-08-14  not waiting-for-you of Kanzlei Vogt
  2026-08-14  not waiting-for-you of Groupe Alizé
  because a machine waits for nothing, also when nobody typed --auto-reply

The machine answered you, and their own question was before that
  2026-09-14  client add "Fjord Optics"
  2026-09-14  email fjord "Which frames are in stock for October?" --in
  2026-09-15  email fjord "Automatische Antwort: ich bin heute nicht am Platz" --in
  2026-09-17  must waiting-for-you red
  because an automatic reply is nobody's voice and takes nothing away: Tuesday and Wednesday are over

She writes herself that she will be away
  2026-07-13  client add "Rosa Textiles"
  2026-07-14  email rosa "I'm out of the office from Friday, could you send the samples list before then?" --in
  2026-07-16  must waiting-for-you amber|red
  because a person wrote this and asks; Wednesday is over on Thursday

# Fading

One question, never answered as far as the log knows
  2026-02-02  client add "Tern Marine" --since "1 oct 2025"
  2026-02-02  email tern "Which licence do we need for the harbour?" --in
  2026-02-03  not waiting-for-you
  2026-02-05  must waiting-for-you red
  2026-02-20  must waiting-for-you question
  2026-02-20  not waiting-for-you amber|red
  2026-03-09  not waiting-for-you
  2026-04-30  not waiting-for-you
  because red from the second working day, asked after ten, silent after twenty: an answer not written down is likelier by then

You all sat in the Thursday round since
  2026-06-15  client add "Alba Foods" --person "Marta Ruiz"
  2026-06-16  email alba "Can we move the tasting to July?" --in
  2026-06-18  event alba "Jour fixe with everybody" --group
  2026-06-22  not waiting-for-you red
  2026-06-22  may waiting-for-you question|amber
  because it was probably answered across the table: a question at most, no alarm

They say thanks for an answer that you never logged
  2026-03-23  client add "Quarry Stone"
  2026-03-24  email quarry "What would the larger size cost?" --in
  2026-03-26  email quarry "Perfect, thank you" --in
  2026-03-31  not waiting-for-you amber|red
  because their thanks shows that the answer was given

You booked the meeting they asked for
  2026-10-12  client add "Weingut Falk"
  2026-10-13  email falk "Können wir uns nächste Woche treffen?" --in
  2026-10-14  meet falk "bei ihm im Keller" --on 2026-10-21
  2026-10-16  not waiting-for-you amber|red
  2026-10-22  not waiting-for-you
  because a meeting put into the journal after their question is most likely the answer to it

An old question, and a new one that is open
  2026-01-19  client add "Delta Print" --since "1 may 2025"
  2026-01-20  email delta "Do you have the Pantone codes?" --in
  2026-03-02  not waiting-for-you
  2026-03-03  email delta "Can you quote 500 flyers?" --in
  2026-03-06  must waiting-for-you red
  because the old one has rested; the new one has waited Wednesday and Thursday

# Calls that missed you

They rang, and you were driving
  2026-11-09  client add "Plumb Perfect"
  2026-11-10  call plumb "rang while I was driving" --in --no-answer
  2026-11-11  not waiting-for-you
  2026-11-12  must waiting-for-you amber
  2026-11-13  must waiting-for-you red
  because somebody who rang in vain waits for a call back; one working day is over on Thursday, two on Friday

They rang, and you rang back
  2026-11-16  client add "Vet am Park"
  2026-11-16  call "vet am park" "verpasst" --in --no-answer
  2026-11-17  call "vet am park" "zurückgerufen, Termin gemacht"
  2026-11-20  not waiting-for-you
  because you have talked since

They rang, then wrote that it was nothing
  2026-04-27  client add "Lumen Studio"
  2026-04-27  call lumen "missed" --in --no-answer
  2026-04-28  message lumen "All sorted, no need to call back" --in
  2026-05-01  not waiting-for-you
  because they took their question back themselves

# Who is left alone, and who is not

Paused and former clients who ask
  2026-01-05  client add "Ski Verleih Kofler" --status paused
  2026-01-05  client add "Old Mill Press" --status former
  2026-06-02  email kofler "Könnten Sie uns die Logos noch einmal schicken?" --in
  2026-06-02  email mill "Do you still have our files from 2023?" --in
  2026-06-05  must waiting-for-you red of Ski Verleih Kofler
  2026-06-05  must waiting-for-you red of Old Mill Press
  2026-06-05  not gone-quiet of Ski Verleih Kofler
  because to be left alone is not to be ignored

A paused client says goodbye for the winter
  2025-11-03  client add "Camping Soleil" --status paused
  2025-11-04  email soleil "Merci pour tout, à l'année prochaine !" --in
  2025-11-10  not waiting-for-you
  2025-11-10  not gone-quiet
  because a goodbye needs no answer

A former client thanks you, an archived one had asked
  2026-02-16  client add "Nord Sauna" --status former
  2026-02-16  client add "Pixel Barn" --status former
  2026-02-17  email nord "Thanks for the handover, all the best" --in
  2026-02-17  email pixel "Is the old site still up?" --in
  2026-02-18  client archive pixel
  2026-02-20  not waiting-for-you of Nord Sauna
  2026-02-20  not waiting-for-you of Pixel Barn
  because a goodbye needs nothing, and who is archived was put away on purpose

# Weekends, holidays, your own days

A mail of Saturday
  2026-05-16  client add "Moss Garden Design"
  2026-05-16  email moss "Can you come and look at the hedge?" --in
  2026-05-18  not waiting-for-you
  2026-05-19  must waiting-for-you amber
  2026-05-20  must waiting-for-you red
  because no working day is over on Monday at seven; on Tuesday Monday is, on Wednesday two are

A mail of Friday evening
  2026-08-21  client add "Taller Gómez"
  2026-08-21  email gómez "¿Nos pasas el contrato firmado?" --in
  2026-08-24  not waiting-for-you
  2026-08-25  must waiting-for-you amber
  2026-08-26  must waiting-for-you red
  because the weekend does not count and Monday is not over until it is

Easter in Germany
  2026-04-01  config set country DE
  2026-04-01  client add "Kita Regenbogen"
  2026-04-02  email kita "Können Sie uns die Fotos schicken?" --in
  2026-04-07  not waiting-for-you
  2026-04-08  must waiting-for-you amber
  2026-04-09  must waiting-for-you red
  because Good Friday and Easter Monday are no working days: on Tuesday none is over, on Wednesday one

The owner works Monday to Thursday
  2026-09-17  config set working-days mon-thu
  2026-09-17  client add "Elm Tree School"
  2026-09-17  email elm "Could we have the invoice again?" --in
  2026-09-21  not waiting-for-you
  2026-09-22  must waiting-for-you amber
  because Friday is nobody's working day here, and Monday is over on Tuesday

A regular client may wait two working days
  2026-06-08  client add "Harbour Cafe" --profile regular
  2026-06-09  email harbour "Could you change the opening hours on the site?" --in
  2026-06-11  not waiting-for-you
  2026-06-12  must waiting-for-you amber|red
  2026-06-16  must waiting-for-you red
  because the profile gives two working days: one is over on Thursday, two on Friday

Your own number for one client
  2026-06-22  client add "City Archive"
  2026-06-22  client edit archive --threshold waiting-for-you.days=5 --threshold waiting-for-you.red=8
  2026-06-23  email archive "When could the scans be ready?" --in
  2026-06-26  not waiting-for-you
  2026-07-02  must waiting-for-you amber
  2026-07-07  must waiting-for-you red
  because you agreed on a week with them: two working days are over on 26 June, six on 2 July, nine on 7 July

# What you said yourself about it

You know better than the words
  2026-10-19  client add "Tandem Bikes"
  2026-10-19  client add "Marmor Lenz"
  2026-10-20  email tandem "Danke" --in --reply-needed
  2026-10-20  email lenz "Könnte man das auch in Grün machen?" --in --no-reply-needed
  2026-10-23  must waiting-for-you red of Tandem Bikes
  2026-10-23  not waiting-for-you of Marmor Lenz
  because what the owner set stands above what the words look like

Everything before a day is answered
  2026-09-01  client add "Heron Travel"
  2026-09-02  email heron "Which airline do you use?" --in
  2026-09-03  catch-up --before 2026-09-03
  2026-09-07  not waiting-for-you
  2026-09-08  email heron "And can you do Lisbon?" --in
  2026-09-11  must waiting-for-you red
  because what was counted as answered is quiet, and what came after is not

Muted for all
  2026-09-21  client add "Bistro Luna"
  2026-09-21  mute waiting-for-you --because "I answer from my phone and never log it"
  2026-09-22  email luna "Can you do Friday?" --in
  2026-09-25  not waiting-for-you
  because a rule muted for all clients says nothing about one

Answered by another way
  2026-12-01  client add "Glas Peters" --person "Uwe Peters"
  2026-12-01  email glas "Haben Sie die Maße?" --in
  2026-12-02  message glas "Maße per Foto geschickt"
  2026-12-04  not waiting-for-you
  because they asked by mail and you answered by message

A newsletter is no answer
  2026-11-23  client add "Pine Physio"
  2026-11-24  email pine "Do you have time for a small job in December?" --in
  2026-11-25  email pine "November newsletter" --bulk
  2026-11-27  must waiting-for-you red
  because what went to everyone answered nobody

What was not known on that morning
  2026-04-13  client add "Rivage SARL"
  2026-04-13  email rivage "Pouvez-vous confirmer la date ?" --in
  2026-04-17  must waiting-for-you red
  2026-04-20  call rivage "date confirmée" --on 2026-04-20
  2026-04-21  not waiting-for-you
  because on Friday there was no call yet; on Tuesday there was one

They said how you did, and that is not a question
  2026-07-20  client add "Opal Spa"
  2026-07-21  feedback record opal "The new menu reads well" --score 9 --unasked
  2026-07-24  not waiting-for-you
  because praise asks for nothing

A prospect asks for a price
  2026-05-25  client add "Nova Robotics" --status prospect
  2026-05-26  email nova "What would a two-day workshop cost?" --in
  2026-05-29  must waiting-for-you red
  2026-05-29  not never-contacted
  because nobody should wait less than who thinks of buying

You talked about something else since
  2026-03-16  client add "Amberley Hall" --person "Joan Pike"
  2026-03-17  email amberley "Could you check the seating plan?" --in
  2026-03-19  call amberley "talked about the caterer"
  2026-03-23  not waiting-for-you
  because they have talked to you since and could ask

You called back and reached nobody
  2026-05-04  client add "Rehm Logistik"
  2026-05-05  email rehm "Bitte rufen Sie mich wegen der Palettenpreise an" --in
  2026-05-06  call rehm "nicht erreicht" --no-answer
  2026-05-08  may waiting-for-you
  because some would try again, some would wait for them to ring back

A mail that is kept as the one word mail
  2026-02-23  client add "Stall Kramer" --since "1 jan 2024"
  2026-02-24  email kramer "mail" --in
  2026-02-27  may waiting-for-you
  2026-04-10  not waiting-for-you
  because nobody can tell from one word whether it asks, and after a month nobody needs to
