import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { describePeriod, parsePeriod } from '../../domain/days/period.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { type Field, handleOf, type Money, type Noun } from '../../nouns/field.ts';
import { factRows } from '../layout/row.ts';
import { capital, oneLine } from '../layout/text.ts';
import { type Page, sentenceView, type View } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';

type Thing = { id: number };

/** The page of a thing that has none of its own: its fields, as its noun declares them; `more` are facts beside them. */
export function thingPage<T extends Thing>(
  noun: Noun,
  json: (thing: T) => unknown,
  more: (thing: T, page: Page) => readonly (readonly [name: string, text: string])[] = () => [],
): View<T> {
  return sentenceView<T>((thing, page) => {
    const { clientName } = thing as { clientName?: string };
    const of = clientName === undefined ? '' : ` of ${page.mark('name', oneLine(clientName))}`;
    const head = `${capital(noun.name)} ${page.mark('muted', handleOf(noun, thing.id))}${of}`;
    return [head, ...factRows([...facts(noun, thing, page), ...more(thing, page)], page)].join('\n');
  }, json);
}

function facts(noun: Noun, thing: Thing, page: Page): [name: string, text: string][] {
  const values = thing as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(noun.fields).flatMap(([key, field]): [string, string][] => {
    if (field.where !== 'column' || key === 'clientId') return [];
    const shown = field.named ? values[key.replace(/Id$/, 'Name')] : values[key];
    if (shown === null || shown === undefined || (field.kind === 'reference' && !field.named)) return [];
    return [[label(key), textOf(field, shown, page)]];
  });
}

/** What people call a field: `dueOn` is Due, `fromDone` From done. */
function label(key: string): string {
  return capital(key.replace(/(On|Id)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

function textOf({ kind }: Field, value: unknown, page: Page): string {
  switch (kind) {
    case 'day':
      return fullDay(value as CalendarDate, page);
    case 'yes or no':
      return value === true ? 'yes' : '';
    case 'money':
      return formatMoney(value as Money);
    case 'list':
      return (value as readonly string[]).join(', ');
    case 'period': {
      const period = parsePeriod(String(value));
      return period ? describePeriod(period) : String(value);
    }
    default:
      return String(value);
  }
}
