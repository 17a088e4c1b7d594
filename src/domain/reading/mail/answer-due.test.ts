import { describe, expect, test } from 'vitest';
import { answerDue } from './answer-due.ts';

const plainly = { subject: '', direction: 'in', isInCopy: false, recipientNames: [], ownNames: [] } as const;
const due = (words: string, about: Partial<Parameters<typeof answerDue>[1]> = {}) =>
  answerDue(words, { ...plainly, ...about }).due;

describe('English', () => {
  test.each([
    'Hi Nora,\n\nDo the hedges need cutting before the birds start nesting?',
    'Could you let me have the second set of proofs by Thursday?',
    'Please send the translated contract to our lawyer and copy me in.',
    'I need the receipts for March by the end of the week.',
    'We are still waiting for the floor plans.',
    'I wonder whether the blue version would work better on the cover.',
    'Just checking in on the quote I sent two weeks ago.',
    'Any news on the permit?',
    'What about the corner table in the hall. Did you get a price for it',
    'Let me know which of the two dates suits you.',
    'Let us know if Tuesday at nine works for you.',
    'Would you be able to come out and look at the boiler.',
    'Please confirm that the address is right.',
    'Can we move our call to Friday? Something has come up.',
    'The invoice has the wrong VAT number on it. We need a new one before we can pay.',
    'Thanks for the photos, they are lovely. Could you also send the one with the two dogs?',
    'When you have a moment, have a look at the attached draft and tell me what you think.',
    'I would like to order forty more chairs.',
    'We would love to have you speak at our autumn evening. Would the 14th suit?',
    'A gentle reminder that the signed form is still missing.',
    'Have you had a chance to look at the lease?',
    'I have two questions.\n1. Who pays the courier?\n2. Is the frame included?',
    'Are you free next Wednesday afternoon?',
    'Sorry to chase, but the printer needs the files tomorrow.',
    'Looking forward to your answer.',
    'I look forward to hearing from you about the tenancy.',
    'Please find our offer attached. Could you sign it and send it back?',
    'Your thoughts on the menu would be very welcome.',
    'Shall I book the small room or the large one?',
    'Please advise how you would like to proceed.',
    'Can you ring me when you get this.',
    "I'm not sure which plant you mean. Is it the one by the gate?",
    'Hope you are well. How much would it cost to repaint the shutters?',
    'We have not received your deposit yet. Kindly transfer it by the 12th.',
    'Is it possible to get the recording as a plain audio file?',
    'The heating in room four does not work again. Please have somebody look at it.',
    'Do you want me to keep the old website online for a while?',
    'I need to know by noon whether the band is coming.',
    'Before I go on with chapter three I need your comments on chapter two.',
    'How did the exam go?',
    'I sent the application on Monday but have had no reply so far.',
    "Can't find the password for the gallery, could you resend it?",
    'Happy to go ahead if you agree with the price.',
    'Please let me know your shoe size and I will set a pair aside.',
    'It would be great if you could bring the samples on Friday.',
    'Would you mind sending the logo in black as well.',
    'We were hoping to get a second opinion on the roof from you.',
    'There are two ways to do it, with or without the shelf. Which do you prefer?',
    'I am writing to ask about lessons for my son.',
    'Which of the fonts did you use for the menu?',
    'Did the parcel arrive?',
    'Grateful for your approval of the wording below.',
    'I still need your signature on page 3.',
    'Thank you. One more thing: who has the key to the cellar?',
  ])('due: %s', (words) => {
    expect(due(words)).toBe(true);
  });

  test.each([
    'Thanks, that is exactly what I needed.',
    'Hi Nora,\n\nthe hedges are done. The bill follows at the end of the month.',
    'Let me know if anything changes.',
    'If you have any questions, please do not hesitate to contact me.',
    'Please find attached the invoice for April.',
    'For your information: the office is closed on Monday.',
    'No need to reply, I only wanted to say that the cake was wonderful.',
    'Here is the file you asked for.',
    'The translation is attached. Let me know if you need anything else.',
    'I will get back to you next week with a price.',
    'See you on Thursday at ten.',
    'Who would have thought that a shed could look so good? Thank you!',
    'Just to let you know that the parcel has arrived.',
    'Sorry for the delay. The report is ready now and on your desk.',
    'Isn’t it lovely when a plan comes together?',
    'Your appointment on 3 May at 14:00 is confirmed.',
    'All paid, thank you for your patience.',
    'You asked whether the bulbs are hardy. They are, down to minus ten.',
    'We have received your documents and will check them within five days.',
    'Feel free to call me any time.',
    'Should you need a copy, just ask.',
    'The meeting notes are below. Nothing for you to do.',
    'Great, I have put it in the diary.',
    'Why not? Go ahead.',
    'Please note that our prices go up in January.',
    'Thank you for asking. We are all well and the new kitchen is nearly done.',
    'Yes, please go ahead with the oak.',
    'Yes, the second one is fine with me.',
    'No, nothing is missing.',
    'Good idea. I will tell the others.',
    'I have asked the supplier whether the tiles are in stock and will tell you when I hear back.',
    'Guess what? We won the prize. I wanted you to be the first to know.',
    'Have a nice weekend, and please say hello to the team.',
    'Don’t worry about the form, I have found it.',
    'As promised, here are the pictures. Enjoy!',
    'The plumber comes on Friday between eight and ten. I will be there to let him in.',
    'Please ignore my last mail, the question has answered itself.',
    'Happy new year to you and your family! Can you believe it is already five years?',
    'We moved your booking to room two, as you wished. There is nothing else to do.',
    'I am happy with both versions, so use the one you like better.',
    'Please accept our apologies for the mix-up.',
    'Attached is the signed contract. We are looking forward to working with you.',
    'Looking forward to seeing you on Monday.',
    'I will let you know whether the date works as soon as the hall has answered.',
    'Payment went out this morning.',
  ])('none: %s', (words) => {
    expect(due(words)).toBe(false);
  });
});

