import type { Agenda } from '../app/agenda.ts';
import { actionPage } from './action-page.ts';
import {
  agendaJson,
  comingActions,
  countsLine,
  dueActions,
  flagSection,
  owedActions,
  plannedActions,
} from './agenda.ts';
import { caseActions } from './case-actions.ts';
import { occasionAction } from './occasions.ts';
import { marked, paragraph } from './paragraph.ts';
import { fullDay } from './reminders.ts';
import { pad, plural } from './text.ts';
import type { Page, View } from './view.ts';

/** The page of today. */
export interface Today extends Agenda {
  /** Where the journal will be made, where there is none yet. */
  missingJournal: string | null;
  /** How many clients are archived; only known where there is no other. */
  archived: number;
}

/** The page of today: what is owed, due, coming and planned, then who needs attention. */
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

/** A day without anything; what rests is no peace, and said. */
function quietText({ resting }: Agenda): string {
  if (resting === 0) return 'nothing is owed, and nobody is waiting for you.';
  return `nothing is due; ${plural(resting, 'flag rests', 'flags rest')}: rapport check`;
}

function allArchived(count: number, { mark }: Page): string {
  const said = count === 1 ? 'Your only client is archived.' : `All ${count} clients are archived.`;
  return `${said} To see ${count === 1 ? 'it' : 'them'}: ${mark('command', 'rapport client list --archived')}`;
}

/** What to type when there is nothing yet. */
function firstSteps(missingJournal: string | null, { mark }: Page): string {
  const steps = [
    ['rapport client add "Ada Lovelace"', 'your first client'],
    ['rapport import csv contacts.csv', 'or all of them, from a file'],
    ['rapport demo', 'or a look at it on a sample first'],
  ] as const;
  const lines = steps.map(([command, what]) => `  ${mark('command', pad(command, 33))}  ${what}`);
  const place = missingJournal ? ['', mark('hint', `The journal will be ${missingJournal}`)] : [];
  return ['No clients here yet. To begin:', '', ...lines, ...place].join('\n');
}
