import type { CaseStanding } from '../app/case-ladder.ts';
import type { ClientCard } from '../app/client-card.ts';
import { formatMoney } from '../domain/money.ts';
import type { Charge } from '../domain/repair/charge.ts';
import { indented } from './apology-remarks.ts';
import { rungNames } from './case-words.ts';
import { openFor, urgency } from './cases.ts';
import { nextWords } from './deed-words.ts';
import { dayFor } from './reminders.ts';
import { oneLine } from './text.ts';
import type { Page } from './view.ts';

/** The sections of a card about what went wrong: open cases, and charges the client does not know of. */
export function cardRepairs({ cases, charges }: ClientCard, page: Page): string[][] {
  return [
    ...(cases.length === 0
      ? []
      : [[page.mark('title', 'Open cases'), ...cases.flatMap((standing) => caseLines(standing, page))]]),
    ...(charges.length === 0
      ? []
      : [
          [
            page.mark('title', 'Charges they have not been told of'),
            ...charges.flatMap((charge) => chargeLines(charge, page)),
          ],
        ]),
  ];
}

function caseLines(standing: CaseStanding, page: Page): string[] {
  const { file, ladder, next } = standing;
  const { id, what } = file.case;
  const command = `rapport case show ${id}`;
  const by = next?.dueOn ? ` by ${dayFor(next.dueOn, page)}` : '';
  const label = urgency(standing, page);
  const lines = indented(
    `Case ${id}: “${oneLine(what)}”, open for ${openFor(file.case, page.today)}, ${rungNames[ladder.rung]}`,
    page,
  );
  const words = nextWords(standing);
  const step = words === null ? [] : indented(`Next${by}: ${words}`, page, '    ');
  return [
    ...lines,
    ...step.map((line) => (label ? line.replace(/\S.*/u, (words) => page.mark(label, words)) : line)),
    `    ${page.mark('command', command)}`,
  ];
}

function chargeLines({ id, amount, what }: Charge, page: Page): string[] {
  return [
    ...indented(`${formatMoney(amount)} for ${oneLine(what)}`, page),
    `    ${page.mark('command', `rapport charge tell ${id} --by call`)}`,
  ];
}