describe('German', () => {
  test.each([
    'Guten Tag Frau Lorenz,\n\nkönnten Sie mir die Belege für März bis Freitag schicken?',
    'Kannst du bitte kurz über den Text schauen',
    'Ich bräuchte noch die Maße der Fenster.',
    'Wir warten noch auf Ihre Unterschrift.',
    'Bitte bestätigen Sie den Termin.',
    'Bitte um Rückmeldung bis Mittwoch.',
    'Haben Sie schon etwas vom Bauamt gehört?',
    'Wann dürfen wir mit den ersten Entwürfen rechnen?',
    'Mich würde interessieren, ob die Hecke auch im Herbst geschnitten werden kann.',
    'Ich wollte mal nachfragen, wie weit die Übersetzung ist.',
    'Ich wollte fragen, ob wir den Termin verschieben können.',
    'Sagen Sie mir bitte Bescheid, welche Farbe es werden soll.',
    'Gib mir kurz Bescheid, ob das so passt.',
    'Uns fehlt noch die Steuernummer. Ohne sie können wir die Rechnung nicht bezahlen.',
    'Auf der Rechnung steht der falsche Betrag. Wir bitten um Korrektur.',
    'Wir würden gern zehn Flaschen mehr bestellen.',
    'Ich freue mich auf Ihre Rückmeldung.',
    'Danke für die Fotos, die sind wunderbar. Schickst du mir noch das mit der Oma?',
    'Was meinst du zu der zweiten Variante?',
    'Wäre es möglich, die Probe auf Samstag zu legen?',
    'Passt Ihnen Dienstag um zehn?',
    'Darf ich dich an die offene Rechnung erinnern?',
    'Leider haben wir bisher keine Antwort von Ihnen erhalten.',
    'Bis wann brauchst du die Druckdaten?',
    'Ich hätte gern ein Angebot für die Terrasse.',
    'Schauen Sie sich den Vertrag bitte an und geben Sie mir Ihre Anmerkungen.',
    'Es wäre schön, wenn Sie die Muster mitbringen könnten.',
    'Sollen wir die alte Seite noch eine Weile stehen lassen?',
    'Unklar ist mir noch, wer den Kurier bezahlt.',
    'Mögt ihr am 14. bei uns auftreten?',
    'Meldest du dich bitte morgen bei mir?',
    'Ruf mich bitte zurück.',
    'Ich benötige die Unterlagen bis zum 15., sonst verfällt die Frist.',
    'Könnt ihr uns den Schlüssel dalassen.',
    'Anbei der Entwurf mit der Bitte um Freigabe.',
    'Anbei unser Angebot. Bitte senden Sie es unterschrieben zurück.',
    'Gibt es schon Neuigkeiten zum Umzug?',
    'Wie viel würde es kosten, die Läden neu zu streichen?',
    'Wir haben zwei Möglichkeiten, mit oder ohne Regal. Was ist Ihnen lieber?',
    'Ist das Paket angekommen?',
    'Nur eine kleine Erinnerung an das Formular, das noch fehlt.',
    'Die Heizung im Bad geht schon wieder nicht. Bitte schicken Sie jemanden vorbei.',
    'Ich weiß nicht, welche Pflanze gemeint ist. Die am Tor?',
    'Bevor ich weitermache, brauche ich deine Anmerkungen zu Kapitel zwei.',
    'Vielen Dank! Eine Frage noch: Wer hat den Schlüssel zum Keller?',
    'Schreib mir doch, wann es dir passt.',
    'Ich bitte Sie, mir die Zugangsdaten noch einmal zu schicken.',
    'Für ein kurzes Feedback wäre ich dankbar.',
  ])('due: %s', (words) => {
    expect(due(words)).toBe(true);
  });

  test.each([
    'Danke, genau das habe ich gebraucht.',
    'Guten Tag Frau Lorenz,\n\nanbei die Rechnung für April. Vielen Dank für den Auftrag.',
    'Melde dich, falls sich etwas ändert.',
    'Bei Fragen stehe ich Ihnen gern zur Verfügung.',
    'Wenn Sie noch Fragen haben, melden Sie sich gerne.',
    'Zur Info: am Montag ist das Büro geschlossen.',
    'Du musst nicht antworten, ich wollte mich nur bedanken.',
    'Hier die Datei, um die Sie gebeten hatten.',
    'Ich melde mich nächste Woche mit einem Preis.',
    'Bis Donnerstag um zehn!',
    'Wer hätte gedacht, dass ein Schuppen so schön sein kann? Danke!',
    'Das Paket ist angekommen.',
    'Ihr Termin am 3. Mai um 14 Uhr ist bestätigt.',
    'Der Betrag ist überwiesen.',
    'Sie hatten gefragt, ob die Zwiebeln winterhart sind. Das sind sie.',
    'Wir haben Ihre Unterlagen erhalten und prüfen sie in den nächsten Tagen.',
    'Das Protokoll steht unten. Für dich ist nichts zu tun.',
    'Super, habe ich mir eingetragen.',
    'Bitte beachten Sie, dass unsere Preise ab Januar steigen.',
    'Ja, die zweite Variante ist in Ordnung.',
    'Ja bitte, machen Sie das so.',
    'Nein, es fehlt nichts mehr.',
    'Ich habe den Lieferanten gefragt, ob die Fliesen da sind, und sage Bescheid, sobald ich etwas höre.',
    'Wie versprochen die Bilder. Viel Freude damit!',
    'Am Freitag kommt der Installateur zwischen acht und zehn. Ich bin da und lasse ihn rein.',
    'Meine letzte Mail hat sich erledigt.',
    'Frohes neues Jahr! Ist es nicht verrückt, wie schnell die Zeit vergeht?',
    'Wir haben Sie wie gewünscht in Raum zwei umgebucht.',
    'Anbei der unterschriebene Vertrag. Wir freuen uns auf die Zusammenarbeit.',
    'Ich freue mich auf Montag.',
    'Entschuldigung für die späte Antwort. Der Bericht liegt jetzt auf Ihrem Tisch.',
    'Das Gutachten ist fertig und liegt im Ordner.',
    'Kein Problem, dann eben nächste Woche.',
    'Schönes Wochenende und grüß bitte die anderen von mir.',
    'Ich sage dir Bescheid, wann die Lieferung kommt.',
    'Bitte entschuldigen Sie die Verwechslung.',
    'Wir haben uns für das Eichenholz entschieden und den Auftrag schon erteilt.',
    'Warum nicht? Machen wir so.',
    'Die Pflanzen sind gesetzt, gegossen wird in den nächsten Wochen von uns.',
    'Eine Antwort ist nicht nötig.',
    'Sagen Sie gern Bescheid, falls Sie noch etwas brauchen.',
  ])('none: %s', (words) => {
    expect(due(words)).toBe(false);
  });
});

