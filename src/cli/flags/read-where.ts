import type { Journal } from '../../app/journal.ts';
import { clientStatuses } from '../../domain/clients/client.ts';
import {
  type ClientFilter,
  type FilterTerm,
  filterFields,
  takesNone,
} from '../../domain/clients/client-filter.ts';
import { type FilterProblem, parseClientFilter } from '../../domain/clients/parse-client-filter.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import { notADay, notOneOf } from '../../errors/input.ts';
import type { RapportError } from '../../errors/rapport-error.ts';
import {
  badWhereSign,
  emptyWhere,
  unknownWhereWord,
  whereOnlyAsks,
  whereOpenQuote,
  whereWithoutTarget,
  whereWithoutValue,
} from '../../errors/where.ts';
import type { Context } from '../io.ts';
import { whichProfile } from '../references/named.ts';
import { nearest } from './flags.ts';
import { moneyProblem } from './money-flags.ts';

/** The conditions a text states, and the profile after its arrow; profiles are named in full afterwards. */
export function readWhere({ journal, settings, today }: Context, text: string): ClientFilter {
  const currency = settings.currency ?? onlyCurrency(journal);
  const reading = parseClientFilter(text, { today, currency });
  if (reading.kind !== 'filter') throw problemOf(reading);
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
  return { ...term, text: whichProfile(journal, term.text).name };
}

/** The conditions a text states where no profile can be given. */
export function readConditions(context: Context, text: string): readonly FilterTerm[] {
  const { terms, profile } = readWhere(context, text);
  if (profile !== null) throw whereOnlyAsks();
  return terms;
}

function problemOf(problem: FilterProblem): RapportError {
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
      return notADay(problem.text, `${dayExamples}; since>1y is for longer than a year`);
    case 'no-profile':
      return whereWithoutTarget();
    case 'bad-amount':
      return moneyProblem(problem.reading, problem.text);
  }
}
