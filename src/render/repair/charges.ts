import type { BudgetStanding } from '../../app/repair/charges.ts';
import { formatMoney, sumsByCurrency } from '../../domain/money/money.ts';
import { type Charge, isUntold } from '../../domain/repair/charge.ts';
import { charge } from '../../nouns/charge.ts';
import { handle } from '../../nouns/index.ts';
import { chargeJson } from '../json/things.ts';
import { factRows } from '../layout/row.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { oneLine, plural } from '../layout/text.ts';
import { type Column, linesView, type Page, sentenceView } from '../layout/view.ts';
import { dayFor, fullDay } from '../words/days.ts';
import { budgetLines, budgetUseJson, sumsText } from '../words/money.ts';

const columns: readonly Column<Charge>[] = [
  idColumn('charge', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  {
    title: 'Amount',
    cell: ({ amount }) => formatMoney(amount),
    align: 'right',
  },
  { title: 'What', cell: ({ what }) => what, shrinks: 'last' },
  dayColumn('Noted', ({ notedOn }) => notedOn),
  {
    title: 'Told',
    cell: ({ toldOn }) => toldOn,
    show: (charge, page) => (charge.toldOn ? dayFor(charge.toldOn, page) : isUntold(charge) ? 'not yet' : ''),
    label: (charge) => (isUntold(charge) ? 'warning' : undefined),
  },
  { title: 'By', cell: ({ toldChannel }) => toldChannel },
  dayColumn('Billed', ({ billedOn }) => billedOn),
  dayColumn('Waived', ({ waivedOn }) => waivedOn),
  { title: 'Case', cell: ({ caseId }) => caseId, align: 'right' },
];

/** A list of charges with totals. */
export const chargeList = nounList({
  noun: charge,
  json: chargeJson,
  columns,
  empty: 'No charges here. Note one: rapport charge add CLIENT AMOUNT WHAT',
  below: totals,
});

/** One total per currency, and how many charges the client does not know about. */
function totals(charges: readonly Charge[]): string[] {
  const due = charges.filter(({ waivedOn }) => waivedOn === null);
  if (due.length === 0) return [];
  const untoldCount = due.filter(isUntold).length;
  const untoldText = untoldCount === 0 ? '' : `; ${plural(untoldCount, 'charge')} they have not been told of`;
  const apart = due.length < charges.length ? ', without those waived' : '';
  return ['', `Together: ${sumsText(sumsByCurrency(due.map(({ amount }) => amount)))}${apart}${untoldText}.`];
}

export const notedCharge = sentenceView<{ charge: Charge; budget: BudgetStanding | null }>(
  ({ charge, budget }, page) =>
    [
      `Noted ${chargeLine(charge, page)}.`,
      nextLine(charge, page),
      ...(budget?.isNear ? budgetLines(budget, page) : []),
    ].join('\n'),
  ({ charge, budget }) => ({ ...chargeJson(charge), budgetUse: budget && budgetUseJson(budget.use) }),
);

export const toldCharges = linesView((charge: Charge, page) => {
  const entry =
    charge.entryId === null ? '' : ` (entry ${page.mark('muted', handle('entry', charge.entryId))})`;
  const { id, clientName } = charge;
  const name = page.mark('name', oneLine(clientName));
  return `Told ${name} of ${page.mark('muted', handle('charge', id))}: ${subject(charge)}, ${toldText(charge, page)}${entry}.`;
}, chargeJson);

export const billedCharges = linesView((charge: Charge, page) => {
  const { billedOn, untoldBecause } = charge;
  const why = untoldBecause === null ? '.' : `, before they were told: ${oneLine(untoldBecause)}`;
  const next = isUntold(charge) ? [nextLine(charge, page)] : [];
  const day = billedOn === null ? '' : `, ${fullDay(billedOn, page)}`;
  return [`Billed ${chargeLine(charge, page)}${day}${why}`, ...next].join('\n');
}, chargeJson);

export const waivedCharge = sentenceView<Charge>((charge, page) => {
  const { billedOn } = charge;
  const credit =
    billedOn === null ? '' : `\nIt was billed on ${fullDay(billedOn, page)}, so credit it to them.`;
  return `Waived ${chargeLine(charge, page)}.${credit}`;
}, chargeJson);

export const changedCharge = sentenceView<{ charge: Charge; isUntoldAgain: boolean }>(
  ({ charge, isUntoldAgain }, page) =>
    [
      `Changed ${chargeLine(charge, page)}.`,
      ...(isUntoldAgain ? [`They were told of another amount. ${nextLine(charge, page)}`] : []),
    ].join('\n'),
  ({ charge }) => chargeJson(charge),
);

export const chargeCard = sentenceView<Charge>((charge, page) => {
  const { id, clientName, amount, what, caseId, notedOn, billedOn, untoldBecause, waivedOn } = charge;
  const told = isUntold(charge) ? 'not yet' : toldText(charge, page);
  const entry = charge.entryId === null ? '' : ` (entry ${handle('entry', charge.entryId)})`;
  const surprise = untoldBecause === null ? '' : `, before they were told: ${untoldBecause}`;
  const rows: (readonly [string, string])[] = [
    ['Amount', formatMoney(amount)],
    ['For', what],
    ['Case', caseId === null ? '' : handle('case', caseId)],
    ['Noted', fullDay(notedOn, page)],
    ['Told', `${told}${entry}`],
    ['Billed', billedOn === null ? '' : `${fullDay(billedOn, page)}${surprise}`],
    ['Waived', waivedOn === null ? '' : `${fullDay(waivedOn, page)}: ${charge.waivedBecause ?? ''}`],
  ];
  return [
    `Charge ${page.mark('muted', handle('charge', id))} for ${page.mark('name', oneLine(clientName))}`,
    '',
    ...factRows(rows, page, 6),
    '',
    nextLine(charge, page),
  ]
    .join('\n')
    .trimEnd();
}, chargeJson);

/** `#4 Acme: 500 USD for over-service` */
function chargeLine(charge: Charge, page: Page): string {
  const name = page.mark('name', oneLine(charge.clientName));
  return `${page.mark('muted', handle('charge', charge.id))} ${name}: ${subject(charge)}`;
}

/** `500 USD for over-service` */
function subject({ amount, what }: Charge): string {
  return `${formatMoney(amount)} for ${oneLine(what).replace(/[.。]+$/u, '')}`;
}

function toldText({ toldOn, toldChannel }: Charge, page: Page): string {
  return [toldOn && fullDay(toldOn, page), toldChannel && `by ${toldChannel}`].filter(Boolean).join(' ');
}

/** The command that records that you told them. */
export function tellCommand({ id, prefersWriting }: Pick<Charge, 'id' | 'prefersWriting'>): string {
  return `rapport charge tell ${id} --by ${prefersWriting ? 'email' : 'call'}`;
}

/** What to type next; empty if nothing is left to do. */
function nextLine(charge: Charge, page: Page): string {
  const { id, billedOn, waivedOn } = charge;
  if (isUntold(charge)) {
    const command = page.mark('command', tellCommand(charge));
    return `They do not know of it yet. When you have told them: ${command}`;
  }
  if (billedOn !== null || waivedOn !== null) return '';
  return page.mark('hint', `When it is on a bill: rapport charge bill ${id}`);
}
