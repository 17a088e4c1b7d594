import type { Row } from '../../nouns/field.ts';
import { type NoteKind, type note, noteKinds } from '../../nouns/note.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { foldText } from '../text/names.ts';

/** Something to remember about a client or a person outside the log. */
export type Note = Row<typeof note>;

/** Kinds that can become untrue; a plain note just stands. */
const fading: ReadonlySet<NoteKind | null> = new Set(noteKinds);

/** Days until a note is stale. Our choice. */
const freshDays = 365;

/** Whether a note was learnt or confirmed so long ago that it needs confirmation. */
export function isStale(
  { kind, notedOn, confirmedOn }: Pick<Note, 'kind' | 'notedOn' | 'confirmedOn'>,
  today: CalendarDate,
): boolean {
  const known = confirmedOn !== null && confirmedOn > notedOn ? confirmedOn : notedOn;
  return fading.has(kind) && daysBetween(known, today) > freshDays;
}

export interface Demand {
  /** Its latest spelling. */
  service: string;
  count: number;
  /** Clients who want it, latest first, each once. */
  clients: { id: number; name: string }[];
  lastOn: CalendarDate;
}

/** The services that notes ask for, most frequent first; ignores case and accents. */
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
