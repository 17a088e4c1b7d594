import type { Finding } from '../../app/flags/finding.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { handle } from '../../nouns/index.ts';
import { cutAtWord, oneLine, pad, width, wrap } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { manner } from '../log/manner.ts';
import { sayOn } from '../words/days.ts';
import { findingLine, levelLabel, levelMark, suggestionText } from './findings.ts';

/** Below this many columns, an entry's text gets its own line. */
const shortText = 16;

/** A flag, its evidence or the rule above that shares it, and how to act unless the rule is silent. */
export function findingBlock(
  finding: Finding,
  evidence: readonly EntryDetails[],
  page: Page,
  { silent = false, above }: { silent?: boolean; above?: string } = {},
): string[] {
  const mark = page.mark(levelLabel(finding), `${levelMark(finding)} ${finding.rule}`);
  const text = wrap(findingLine(finding, page), page.width - 2).map((line) => `  ${line}`);
  const hidden = finding.evidence.length - evidence.length;
  return [
    mark,
    ...text,
    ...restText(finding, page).map((rest) => `  ${page.mark('muted', rest)}`),
    ...(above
      ? [page.mark('muted', `    the same entries as ${above}`)]
      : evidence.flatMap((entry) => evidenceLines(entry, page))),
    ...(hidden > 0 && !above ? [page.mark('muted', `    and ${hidden} more`)] : []),
    ...(silent ? [] : [`  ${page.mark('command', suggestionText(finding))}`]),
  ];
}

/** One entry as evidence: number, day, channel and text; the text goes below if room is short. */
function evidenceLines(entry: EntryDetails, page: Page): string[] {
  const lead = `    ${pad(handle('entry', entry.id), 5)} ${pad(sayOn(page)(entry.happenedOn), page.isTerminal ? 11 : 10)}  ${manner(entry)}: `;
  const room = page.width - width(lead);
  const text = oneLine(entry.text);
  if (room >= shortText || width(text) <= room) return [page.mark('muted', lead) + cutAtWord(text, room)];
  return [page.mark('muted', lead.trimEnd()), ' '.repeat(10) + cutAtWord(text, page.width - 10)];
}

/** When a resting flag comes back; empty for others. */
export function restText({ restsUntil }: Finding, page: Page): string[] {
  return restsUntil === null ? [] : [`resting until ${sayOn(page)(restsUntil, 'weekday')}`];
}
