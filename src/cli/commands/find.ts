import { findThings } from '../../app/search/found.ts';
import {
  apart,
  readSearch,
  type Search,
  type SearchWords,
  searchFilters,
} from '../../domain/search/search-words.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { commandLine } from '../../domain/text/shell-word.ts';
import { channels } from '../../nouns/entry.ts';
import { parseReference } from '../../nouns/index.ts';
import { person } from '../../nouns/person.ts';
import { searchPage } from '../../render/search/found.ts';
import { count, defineCommand, oneOf, reply, rest, toggle, value } from '../command.ts';
import { typedDay } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import { clientOfList } from '../references/clients.ts';
import { didYouMean } from '../references/reference.ts';

const usualLimit = 10;

/** What can be found, by the word that names it in `in:`; plurals are read, too. */
const kinds = [
  ...(['client', 'person', 'entry', 'note', 'reminder', 'promise', 'case', 'apology'] as const),
  ...(['charge', 'concern', 'feedback', 'occasion', 'policy'] as const),
] as const;
const plurals: Readonly<Record<string, string>> = {
  ...{ people: 'person', entries: 'entry', apologies: 'apology', policies: 'policy' },
};

export default defineCommand({
  details:
    'Finds texts with all the words; some of the words may name the client or the person instead. The last word may be a beginning: "invo" finds "invoice". Quotes keep words together. Narrow it with client: person: channel: since: until: in:',
  examples: [
    'rapport find renewal',
    'rapport find "late invoice" client:acme',
    'rapport find logo since:"last month" in:entry',
  ],
  isList: true,
  args: { words: rest('<words...>', 'the words, and filters such as client:acme') },
  flags: {
    limit: value('-n, --limit <n>', `at most so many; 0 for all (default: ${usualLimit})`, count(0)),
    all: toggle('--all', 'all of them'),
  },
  async run({ words, limit = usualLimit, all }, context) {
    const { journal, status } = context;
    const typed = readSearch(words);
    if (typed.terms.length === 0 && Object.keys(typed.filters).length === 0)
      throw nothingToFind(words.join(' '));
    const search = await searchOf(context, typed);
    const most = all || limit === 0 ? Number.MAX_SAFE_INTEGER : limit;
    let answer = findThings(journal, search, most, (texts) =>
      context.progress(`Making the search index of ${texts.toLocaleString('en')} texts…`),
    );
    const isApart = answer.found.length === 0 && search.terms.some((term) => term.words.length > 1);
    if (isApart) answer = findThings(journal, { ...search, terms: apart(search.terms) }, most);
    const { found, count: total, isMore } = answer;
    if (context.wantsData && total > found.length)
      status(
        `${isMore ? `More than ${total}` : total} were found; these are the first ${found.length}. --all gives all.`,
      );
    const near = found.length > 0 ? [] : nearNames(context, typed);
    return reply(searchPage, {
      ...answer,
      words: commandLine(words),
      isApart: isApart && found.length > 0,
      near,
    });
  },
});

/** What the filters mean. */
async function searchOf(context: Context, { terms, filters }: SearchWords): Promise<Search> {
  const { client, channel, since, until } = filters;
  const named = await clientOfList(context, client);
  return {
    terms,
    ...(named && { clientIds: [named.id] }),
    ...(filters.person !== undefined && { personIds: peopleNamed(context, filters.person) }),
    ...(channel !== undefined && { channel: oneOf(channels)(channel, 'channel:', context) }),
    ...(since !== undefined && { since: typedDay(since, context, 'past') }),
    ...(until !== undefined && { until: typedDay(until, context, 'past') }),
    ...(filters.in !== undefined && { kind: oneOf(kinds)(singular(filters.in), 'in:', context) }),
  };
}

function singular(word: string): string {
  const small = word.toLowerCase();
  return plurals[small] ?? small.replace(/(?<=[a-z]{3})s$/, '');
}

/** Everybody of that name, at whatever client. */
function peopleNamed({ journal }: Context, ref: string): number[] {
  const people = journal.people.list();
  const reference = parseReference(ref);
  const folded = foldText(ref);
  const ways = [
    people.filter(({ id }) => reference?.letter === person.letter && id === reference.id),
    people.filter(({ name }) => foldText(name) === folded),
    people.filter(({ name }) => foldText(name).includes(folded)),
  ];
  const found = ways.find((some) => some.length > 0);
  if (!found)
    throw nobodyNamed(
      ref,
      nearMisses(
        ref,
        people.map(({ name }) => name),
      ),
    );
  return [...new Set(found.map(({ id }) => id))];
}

/** Names that may have been meant, by the whole or by one of the words; the first letter is taken to be right. */
function nearNames({ journal }: Context, { terms }: SearchWords): string[] {
  const phrases = new Set([terms.map(({ text }) => text).join(' '), ...apart(terms).map(({ text }) => text)]);
  for (const phrase of phrases) {
    const names = journal.clients.names(foldText(phrase).slice(0, 1)).map(({ name }) => name);
    const near = phrase === '' ? [] : nearMisses(phrase, names);
    if (near.length > 0) return near;
  }
  return [];
}

/** Signs alone are nothing to look for. */
function nothingToFind(text: string): RapportError {
  return new RapportError('usage', 'nothing-to-find', `"${text}" has no word to look for.`, [
    `Type a word or a number, or ${searchFilters.map((name) => `${name}:`).join(' ')} with a value.`,
  ]);
}

/** No person goes by that name. */
function nobodyNamed(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'nobody-named', `No person matches "${ref}".`, [
    didYouMean(near) ?? 'See them with: rapport person list',
  ]);
}
