import type { ClientCard } from '../../app/clients/card.ts';
import { type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { isOpenCase } from '../../domain/repair/case.ts';
import { openerText } from '../care/openers.ts';
import { findingLine, levelLabel, levelMark } from '../flags/findings.ts';
import type { CardItem, CardSection } from '../layout/sections.ts';
import { oneLine, pad } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { touchBalanceText, touchWords } from '../log/entries.ts';
import { manner } from '../log/manner.ts';
import { dayFor, distanceText, sayOn } from '../words/days.ts';
import { clientWord } from '../words/names.ts';
import { inColumn, wholeCard } from './owed.ts';

const mostOpeners = 3;
/** The first flag may take this many lines, because cutting it can change what it says. */
const flagLines = 4;

/** How you talk: the last exchange on each channel, the balance, flags, openers and playbooks. */
export function cardTalk(card: ClientCard, page: Page, isWhole: boolean): CardSection[] {
  const { client, touches, openers, playbooks } = card;
  return [
    lastOf(card, page, isWhole),
    {
      title: 'Touches',
      items: touches.none === touches.exchanges ? [] : [{ text: `in a year: ${touchBalanceText(touches)}` }],
      all: wholeCard(client),
    },
    flags(card, page, isWhole),
    {
      title: 'Reasons',
      items: openers.map((opener) => ({ text: openerText(opener, sayOn(page)) })),
      rank: 'first',
      least: mostOpeners,
      all: wholeCard(client),
    },
    {
      title: 'Playbooks',
      items: playbooks
        .filter(({ openCount }) => openCount > 0 || isWhole)
        .map(({ playbookName, doneCount, stepCount, nextOn, nextText }): CardItem => {
          // A step that is due stands under what you owe.
          const isAhead = nextOn !== null && nextOn > page.today;
          const step = isAhead ? `; next ${dayFor(nextOn, page)}: ${oneLine(nextText ?? '')}` : '';
          return { text: `${oneLine(playbookName)}: ${doneCount} of ${stepCount} done${step}` };
        }),
      rank: 'last',
      all: `rapport playbook progress ${client.id}`,
    },
  ];
}

export function cardLog({ client, entries, total }: ClientCard, page: Page): CardSection {
  return {
    title: 'Log',
    items: entries.map((entry) => ({
      lead: `${pad(sayOn(page)(entry.happenedOn), 11)} `,
      leadLabel: 'muted',
      text: entryText(entry),
    })),
    hidden: total - entries.length,
    all: `rapport entries ${client.id}`,
  };
}

/** The last exchange on each channel, shortened to days ago where room is short; a later failed attempt comes first. */
function lastOf(
  { client, lastOf: exchanges, attempt, toldOn, total }: ClientCard,
  page: Page,
  isWhole: boolean,
): CardSection {
  const entries = [...(attempt ? [attempt] : []), ...exchanges];
  const dayOf = (on: CalendarDate) => {
    const distance = distanceText(on, page.today);
    return page.isTerminal ? distance : `${on} (${distance})`;
  };
  const imported: CardItem[] =
    toldOn === null
      ? []
      : [{ lead: `${dayOf(toldOn)}  `, leadLabel: 'muted', text: 'last contact, as imported' }];
  const items = inColumn(
    entries.map((entry) => ({ lead: dayOf(entry.happenedOn), leadLabel: 'muted', text: entryText(entry) })),
    0,
  );
  const shownCount = attempt ? 2 : 1;
  const tight =
    entries.length > shownCount + 2
      ? [...items.slice(0, shownCount), { text: daysAgo(entries.slice(shownCount), page), lines: 2 }]
      : undefined;
  const none: CardItem = {
    text: total === 0 ? 'Nothing is logged yet.' : 'Nothing was said yet.',
    command: `rapport log ${clientWord(client)} "…"`,
  };
  return {
    title: 'Last',
    rank: 'first',
    items: entries.length + imported.length === 0 ? [none] : [...imported, ...items],
    ...(tight && !isWhole ? { tight: [...imported, ...tight] } : {}),
    hidden: total - entries.length,
    least: imported.length + items.length,
    all: `rapport entries ${client.id}`,
  };
}

/** `letter 8, call 12, event 24 days ago` */
function daysAgo(entries: readonly EntryDetails[], { today }: Page): string {
  const all = entries.map(({ channel, happenedOn }) => `${channel} ${daysBetween(happenedOn, today)}`);
  return `${all.join(', ')} ${all.at(-1)?.endsWith(' 1') ? 'day' : 'days'} ago`;
}

function entryText(entry: EntryDetails): string {
  return `${manner(entry)}: ${oneLine(entry.text)}${touchWords(entry)}`;
}

/**
 * Findings, suggestions last. Reminders and findings about open cases have their own sections; a one-screen card only
 * counts the findings that rest.
 */
function flags({ client, cases, flags: found }: ClientCard, page: Page, isWhole: boolean): CardSection {
  const open = new Set(cases.filter(({ file }) => isOpenCase(file.case)).map(({ file }) => file.case.id));
  const here = found.filter(
    ({ isReminder, caseId }) => !isReminder && (caseId === null || !open.has(caseId)),
  );
  const shown = here.filter(({ restsUntil }) => isWhole || restsUntil === null);
  return {
    title: 'Flags',
    items: shown
      .toSorted((a, b) => Number(a.kind === 'suggestion') - Number(b.kind === 'suggestion'))
      .map((finding, at) => {
        const until = finding.restsUntil ? ` (back on ${dayFor(finding.restsUntil, page)})` : '';
        return {
          lead: `${levelMark(finding)} `,
          leadLabel: levelLabel(finding),
          text: `${findingLine(finding, page)}${until}`,
          lines: at === 0 ? flagLines : 1,
        };
      }),
    least: 2,
    besides: isWhole ? '' : restingText(here, page),
    all: `rapport check ${client.id}`,
  };
}

/** `3 snoozed until Wed 9 Dec`; no day if the days differ. */
function restingText(flags: ClientCard['flags'], page: Page): string {
  const days = flags.flatMap(({ restsUntil }) => (restsUntil === null ? [] : [restsUntil]));
  const [day] = days;
  if (day === undefined) return '';
  const until = days.every((one) => one === day) ? ` until ${dayFor(day, page)}` : '';
  return `${days.length} snoozed${until}`;
}
