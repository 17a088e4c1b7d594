Four offers and nothing else
  2026-06-01  client add "Gorse Golf" --since "1 jan 2025"
  2026-06-01  email gorse "offer" --touch sales --on 2026-01-13
  2026-06-01  email gorse "offer" --touch sales --on 2026-02-10
  2026-06-01  email gorse "offer" --touch sales --on 2026-03-10
  2026-06-01  call gorse "upgrade" --touch sales --on 2026-04-14
  2026-06-02  must only-selling
  2026-06-02  not gone-quiet red
  2026-06-02  not waiting-for-you
  because four words in half a year, all of them to sell

Six, and nothing but offers
  2026-06-01  client add "Zweirad Hahn" --since "1 jan 2025"
  2026-06-01  email zweirad "Angebot" --touch sales --on 2026-01-13
  2026-06-01  email zweirad "Angebot" --touch sales --on 2026-02-10
  2026-06-01  email zweirad "Angebot" --touch sales --on 2026-03-10
  2026-06-01  email zweirad "Angebot" --touch sales --on 2026-04-14
  2026-06-01  email zweirad "Angebot" --touch sales --on 2026-05-12
  2026-06-01  email zweirad "Angebot" --touch sales --on 2026-05-26
  2026-06-02  must only-selling amber|red
  because six offers, and not once something of use

Three offers and two bills
  2026-06-01  client add "Officine Corsi" --since "1 jan 2025"
  2026-06-01  email officine "offerta" --touch sales --on 2026-01-13
  2026-06-01  email officine "fattura" --on 2026-02-10
  2026-06-01  call officine "offerta" --touch sales --on 2026-03-10
  2026-06-01  email officine "fattura" --on 2026-04-14
  2026-06-01  email officine "offerta" --touch sales --on 2026-05-12
  2026-06-02  must only-selling
  2026-06-02  not gone-quiet red
  because three of five words were to sell, and the others were bills

A key client hears of packages
  2026-06-01  client add "Aldea Rural" --since "1 jan 2025" --profile key
  2026-06-01  call aldea "paquete" --touch sales --on 2026-01-13
  2026-06-01  call aldea "paquete 2" --touch sales --on 2026-02-10
  2026-06-01  email aldea "paquete 3" --touch sales --on 2026-03-10
  2026-06-02  must only-selling
  2026-06-02  may gone-quiet red
  because one of the few, and three times a package

Offers, and they only answer
  2026-06-01  client add "Stroom Advies" --since "1 jan 2025"
  2026-06-01  email stroom "aanbod" --touch sales --on 2026-01-13
  2026-06-01  email stroom "nee bedankt" --in --no-reply-needed --on 2026-02-10
  2026-06-01  email stroom "aanbod" --touch sales --on 2026-03-10
  2026-06-01  email stroom "nu niet" --in --no-reply-needed --on 2026-04-14
  2026-06-01  call stroom "aanbod" --touch sales --on 2026-05-12
  2026-06-02  must only-selling
  2026-06-02  not gone-quiet red
  because all that came from you was an offer, three times

Calls that sell, in French
  2026-06-01  client add "Ferme Duval" --since "1 jan 2025" --profile regular
  2026-06-01  call ferme "nouvelle formule" --touch sales --on 2026-01-13
  2026-06-01  call ferme "relance" --touch sales --on 2026-02-10
  2026-06-01  call ferme "relance" --touch sales --on 2026-03-10
  2026-06-01  call ferme "promotion" --touch sales --on 2026-04-14
  2026-06-02  must only-selling
  2026-06-02  not gone-quiet red
  because four calls to sell since January

Offers, and a tip between them
  2026-06-01  client add "Heather Golf" --since "1 jan 2025"
  2026-06-01  email heather "offer" --touch sales --on 2026-01-13
  2026-06-01  email heather "offer" --touch sales --on 2026-02-10
  2026-06-01  email heather "a tip for the mower" --touch advice --on 2026-03-10
  2026-06-01  email heather "offer" --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because there was something of use to them

Offers, and a thank-you
  2026-06-01  client add "Blumen Kern" --since "1 jan 2025"
  2026-06-01  email blumen "Angebot" --touch sales --on 2026-01-13
  2026-06-01  call blumen "bedankt für den Auftrag" --touch thanks --on 2026-02-10
  2026-06-01  email blumen "Angebot" --touch sales --on 2026-03-10
  2026-06-01  email blumen "Angebot" --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because you thanked them, too

Two offers
  2026-06-01  client add "Cork & Cask" --since "1 jan 2025"
  2026-06-01  email cork "offer" --touch sales --on 2026-01-13
  2026-06-01  email cork "offer" --touch sales --on 2026-02-10
  2026-06-02  not only-selling
  because two offers in half a year are business

