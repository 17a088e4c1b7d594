import type { HeldStandard, ProfileStatistics } from '../../app/clients/profile-statistics.ts';
import type { StandardCount, StandardsKept, Unjudged } from '../../app/clients/standards-kept.ts';
import { type StandardName, standards } from '../../domain/clients/profile.ts';
import { client } from '../../nouns/client.ts';
import { handle } from '../../nouns/index.ts';
import { type Json, referenceJson } from '../json/shape.ts';
import { criterionJson, profileJson, standardJsonKey } from '../json/things.ts';
import { gap, leastText } from '../layout/measures.ts';
import { type Cell, rows, widest } from '../layout/row.ts';
import { table } from '../layout/table.ts';
import { indented, oneLine, plural } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { monthName } from '../words/days.ts';
import { idealLines } from './fit.ts';
import { factLines, groupJson } from './group-facts.ts';
import { otherNumbers, standardText } from './profiles.ts';

export const profilePage = sentenceView<ProfileStatistics>(human, json);

function human(statistics: ProfileStatistics, page: Page): string {
  const { profile, criteria, group, book } = statistics;
  const head = `Profile ${page.mark('name', oneLine(profile.name))} ${page.mark('muted', handle('profile', profile.id))}: ${plural(group.clients, 'client')} of ${book.clients}`;
  const lines = [
    head,
    ...(profile.about ? indented(profile.about, page, '') : []),
    '',
    page.mark('title', 'Standards'),
    ...standardLines(statistics, page),
    ...(criteria.length === 0 ? [] : ['', page.mark('title', 'Ideal client'), ...idealLines(criteria, page)]),
  ];
  if (group.clients === 0) {
    const command = `rapport profile assign ${profile.id} CLIENT`;
    return [...lines, '', page.mark('hint', `No client has it yet: ${command}`)].join('\n');
  }
  return [
    ...lines,
    '',
    page.mark('title', 'In common'),
    ...factLines(group, book, page),
    '',
    page.mark('title', 'Standards kept'),
    ...monthlyLines(statistics, page),
  ].join('\n');
}

function monthlyLines(statistics: ProfileStatistics, page: Page): string[] {
  const rows = monthlyRows(statistics.months);
  if (rows.length === 0) return ['  Nothing to judge yet.'];
  const says = rows.some(({ of }) => of === 'answers')
    ? 'Share of clients who met it at the end of the month; reply: share of messages answered in time.'
    : 'Share of clients who met it at the end of the month.';
  return [
    ...table(monthColumns(statistics.months), rows, page).split('\n'),
    ...indented(says, page).map((line) => page.mark('hint', line)),
    ...unjudgedLines(statistics, rows, page),
  ];
}

function standardLines({ profile, standards }: ProfileStatistics, page: Page): string[] {
  const shown = standards.filter(
    ({ limit, own, standard }) => own.length > 0 || standard.unit !== 'percent' || limit.from !== 'default',
  );
  const standing = [
    ...shown.map((held) => [
      held.standard.called,
      standardText(held.limit.value, held.standard),
      numberSource(held),
    ]),
    ...otherNumbers(profile).map(({ key, value }) => [key, String(value), '']),
  ];
  const start = [0, 1].reduce((sum, at) => sum + widest(standing.map((one) => one[at] ?? '')) + gap, gap);
  const room = Math.max(leastText, page.width - start);
  return rows(
    standing.map(([name = '', text = '', hint = '']): Cell[] => [
      { text: name, label: 'muted' },
      { text },
      { text: hint, label: 'hint', room },
    ]),
    page,
  );
}

/** The source of the number, and how many clients have their own. */
function numberSource({ limit, own }: HeldStandard): string {
  const owner = { profile: '', configuration: 'your settings' }[limit.from as string] ?? 'the default';
  const [first, second] = own;
  const others = first
    ? second
      ? `${own.length} clients have their own`
      : `${oneLine(first.name)} ${first.value === 0 ? 'is not asked' : `has ${first.value}`}`
    : '';
  return [owner, others].filter(Boolean).join('; ');
}

