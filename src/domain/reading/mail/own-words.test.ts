import { describe, expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

const of = (...lines: string[]) => ownWords({ text: lines.join('\n') });

describe('what is quoted is not theirs', () => {
  test.each([
    ['On Mon, 3 Mar 2025 at 10:12, Nora Lind <nora@lind.example> wrote:'],
    ['On Mon, 3 Mar 2025 at 10:12, Nora Lind', '<nora@lind.example> wrote:'],
    ['Am 03.03.2025 um 10:12 schrieb Nora Lind:'],
    ['Am Mo., 3. März 2025 um 10:12 Uhr schrieb Nora Lind <', 'nora@lind.example>:'],
    ['Le lun. 3 mars 2025 à 10:12, Nora Lind <nora@lind.example> a écrit :'],
    ['El lun, 3 mar 2025 a las 10:12, Nora (<nora@lind.example>) escribió:'],
    ['Il giorno lun 3 mar 2025 alle ore 10:12 Nora <nora@lind.example> ha scritto:'],
    ['Op ma 3 mrt 2025 om 10:12 schreef Nora <nora@lind.example>:'],
    ['Em seg., 3 de mar. de 2025 às 10:12, Nora <nora@lind.example> escreveu:'],
    ['Nora Lind <nora@lind.example> schrieb am Mo., 3. März 2025, 10:12:'],
    ['> only this'],
  ])('%s', (...head) => {
    expect(of('The seeds are here.', '', ...head, '> Are the seeds here?', '> Nora')).toBe(
      'The seeds are here.',
    );
  });

  test.each([
    ['-----Original Message-----', 'From: Nora Lind', 'Sent: Monday, 3 March 2025 10:12'],
    ['-----Ursprüngliche Nachricht-----', 'Von: Nora Lind'],
    ['Von: Nora Lind <nora@lind.example>', 'Gesendet: Montag, 3. März 2025 10:12', 'An: Tom'],
    ['From: Nora Lind', 'Sent: Monday, 3 March 2025 10:12', 'To: Tom', 'Subject: Seeds'],
    ['________________________________', 'De : Nora Lind', 'Envoyé : lundi 3 mars 2025 10:12', 'À : Tom'],
    ['*From:* Nora Lind', '*Date:* Monday, 3 March 2025'],
    ['---------- Forwarded message ---------', 'From: Nora Lind'],
    ['Begin forwarded message:', '', 'From: Nora Lind'],
  ])('without signs before the lines: %s', (...head) => {
    expect(of('The seeds are here.', '', ...head, '', 'Are the seeds here?', 'Nora')).toBe(
      'The seeds are here.',
    );
  });

  test('answers between the quoted lines are', () => {
    expect(
      of(
        'See below.',
        '',
        'Am 03.03.2025 um 10:12 schrieb Nora:',
        '> Is Monday fine?',
        'Yes.',
        '> And who brings the soil?',
        'Can you do that?',
      ),
    ).toBe('See below.\n\nYes.\nCan you do that?');
  });

  test('a sentence of the sender is no head of a quote', () => {
    const words = 'On your last visit you wrote:\nbring more soil. I did.';
    expect(of(words)).toBe(words);
    expect(of('From Monday on I am away.', 'Date of my return: the 9th.')).toContain('my return');
  });
});

describe('what stands below is not theirs either', () => {
  test.each([
    ['-- ', 'Nora Lind', 'Need seeds? Ask us!'],
    ['Kind regards', 'Nora', '', 'Do you know our new shop?'],
    ['Best,', 'Nora'],
    ['Cheers, Nora'],
    ['Mit freundlichen Grüßen', 'Nora Lind', 'Haben Sie schon unseren Katalog?'],
    ['Viele Grüße aus Kiel,', 'Nora'],
    ['LG Nora'],
    ['Cordialement,', 'Nora Lind'],
    ['Bien à vous', 'Nora'],
    ['Sent from my iPhone'],
    ['Von meinem iPhone gesendet'],
    ['Envoyé de mon iPhone'],
    ['Nora'],
    ['Nora Lind', 'Lind Gardens Ltd', 'Have you seen our roses?'],
    ['Nora', '', 'Nora Lind', 'Lind Gardens Ltd', '+44 20 5550 1234'],
    ['This e-mail is confidential. Are you the intended recipient?'],
    ['Do you really need to print this mail?'],
    ['Müssen Sie diese E-Mail wirklich ausdrucken?'],
    ['Faut-il vraiment imprimer ce message ?'],
  ])('%s', (...below) => {
    expect(of('Hi Tom,', '', 'the seeds are here.', '', ...below)).toBe('Hi Tom,\n\nthe seeds are here.');
  });

  test('a postscript is', () => {
    expect(of('The seeds are here.', '', 'Best', 'Nora', '', 'PS: When do you come?')).toBe(
      'The seeds are here.\n\nPS: When do you come?',
    );
  });
});

describe('mail in HTML', () => {
  test('a line for each line that is seen', () => {
    expect(
      ownWords({ html: '<style>p{}</style><p>Hi Tom,</p><p>the seeds<br>are here &amp; dry.</p>' }),
    ).toBe('Hi Tom,\n\nthe seeds\nare here & dry.');
  });

  test.each([
    '<blockquote type="cite">Are the seeds here?</blockquote>',
    '<div class="gmail_quote"><div>On 3 Mar 2025 Nora wrote:</div>Are the seeds here?</div>',
    '<div id="divRplyFwdMsg"><b>From:</b> Nora</div><div>Are the seeds here?</div>',
    '<div class="gmail_signature">Nora<br>Need seeds?</div>',
  ])('without %s', (tail) => {
    expect(ownWords({ html: `<div>The seeds are here.</div>${tail}` })).toBe('The seeds are here.');
  });

  test('an answer below a quote is kept', () => {
    expect(
      ownWords({ html: '<blockquote>Is it <blockquote>a</blockquote> b?</blockquote><p>Yes.</p>' }),
    ).toBe('Yes.');
  });

  test('a text beside it wins', () => {
    expect(ownWords({ text: 'As text.', html: '<p>As page.</p>' })).toBe('As text.');
    expect(ownWords({ text: ' \n', html: '<p>As page.</p>' })).toBe('As page.');
    expect(ownWords({})).toBe('');
  });
});

test('signs that a library left undecoded are read', () => {
  expect(ownWords({ text: 'It isn\u0092t here \u0096 yet.' })).toBe('It isn’t here – yet.');
});