They asked for the prices themselves
  2026-06-01  client add "Barca Vela" --since "1 jan 2025"
  2026-06-01  email barca "prezzi?" --touch sales --in --no-reply-needed --on 2026-01-13
  2026-06-01  email barca "e per due?" --touch sales --in --no-reply-needed --on 2026-02-10
  2026-06-01  call barca "vuole anche le vele" --touch sales --in --no-reply-needed --on 2026-03-10
  2026-06-01  email barca "preventivo" --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because they came to buy; you sold once

Two offers among six words
  2026-06-01  client add "Lindt Metall" --since "1 jan 2025"
  2026-06-01  email lindt "Angebot" --touch sales --on 2026-01-13
  2026-06-01  call lindt "Stand" --on 2026-02-10
  2026-06-01  email lindt "Angebot" --touch sales --on 2026-03-10
  2026-06-01  call lindt "Stand" --on 2026-04-14
  2026-06-01  call lindt "Stand" --on 2026-05-12
  2026-06-01  call lindt "Stand" --on 2026-05-26
  2026-06-02  not only-selling
  because two of six are offers; the rest was the work

An honest no between the offers
  2026-06-01  client add "Faro Seguros" --since "1 jan 2025" --profile regular
  2026-06-01  email faro "proposta" --touch sales --on 2026-01-13
  2026-06-01  call faro "não precisam disto" --touch candor --on 2026-02-10
  2026-06-01  email faro "proposta" --touch sales --on 2026-03-10
  2026-06-01  email faro "proposta" --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because to tell them what they do not need is no selling

The sale is over a year ago
  2026-06-01  client add "Kanu Verleih" --since "1 jan 2025"
  2026-06-01  email kanu "Angebot" --touch sales --on 2025-03-11
  2026-06-01  email kanu "Angebot" --touch sales --on 2025-04-08
  2026-06-01  email kanu "Angebot" --touch sales --on 2025-05-13
  2026-06-01  email kanu "Angebot" --touch sales --on 2026-05-12
  2026-06-02  not only-selling
  because what was said last year does not count, and one offer is one

A prospect is sold to
  2026-06-01  client add "Ember Grill" --since "1 jan 2026" --status prospect
  2026-06-01  email ember "offer" --touch sales --on 2026-01-13
  2026-06-01  email ember "offer" --touch sales --on 2026-02-10
  2026-06-01  email ember "offer" --touch sales --on 2026-03-10
  2026-06-01  email ember "offer" --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because that is what a prospect expects

Nothing is noted
  2026-06-01  client add "Chapel Choir" --since "1 jan 2025"
  2026-06-01  email chapel "offer" --on 2026-01-13
  2026-06-01  email chapel "offer 2" --on 2026-02-10
  2026-06-01  email chapel "offer 3" --on 2026-03-10
  2026-06-02  not only-selling red
  because the words say offer, but no touch was noted: no alarm from that

Offers to everyone
  2026-06-01  client add "Bell Tower Inn" --since "1 jan 2025"
  2026-06-01  email bell "spring offer" --bulk --touch sales --on 2026-01-13
  2026-06-01  email bell "spring offer" --bulk --touch sales --on 2026-02-10
  2026-06-01  email bell "spring offer" --bulk --touch sales --on 2026-03-10
  2026-06-01  email bell "spring offer" --bulk --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because what goes to everybody is said to nobody

One line, an offer
  2026-06-01  client add "Torhaus Museum" --since "1 jan 2021"
  2026-06-01  email torhaus "Angebot" --touch sales --on 2026-01-13
  2026-06-02  not only-selling
  because one line is no pattern

Paused
  2026-06-01  client add "Ferienpark See" --since "1 jan 2025" --status paused
  2026-06-01  email ferienpark "Angebot" --touch sales --on 2026-01-13
  2026-06-01  email ferienpark "Angebot" --touch sales --on 2026-02-10
  2026-06-01  email ferienpark "Angebot" --touch sales --on 2026-03-10
  2026-06-01  email ferienpark "Angebot" --touch sales --on 2026-04-14
  2026-06-02  not only-selling
  because they are left alone

A personal word with the offer
  2026-06-01  client add "Marzo Arredi" --since "1 jan 2025"
  2026-06-01  call marzo "offerta" --touch sales,personal --on 2026-01-13
  2026-06-01  email marzo "offerta" --touch sales --on 2026-02-10
  2026-06-01  email marzo "offerta" --touch sales --on 2026-03-10
  2026-06-02  not only-selling
  because the first of them was also about her move
