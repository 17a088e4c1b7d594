import type { OpenCase } from '../../app/repair/open-cases.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { nextCommand, nextWords } from '../care/deed-words.ts';
import { findingLine, suggestionText } from '../flags/findings.ts';
import type { Action } from '../layout/action-page.ts';
import { actionText } from '../layout/measures.ts';
import { oneLine, plural, width } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { dueWords } from '../words/days.ts';
import { clientWord } from '../words/names.ts';

/** Open cases, each with a finding or its next step; the day appears only for a next step. */
export function caseActions(
  cases: readonly OpenCase[],
  page: Pick<Page, 'isTerminal' | 'today'>,
  relative = page.isTerminal,
): Action[] {
  // Without a person looking on, a line has no edge.
  const room = page.isTerminal || relative ? actionText.longest : Number.POSITIVE_INFINITY;
  return cases.map((one) => {
    const { standing, finding, isNext } = one;
    const { id, clientName, what } = standing.file.case;
    // Each case has its own line, so the count of other findings is left out.
    const summary = finding
      ? findingLine({ ...finding, besides: undefined }, page)
      : `“${oneLine(what)}”: ${nextWords(standing)}`;
    // The day belongs to the next step and would be wrong for anything else.
    const due = finding && !isNext ? null : one.dueOn;
    return {
      ...(due === null ? {} : { when: dueWords(due, page, relative) }),
      who: oneLine(clientName),
      what: moreFlags(`Case ${handle('case', id)}: ${summary}`, one, room),
      command: caseCommand(one),
      whole: true,
    };
  });
}

/** How many more flags the client has, with the strongest named, and the command that lists them if it fits. */
function moreFlags(text: string, { more, besides, standing }: OpenCase, room: number): string {
  if (more === 0) return text;
  const { clientId: id, clientName: name } = standing.file.case;
  const others = besides ? more - 1 : more;
  const flags = listWords(
    [besides?.rule ?? '', others > 0 ? plural(others, 'more flag') : ''].filter(Boolean),
    'and',
  );
  const command = `rapport check ${clientWord({ id, name })}`;
  const whole = `${text} (+${flags}: ${command})`;
  return width(whole) <= room ? whole : `${text} (+${flags})`;
}

/** The command for an open case's finding or next step. */
export function caseCommand({ standing, finding, isNext }: OpenCase): string {
  if (finding && !isNext) return suggestionText(finding, 20);
  return nextCommand(standing) ?? `rapport case show ${standing.file.case.id}`;
}
