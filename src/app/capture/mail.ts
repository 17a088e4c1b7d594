import { calendarDateOf, timeOfDayAt } from '../../domain/days/calendar-date.ts';
import type { Direction } from '../../nouns/entry.ts';
import type { Directory } from './directory.ts';
import { type Partner, partnersOf, withPeople } from './partners.ts';
import type { Capture, LeftOut, MailHead, MailWords, Party } from './records.ts';

/** What a message is to the owner: a word to or from clients, or what it is instead. */
export type MailReading =
  | {
      is: 'word';
      direction: Extract<Direction, 'in' | 'out'>;
      partners: readonly Partner[];
      isInCopy: boolean;
    }
  | { is: LeftOut | 'own note' | 'without a day' | 'asked to be left out' | 'to many' }
  | { is: 'unclear'; address: string; clients: readonly string[] }
  | { is: 'unknown'; direction: Extract<Direction, 'in' | 'out'>; others: readonly Party[] };

/** A message to more clients than these went to everyone (our choice). */
const mostClients = 3;

/** Reads whose a message is, by its addresses alone. */
export function readMail(head: MailHead, directory: Directory): MailReading {
  if (head.leftOut !== null) return { is: head.leftOut };
  if (head.sentAt === null) return { is: 'without a day' };
  const isOwn = ({ address }: Party) => directory.isOwn(address);
  const direction = head.from.some(isOwn) ? 'out' : 'in';
  const recipients = [...head.to, ...head.cc].filter((one) => !isOwn(one));
  if (direction === 'out' && recipients.length === 0) return { is: 'own note' };
  const first = direction === 'out' ? head.to.filter((one) => !isOwn(one)) : head.from;
  const found = partnersOf(first, directory) ?? (direction === 'out' ? partnersOf(head.cc, directory) : null);
  if (found === null)
    return { is: 'unknown', direction, others: direction === 'out' ? recipients : head.from };
  if ('is' in found) return found;
  if (found.length > mostClients) return { is: 'to many' };
  // Who reads along at the client took part, too.
  const along = [...head.to, ...head.cc].flatMap(({ address }) => directory.holders(address));
  const partners = found.map((one) => ({ ...one, people: withPeople(one, along) }));
  const isInCopy = direction === 'in' && !head.to.some(isOwn) && head.to.length > 0 && head.cc.some(isOwn);
  return { is: 'word', direction, partners, isInCopy };
}

/** A message as entries, one for each client. */
export function mailCaptures(
  head: MailHead,
  reading: Extract<MailReading, { is: 'word' }>,
  words: MailWords,
  keepsText: boolean,
): Capture[] {
  const sent = new Date(head.sentAt ?? 0);
  const [root = head.id] = head.references;
  const subject = head.subject === '' ? '(no subject)' : head.subject;
  return reading.partners.map(({ clientId, clientName, people }) => ({
    line: head.at,
    problems: [],
    ...{ clientId, clientName, people },
    externalId: `mail/${head.id}`,
    thread: root,
    on: calendarDateOf(sent),
    timeOfDay: timeOfDayAt(sent),
    channel: 'email',
    direction: reading.direction,
    audience: people.length > 1 ? 'group' : 'one-on-one',
    kind: 'exchange',
    minutes: undefined,
    due: words.due,
    because: words.because,
    text: keepsText && words.text !== '' ? `${subject}\n\n${words.text}` : subject,
  }));
}