describe('French', () => {
  test.each([
    'Bonjour Madame,\n\nPourriez-vous m’envoyer les justificatifs de mars avant vendredi ?',
    'Peux-tu relire le texte avant ce soir',
    'Merci de nous confirmer la date.',
    'Merci de bien vouloir signer le document ci-joint et de nous le retourner.',
    'Nous attendons toujours vos plans.',
    'J’aurais besoin des dimensions des fenêtres.',
    'Avez-vous des nouvelles du permis ?',
    'Je me demande si la version bleue ne serait pas mieux.',
    'Je voulais savoir où en est la traduction.',
    'Dites-moi quelle couleur vous préférez.',
    'Tiens-moi au courant pour mardi, est-ce que ça te va ?',
    'Veuillez nous faire parvenir une facture corrigée.',
    'Il nous manque encore votre numéro de TVA pour pouvoir payer.',
    'Dans l’attente de votre retour,',
    'Qu’en penses-tu ?',
    'Serait-il possible de déplacer la séance à samedi ?',
    'Je me permets de vous relancer au sujet du devis.',
    'Sauf erreur de ma part, nous n’avons pas reçu votre réponse.',
    'Nous souhaiterions commander dix bouteilles de plus.',
    'Faut-il garder l’ancien site en ligne ?',
    'Quand pensez-vous passer pour la haie ?',
    'Combien coûterait la peinture des volets ?',
    'Merci pour les photos, elles sont superbes. Tu peux aussi m’envoyer celle avec le chien ?',
    'Rappelle-moi dès que possible s’il te plaît.',
    'Il me faudrait votre accord écrit avant lundi.',
    'Le chauffage est encore en panne. Pouvez-vous passer ?',
    'Est-ce que le colis est bien arrivé ?',
    'Petite question : qui a la clé de la cave ?',
    'J’ai besoin de votre signature à la page 3.',
    'Vous serait-il possible d’apporter les échantillons vendredi.',
    'Je vous prie de bien vouloir me renvoyer le mot de passe.',
    'Avant de continuer, il me faut tes remarques sur le chapitre deux.',
    'Ci-joint le devis, merci de me le renvoyer signé.',
    'On se voit jeudi ou vendredi ?',
  ])('due: %s', (words) => {
    expect(due(words)).toBe(true);
  });

  test.each([
    'Merci, c’est exactement ce qu’il me fallait.',
    'Bonjour Madame,\n\nveuillez trouver ci-joint la facture d’avril. Merci de votre confiance.',
    'Prévenez-moi si quelque chose change.',
    'N’hésitez pas à me contacter si vous avez des questions.',
    'Pour information, le bureau sera fermé lundi.',
    'Pas besoin de répondre, je voulais juste vous remercier.',
    'Voici le fichier que vous avez demandé.',
    'Je reviens vers vous la semaine prochaine avec un prix.',
    'À jeudi, dix heures !',
    'Qui aurait cru qu’un abri de jardin puisse être si beau ? Merci !',
    'Le colis est bien arrivé.',
    'Votre rendez-vous du 3 mai à 14 h est confirmé.',
    'Le virement est parti ce matin.',
    'Vous m’aviez demandé si les bulbes résistent au gel. Oui, jusqu’à moins dix.',
    'Nous avons bien reçu vos documents et les étudions.',
    'Oui, la deuxième version nous convient.',
    'Non, il ne manque plus rien.',
    'Comme promis, les photos. Bonne journée !',
    'Le plombier passe vendredi entre huit et dix heures. Je serai là.',
    'Bonne année ! Déjà cinq ans, vous vous rendez compte ?',
    'Ci-joint le contrat signé. Nous nous réjouissons de travailler avec vous.',
    'Désolé pour le retard. Le rapport est prêt.',
    'Pas de souci, à la semaine prochaine.',
    'Je vous dirai quand la livraison arrive.',
    'Veuillez noter que nos tarifs changent en janvier.',
    'Je vous prie d’agréer, Madame, mes salutations distinguées.',
    'Pourquoi pas ? Faisons comme ça.',
    'J’ai demandé au fournisseur si le carrelage est en stock et je vous tiens au courant.',
    'Nous avons choisi le chêne et passé la commande.',
    'Veuillez nous excuser pour cette erreur.',
  ])('none: %s', (words) => {
    expect(due(words)).toBe(false);
  });
});

