import type { DueClient, Outreach } from '../app/outreach.ts';
import { clientWord } from './client-word.ts';
import {
  findingJson,
  findingText,
  isoDay,
  type SayDay,
  sayOn,
  suggestionText,
  wishText,
} from './findings.ts';
import { openerJson, openerLines, openerText } from './openers.ts';
import { paragraph } from './paragraph.ts';
import { record } from './table.ts';
import { oneLine, plural } from './text.ts';
import type { Column, Page, View } from './view.ts';

const columns: readonly Column<DueClient>[] = [
  { key: 'clientId', cell: ({ client }) => client.id },
  { key: 'client', cell: ({ client }) => client.name },
  { key: 'rule', cell: ({ because }) => because.flag?.finding.rule ?? null },
  { key: 'level', cell: ({ because }) => because.flag?.finding.level ?? null },
  { key: 'dueOn', cell: ({ because }) => (because.flag ? null : because.dueOn) },
  { key: 'what', cell: (one) => whyText(one, isoDay) },
  { key: 'openers', cell: ({ openers }) => openers.map((opener) => openerText(opener, isoDay)) },
  { key: 'command', cell: commandFor },
];

/** Who is due for a word, why, and with what it can begin. */
export const outreachPage: View<Outreach> = {
  human({ due, total, cases }, page) {
    const rest = total - due.length;
    return [
      ...(due.length === 0 ? [page.mark('good', 'Nobody is due for a word from you.')] : []),
      ...due.map((one) => block(one, page).join('\n')),
      ...(rest > 0 ? [page.mark('hint', `and ${rest} more: rapport outreach --limit 0`)] : []),
      ...(cases.asking > 0 ? [page.mark('hint', `${casesText(cases)} for something: rapport today`)] : []),
    ].join('\n\n');
  },
  json: ({ due }) =>
    due.map((one) => ({
      ...record(columns, one),
      flag: one.because.flag && findingJson(one.because.flag.finding),
      openers: one.openers.map(openerJson),
    })),
  list: { rows: ({ due }) => due, columns: columns as readonly Column<never>[] },
};

/** Counted as today counts them: all that are open. */
function casesText({ open, asking }: Outreach['cases']): string {
  if (asking === open) return plural(open, 'open case asks', 'open cases ask');
  return `${asking} of ${open} open cases ${asking === 1 ? 'asks' : 'ask'}`;
}

function block(one: DueClient, page: Page): string[] {
  const { client, because, openers } = one;
  const more = because.flag && because.flag.more > 0 ? ` (+${because.flag.more} more)` : '';
  const lines = (text: string) => paragraph(text, page.width - 2).map((line) => `  ${line}`);
  const nothing = `The journal has nothing to begin with. What do you know of them? rapport note ${clientWord(client)} "…"`;
  return [
    page.mark('name', oneLine(client.name)),
    ...lines(`${whyText(one, sayOn(page))}${more}`),
    ...(openers.length > 0
      ? openerLines(openers, page)
      : lines(nothing).map((line) => page.mark('hint', line))),
    `  ${page.mark('command', commandFor(one))}`,
  ];
}

/** What a rule found, or when their rhythm comes round; with the wish to be written to. */
export function whyText({ client, because }: Omit<DueClient, 'openers'>, say: SayDay): string {
  if (because.flag) {
    const { finding } = because.flag;
    return `${findingText(finding, say)}${finding.wish ? `; ${wishText(finding.wish)}` : ''}`;
  }
  const { lastOn, dueOn } = because;
  const wish =
    client.writingBecause === null ? '' : `; ${wishText({ who: null, because: client.writingBecause })}`;
  return `last exchange on ${say(lastOn)}, the next is due on ${say(dueOn, 'weekday')}${wish}`;
}

/** The command that logs the word to them. */
export function commandFor({ client, because }: Omit<DueClient, 'openers'>): string {
  if (because.flag) return suggestionText(because.flag.finding);
  return `rapport ${client.writingBecause === null ? 'call' : 'email'} ${clientWord(client, 40)} "…"`;
}
