import type { Check, Diagnosis } from '../../app/doctor.ts';
import { sentenceText } from '../../domain/text/sentence.ts';
import { type Cell, row, rows, titled } from '../layout/row.ts';
import type { Label } from '../layout/styles.ts';
import { capital, oneLine, plural } from '../layout/text.ts';
import type { Page, View } from '../layout/view.ts';
import { isoDay, sayOn } from '../words/days.ts';

/** How a journal is: each thing that was looked at on a line, and what can be read where it is damaged. */
export const doctorPage: View<Diagnosis> = {
  human(diagnosis, page) {
    const { checks, fixed, isSound, readable } = diagnosis;
    const lines = checks.flatMap((check) => checkLines(check, page));
    const saved =
      isSound === false
        ? titled([{ title: 'What can be read', lines: readableLines(readable, page) }], page)
        : '';
    const done = fixed && (fixed.length > 0 ? fixed : [nothingFixed(isSound)]).join('\n');
    return [done ?? '', headline(diagnosis, page), lines.join('\n'), saved].filter(Boolean).join('\n\n');
  },
  json: ({ file, isSound, checks, fixed, readable, newestCopy }) => ({
    ...{ file, isSound, fixed },
    checks: checks.map(({ name, state, text, hint, command }) => ({
      ...{ name, state, text: sentenceText(text, isoDay), hint, command },
    })),
    readable: readable.map(({ noun, count, total, most, isAll, isAtLeast }) => ({
      ...{ noun: noun.inData[0], count, totalCount: total, mostCount: most, isAll, isAtLeast },
    })),
    newestCopy: newestCopy?.name ?? null,
    newestCopyOn: newestCopy?.madeOn ?? null,
  }),
};

function nothingFixed(isSound: boolean | null): string {
  return isSound === false
    ? 'Nothing was fixed: a damaged journal is best left as it is.'
    : 'There is nothing that --fix can put right.';
}

function headline({ isSound, checks }: Diagnosis, page: Page): string {
  if (isSound === false) return page.mark('error', 'The journal is damaged.');
  const count = checks.filter(({ state }) => state === 'warning').length;
  const found = isSound
    ? 'The journal is sound'
    : 'Nothing wrong was found in the journal, but not everything was checked';
  if (count === 0) return page.mark('title', `${found}.`);
  return page.mark('title', `${found}; ${plural(count, 'thing needs', 'things need')} attention.`);
}

const marks: Readonly<Record<Check['state'], { text: string; label: Label }>> = {
  ok: { text: 'ok', label: 'good' },
  warning: { text: '-', label: 'due' },
  damaged: { text: '!', label: 'overdue' },
};

function checkLines({ name, state, text, hint, command }: Check, page: Page): string[] {
  const beside = (first: Cell, second: Cell, last: Cell) =>
    row([{ ...first, room: 2 }, { ...second, room: 10 }, last], page, 0);
  const below = (last: Cell) => beside({ text: '' }, { text: '' }, last);
  return [
    ...beside(marks[state], { text: capital(name) }, { text: sentenceText(text, sayOn(page)) }),
    ...(hint === null ? [] : below({ text: hint, label: 'hint' })),
    ...(command === null ? [] : below({ text: [oneLine(command)], label: 'command' })),
  ];
}

function readableLines(readable: Diagnosis['readable'], page: Page): string[] {
  const parts = readable.filter(({ count, isAll }) => count !== null && !isAll);
  const whole = readable.flatMap(({ noun, count, isAll }) =>
    isAll && count !== null && count > 0 ? [plural(count, noun.name, noun.plural)] : [],
  );
  const unknown = readable.flatMap(({ noun, count }) => (count === null ? [noun.plural] : []));
  return rows(
    [
      ...parts.map((one) => [{ text: capital(one.noun.plural) }, { text: readableWords(one) }]),
      ...(whole.length > 0 ? [[{ text: 'Whole' }, { text: whole.join(', ') }]] : []),
      ...(unknown.length > 0
        ? [[{ text: 'Not known' }, { text: `${unknown.join(', ')}: the list no longer says where they are` }]]
        : []),
    ],
    page,
  );
}

function readableWords({ count, total, most, isAtLeast }: Diagnosis['readable'][number]): string {
  const read = count === 0 ? 'none' : `${isAtLeast ? 'at least ' : ''}${count}`;
  if (count === total) return `${read}, but some may have changed`;
  if (total !== null) return `${read} of ${total}`;
  return most === null ? `${read}; it is not known how many there were` : `${read} of ${most} at most`;
}
