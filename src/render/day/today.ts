import type { Agenda } from '../../app/day/agenda.ts';
import { occasionAction } from '../care/occasions.ts';
import { type ActionSection, actionPage } from '../layout/action-page.ts';
import { mailWidth } from '../layout/measures.ts';
import { type Cell, rows } from '../layout/row.ts';
import { marked, oneLine, paragraph, plural, wrap } from '../layout/text.ts';
import type { Page, View } from '../layout/view.ts';
import { caseActions } from '../repair/case-actions.ts';
import { fullDay } from '../words/days.ts';
import {
  agendaJson,
  askedJson,
  comingActions,
  countsLine,
  dueActions,
  flagSection,
  owedActions,
  plannedActions,
} from './agenda.ts';

interface Today extends Agenda {
  /** The path of the new journal if there is none yet. */
  missingJournal: string | null;
  /** Archived clients; counted only when there are no others. */
  archived: number;
}

export const todayView: View<Today> = {
  human(agenda, page) {
    const { promises, cases, overdue, due, occasions, coming, planned } = agenda;
    const body = actionPage(
      [
        { title: 'Promised', actions: owedActions(promises, page) },
        { title: 'Open cases', actions: caseActions(cases, page) },
        { title: 'Overdue', actions: owedActions(overdue, page) },
        { title: 'Due today', actions: dueActions(due) },
        { title: 'Birthdays and anniversaries', actions: occasions.map((one) => occasionAction(one, page)) },
        { title: 'Coming', actions: comingActions(coming, page) },
        { title: 'Planned', actions: plannedActions(planned, page) },
        flagSection(agenda, page),
      ],
      page,
    );
    if (body === '' && agenda.clients === 0) {
      return agenda.archived > 0
        ? allArchived(agenda.archived, page)
        : firstSteps(agenda.missingJournal, page);
    }
    const day = page.mark('title', fullDay(agenda.today, page));
    if (body === '') return `${day}: ${quietText(agenda)}`;
    const counts = `: ${countsLine(agenda) || 'nothing due today'}`;
    const heading = paragraph(fullDay(agenda.today, page) + counts, page.width).join('\n');
    const parts = [heading.replace(fullDay(agenda.today, page), day), body];
    if (page.isTerminal && promises.length + overdue.length + due.length > 0)
      parts.push(marked('hint', 'To put off: rapport snooze ID DAY. To give up: rapport drop ID.', page));
    return parts.join('\n\n');
  },
  json: agendaJson,
};

/** A day without tasks; mentions what rests, so that silence does not mislead. */
function quietText({ resting }: Agenda): string {
  if (resting === 0) return 'nothing is owed, and nobody is waiting for you.';
  return `nothing is due; ${plural(resting, 'flag rests', 'flags rest')}: rapport check`;
}

function allArchived(count: number, { mark }: Page): string {
  const archivedText = count === 1 ? 'Your only client is archived.' : `All ${count} clients are archived.`;
  return `${archivedText} To see ${count === 1 ? 'it' : 'them'}: ${mark('command', 'rapport client list --archived')}`;
}

function firstSteps(missingJournal: string | null, page: Page): string {
  const steps = [
    ['rapport client add "Ada Lovelace"', 'your first client'],
    ['rapport import csv contacts.csv', 'or all of them, from a file'],
    ['rapport demo', 'or a look at it on a sample first'],
  ] as const;
  const lines = rows(
    steps.map(([command, what]): Cell[] => [{ text: command, label: 'command' }, { text: [what] }]),
    page,
  );
  const place = missingJournal
    ? ['', page.mark('hint', `The journal will be ${oneLine(missingJournal)}`)]
    : [];
  return ['No clients here yet. To begin:', '', ...lines, ...place].join('\n');
}

/** Most overdue and due items to name; the page names every promise. */
const mostNamed = 15;

/** The morning page, empty on a quiet day. It goes out by mail, so it wraps and never cuts. */
export const digestView: View<Agenda> = {
  human(agenda, page) {
    const { promises, overdue, due, occasions, flags, today } = agenda;
    const asking = agenda.cases.filter(({ asksToday }) => asksToday);
    const sheet = { ...page, width: page.isTerminal ? page.width : mailWidth, whole: true };
    const sections: ActionSection[] = [
      { title: 'Promised', actions: owedActions(promises, page, true) },
      { title: 'Open cases', actions: caseActions(asking, page, true) },
      {
        title: 'Overdue',
        actions: owedActions(overdue.slice(0, mostNamed), page, true),
        more: rest(overdue.length, 'overdue', 'yesterday'),
      },
      {
        title: 'Due today',
        actions: dueActions(due.slice(0, mostNamed)),
        more: rest(due.length, 'due', 'today'),
      },
      {
        title: 'Birthdays and anniversaries',
        actions: occasions.map((one) => occasionAction(one, page, true)),
      },
      // Users who want no suggestions do not see their count either.
      ...(flags.length > 0 ? [flagSection(agenda, page)] : []),
    ];
    const body = actionPage(sections, sheet);
    if (body === '') return '';
    const heading = wrap(
      `rapport, ${fullDay(today, page)}: ${countsLine({ ...agenda, cases: asking })}`,
      sheet.width,
    );
    return [page.mark('title', heading.join('\n')), body].join('\n\n');
  },
  json: askedJson,
};

function rest(count: number, what: string, until: string): string | undefined {
  const unnamed = count - mostNamed;
  return unnamed > 0 ? `and ${unnamed} more ${what}: rapport reminders --until ${until}` : undefined;
}
