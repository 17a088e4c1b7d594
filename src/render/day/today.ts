import type { ComingWish } from '../../app/care/occasions.ts';
import type { DayPage } from '../../app/day/page.ts';
import type { OpenCase } from '../../app/repair/open-cases.ts';
import { occasionAction } from '../care/occasions.ts';
import { type Action, actionPage } from '../layout/action-page.ts';
import { type FittingSection, fittedPage } from '../layout/fit.ts';
import { leastScreen, lowestScreen, mailWidth, screen } from '../layout/measures.ts';
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
  thinnessText,
} from './agenda.ts';

interface Today extends DayPage {
  /** The path of the new journal if there is none yet. */
  missingJournal: string | null;
  /** Archived clients; counted only when there are no others. */
  archived: number;
}

const everything = 'rapport today --all';

export const todayView: View<Today> = {
  human(agenda, page) {
    const { promises, overdue, due, isAnyClient, isWhole } = agenda;
    const sections = todaySections(agenda, page);
    if (sections.every(({ actions, more }) => actions.length === 0 && !more)) {
      if (!isAnyClient)
        return agenda.archived > 0
          ? allArchived(agenda.archived, page)
          : firstSteps(agenda.missingJournal, page);
      return `${page.mark('title', fullDay(agenda.today, page))}: ${quietText(agenda)}`;
    }
    const day = page.mark('title', fullDay(agenda.today, page));
    const counts = `: ${countsLine(agenda) || 'nothing due today'}`;
    const heading = paragraph(fullDay(agenda.today, page) + counts, page.width);
    const rows = page.height ?? (page.isTerminal ? leastScreen : screen + 1);
    const hint =
      page.isTerminal && promises.length + overdue.length + due.length > 0
        ? marked('hint', 'To see it later: rapport snooze ID DAY. To delete it: rapport delete HANDLE', page)
        : '';
    const thin = thinnessText(agenda);
    // The last line is the prompt's, and the one above it stays empty.
    const most = Math.max(lowestScreen, rows) - 2 - heading.length - 1;
    const full = [thin && marked('hint', thin, page), hint].filter(Boolean).join('\n');
    const lines = most - (full ? full.split('\n').length + 1 : 0);
    const body = isWhole
      ? actionPage(sections, page)
      : fittedPage(sections, page, { lines, most, everything });
    const notes = isWhole || body.split('\n').length <= lines ? full : '';
    return [heading.join('\n').replace(fullDay(agenda.today, page), day), body, notes]
      .filter(Boolean)
      .join('\n\n');
  },
  json: agendaJson,
};

function todaySections(agenda: DayPage, page: Page): FittingSection[] {
  const { cases, occasions, coming, planned, counts } = agenda;
  return [
    ...owedSections(agenda, cases, page, page.isTerminal),
    flagSection(agenda, page),
    wishSection(occasions, page, page.isTerminal),
    {
      title: 'Coming',
      actions: comingActions(coming, page),
      total: counts.coming,
      hidden: (count) => `and ${count} more coming: ${everything}`,
      spare: `${counts.coming} coming`,
    },
    {
      title: 'Planned',
      actions: plannedActions(planned, page),
      total: counts.planned,
      hidden: (count) => `and ${count} more planned: ${everything}`,
      spare: `${counts.planned} planned`,
    },
  ];
}

/** What is owed by now: promises and cases first, then what is due. */
function owedSections(
  { promises, overdue, due, counts }: DayPage,
  cases: readonly OpenCase[],
  page: Page,
  relative: boolean,
): FittingSection[] {
  const section = (
    title: string,
    actions: readonly Action[],
    total: number,
    what: string,
    command: string,
    shortly = what,
  ) => ({
    ...{ title, actions, total },
    hidden: (count: number) => `and ${count} more ${what}: ${command}`,
    short: `${total} ${shortly}: ${command}`,
  });
  return [
    section(
      'Promised',
      owedActions(promises, page, relative),
      counts.promises,
      'promised',
      'rapport reminders --until today',
    ),
    section(
      'Open cases',
      caseActions(cases, page, relative),
      cases.length,
      'open',
      'rapport case',
      cases.length === 1 ? 'open case' : 'open cases',
    ),
    section(
      'Overdue',
      owedActions(overdue, page, relative),
      counts.overdue,
      'overdue',
      'rapport reminders --until yesterday',
    ),
    section('Due today', dueActions(due), counts.due, 'due', 'rapport reminders --until today', 'due today'),
  ];
}

function wishSection(occasions: readonly ComingWish[], page: Page, relative: boolean): FittingSection {
  const what = (count: number) => plural(count, 'birthday or anniversary', 'birthdays and anniversaries');
  return {
    title: 'Birthdays and anniversaries',
    actions: occasions.map((one) => occasionAction(one, page, relative)),
    hidden: (count) => `and ${count} more: rapport dates`,
    spare: what(occasions.length),
  };
}

/** A day without tasks; mentions what rests, so that silence does not mislead. */
function quietText({ resting, stoodBack }: DayPage): string {
  if (resting + stoodBack === 0) return 'nothing is owed, and nobody is waiting for you.';
  return `nothing is due; ${plural(resting + stoodBack, 'flag is snoozed', 'flags are snoozed')}: rapport check`;
}

function allArchived(count: number, { mark }: Page): string {
  const archivedText = count === 1 ? 'Your only client is archived.' : `All ${count} clients are archived.`;
  return `${archivedText} To see ${count === 1 ? 'it' : 'them'}: ${mark('command', 'rapport list --archived')}`;
}

function firstSteps(missingJournal: string | null, page: Page): string {
  const steps = [
    ['rapport add "Ada Lovelace"', 'your first client'],
    ['rapport import contacts.csv', 'all your clients, from a file'],
    ['rapport demo', 'a look at a sample first'],
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

/** The morning page, empty on a quiet day. It goes out by mail, so it wraps and never cuts. */
export const digestView: View<DayPage> = {
  human(agenda, page) {
    const { occasions, lines, today, isWhole } = agenda;
    const asking = agenda.cases.filter(({ asksToday }) => asksToday);
    const sheet = { ...page, width: page.isTerminal ? page.width : mailWidth, whole: true };
    const sections: FittingSection[] = [
      ...owedSections(agenda, asking, page, true),
      // Users who want no suggestions do not see their count either.
      ...(lines.length > 0 ? [flagSection(agenda, page)] : []),
      wishSection(occasions, page, true),
    ];
    if (sections.every(({ actions }) => actions.length === 0)) return '';
    const heading = wrap(
      `rapport, ${fullDay(today, page)}: ${countsLine({ ...agenda, cases: asking })}`,
      sheet.width,
    );
    const thin = thinnessText(agenda);
    const body = isWhole
      ? actionPage(sections, sheet)
      : fittedPage(sections, sheet, {
          lines: screen - heading.length - (thin ? 4 : 1),
          everything: 'rapport digest --all',
        });
    return [page.mark('title', heading.join('\n')), body, thin && marked('hint', thin, sheet)]
      .filter(Boolean)
      .join('\n\n');
  },
  json: askedJson,
};
