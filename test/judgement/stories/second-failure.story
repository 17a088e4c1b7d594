# Near misses first.

Two complaints on one day are one trouble
  2026-03-02  client add "Autohaus Kemper" --profile regular
  2026-03-03  case open kemper "Anzeige zu spät" --cause late --severity serious
  2026-03-03  case open kemper "Und das Foto fehlt auch" --cause quality
  2026-03-05  not second-failure
  because both came up on one day and are one story

The first was more than half a year ago
  2025-08-04  client add "Pemberton Trust" --profile key
  2025-08-05  case open pemberton "Report had an old logo"
  2025-08-06  case fixed 1 "Reissued"
  2025-08-13  case check-back 1 "Fine now" --by call
  2025-08-13  case settle 1 --as settled
  2026-03-10  case open pemberton "Slides came late" --cause late
  2026-03-12  not second-failure
  because seven months lie between, and the first ended well

They met about it, with the one who decides
  2026-04-06  client add "Vignobles Arnaud" --profile key
  2026-04-06  person add arnaud "Luc Arnaud" --role decision-maker
  2026-04-07  case open arnaud "Étiquettes illisibles" --severity serious
  2026-04-08  case fixed 1 "Réimprimées"
  2026-05-19  case open arnaud "Nouveau lot, même défaut" --severity serious
  2026-05-21  meet arnaud "Chez lui, avec les échantillons, bonne discussion" --with luc --case 2
  2026-05-26  not second-failure
  because the meeting that a second failure asks for was held

The second is fixed
  2026-06-08  client add "Peluquería Lola" --profile regular
  2026-06-09  case open lola "Cita duplicada en la web"
  2026-06-10  case fixed 1 "Corregido"
  2026-07-21  case open lola "El horario salía mal"
  2026-07-22  case fixed 2 "Corregido y comprobado con ella"
  2026-07-27  not second-failure
  because nothing is open that is not fixed

Thirty euros of parking and a comma
  2026-01-12  client add "Stadtwerke Hollern" --value "45000 EUR"
  2026-01-13  case open hollern "Parkgebühr auf der Rechnung" --severity minor --amount "30 EUR"
  2026-01-14  case fixed 1 "Storniert"
  2026-02-24  case open hollern "Komma im Betreff vergessen" --severity minor
  2026-02-26  not second-failure red
  because two trifles are no reason to be alarmed and to travel

Another client of the same person
  2026-05-04  client add "Delft Ceramics"
  2026-05-04  client add "Rotterdam Rowing"
  2026-05-04  person add delft "Joost Bakker" --role decision-maker
  2026-05-04  person add rowing "Joost Bakker" --same
  2026-05-05  case open delft "Verkeerde foto's" --severity serious
  2026-06-02  case open rowing "Banner te klein"
  2026-06-04  not second-failure of Delft Ceramics
  2026-06-04  not second-failure of Rotterdam Rowing
  because each client has one case, although one man sits at both

A broken promise long ago
  2025-05-05  client add "Fratelli Neri"
  2025-05-06  remind neri "Mandare le foto" --promise --on 2025-05-12
  2025-05-13  promise broken 1 --told "Arrivano giovedì" --by 2025-05-15
  2025-05-15  promise kept 2
  2026-02-10  case open neri "Didascalia sbagliata" --severity minor
  2026-02-12  not second-failure
  because nine months lie between, and the promise was kept in the end

A promise that was kept late but told
  2026-09-07  client add "Tidewater Brewing"
  2026-09-08  remind tidewater "Send can designs" --promise --on 2026-09-14
  2026-09-15  promise kept 1
  2026-09-29  case open tidewater "Colour on the cans is off" --severity serious
  2026-10-01  not second-failure
  because a promise kept a day late is no broken one, and this is their first case

Opened twice by slip
  2026-10-12  client add "Ergo Praxis Blum"
  2026-10-12  case open blum "Terminkarten falsch"
  2026-10-13  case open blum "Terminkarten falsch"
  2026-10-13  undo
  2026-10-15  not second-failure
  because the second one was taken back; there is one case

The meeting is on Thursday
  2026-08-03  client add "Casa Pinheiro" --profile key
  2026-08-03  person add pinheiro "Inês Pinheiro" --role decision-maker
  2026-08-04  case open pinheiro "Obra atrasada" --severity serious --cause late
  2026-08-06  case fixed 1 "Terminada"
  2026-09-08  case open pinheiro "A pintura descasca" --severity serious --cause quality
  2026-09-08  meet pinheiro "Ver a parede com a Inês, levar o pintor" --on 2026-09-17 --with inês --case 2
  2026-09-11  not second-failure red
  because she agreed to Thursday, and the going there is already booked

Their first case, and it is a bad one
  2026-11-02  client add "Northgate Surgery" --profile key
  2026-11-03  case open northgate "Server down for a day" --severity critical
  2026-11-04  not second-failure
  because there was no failure before

# Now what has to be said.

Late, and late again
  2026-02-02  client add "Druckerei Falk" --profile regular
  2026-02-03  case open falk "Daten zu spät" --cause late --severity serious
  2026-02-05  case fixed 1 "Nachtschicht"
  2026-02-12  case check-back 1 "Ging gerade noch" --by call
  2026-02-12  case settle 1 --as settled
  2026-03-24  case open falk "Daten wieder zu spät" --cause late --severity serious
  2026-03-26  must second-failure red
  because the same thing went wrong seven weeks later

A promise was broken in the case itself
  2026-04-20  client add "Mairie de Vennes" --profile key
  2026-04-21  case open vennes "Plan affiché à l'envers" --severity serious
  2026-04-22  case promise 1 "Nouveaux panneaux" --by 2026-04-29
  2026-04-30  promise broken 1 --told "L'imprimeur a fermé"
  2026-05-04  must second-failure
  because what was to put it right failed too

A broken promise, and then a case
  2026-05-25  client add "Granger Roofing"
  2026-05-26  remind granger "Deliver the brochure" --promise --on 2026-06-05
  2026-06-08  promise broken 1 --told "Will be a week late, told him on site"
  2026-06-23  case open granger "Brochure has the wrong phone number" --severity serious
  2026-06-25  must second-failure
  because a fortnight after a broken word the thing itself was wrong

Both are open, and the log has nothing else
  2026-07-06  client add "Escuela Tramontana"
  2026-07-07  case open tramontana "Factura mal" --cause bill --severity serious
  2026-07-20  case open tramontana "Clase sin profesor" --severity serious
  2026-07-23  must second-failure
  because two serious things within a fortnight, and neither is fixed

Critical, four months after the first
  2026-05-11  client add "Apotheke am Ring" --profile key --value "26000 EUR"
  2026-05-12  case open apotheke "Falscher Preis im Aushang" --severity serious
  2026-05-13  case fixed 1 "Getauscht"
  2026-09-15  case open apotheke "Notdienstplan fehlerhaft" --severity critical
  2026-09-16  must second-failure red
  because the second failure within 180 days is critical, and one goes there

Called, and nobody was reached
  2026-10-05  client add "Molen Bakkerij" --profile regular
  2026-10-06  case open molen "Bestelsysteem plat" --severity serious
  2026-10-07  case fixed 1 "Weer online"
  2026-11-10  case open molen "Weer plat, op zaterdag" --severity serious
  2026-11-11  call molen "Geen gehoor" --no-answer --case 2
  2026-11-13  must second-failure red
  because a call that reached nobody is no meeting
