import type { Policy, PolicyQuote } from '../../domain/repair/policy.ts';
import { handle } from '../../nouns/index.ts';
import { policy } from '../../nouns/policy.ts';
import { policyJson } from '../json/things.ts';
import { factRows } from '../layout/row.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { indented, oneLine } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';

const columns: readonly Column<Policy>[] = [
  idColumn('policy', ({ id }) => id),
  { title: 'Policy', cell: ({ name }) => name, label: 'name', shrinks: true },
  { title: 'Rule', cell: ({ rule }) => rule, shrinks: 'last' },
  { title: 'Because', cell: ({ reason }) => reason, shrinks: 'last' },
  dayColumn('Withdrawn', ({ removedOn }) => removedOn),
];

const list = (empty: string) => nounList({ noun: policy, json: policyJson, columns, empty });

export const policyList = list('No policies yet. Add one: rapport policy add NAME RULE --because REASON');

export const removedPolicyList = list('No policy was withdrawn.');

export const policyChanged = sentenceView<{ policy: Policy; did: string }>(
  ({ policy: { id, name }, did }, page) =>
    `${did} the policy ${page.mark('name', oneLine(name))} ${page.mark('muted', handle('policy', id))}`,
  ({ policy }) => policyJson(policy),
);

export const policyCard = sentenceView<{ policy: Policy; quotes: readonly PolicyQuote[] }>(
  ({ policy, quotes }, page) => {
    const head = `Policy ${page.mark('muted', handle('policy', policy.id))} ${page.mark('name', oneLine(policy.name))}`;
    const since = policy.removedOn ? `, withdrawn on ${fullDay(policy.removedOn, page)}` : '';
    return [
      `${head}${since}`,
      '',
      ...factRows(
        [
          ['Rule', policy.rule],
          ['Because', policy.reason],
        ],
        page,
        7,
      ),
      ...(quotes.length === 0 ? [] : ['', page.mark('title', 'Quoted')]),
      ...quotes.flatMap((quote) => quoteLines(quote, policy, page)),
    ].join('\n');
  },
  ({ policy, quotes }) => ({
    ...policyJson(policy),
    quotes: quotes.map(({ caseId, clientId, clientName, what, quotedOn, reason }) => ({
      ...{ caseId, handle: handle('case', caseId), client: clientName, clientId, what, quotedOn, reason },
    })),
  }),
);

function quoteLines(quote: PolicyQuote, { reason }: Policy, page: Page): string[] {
  const head = `${fullDay(quote.quotedOn, page)}, ${oneLine(quote.clientName)}, case ${handle('case', quote.caseId)}`;
  const then = quote.reason && quote.reason !== reason ? ` (with the reason: ${oneLine(quote.reason)})` : '';
  return indented(`${head}: ${oneLine(quote.what)}${then}`, page);
}
