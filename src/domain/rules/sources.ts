import type { Source } from './rule.ts';

/** Writers overrate how well their tone is read. */
export const kruger2005: Source = {
  name: 'Kruger, Epley, Parker & Ng 2005, Journal of Personality and Social Psychology 89(6), 925–936',
  strength: 'controlled study',
  finding:
    'Readers of an email told its tone right 56 % of the time, listeners to the same words 73 %; the senders had expected 78 %.',
  doubt: 'small samples of students',
};

/** A call binds more than an email, and is no more awkward. */
export const kumarEpley2021: Source = {
  name: 'Kumar & Epley 2021, Journal of Experimental Psychology: General 150(3), 595–607',
  strength: 'controlled study',
  finding:
    'People who got in touch again by phone felt a stronger bond than by email, and found it no more awkward.',
  doubt: '200 people, old friends and not clients',
};

/** Unclear matters want richer channels. */
export const daftLengel1986: Source = {
  name: 'Daft & Lengel 1986, Management Science 32(5), 554–571',
  strength: 'survey or standard',
  finding:
    'For what is unclear, talking face to face carries more than the phone, and the phone more than writing.',
  doubt: 'contested: later tests are mixed',
};

/** Different clients, different rhythms. */
export const sivers: Source = {
  name: 'Derek Sivers, on keeping in touch',
  strength: 'practice',
  finding:
    'Sort people by how close they are, and be in touch every three weeks, two months, six months or once a year.',
};

/** Acknowledge what a client brings at once. */
export const iso10002: Source = {
  name: 'ISO 10002:2018, handling complaints',
  strength: 'survey or standard',
  finding: 'Receipt is acknowledged at once, and the client is told how it goes on.',
  doubt: 'written for complaints; we ask the same for every message',
};

/** After three unanswered messages, stop writing. */
export const pingCrm: Source = {
  name: 'PingCRM, a program for keeping in touch',
  strength: 'practice',
  finding: 'Writing stops after three messages without an answer.',
};
