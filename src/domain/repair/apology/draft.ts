import type { ApologyChannel, Responsibility } from '../../../nouns/apology.ts';
import type { Loss } from '../../../nouns/case.ts';
import type { CalendarDate } from '../../days/calendar-date.ts';
import { isLiveChannel } from '../../log/entry.ts';
import type { ApologyParts } from './apology.ts';
import {
  becauseSentence,
  deedSentence,
  isDone,
  labelled,
  plainSentence,
  quoted,
  tidyWords,
} from './plain-sentence.ts';

/** The reader and the channel. */
interface ApologyDraftOptions {
  readonly clientName: string;
  readonly personName?: string;
  /** The owner's name below a letter or an email. */
  readonly from?: string | null;
  readonly channel: ApologyChannel;
  /** Whether they asked for writing, so that the draft offers no call. */
  readonly prefersWriting?: boolean;
  /** Formats a day for the reader, such as “Friday 12 June”. */
  readonly formatDay: (day: CalendarDate) => string;
}

/** A text to send, or a script with pauses, made only of the user's words. */
export function draftApology(parts: ApologyParts, options: ApologyDraftOptions): string {
  const sentences = sentencesOf(parts, options);
  return isLiveChannel(options.channel) ? script(sentences, options) : written(sentences, options);
}

/** The sentences of an apology; empty if not answered. */
interface Sentences {
  readonly own: string;
  readonly what: string;
  readonly cost: string;
  readonly why: string;
  readonly repair: string;
  readonly change: string;
}

const ownSentences: Record<Responsibility, string> = {
  mine: 'I am sorry, and the responsibility is mine.',
  shared: 'I am sorry for my part in this, and I take responsibility for that part.',
  'someone-i-hired': 'I am sorry. I answer for the people I hire, and the responsibility to you is mine.',
  outside: 'I am sorry that this happened to you. How I deal with it is my responsibility.',
};

const costPhrases: Record<Loss, string> = {
  time: 'took time from you that I cannot give back',
  money: 'cost you money that should have stayed with you',
  face: 'put you in an awkward position in front of others',
  trust: 'gave you reason to doubt my word',
};

function sentencesOf(parts: ApologyParts, { formatDay }: ApologyDraftOptions): Sentences {
  return {
    own: parts.responsibility ? ownSentences[parts.responsibility] : 'I am sorry.',
    what: whatSentence(tidyWords(parts.what)),
    cost: costSentence(parts.costs, tidyWords(parts.costNote)),
    why: sentenceIf(parts.why, becauseSentence),
    repair: repairSentence(tidyWords(parts.repair), parts.repairBy && formatDay(parts.repairBy)),
    change: sentenceIf(parts.change, (words) =>
      deedSentence(words, 'So that it does not happen again', 'So that it does not happen again, '),
    ),
  };
}

function sentenceIf(words: string | undefined, sentence: (words: string) => string): string {
  const tidy = tidyWords(words);
  return tidy === '' ? '' : sentence(tidy);
}

/** Words with “I” or “you” may be the client's, so quotation marks keep them true. */
function whatSentence(what: string): string {
  if (what === '') return '';
  if (
    /^(?:i|we) (?:sent|forgot|billed|invoiced|charged|overcharged|double-booked|delivered|misread)\b/iu.test(
      what,
    )
  )
    return plainSentence(what.replace(/^i\b/u, 'I'));
  const label = 'What happened, as I understand it';
  return /\b(?:i|me|my|we|us|our|you|your)\b/iu.test(what) ? quoted(label, what) : labelled(label, what);
}

function costSentence(costs: readonly Loss[], note: string): string {
  const all = [...new Set(costs)];
  const trust = all.includes('trust');
  const lost = all.filter((cost) => cost !== 'trust').map((cost) => costPhrases[cost]);
  if (lost.length === 0 && !trust) return note === '' ? '' : labelled('What it cost you', note);
  const noted = (list: string) => (note === '' ? plainSentence(list) : labelled(list, note));
  if (!trust) return noted(`It ${joined(lost)}`);
  const slow = 'I know that trust comes back with what I do, not with what I say.';
  if (lost.length === 0) return spaced(noted(`It ${costPhrases.trust}`), slow);
  return spaced(noted(`It ${joined(lost)}`), `It also ${costPhrases.trust}.`, slow);
}

