import { isWordOfDay } from './day-words.ts';
import {
  about,
  actOf,
  channelOf,
  conjunctions,
  determiners,
  givers,
  isDone,
  isEveryday,
  lead,
  months,
  towards,
  unreal,
  weekdays,
} from './lexicon.ts';
import { letter, nameKey, plainWord, type Token, tokensOf } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** A name of the journal: of a client, or of a person at one. */
export interface KnownName {
  clientId: number;
  /** Null for the name of the client. */
  personId: number | null;
  name: string;
  /** Other names, with commas between them. */
  alsoCalled?: string | null;
  /** For a client: nobody is known there, so that it may be a person. */
  isAlone?: boolean;
}

/** How much of a name was typed. */
type Extent = 'whole' | 'beginning' | 'first' | 'last' | 'inside';

/** Whom a name may mean. */
interface Meant {
  clientId: number;
  personId: number | null;
  extent: Extent;
}

/** Where names of those who took part stand: who acts, whom it is done to, behind `with` or `from`. */
type Slot = 'subject' | 'object' | 'beside' | 'owner';

/** A name in a sentence: the tokens from one place up to another. */
export interface Mention {
  from: number;
  to: number;
  meant: readonly Meant[];
  /** Null where a name only comes up. */
  slot: Slot | null;
}

interface Match extends Meant {
  from: number;
  to: number;
}