describe('other languages', () => {
  test.each([
    '¿Podrías enviarme las fotos antes del viernes?',
    'Quedo a la espera de tu respuesta.',
    'Necesitamos el presupuesto para el lunes.',
    'Por favor, confirma la fecha.',
    'Potresti mandarmi le foto entro venerdì?',
    'Resto in attesa di un vostro riscontro.',
    'Avremmo bisogno del preventivo per lunedì.',
    'Fammi sapere quale colore preferisci.',
    'Kun je me de foto’s voor vrijdag sturen?',
    'Graag ontvangen wij de offerte voor maandag.',
    'We wachten nog op uw handtekening.',
    'Laat me weten welke kleur je wilt.',
    'Pode enviar-me as fotos até sexta?',
    'Fico a aguardar a sua resposta.',
    'Precisamos do orçamento até segunda.',
    'Por favor, confirme a data.',
  ])('due: %s', (words) => {
    expect(due(words)).toBe(true);
  });

  test.each([
    'Gracias, ha quedado perfecto.',
    'Adjunto la factura de abril.',
    'Si tienes alguna duda, avísame.',
    'Grazie mille, tutto perfetto.',
    'In allegato la fattura di aprile.',
    'Per qualsiasi domanda resto a disposizione.',
    'Bedankt, precies wat ik nodig had.',
    'In de bijlage de factuur van april.',
    'Mocht je vragen hebben, bel gerust.',
    'Obrigada, ficou perfeito.',
    'Segue em anexo a fatura de abril.',
    'Se tiver alguma dúvida, estou à disposição.',
  ])('none: %s', (words) => {
    expect(due(words)).toBe(false);
  });
});

