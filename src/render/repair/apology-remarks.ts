import type { ApologyRemark, ExcuseRemark, GapRemark } from '../../domain/repair/apology/check.ts';
import type { Json } from '../json/shape.ts';
import { row } from '../layout/row.ts';
import type { Label } from '../layout/styles.ts';
import { indented, oneLine } from '../layout/text.ts';
import type { Sheet } from '../layout/view.ts';
import { partNames } from './apologies.ts';

/** Says that an edited draft was left as it is. */
export function editedDraftLines(id: number, sheet: Sheet): string[] {
  const notice = 'The draft was edited, so its text stays as it is.';
  return indented(
    `${notice} To write a new one from the parts: rapport apology edit ${id} --redraft`,
    sheet,
    '',
  );
}

/** The draft, with each remark's words marked as a warning. */
export function draftLines(draft: string, remarks: readonly ApologyRemark[], sheet: Sheet): string[] {
  const spans = excusesIn(remarks).flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end }],
  );
  // Wrapping changed only white space, so one pass over the lines finds the words again.
  let at = 0;
  return indented(draft, sheet).map((line) =>
    line.replace(/\S+/gu, (word) => {
      const start = draft.indexOf(word, at);
      at = start + word.length;
      const shown = spans.find((span) => span.start < at && start < span.end);
      if (!shown) return word;
      const [from, to] = [Math.max(0, shown.start - start), Math.min(word.length, shown.end - start)];
      return word.slice(0, from) + sheet.mark('warning', word.slice(from, to)) + word.slice(to);
    }),
  );
}

/** One block per remark: the words, the reason, and what to write instead. */
export function excuseLines(remarks: readonly ApologyRemark[], sheet: Sheet): string[] {
  const found = excusesIn(remarks);
  if (found.length === 0) return [];
  const title =
    found.length === 1 ? 'One thing to say differently' : `${found.length} things to say differently`;
  return [
    sheet.mark('title', title),
    ...found.flatMap((remark, index) => [...(index > 0 ? [''] : []), ...excuseBlock(remark, sheet)]),
  ];
}

function excuseBlock({ heading, excerpt, part, why, instead, source }: ExcuseRemark, sheet: Sheet): string[] {
  const from = part ? `, from ${partNames[part]}` : '';
  const lines = (text: string, label?: Label) => row([{ text, label }], sheet);
  return [
    ...lines(`“${oneLine(excerpt)}”${from}`, 'warning'),
    ...lines(`${heading}. ${why}`),
    ...lines(`Instead: ${instead}`),
    ...(source ? lines(source, 'hint') : []),
  ];
}

export function gapLines(remarks: readonly ApologyRemark[], sheet: Sheet): string[] {
  const gaps = remarks.filter((remark): remark is GapRemark => remark.severity === 'consider');
  if (gaps.length === 0) return [];
  return [
    sheet.mark('title', 'Not in it yet'),
    ...gaps.flatMap(({ heading, instead }) => indented(`${heading}. ${instead}`, sheet)),
  ];
}

export function excusesIn(remarks: readonly ApologyRemark[]): ExcuseRemark[] {
  return remarks.filter((remark): remark is ExcuseRemark => remark.severity === 'reword');
}

export function remarkJson(remark: ApologyRemark): Json {
  const { id, severity, heading, why, instead, part = null, source = null } = remark;
  const excerpt = remark.severity === 'reword' ? remark.excerpt : null;
  return { remark: id, severity, excerpt, heading, why, instead, part, source };
}
