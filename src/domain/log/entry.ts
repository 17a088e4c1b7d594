import type { Audience, Channel, Direction, EntryKind, entry } from '../../nouns/entry.ts';
import type { Columns, Row } from '../../nouns/field.ts';

export type Entry = { id: number } & Columns<typeof entry>;

/** An entry with the names of its client and participants. */
export type EntryDetails = Row<typeof entry> & { people: { id: number; name: string }[] };

const liveChannels: ReadonlySet<Channel> = new Set(['call', 'video', 'meeting', 'event']);

/** Whether you hear each other on this channel. */
export function isLiveChannel(channel: Channel): boolean {
  return liveChannels.has(channel);
}

/** Whether the entry was a talk that reached somebody. */
export function isLive(entry: Pick<Entry, 'channel' | 'kind'>): boolean {
  return entry.kind === 'exchange' && isLiveChannel(entry.channel);
}

/** The default direction: a talk goes both ways, a written word goes out. */
export function usualDirection(channel: Channel, kind: EntryKind = 'exchange'): Direction {
  if (kind === 'automatic') return 'in';
  return kind === 'exchange' && isLiveChannel(channel) ? 'mutual' : 'out';
}

/** The default audience: an event, or several people, is a group. */
export function usualAudience(channel: Channel, people: number): Audience {
  return people > 1 || channel === 'event' ? 'group' : 'one-on-one';
}

/** The channel a text names, and whether they came to you. */
export interface SpokenChannel {
  channel: Channel;
  theirs: boolean;
}

// Opening words that negate a statement, and so are nobody's name.
const notNames =
  /^(?:never|not|nobody|no|almost|nearly|should|could|would|will|may|might|must|if|when|once|before|after|until|did)\b/i;
const owner = /^(?:I|[Ww]e)\s+/u;

/** Past-tense statements that something happened: the verbs they begin with, and what must follow. */
const statements: readonly [Channel, verbs: string, rest?: string][] = [
  ['email', 'emailed e-mailed'],
  ['email', 'sent wrote got received', String.raw`\b[^.;:]*?\b(?:an? e-?mail|by e-?mail)`],
  ['message', 'texted messaged whatsapped whats-apped'],
  [
    'message',
    'sent wrote got received',
    String.raw`\b[^.;:]*?\b(?:an? (?:text|message|sms|whatsapp)|by (?:text|sms|whatsapp|slack))`,
  ],
  [
    'letter',
    'sent wrote posted got received',
    String.raw`\b[^.;:]*?\b(?:a (?:letter|card|postcard)|by (?:letter|post))`,
  ],
  ['video', 'zoomed facetimed'],
  ['video', 'had did', String.raw`\s+a\s+(?:short\s+|long\s+|quick\s+)?(?:video\s+call|zoom)`],
  ['video', 'spoke talked', String.raw`\b[^.;:]*?\b(?:on|over|by) (?:zoom|video|teams)`],
  ['call', 'called', String.raw`(?!\s+(?:off|it|out|for)\b)`],
  ['call', 'phoned rang'],
  ['call', 'left', String.raw`\s+(?:(?:him|her|them)\s+)?(?:a\s+)?voicemail`],
  ['call', 'had did', String.raw`\s+a\s+(?:short\s+|long\s+|quick\s+)?(?:phone\s+)?call`],
  ['call', 'spoke talked', String.raw`\b[^.;:]*?\b(?:on|over|by) (?:the )?(?:phone|telephone)`],
  ['meeting', 'met', String.raw`\s+(?:(?:up\s+)?with|him\b|her\b|them\b|us\b|me\b)`],
  ['meeting', 'visited'],
  [
    'meeting',
    'had did',
    String.raw`\s+(?:a\s+)?(?:short\s+|long\s+|quick\s+)?(?:meeting|lunch|coffee|breakfast|dinner)\s+with`,
  ],
];

/** Headings of an entry: `Call with Dana`, `Email from Dana`. */
const headings: readonly [Channel, string][] = [
  ['email', 'e-?mail'],
  ['message', 'text|message|sms|whatsapp'],
  ['letter', 'letter|card|postcard'],
  ['video', 'video call|zoom call|zoom|video'],
  ['call', 'phone call|call|voicemail'],
  ['meeting', 'meeting|lunch|coffee|breakfast|dinner|visit'],
];

/**
 * The channel a text names at its start, for something that happened: "Called Dana about…", "Dana emailed the draft",
 * "Lunch with Eli". Null for anything else, such as plans, refusals, and mere mentions of a channel.
 */
export function channelInText(text: string): SpokenChannel | null {
  const words = text.trim().replace(/^(?:(?:just|then|finally)\s+)+/i, '');
  if (words.endsWith('?') || notNames.test(words)) return null;
  const mine = stated(words) ?? stated(words.replace(owner, ''));
  if (mine) return { channel: mine, theirs: false };
  const isHeading = /^(?:an? )?[\w-]+(?: call)? (?:with|to|from) /i.test(words);
  const heading = headings.find(
    ([, nouns]) => isHeading && new RegExp(`^(?:an? )?(?:${nouns}) (?:with|to|from) `, 'i').test(words),
  );
  if (heading) return { channel: heading[0], theirs: /^[^ ]+(?: call)? from /i.test(words) };
  const somebody = /^(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)?)\s+/u;
  const theirs = stated(words.replace(somebody, ''));
  return theirs ? { channel: theirs, theirs: true } : null;
}

function stated(words: string): Channel | null {
  const [verb = ''] = /^(?:e-|whats-)?[a-z]+/i.exec(words) ?? [];
  // A pattern takes half a millisecond to make, so only those for the verb are made.
  const statement = statements.find(
    ([, verbs, rest = '']) =>
      verbs.split(' ').includes(verb.toLowerCase()) &&
      new RegExp(`^.{${verb.length}}(?:${rest})\\b`, 'is').test(words),
  );
  return statement?.[0] ?? null;
}

/** Whether a text says that nobody was reached: "left a voicemail", "no answer". */
export function saysNobodyAnswered(text: string): boolean {
  return /\b(left (a |her a |him a |them a )?(voicemail|message on)|voicemail$|no answer\b|nobody (answered|picked up)|(did not|didn't|didn’t) (pick up|answer the phone)|(line|number) (was )?busy)/i.test(
    text,
  );
}