const legal = wordSet('ltd limited llc inc gmbh ag plc co corp bv sarl srl sa kg ug');
const nameWords = new RegExp(`["“”„(]|[${letter}\\d]+(?:['’‘][${letter}]+)*|&`, 'g');
const isNameWord = (word: string) => !/^["“”„(]/.test(word);

/** The ways to say a name, as keys: each is a run of words. */
function spellings({ name, alsoCalled, personId, isAlone = false }: KnownName): [Extent, string[]][] {
  const words = keysIn(name);
  const found = personId === null ? clientSpellings(words, isAlone) : personSpellings(words);
  if (!alsoCalled) return found;
  return [...found, ...alsoCalled.split(',').map((other): [Extent, string[]] => ['whole', keysIn(other)])];
}

function keysIn(name: string): string[] {
  return (name.match(nameWords) ?? []).map((word) => nameKey(plainWord(word)));
}

function clientSpellings(words: readonly string[], isAlone: boolean): [Extent, string[]][] {
  const all = words.filter((word) => isNameWord(word));
  const core = all[0] === 'the' && all.length > 1 ? all.slice(1) : all;
  const bare = core.length > 1 && legal.has(core.at(-1) ?? '') ? core.slice(0, -1) : core;
  const short = bare.at(-1) === 'and' ? bare.slice(0, -1) : bare;
  const found: [Extent, string[]][] = [
    ['whole', core],
    ['whole', short],
    ['whole', core.filter((word) => word !== 'and')],
  ];
  for (let length = short.length - 1; length > 0; length--)
    if (short[length - 1] !== 'and') found.push(['beginning', short.slice(0, length)]);
  for (const word of short.slice(1)) if (word.length > 3) found.push([isAlone ? 'last' : 'inside', [word]]);
  return found;
}

/** `Robert "Bob" Tanner` is Robert, Bob, Tanner, Bob Tanner and R. Tanner. */
function personSpellings(words: readonly string[]): [Extent, string[]][] {
  const quote = words.findIndex((word) => !isNameWord(word));
  const nick = quote < 0 ? undefined : words[quote + 1];
  const plain = words.filter((word, at) => isNameWord(word) && (quote < 0 || at !== quote + 1));
  const [first = '', ...others] = plain;
  const last = others.at(-1);
  const found: [Extent, string[]][] = [['whole', plain]];
  for (let length = plain.length - 1; length > 0; length--) found.push(['first', plain.slice(0, length)]);
  if (nick) found.push(['first', [nick]]);
  if (!last) return found;
  found.push(['whole', [first, last]], ['whole', [first.slice(0, 1), last]], ['last', [last]]);
  if (nick) found.push(['whole', [nick, last]], ['whole', [first, nick, last]]);
  return found;
}

/**
 * Finds the names that may stand in a text, as far as a quick look at them tells: a large book has thousands. No name is found
 * behind a tab. Null where the text has no word.
 */
export function nearNames(text: string): RegExp | null {
  const words = [...new Set(tokensOf(text).flatMap(({ key, owner }) => [key, owner]))].filter((word) =>
    /^[a-z0-9]+$/.test(word),
  );
  if (words.length === 0) return null;
  // What is spelt in two ways is looked at more closely.
  return new RegExp(`(?<![a-z0-9\\t])(?:${words.join('|')})(?![a-z])|[aou]e|'|[^\\n\\t\\x20-\\x7e]`, 'gi');
}

/** Every place where a name or a part of one stands. */
function matchesOf(tokens: readonly Token[], names: readonly KnownName[]): Match[] {
  const places = new Map<string, number[]>();
  tokens.forEach(({ key, owner }, at) => {
    for (const word of new Set([key, owner])) places.set(word, [...(places.get(word) ?? []), at]);
  });
  const found: Match[] = [];
  for (const known of names) {
    for (const [extent, words] of spellings(known)) {
      for (const from of places.get(words[0] ?? '') ?? []) {
        const to = from + words.length;
        // A possessive ends a name.
        const fits = words.every((word, at) => {
          const token = tokens[from + at];
          return token?.key === word || (from + at === to - 1 && token?.owner === word);
        });
        const inOneClause = tokens[from]?.clause === tokens[to - 1]?.clause;
        if (fits && inOneClause)
          found.push({ from, to, clientId: known.clientId, personId: known.personId, extent });
      }
    }
  }
  return found;
}

/** A name of one word is no surer for being whole. */
function rankOf({ from, to, extent }: Match): number {
  if (extent === 'inside') return 1;
  return extent === 'whole' && to - from > 1 ? 3 : 2;
}

/** The names in a sentence, the longest first where two overlap, in their order. */
export function mentionsOf(tokens: readonly Token[], names: readonly KnownName[]): Mention[] {
  const all = matchesOf(tokens, names).sort(
    (a, b) => b.to - b.from - (a.to - a.from) || rankOf(b) - rankOf(a) || a.from - b.from,
  );
  const taken: Mention[] = [];
  const ranks = new Map<Mention, number>();
  for (const match of all) {
    const same = taken.find(({ from, to }) => from === match.from && to === match.to);
    const meant = { clientId: match.clientId, personId: match.personId, extent: match.extent };
    if (same) {
      const isKnown = same.meant.some(
        (one) => one.clientId === meant.clientId && one.personId === meant.personId,
      );
      if (ranks.get(same) === rankOf(match) && !isKnown) same.meant = [...same.meant, meant];
      continue;
    }
    if (taken.some(({ from, to }) => match.from < to && from < match.to)) continue;
    const mention = { from: match.from, to: match.to, meant: [meant], slot: null };
    if (!mayBeName(tokens, match)) continue;
    ranks.set(mention, rankOf(match));
    taken.push(mention);
  }
  const kept: Mention[] = [];
  for (const mention of taken.sort((a, b) => a.from - b.from)) {
    mention.slot = slotOf(tokens, mention, kept);
    if (ranks.get(mention) === 3 || mention.slot !== null || !isPlainWords(tokens, mention))
      kept.push(mention);
  }
  return kept;
}

const partsOfDay = wordSet('morning afternoon evening night');

/** A day is a day unless the whole name was typed. */
function mayBeName(tokens: readonly Token[], { from, to, extent }: Match): boolean {
  const words = tokens.slice(from, to).map(({ word }) => word);
  if (extent === 'inside' && words.every(isEveryday)) return false;
  if (extent === 'whole' && words.length > 1) return true;
  if (words.every((word) => weekdays.has(word) || partsOfDay.has(word))) return false;
  return !(months.has(words[0] ?? '') && words.length === 1 && /^\d/.test(tokens[to]?.word ?? ''));
}

function isPlainWords(tokens: readonly Token[], { from, to }: Mention): boolean {
  return tokens.slice(from, to).every(({ word }) => isEveryday(word.replace(/'s$/, '')));
}

const titles = wordSet('mr mrs ms dr prof miss sir');
const beforeNames = wordSet('mr mrs ms dr prof miss sir the whole entire new old lovely poor');
const sureTowards = wordSet('with to from at');

/** Where a name stands among those before it; null where it only comes up. */
export function slotOf(
  tokens: readonly Token[],
  { from, to }: Mention,
  all: readonly Mention[],
): Slot | null {
  const [self, next] = [tokens[from], tokens[to]];
  const last = tokens[to - 1];
  if (!self || !last) return null;
  const isPlain = isPlainWords(tokens, { from, to, meant: [], slot: null });
  const inClause = (token: Token | undefined) => (token?.clause === self.clause ? token : undefined);
  const follows = inClause(next)?.word;
  let at = from - 1;
  while (at > 0 && inClause(tokens[at]) && beforeNames.has(tokens[at]?.word ?? '')) at--;
  const before = inClause(tokens[at])?.word;
  const isContracted = follows !== undefined && isDone(follows);
  if (!isContracted && last.word.endsWith("'s") && last.key !== last.owner)
    return before && about.has(before) ? null : 'owner';
  if (isSubject(tokens, from, to, isPlain)) return 'subject';
  if (before === undefined) return follows === undefined && !isPlain ? 'subject' : null;
  if (before === 'and') return all.find((one) => one.to === at)?.slot ?? null;
  if (all.some((one) => one.to === at + 1)) return null;
  if (before === 'to' && to - from === 1 && actOf(self.word) && follows !== undefined) return null;
  if (actOf(before) || givers.has(before) || before === 'had') return 'object';
  if (!towards.has(before)) return null;
  if (before === 'of') return tokens[at - 1]?.word === 'hold' ? 'object' : null;
  if (before === 'for') return isBeforeFor(tokens[at - 1]?.word) ? 'beside' : null;
  if (before === 'by' && tokens[at - 1]?.word.endsWith('ed')) return 'beside';
  if (before === 'on' || before === 'by')
    return tokens[at - 1]?.word === 'in' || tokens[at - 1]?.word === 'up' ? 'object' : null;
  return isPlain && !sureTowards.has(before) ? null : 'beside';
}

function isBeforeFor(word: string | undefined): boolean {
  return word === 'waited' || (word !== undefined && channelOf(word) !== undefined);
}

/** Whether what follows makes the name the one who acts: `Tess texted`, `harbour law: …`. */
function isSubject(tokens: readonly Token[], from: number, to: number, isPlain: boolean): boolean {
  const [self, next] = [tokens[from], tokens[to]];
  if (!self || !next) return false;
  const isStart = beginsClause(tokens, from);
  if (next.clause !== self.clause) return isStart;
  if (to - from === 1 && channelOf(self.word) && actOf(next.word)?.channel === 'call') return false;
  const before = tokens[from - 1]?.clause === self.clause ? (tokens[from - 1]?.word ?? '') : '';
  if (isPlain && determiners.has(before) && before !== 'the') return false;
  const does = isDone(next.word) || next.word === 'will' || next.word === 'never' || next.word === 'not';
  if (to - from === 1 && (unreal.has(self.word) || actOf(self.word))) return isStart && does;
  const isPair = next.word === 'and' && isDone(tokens[to + 2]?.word ?? '');
  return actOf(next.word)?.form === 'past' || (isStart && (!isPlain || does || isPair));
}

/** Whether nothing but words that say nothing stands before it in its clause. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const clause = tokens[at]?.clause;
  for (let before = at - 1; before >= 0 && tokens[before]?.clause === clause; before--) {
    const word = tokens[before]?.word ?? '';
    if (conjunctions.has(word)) return true;
    if (!lead.has(word) && !determiners.has(word) && !titles.has(word) && !isWordOfDay(word)) return false;
  }
  return true;
}

/** The client a sentence is about, or those it may be about. */
export interface Choice {
  clientId: number | null;
  /** The likeliest first; empty where nobody is named. */
  candidates: readonly number[];
}

/** The client of the names where the talk is told; where none stands there, a name that only comes up is a guess. */
export function chooseClient(tokens: readonly Token[], mentions: readonly Mention[]): Choice {
  const sure = mentions.filter(
    ({ slot, meant }) => slot !== null && meant.some(({ extent }) => extent !== 'inside'),
  );
  const [first] = sure;
  if (!first) {
    const guessed = mentions.flatMap(({ meant }) => meant.map(({ clientId }) => clientId));
    return { clientId: null, candidates: [...new Set(guessed)] };
  }
  const shared = sharedClients(sure);
  const clause = tokens[first.from]?.clause;
  const near =
    shared.length > 0 ? shared : sharedClients(sure.filter(({ from }) => tokens[from]?.clause === clause));
  const [only, second] = near;
  if (only !== undefined && second === undefined) return { clientId: only, candidates: [] };
  const all = sure.flatMap(({ meant }) => meant.map(({ clientId }) => clientId));
  return { clientId: null, candidates: near.length > 0 ? near : [...new Set(all)] };
}

function sharedClients(mentions: readonly Mention[]): number[] {
  const [first, ...others] = mentions.map(({ meant }) => new Set(meant.map(({ clientId }) => clientId)));
  return [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
}

/** The people of a client who took part: those named where the talk is told, each by a name that means nobody else there. */
export function peopleOf(mentions: readonly Mention[], clientId: number): number[] {
  const ids = mentions.flatMap(({ slot, meant }) => {
    if (slot === null || slot === 'owner') return [];
    const here = meant.filter((one) => one.clientId === clientId);
    const people = here.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    // A surname that is the client's name, too, means the client.
    const isClient = here.some(({ personId, extent }) => personId === null && extent !== 'inside');
    const isFirst = here.some(({ personId, extent }) => personId !== null && extent !== 'last');
    return people.length === 1 && (isFirst || !isClient) ? people : [];
  });
  return [...new Set(ids)];
}

/** The name a line begins with, `blue heron` of `blue heron spoke about shelf labels`, and how many words it has. */
export function headOf(tokens: readonly Token[], names: readonly KnownName[]): Mention | null {
  const start = tokens[0]?.word === 'the' ? 1 : 0;
  const matches = matchesOf(tokens, names).filter(
    ({ from, extent }) => (from === start || from === 0) && extent !== 'inside',
  );
  const longest = Math.max(...matches.map(({ to }) => to), 0);
  const best = matches.filter(({ to }) => to === longest);
  const rank = Math.max(...best.map(rankOf));
  const meant: Meant[] = [];
  for (const match of best) {
    const isKnown = meant.some(
      ({ clientId, personId }) => clientId === match.clientId && personId === match.personId,
    );
    if (rankOf(match) === rank && !isKnown) meant.push(match);
  }
  return meant.length === 0 ? null : { from: 0, to: longest, meant, slot: 'subject' };
}
