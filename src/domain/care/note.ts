import type { Row } from '../../nouns/field.ts';
import { type NoteKind, type note, noteKinds } from '../../nouns/note.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { foldText } from '../text/names.ts';

/** Something to remember about a client or a person, which is no entry. */
export type Note = Row<typeof note>;

/** Kinds that time can prove wrong; a plain note just stands. */
const fading: ReadonlySet<NoteKind | null> = new Set(noteKinds);

/** Days after which a note is stale. Our choice. */
const freshDays = 365;

/** Whether a note was learnt, or last found to hold, so long ago that it should be confirmed. */
export function isStale(
  { kind, notedOn, confirmedOn }: Pick<Note, 'kind' | 'notedOn' | 'confirmedOn'>,
  today: CalendarDate,
): boolean {
  const known = confirmedOn !== null && confirmedOn > notedOn ? confirmedOn : notedOn;
  return fading.has(kind) && daysBetween(known, today) > freshDays;
}

/** A service that clients want. */
export interface Demand {
  /** As it was last called. */
  service: string;
  /** How often it was asked for. */
  count: number;
  /** Who asked, the last first, each once. */
  clients: { id: number; name: string }[];
  lastOn: CalendarDate;
}

/** The services that notes ask for, the most frequent first; case and accents make no difference. */
export function demandOf(
  notes: readonly Pick<Note, 'clientId' | 'clientName' | 'service' | 'notedOn'>[],
): Demand[] {
  const found = new Map<string, Demand>();
  for (const { clientId, clientName, service, notedOn } of notes.toSorted(byLastDay)) {
    if (service === null) continue;
    const key = foldText(service);
    const demand = found.get(key) ?? { service, count: 0, clients: [], lastOn: notedOn };
    found.set(key, demand);
    demand.count += 1;
    if (demand.clients.every(({ id }) => id !== clientId))
      demand.clients.push({ id: clientId, name: clientName });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || byText(b.lastOn, a.lastOn));
}

function byLastDay(a: Pick<Note, 'notedOn'>, b: Pick<Note, 'notedOn'>): number {
  return byText(b.notedOn, a.notedOn);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
