import type { ApologyChannel, ApologyPart, Loss, Responsibility } from '../domain/repair/apology.ts';

/** The parts of an apology, as headings. */
export const partNames: Readonly<Record<ApologyPart, string>> = {
  what: 'what happened',
  costs: 'what it cost them',
  responsibility: 'whose it was',
  why: 'why it happened',
  repair: 'how it is put right',
  by: 'by when',
  change: 'what changes',
  channel: 'how you say it',
};

/** What was lost, as one says it of a client. */
export const lossNames: Readonly<Record<Loss, string>> = {
  time: 'time',
  money: 'money',
  face: 'face',
  trust: 'trust',
};

/** Whose it was, in the user's own voice. */
export const responsibilityNames: Readonly<Record<Responsibility, string>> = {
  mine: 'mine',
  shared: 'shared: part of it was mine',
  'someone-i-hired': 'of someone I hired; I answer for them',
  outside: 'outside my business; how I deal with it is mine',
};

/** A channel with its article. */
export const channelNames: Readonly<Record<ApologyChannel, string>> = {
  email: 'an email',
  message: 'a message',
  letter: 'a letter',
  call: 'a call',
  video: 'a video call',
  meeting: 'a meeting',
};
