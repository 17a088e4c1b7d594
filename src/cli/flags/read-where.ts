import {
  type ClientFilter,
  type FilterProblem,
  type FilterTerm,
  filterFields,
  parseClientFilter,
  takesNone,
} from '../../domain/clients/client-filter.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { clientStatuses } from '../../nouns/client.ts';
import type { Journal } from '../../store/journal.ts';
import { notADay, notOneOf } from '../failures.ts';
import type { Context } from '../io.ts';
import { kinds, resolve } from '../references/reference.ts';
import { moneyProblem } from './money-flags.ts';
import { typedDay } from './typed-day.ts';

/** The conditions a text states, and the profile after its arrow; profiles are named in full afterwards. */
export function readWhere(context: Context, text: string): ClientFilter {
  const { journal, settings, today, dateOrder } = context;
  const currency = settings.currency ?? onlyCurrency(journal);
  const reading = parseClientFilter(text, { today, currency, dateOrder });
  if (reading.kind !== 'filter') throw problemOf(reading, context);
  const { terms, profile } = reading.filter;
  return { profile, terms: terms.map((term) => named(journal, term)) };
}

/** Where all values are in one currency, it need not be said. */
function onlyCurrency({ clients }: Journal): string | null {
  const [first = null, ...others] = clients.currencies();
  return others.length === 0 ? first : null;
}

function named(journal: Journal, term: FilterTerm): FilterTerm {
  const isWhole = term.field === 'profile' && (term.operator === '=' || term.operator === '!=');
  if (!isWhole || term.text === null) return term;
  return { ...term, text: resolve(journal, kinds.profile, term.text).name };
}

/** The conditions a text states where no profile can be given. */
export function readConditions(context: Context, text: string): readonly FilterTerm[] {
  const { terms, profile } = readWhere(context, text);
  if (profile !== null) throw whereOnlyAsks();
  return terms;
}

const sinceExamples = `${dayExamples}; since>1y is for longer than a year`;

function problemOf(problem: FilterProblem, context: Context): RapportError {
  switch (problem.kind) {
    case 'empty':
      return emptyWhere();
    case 'unknown-word':
      return unknownWhereWord(problem.word, nearest(problem.word, filterFields));
    case 'bad-operator':
      return badWhereSign(problem.field, problem.operator, problem.takes);
    case 'no-value':
      return whereWithoutValue(problem.field, problem.operator, takesNone(problem.field, problem.operator));
    case 'open-quote':
      return whereOpenQuote();
    case 'bad-status':
      return notOneOf('status', problem.text, clientStatuses, nearest(problem.text, clientStatuses));
    case 'bad-day':
      // It says best what is wrong; a length of time may lie outside the calendar.
      typedDay(problem.text, context, 'past', sinceExamples);
      return notADay(problem.text, sinceExamples);
    case 'no-profile':
      return whereWithoutTarget();
    case 'bad-amount':
      return moneyProblem(problem.reading, problem.text);
  }
}

const conditions =
  'Conditions look like tag=vip status=active value>=5000 profile=none since>1y source~talk name~smith.';

/** Conditions without a condition. */
function emptyWhere(): RapportError {
  return new RapportError('usage', 'where-empty', '--where has no condition.', [conditions]);
}

/** A word among conditions that begins none. */
function unknownWhereWord(word: string, near: string | undefined): RapportError {
  const hints = near
    ? [`Did you mean "${near}"?`]
    : [conditions, 'A client must meet all of them. For one or the other, use --where twice.'];
  if (!near) hints.push('Put quotes around a value of several words: source="a talk in Leeds"');
  return new RapportError('usage', 'where-unknown-word', `No condition begins with "${word}".`, hints);
}

/** A condition with no sign between its two sides, or one it does not take. */
function badWhereSign(field: string, sign: string, takes: readonly string[]): RapportError {
  const what = sign === '' ? `"${field}" has no value` : `"${field}" does not take ${sign}`;
  return new RapportError('usage', 'where-bad-sign', `In --where, ${what}.`, [
    `It takes ${listWords(takes)}, as in ${field}${takes[0]}…`,
  ]);
}

/** A condition without its value; `takesNone` where it may ask for those without. */
function whereWithoutValue(field: string, sign: string, takesNone: boolean): RapportError {
  return new RapportError('usage', 'where-without-value', `In --where, nothing follows "${field}${sign}".`, [
    takesNone ? `Add a value; ${field}${sign}none means clients without one.` : conditions,
  ]);
}

/** A quote that does not end. */
function whereOpenQuote(): RapportError {
  return new RapportError('usage', 'where-open-quote', 'In --where, a quote is not closed.', [
    'Put a quote at each end of the value: source="a talk in Leeds"',
  ]);
}

/** An arrow with no profile after it. */
function whereWithoutTarget(): RapportError {
  return new RapportError('usage', 'where-without-target', 'In --where, no profile follows the =>.', [
    "For example: --where 'tag=vip => key'",
  ]);
}

/** A profile named among conditions where none is given. */
function whereOnlyAsks(): RapportError {
  return new RapportError(
    'usage',
    'where-only-asks',
    'Here --where chooses clients; it cannot give them a profile.',
    ["To give a profile: rapport profile assign --where 'tag=vip => key'"],
  );
}
