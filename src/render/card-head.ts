import type { ClientCard } from '../app/client-card.ts';
import { formatMoney } from '../domain/money.ts';
import { budgetLines } from './budget-use.ts';
import { factsInRow } from './card-item.ts';
import { spanText } from './days.ts';
import { sayOn } from './findings.ts';
import { paragraph } from './paragraph.ts';
import { oneLine, width } from './text.ts';
import type { Page } from './view.ts';

/** Lines that a row of facts may take on a card of one screen. */
const rowLines = 2;

/** The head of a card: who it is, of which kind, since when, what they are worth, and how to reach them. */
export function cardHead({ client, beganOn, budget }: ClientCard, page: Page, isWhole: boolean): string[] {
  const say = sayOn(page);
  const { profile, signedOn, source, quietUntilOn, cadenceDays, tags, yearlyValue } = client;
  const status = [
    client.status,
    quietUntilOn !== null && quietUntilOn > page.today ? `left alone until ${say(quietUntilOn)}` : '',
    profile ? `profile ${oneLine(profile.name)}` : '',
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
  const most = isWhole ? Number.POSITIVE_INFINITY : rowLines;
  return [
    ...nameLines(client, page, most),
    ...archived(client, page),
    ...factsInRow(status, page.width, most),
    ...factsInRow(addresses, page.width, most),
    ...(budget ? budgetLines(budget, page, most) : []),
  ];
}

/** The name with the number behind its last line. */
function nameLines({ id, name }: ClientCard['client'], page: Page, most: number): string[] {
  const number = `#${id}`;
  const lines = paragraph(oneLine(name), page.width - width(number) - 1, most);
  return lines.map((line, at) => {
    const title = page.mark('title', line);
    return at === lines.length - 1 ? `${title} ${page.mark('muted', number)}` : title;
  });
}

function archived({ id, archivedOn }: ClientCard['client'], page: Page): string[] {
  if (archivedOn === null) return [];
  const said = `Archived ${sayOn(page)(archivedOn)}.`;
  const back = `To bring them back: rapport client restore ${id}`;
  const lines = [page.mark('warning', said), page.mark('hint', back)];
  return width(`${said} ${back}`) <= page.width ? [lines.join(' ')] : lines;
}