interface MonthlyRow extends Pick<StandardCount, 'of'> {
  name: string;
  cells: string[];
}

function monthlyRows(months: readonly StandardsKept[]): MonthlyRow[] {
  return (months.at(-1)?.standards ?? []).flatMap(({ name, of }, at) => {
    const cells = months
      .map(({ standards }) => standards[at])
      .map((one) => (one?.asked ? ratioText(one) : ''));
    return cells.every((cell) => cell === '')
      ? []
      : [{ name: calledOf(name), of, cells: cells.map((cell) => cell || '-') }];
  });
}

/** What people read of a standard. */
function calledOf(name: StandardName): string {
  return standards.find((one) => one.name === name)?.called ?? name;
}

const reasons: readonly [Unjudged, string][] = [
  ['alone', 'left alone'],
  ['new', 'new'],
  ['nothing', 'nothing to judge'],
];

/** Why clients are not judged by the standards above; reasons with the same count share a line. */
function unjudgedLines(
  { group, months }: ProfileStatistics,
  rows: readonly MonthlyRow[],
  page: Page,
): string[] {
  const shown = rows.filter(({ of }) => of === 'clients').map(({ name }) => name);
  const byWords = new Map<string, string[]>();
  for (const count of months.at(-1)?.standards ?? []) {
    if (!shown.includes(calledOf(count.name)) || count.asked === group.clients) continue;
    const words = unjudgedText(count);
    byWords.set(words, [...(byWords.get(words) ?? []), calledOf(count.name)]);
  }
  const parts = [...byWords].map(([words, names]) =>
    byWords.size === 1 && names.length === shown.length ? words : `${names.join(', ')} ${words}`,
  );
  if (parts.length === 0) return [];
  const text = `Not judged today, of ${plural(group.clients, 'client')}: ${parts.join('; ')}.`;
  return indented(text, page).map((line) => page.mark('hint', line));
}

/** `4 (3 left alone, 1 new)`, or `4 (left alone)`. */
function unjudgedText(count: StandardCount): string {
  const why = reasons.filter(([reason]) => count[reason] > 0);
  const sum = why.reduce((total, [reason]) => total + count[reason], 0);
  const words = why.map(([reason, text]) => (why.length === 1 ? text : `${count[reason]} ${text}`));
  return `${sum} (${words.join(', ')})`;
}

/** From a thousand on, a percentage says as much and takes less room. */
function ratioText({ kept, asked }: { kept: number; asked: number }): string {
  return asked < 1000 ? `${kept}/${asked}` : `${Math.round((kept * 100) / asked)} %`;
}

function monthColumns(months: readonly StandardsKept[]): Column<MonthlyRow>[] {
  return [
    { title: '', cell: ({ name }) => name, label: 'muted', shrinks: true },
    ...months.map(({ on }, at): Column<MonthlyRow> => {
      const isLast = at === months.length - 1;
      return {
        title: isLast ? 'today' : monthName(on).slice(0, 3),
        cell: ({ cells }) => cells[at] ?? '',
        align: 'right',
      };
    }),
  ];
}

function json({ profile, standards, criteria, group, book, months }: ProfileStatistics): Json {
  return {
    ...profileJson(profile),
    holds: standards.map(({ standard, limit, own }) => ({
      standard: standardJsonKey(standard.name),
      value: limit.value,
      from: limit.from,
      unit: standard.unit,
      own: own.map((one) => ({ ...referenceJson(client, one), value: one.value })),
    })),
    criteria: criteria.map(criterionJson),
    group: groupJson(group),
    book: groupJson(book),
    months: months.map(({ on, standards: counts }) => ({
      untilOn: on,
      standards: Object.fromEntries(counts.map((count) => [standardJsonKey(count.name), countJson(count)])),
    })),
  };
}

function countJson({ of, kept, asked, alone, new: isNew, nothing }: StandardCount): Json {
  return {
    ...{ of, keptCount: kept, missedCount: asked - kept, askedCount: asked },
    unjudged: { leftAlone: alone, new: isNew, nothing },
  };
}
