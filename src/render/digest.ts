import type { Agenda } from '../app/agenda.ts';
import { type ActionSection, actionPage } from './action-page.ts';
import { askedJson, countsLine, dueActions, flagSection, owedActions } from './agenda.ts';
import { caseActions } from './case-actions.ts';
import { occasionAction } from './occasions.ts';
import { fullDay } from './reminders.ts';
import { wrap } from './text.ts';
import type { View } from './view.ts';

/** Columns of a page that goes out by mail. */
const mailWidth = 80;
/** How many overdue, and how many due today, are named; promises all are. */
const mostNamed = 15;

/** The morning page: nothing at all where nothing asks. It goes out by mail, so it is broken into lines, never cut. */
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
      // Whoever wants no suggestions gets no count of them either.
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
