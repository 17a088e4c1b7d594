import type { ClientCard } from '../app/client-card.ts';
import { formatMoney } from '../domain/money.ts';
import { budgetLines } from './budget-use.ts';
import { spanText } from './days.ts';
import { sayOn } from './findings.ts';
import { paragraph } from './paragraph.ts';
import { oneLine } from './text.ts';
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
    source ? `from ${oneLine(source)}` : '',
    cadenceDays === null ? '' : `every ${spanText(cadenceDays)}`,
    yearlyValue ? `worth ${formatMoney(yearlyValue)} a year` : '',
    ...tags.map((tag) => `+${oneLine(tag)}`),
  ];
  const addresses = client.contactPoints.map(
    ({ value, label }) => `${oneLine(value)}${label ? ` (${oneLine(label)})` : ''}`,
  );
  const short = (text: string) => paragraph(text, page.width, isWhole ? Number.POSITIVE_INFINITY : rowLines);
  return [
    `${page.mark('title', oneLine(client.name))} ${page.mark('muted', `#${client.id}`)}`,
    ...archived(client, page),
    ...short(status.filter(Boolean).join(' · ')),
    ...(addresses.length > 0 ? short(addresses.join(' · ')) : []),
    ...(budget ? budgetLines(budget, page) : []),
  ];
}

function archived({ id, archivedOn }: ClientCard['client'], page: Page): string[] {
  if (archivedOn === null) return [];
  const said = page.mark('warning', `Archived ${sayOn(page)(archivedOn)}.`);
  return [`${said} ${page.mark('hint', `To bring them back: rapport client restore ${id}`)}`];
}