function joined(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  if (phrases.length < 2) return last;
  return `${phrases.slice(0, -1).join(', ')}${phrases.length > 2 ? ',' : ''} and ${last}`;
}

function repairSentence(repair: string, day: string | undefined): string {
  if (repair === '') return day === undefined ? '' : `I will have put this right by ${day}.`;
  const offer = deedSentence(repair, 'To put it right');
  if (day === undefined) return offer;
  return `${offer} ${isDone(repair) ? `You will see it by ${day}.` : `I will have this done by ${day}.`}`;
}

function written(
  sentences: Sentences,
  { channel, clientName, personName, from, prefersWriting }: ApologyDraftOptions,
): string {
  const name = personName || clientName;
  const talk = prefersWriting ? 'please write to me.' : 'write to me, or tell me when a call suits you.';
  const paragraphs = [
    sentences.own,
    spaced(sentences.what, sentences.cost),
    sentences.why,
    spaced(sentences.repair, sentences.change),
    `If there is anything I have missed, ${talk}`,
  ].filter((paragraph) => paragraph !== '');
  if (channel === 'message') return `Hello ${name}, ${spaced(...paragraphs)}`;
  const closing = channel === 'letter' ? 'Yours sincerely,' : 'With kind regards,';
  return [`Dear ${name},`, ...paragraphs, signed(closing, from)].join('\n\n');
}

function signed(closing: string, from: string | null | undefined): string {
  return from ? `${closing}\n${from}` : closing;
}

const openings: Partial<Record<ApologyChannel, string>> = {
  call: 'Thank you for taking my call.',
  video: 'Thank you for making time for this call.',
  meeting: 'Thank you for seeing me.',
};

function script(sentences: Sentences, { channel, clientName, personName }: ApologyDraftOptions): string {
  const whom = !personName ? clientName : `${personName}, ${clientName}`;
  const turns = [
    `${channel === 'meeting' ? 'Meeting' : channel === 'video' ? 'Video call' : 'Call'} with ${whom}`,
    turn(
      [`${openings[channel] ?? ''} Before I say anything, I would like to hear how this was for you.`.trim()],
      'Listen until they have finished. Answer nothing yet.',
    ),
    turn(
      [sentences.own, sentences.what && `${sentences.what} Have I understood that right?`],
      sentences.what === '' ? 'Wait.' : 'Wait. Let them correct you.',
    ),
    turn([sentences.cost], 'Wait again.'),
    turn([sentences.why, sentences.repair, sentences.change]),
    turn(['Is there anything I have missed?'], 'Listen, and write down what they add.'),
  ];
  return turns.filter((lines) => lines !== '').join('\n\n');
}

function turn(sentences: readonly string[], pause?: string): string {
  const spoken = sentences.filter((sentence) => sentence !== '').map((sentence) => `Say: ${sentence}`);
  if (spoken.length === 0) return '';
  return [...spoken, ...(pause === undefined ? [] : [`[${pause}]`])].join('\n');
}

function spaced(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The parts of a last word; null if unknown. */
interface LastWordParts {
  /** The person it goes to, else the client. */
  name: string;
  /** The agreement at parting, in words they know. */
  agreed: string | null;
  /** The owner's name. */
  from: string | null;
}

/**
 * A kind note to a departing client: thanks, the agreement, an open door; no blame, no plea, and nothing that was noted
 * for oneself.
 */
export function lastWord({ name, agreed, from }: LastWordParts): string {
  return [
    `Dear ${tidyWords(name)},`,
    'Thank you for the work you trusted me with.',
    sentenceIf(agreed ?? undefined, (words) => labelled('What we agreed', words)),
    'I wish you well. Should you ever want to talk or to work together again, my door is open.',
    signed('With kind regards,', from),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
