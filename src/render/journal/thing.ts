import type { YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { describePeriod, parsePeriod } from '../../domain/days/period.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { type Field, handleOf, type Money, type Noun } from '../../nouns/field.ts';
import { jsonKeys } from '../../nouns/list-columns.ts';
import type { Json } from '../json/shape.ts';
import { factRows } from '../layout/row.ts';
import { capital, oneLine } from '../layout/text.ts';
import { type Page, sentenceView, type View } from '../layout/view.ts';
import { fullDay, yearlyText } from '../words/days.ts';
import { wallTime } from './operations.ts';

type Values = Readonly<Record<string, unknown>>;

/** Fields that need another format than their kind, by `noun.field`; null leaves one out. */
const others: Readonly<Record<string, (values: Values, page: Page) => string | null>> = {
  'date.month': () => null,
  'date.year': () => null,
  'date.day': (values, page) => yearlyText(values as unknown as YearlyDay, page.isTerminal),
  'operation.at': (values, page) => wallTime(String(values.at), page),
};

interface Thing {
  /** Its fields, plus values computed for people. */
  values: { id: number; clientName?: string };
  json: Json;
}

/** A generic page: shows the fields that the noun declares. */
export function thingPage(noun: Noun): View<Thing> {
  return sentenceView(
    ({ values }, page) => {
      const { id, clientName } = values;
      const of = clientName === undefined ? '' : ` of ${page.mark('name', oneLine(clientName))}`;
      const head = `${capital(noun.name)} ${page.mark('muted', handleOf(noun, id))}${of}`;
      return [head, ...factRows(facts(noun, values as unknown as Values, page), page)].join('\n');
    },
    ({ json }) => json,
  );
}

function facts(noun: Noun, values: Values, page: Page): [name: string, text: string][] {
  return jsonKeys(noun).flatMap(([key, field]): [string, string][] => {
    if (!field || key === 'clientId') return [];
    const other = others[`${noun.name}.${key}`];
    const value = field.named ? values[key.replace(/Id$/, 'Name')] : values[key];
    const text = other ? other(values, page) : textOf(field, value, page);
    return text ? [[label(key), text]] : [];
  });
}

/** A field's label: `dueOn` is Due, `fromDone` From done. */
function label(key: string): string {
  if (key === 'bornOn') return 'Birthday';
  return capital(key.replace(/(On|Id)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

function textOf({ kind, named }: Field, value: unknown, page: Page): string | null {
  if (value === null || value === undefined || (kind === 'reference' && !named)) return null;
  switch (kind) {
    case 'day':
      return fullDay(value as CalendarDate, page);
    case 'yes or no':
      return value === true ? 'yes' : null;
    case 'money':
      return formatMoney(value as Money);
    case 'list':
      return (value as readonly string[]).join(', ');
    case 'period': {
      const period = parsePeriod(String(value));
      return period ? describePeriod(period).replace(/^every /, '') : String(value);
    }
    default:
      return oneLine(String(value));
  }
}