describe('who is asked', () => {
  const copied = { isInCopy: true, recipientNames: ['Jonas Wirth'], ownNames: ['Nora Lind'] };

  test.each([
    'Hi Jonas, can you send the drawings to the printer today?',
    'Jonas, could you take care of the keys?',
    'Hallo Jonas, schickst du mir bitte die Pläne?',
    'Could you send me the final list?',
  ])('none for who reads along: %s', (words) => {
    expect(due(words, copied)).toBe(false);
  });

  test.each([
    'Hi Jonas, here is the list. Nora, could you check the last two rows?',
    'Hallo Jonas, hier die Liste. @Nora: passt das für dich?',
  ])('due for the one who is named: %s', (words) => {
    expect(due(words, copied)).toBe(true);
  });

  test('somebody else is named among those it is written to', () => {
    const both = { recipientNames: ['Jonas Wirth', 'Nora Lind'], ownNames: ['Nora Lind'] };
    expect(due('Hi both, all is booked. Jonas, can you bring the ladder?', both)).toBe(false);
    expect(due('Hi both, all is booked. Nora, can you bring the ladder?', both)).toBe(true);
    expect(due('Hi both, can one of you bring the ladder?', both)).toBe(true);
  });

  test('yours', () => {
    const yours = { direction: 'out', recipientNames: ['Jonas Wirth'], ownNames: ['Nora Lind'] } as const;
    expect(due('Hi Jonas, does Monday suit you?', yours)).toBe(true);
    expect(due('Jonas, could you take care of the keys?', yours)).toBe(true);
    expect(due('Hi Jonas, the keys are in the box.', yours)).toBe(false);
  });
});

test('it cannot say what it does not read', () => {
  expect(due('Prosím o potvrzení termínu.')).toBe(null);
  expect(due('')).toBe(null);
});

test('the sentence that decided is kept, cut where it is long', () => {
  const because = (words: string) => answerDue(words, plainly).because;
  expect(because('Hi Nora,\n\nthe frames are here. Could you pick them up on Friday? They are heavy.')).toBe(
    'Could you pick them up on Friday?',
  );
  expect(because('Thanks, all good.')).toBe('Thanks, all good.');
  expect(because(`Could you send ${'very '.repeat(60)}many chairs?`)?.length).toBeLessThanOrEqual(200);
});
