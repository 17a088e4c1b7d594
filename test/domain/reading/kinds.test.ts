import { expect, test } from 'vitest';
import { names, readLine } from './labelled.ts';

/** What was read of a sentence, in a line. */
function summary(sentence: string): string {
  const reading = readLine(['+', sentence], '2026-11-30');
  const { channel, direction, on, reached, remind, promise, unsure, clientId } = reading;
  const client = names.find((one) => one.clientId === clientId && one.personId === null)?.name ?? '?';
  return [
    client,
    channel === null ? 'no channel' : `${channel} ${direction}`,
    on === '2026-11-30' ? '' : (on ?? 'no day'),
    reached ? '' : 'nobody reached',
    remind ? `remind ${remind.on}: ${remind.text}` : '',
    promise ? `promise ${promise.on}: ${promise.text}` : '',
    unsure.length > 0 ? `ask ${unsure.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

test('kinds of sentences', () => {
  const sentences = [
    'Grace got back to me by text, yes to blue',
    'Tess left me a message, call her back tomorrow',
    'left Tess a voice note',
    'missed Kai’s call',
    'Kai rang twice, I missed both',
    'Hugo tried to call me',
    'invoice emailed to Hugo',
    'proof approved by Hugo by email',
    'a letter arrived from Rae',
    'e-mail from Rae about tyres',
    'had a text exchange with Sal on sunday',
    'still waiting on an email from Sal',
    'meeting with Sal moved to monday',
    'Bob came in for a meeting on tuesday',
    'lunch with Bob on friday',
    'zoom with Darren, he didn’t join',
    'nobody at Zoom Bikes picked up',
    'Elizabeth emailed the plans a fortnight ago',
    'Elizabeth emailed earlier this week',
    'emailed Elizabeth about last week’s delivery',
    'samuel called about a meeting next tuesday',
    'christmas card to Chloe',
    'text Chloe re friday',
    'rang Lena, will try again later',
    'rang Lena, call again at 5pm',
    'met Lena, will send the plan on thursday',
    'met Lena, told her I’d send the plan on thursday',
    'rang Lena, she promised to pay by friday',
    'coffee with Kit, set a reminder for 5 jan',
    'Kit: send plan friday',
    'mark met the deadline',
    'rang the changes',
    'Kit: remind me to check in in two weeks',
    'called Kit a taxi',
    'called Kit an hour ago',
    'called Kit a second time',
    'Hugo called while I was out',
    'called Hugo while I was out',
    'emailed Lena, I owe her a plan by friday',
    'emailed Lena, I still owe her a plan',
    'rang Lena, she owes me a plan by friday',
    'email to Lena bounced',
    'my email to Lena bounced back yesterday',
    'mail to Lena came back undeliverable',
    'emailed Lena, it bounced',
    'emailed Lena but it was not delivered',
    'texted Lena and it bounced',
    'letter to Lena came back',
    'email to Lena bounced, rang her instead',
    'emailed Lena, her cheque bounced',
    'emailed Lena about the bounced cheque',
    'email from Lena, the payment bounced',
    'emailed Lena about the payment that bounced',
    'met Lena and bounced ideas',
    'Lena emailed, her invoice came back',
    'emailed Lena, she came back to me on price',
    'talked through next year with Lena, she wants a draft',
    'rang Lena and talked through next month',
    'met Lena, discussed next year',
    'met Lena next week',
  ];
  expect(sentences.map((sentence) => `${sentence} → ${summary(sentence)}`).join('\n')).toMatchInlineSnapshot(`
    "Grace got back to me by text, yes to blue → Northwind; message in
    Tess left me a message, call her back tomorrow → Lowtide Surf School; call in; nobody reached; remind 2026-12-01: call her back
    left Tess a voice note → Lowtide Surf School; message out
    missed Kai’s call → Lowtide Surf School; call in; nobody reached
    Kai rang twice, I missed both → Lowtide Surf School; call in; nobody reached
    Hugo tried to call me → Letterbox Press; call in; nobody reached
    invoice emailed to Hugo → Letterbox Press; email out
    proof approved by Hugo by email → Letterbox Press; email in
    a letter arrived from Rae → Letterbox Press; letter in
    e-mail from Rae about tyres → Letterbox Press; email in
    had a text exchange with Sal on sunday → The Friday Company; message mutual; 2026-11-29
    still waiting on an email from Sal → The Friday Company; no channel; ask channel
    meeting with Sal moved to monday → The Friday Company; no channel; ask channel
    Bob came in for a meeting on tuesday → The Friday Company; meeting mutual; 2026-11-24
    lunch with Bob on friday → The Friday Company; meeting mutual; 2026-11-27
    zoom with Darren, he didn’t join → Zoom Bikes; video out; nobody reached
    nobody at Zoom Bikes picked up → Zoom Bikes; no channel; nobody reached; ask channel
    Elizabeth emailed the plans a fortnight ago → Harbour Law; email in; 2026-11-16
    Elizabeth emailed earlier this week → Harbour Law; email in; no day; ask on
    emailed Elizabeth about last week’s delivery → Harbour Law; email out
    samuel called about a meeting next tuesday → Pike & Co; call mutual
    christmas card to Chloe → Green Door; letter out
    text Chloe re friday → Green Door; message out
    rang Lena, will try again later → Tuesday Morning Café; call mutual; remind 2026-11-30: try again
    rang Lena, call again at 5pm → Tuesday Morning Café; call mutual; remind 2026-11-30: call again at 5pm
    met Lena, will send the plan on thursday → Tuesday Morning Café; meeting mutual; remind 2026-12-03: send the plan; ask remind
    met Lena, told her I’d send the plan on thursday → Tuesday Morning Café; meeting mutual; promise 2026-12-03: send the plan
    rang Lena, she promised to pay by friday → Tuesday Morning Café; call mutual
    coffee with Kit, set a reminder for 5 jan → Northwind; meeting mutual; remind 2027-01-05: coffee with Kit
    Kit: send plan friday → Northwind; no channel; remind 2026-12-04: send plan
    mark met the deadline → Mark; no channel; ask channel
    rang the changes → ?; no channel; ask client, channel
    Kit: remind me to check in in two weeks → Northwind; no channel; remind 2026-12-14: check in
    called Kit a taxi → Northwind; no channel; ask channel
    called Kit an hour ago → Northwind; call mutual
    called Kit a second time → Northwind; call mutual
    Hugo called while I was out → Letterbox Press; call in; nobody reached
    called Hugo while I was out → Letterbox Press; call mutual
    emailed Lena, I owe her a plan by friday → Tuesday Morning Café; email out; promise 2026-12-04: a plan
    emailed Lena, I still owe her a plan → Tuesday Morning Café; email out
    rang Lena, she owes me a plan by friday → Tuesday Morning Café; call mutual
    email to Lena bounced → Tuesday Morning Café; email out; nobody reached
    my email to Lena bounced back yesterday → Tuesday Morning Café; email out; 2026-11-29; nobody reached
    mail to Lena came back undeliverable → Tuesday Morning Café; email out; nobody reached
    emailed Lena, it bounced → Tuesday Morning Café; email out; nobody reached
    emailed Lena but it was not delivered → Tuesday Morning Café; email out; nobody reached
    texted Lena and it bounced → Tuesday Morning Café; message out; nobody reached
    letter to Lena came back → Tuesday Morning Café; letter out; nobody reached
    email to Lena bounced, rang her instead → Tuesday Morning Café; call mutual
    emailed Lena, her cheque bounced → Tuesday Morning Café; email out
    emailed Lena about the bounced cheque → Tuesday Morning Café; email out
    email from Lena, the payment bounced → Tuesday Morning Café; email in
    emailed Lena about the payment that bounced → Tuesday Morning Café; email out
    met Lena and bounced ideas → Tuesday Morning Café; meeting mutual
    Lena emailed, her invoice came back → Tuesday Morning Café; email in
    emailed Lena, she came back to me on price → Tuesday Morning Café; email out
    talked through next year with Lena, she wants a draft → Tuesday Morning Café; no channel; ask channel
    rang Lena and talked through next month → Tuesday Morning Café; call mutual
    met Lena, discussed next year → Tuesday Morning Café; meeting mutual
    met Lena next week → Tuesday Morning Café; meeting mutual; 2026-12-07; ask on"
  `);
});
