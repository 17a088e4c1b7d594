import { expect, test } from 'vitest';
import { channelInText, saysNobodyAnswered } from '../../../src/domain/log/entry.ts';

test.each([
  ['Called Dana about the renewal', 'call', false],
  ['called about the invoice', 'call', false],
  ['I called her this morning', 'call', false],
  ['Just phoned him', 'call', false],
  ['Rang Eli back', 'call', false],
  ['Left a voicemail', 'call', false],
  ['Had a quick call about the audit', 'call', false],
  ['Spoke with Dana on the phone about the email', 'call', false],
  ['Phone call with Dana', 'call', false],
  ['Dana called about the letter', 'call', true],
  ['She phoned', 'call', true],
  ['emailed the draft', 'email', false],
  ['Sent the draft by email', 'email', false],
  ['Sent an e-mail with the offer', 'email', false],
  ['Email to Dana about the call', 'email', false],
  ['Email from Dana about the call', 'email', true],
  ['Dana Reyes emailed her answer', 'email', true],
  ['Got an email about the draft', 'email', false],
  ['Texted the address', 'message', false],
  ['Sent her a message about Friday', 'message', false],
  ['Wrote a letter of thanks', 'letter', false],
  ['Video call with Eli', 'video', false],
  ['Zoomed with the team', 'video', false],
  ['Talked over Zoom about the plan', 'video', false],
  ['Met with Dana', 'meeting', false],
  ['Visited their shop', 'meeting', false],
  ['Had lunch with Dana', 'meeting', false],
  ['Lunch with Dana', 'meeting', false],
])('%s is plain: %s', (text, channel, theirs) => {
  expect(channelInText(text)).toEqual({ channel, theirs });
});

test.each([
  'Did not call, sent the draft',
  'Never called back',
  'Should call him',
  'Dana will call on Friday',
  'She is on the phone list now',
  'Cancelled the meeting',
  'Called off the meeting',
  'No meeting this month, sent the draft instead',
  'Sent the meeting notes',
  'We met the budget',
  'Met deadline for the draft',
  'Sent the slides for the conference',
  'Workshop prices agreed',
  'Zoom invoice sent',
  'Wrote about the video call next week',
  'Discussed the letter of intent',
  'They are happy with the draft',
  'Called Dana?',
  'Call Dana tomorrow',
  'If she called, say yes',
  '',
])('%s is not plain', (text) => {
  expect(channelInText(text)).toBeNull();
});

test('a call that reached nobody says so', () => {
  expect(saysNobodyAnswered('Left a voicemail')).toBe(true);
  expect(saysNobodyAnswered('No answer')).toBe(true);
  expect(saysNobodyAnswered('Talked about the voicemail system')).toBe(false);
});
