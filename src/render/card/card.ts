import type { ClientCard } from '../../app/clients/card.ts';
import { birthdaysAmong } from '../../domain/care/occasion.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { spanText } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { openerJson } from '../care/openers.ts';
import { findingJson } from '../flags/findings.ts';
import { entryJson, reminderJson } from '../json/everyday.ts';
import type { Json } from '../json/shape.ts';
import {
  caseJson,
  chargeJson,
  clientJson,
  concernJson,
  feedbackJson,
  noteJson,
  occasionJson,
  personJson,
  runJson,
} from '../json/things.ts';
import { factsInRow } from '../layout/flow.ts';
import { itemLines, screen } from '../layout/measures.ts';
import { cardLines } from '../layout/sections.ts';
import { oneLine, paragraph, width } from '../layout/text.ts';
import { type Page, sentenceView, type View } from '../layout/view.ts';
import { touchBalanceJson } from '../log/entries.ts';
import { sayOn } from '../words/days.ts';
import { budgetLines, budgetUseJson } from '../words/money.ts';
import { callNames } from '../words/names.ts';
import { cardAhead, cardOwed } from './owed.ts';
import { cardPerson } from './person.ts';
import { cardRepairs } from './repairs.ts';
import { cardLog, cardTalk } from './talk.ts';

function cardHead({ client, beganOn, budget }: ClientCard, page: Page, isWhole: boolean): string[] {
  const say = sayOn(page);
  const { alsoCalled, profileName, signedOn, source, quietUntilOn, cadenceDays, tags, yearlyValue } = client;
  const status = [
    alsoCalled ? `also called ${oneLine(alsoCalled)}` : '',
    client.status,
    quietUntilOn !== null && quietUntilOn > page.today ? `left alone until ${say(quietUntilOn)}` : '',
    profileName ? `profile ${oneLine(profileName)}` : '',
    `since ${say(beganOn)}`,
    signedOn ? `signed ${say(signedOn)}` : '',
    cadenceDays === null ? '' : `every ${spanText(cadenceDays)}`,
    yearlyValue ? `worth ${formatMoney(yearlyValue)} a year` : '',
    ...tags.map((tag) => `+${oneLine(tag)}`),
    source ? `from ${oneLine(source)}` : '',
  ];
  const addresses = client.contactPoints.map(
    ({ value, label }) => `${oneLine(value)}${label ? ` (${oneLine(label)})` : ''}`,
  );
  const most = isWhole ? Number.POSITIVE_INFINITY : itemLines;
  return [
    ...nameLines(client, page, most),
    ...archived(client, page),
    ...factsInRow(status, page.width, most),
    ...factsInRow(addresses, page.width, most),
    ...(budget ? budgetLines(budget, page, most) : []),
  ];
}

/** The name, with its number at the end of the last line. */
function nameLines({ id, name }: ClientCard['client'], page: Page, most: number): string[] {
  const number = handle('client', id);
  const lines = paragraph(oneLine(name), page.width - width(number) - 1, most);
  return lines.map((line, at) => {
    const title = page.mark('title', line);
    return at === lines.length - 1 ? `${title} ${page.mark('muted', number)}` : title;
  });
}

function archived({ id, archivedOn }: ClientCard['client'], page: Page): string[] {
  if (archivedOn === null) return [];
  const archivedText = `Archived ${sayOn(page)(archivedOn)}.`;
  const back = `To restore it: rapport client restore ${id}`;
  const lines = [page.mark('warning', archivedText), page.mark('hint', back)];
  return width(`${archivedText} ${back}`) <= page.width ? [lines.join(' ')] : lines;
}

/** The card to read before you pick up the phone: one screen or whole, with the log on request. */
export function clientCard({ isWhole, hasLog }: { isWhole: boolean; hasLog: boolean }): View<ClientCard> {
  return sentenceView<ClientCard>((card, page) => {
    const names = callNames(card.people, { isShort: !isWhole && Number.isFinite(page.width) });
    const head = [...cardHead(card, page, isWhole), ''];
    const sections = [
      ...cardPerson(card, { names, isWhole }, page),
      cardOwed(card, page),
      ...cardRepairs(card, names, page),
      ...cardTalk(card, page, isWhole),
      cardAhead(card, page, isWhole),
    ];
    const room = isWhole ? Number.POSITIVE_INFINITY : screen - head.length;
    const log = hasLog ? ['', ...cardLines([cardLog(card, page)], page, Number.POSITIVE_INFINITY)] : [];
    return [...head, ...cardLines(sections, page, room), ...log].join('\n').trimEnd();
  }, cardJson);
}

function cardJson(card: ClientCard): Json {
  const birthdays = birthdaysAmong(card.occasions);
  return {
    ...clientJson(card.client),
    people: card.people.map((one) => personJson(one, birthdays.get(one.id) ?? null)),
    flags: card.flags.map((flag) => findingJson(flag)),
    reminders: card.reminders.map(reminderJson),
    planned: card.planned.map(entryJson),
    entries: card.entries.map(entryJson),
    entryCount: card.total,
    lastOf: Object.fromEntries(card.lastOf.map((one) => [one.channel, entryJson(one)])),
    toldSinceOn: card.toldOn,
    notes: card.notes.map(noteJson),
    occasions: card.occasions.map(occasionJson),
    touchBalance: touchBalanceJson(card.touches),
    cases: card.cases.map(caseJson),
    charges: card.charges.map(chargeJson),
    budgetUse: card.budget && budgetUseJson(card.budget.use),
    concerns: card.concerns.map(concernJson),
    feedback: card.feedback.map(feedbackJson),
    playbooks: card.playbooks.map(runJson),
    openers: card.openers.map(openerJson),
  };
}
