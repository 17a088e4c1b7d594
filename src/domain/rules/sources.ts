import type { Source } from './rule.ts';

/** Writers overrate how well readers catch their tone. */
export const kruger2005: Source = {
  name: 'Kruger, Epley, Parker & Ng 2005, Journal of Personality and Social Psychology 89(6), 925–936',
  strength: 'controlled study',
  finding:
    'Readers judged the tone of an email right 56 % of the time, and listeners to the same words 73 %; the senders had expected 78 %.',
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

/** Unclear matters need richer channels. */
export const daftLengel1986: Source = {
  name: 'Daft & Lengel 1986, Management Science 32(5), 554–571',
  strength: 'survey or standard',
  finding:
    'Where something is unclear, talking face to face conveys more than the phone, and the phone more than writing.',
  doubt: 'contested: later tests are mixed',
};

/** Different clients, different rhythms. */
export const sivers: Source = {
  name: 'Derek Sivers, on keeping in touch',
  strength: 'practice',
  finding:
    'Sort people by how close they are, and get in touch every three weeks, two months, six months or once a year.',
};

/** Acknowledge a client's complaint at once. */
export const iso10002: Source = {
  name: 'ISO 10002:2018, handling complaints',
  strength: 'survey or standard',
  finding: 'Tell the client at once that the complaint arrived, and then how it goes on.',
  doubt: 'written for complaints; we apply it to every message',
};

/** Close a complaint together with the client. */
export const iso10002Closing: Source = {
  name: iso10002.name,
  strength: iso10002.strength,
  finding: 'Tell the client how a complaint goes on, and close it together with them.',
  doubt: 'a standard says what to do, not what comes of it',
};

/** After three unanswered messages, stop writing. */
export const pingCrm: Source = {
  name: 'PingCRM, a program for keeping in touch',
  strength: 'practice',
  finding: 'Writing stops after three messages without an answer.',
};

/** Listen before you say sorry. */
export const min2020: Source = {
  name: 'Min et al. 2020, Marketing Letters 31, 217–230',
  strength: 'controlled study',
  finding:
    'Where people go on working together, listening first and then apologising works better than the other way round.',
};

/** A second failure is not forgiven like the first. */
export const maxhamNetemeyer2002: Source = {
  name: 'Maxham & Netemeyer 2002, Journal of Marketing 66(4), 57–71',
  strength: 'field experiment',
  finding:
    'Over 20 months a good recovery could lift satisfaction after one failure, but not after two. A second one did most harm if it was similar or came soon.',
};

/** A repeated apology without a remedy can do harm. */
export const halperin2022: Source = {
  name: 'Halperin, Ho, List & Muir 2022, Economic Journal 132(641), 273–298',
  strength: 'field experiment',
  finding:
    'Among 1.5 million people whose ride came late, repeated apologies and promises to do better could do more harm than no apology; a concrete remedy helped.',
  doubt: 'passengers, not clients of one person',
};

/** Surprises about money read as unfair. */
export const xia2004: Source = {
  name: 'Xia, Monroe & Cox 2004, Journal of Marketing 68, 1–15',
  strength: 'controlled study',
  finding:
    'People find unexplained price rises and surprises unfair; explaining the costs helps only a little.',
  doubt: 'prices in shops more than fees between two businesses',
};

/** Customers stay longer if you ask them for feedback. */
export const dholakiaMorwitz2002: Source = {
  name: 'Dholakia & Morwitz 2002, Harvard Business Review, May',
  strength: 'field experiment',
  finding:
    'Customers who were asked by phone how they had been served were less than half as likely to leave within a year.',
  doubt: 'one bank, whose customers were mostly satisfied',
};

/** Ask after the work, not before. */
export const ofirSimonson2007: Source = {
  name: 'Ofir & Simonson 2007, Journal of Marketing Research',
  strength: 'field experiment',
  finding: 'People who were asked beforehand what they expected gave lower ratings afterwards.',
};
