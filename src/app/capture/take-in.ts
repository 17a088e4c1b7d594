import { entry, type NewEntry } from '../../nouns/entry.ts';
import type { LoggedTalk } from '../../store/captures/captures.ts';
import type { Journal } from '../../store/journal.ts';
import type { RowResult, RowTaker } from '../importing/import-rows.ts';
import type { Capture } from './records.ts';
import { sameTalk } from './same-talk.ts';

/**
 * Takes in what sources tell. What has an id that is known changes nothing, unless it moved; what was typed by hand about
 * the same talk keeps its words and gets the id; all else is new.
 */
export function captureTaker(journal: Journal): RowTaker<Capture> {
  const { captures, entries, imports, rows } = journal;
  /** Entries that something of this import was taken for. */
  const met = new Set<number>();
  /** What this import added: some mailboxes hold a message twice. */
  const added = new Set<string>();
  return {
    takeIn(capture) {
      const of = { clientId: capture.clientId, client: capture.clientName };
      const key = `${capture.clientId} ${capture.externalId}`;
      if (added.has(key)) return { kind: 'unchanged', ...of };
      const known = captures.withId(capture.clientId, capture.externalId);
      if (known) {
        met.add(known.id);
        if (capture.isCancelled) {
          if (captures.isCorrected(known.id)) return { kind: 'unchanged', ...of };
          rows.remove(entry, known.id);
          return { kind: 'updated', changed: ['cancelled'], ...of };
        }
        return moved(capture, known);
      }
      if (capture.isCancelled) return { kind: 'unchanged', ...of };
      const same = sameTalk(journal, { ...capture, happenedOn: capture.on }, met);
      if (same) return joined(capture, same);
      added.add(key);
      const id = imports.addEntry(asEntry(capture), capture.people);
      met.add(id);
      return { kind: 'new', ...of };
    },
  };

  function moved(capture: Capture, known: LoggedTalk): RowResult {
    const of = { clientId: capture.clientId, client: capture.clientName };
    const { on, timeOfDay = null, minutes = null } = capture;
    const isSame = known.happenedOn === on && known.timeOfDay === timeOfDay;
    if (!capture.moves || isSame || captures.isCorrected(known.id)) return { kind: 'unchanged', ...of };
    entries.update(known.id, { happenedOn: on, timeOfDay, minutes });
    return { kind: 'updated', changed: ['day'], ...of };
  }

  function joined(capture: Capture, same: LoggedTalk): RowResult {
    met.add(same.id);
    const people = [...new Set([...same.personIds, ...capture.people])];
    entries.update(
      same.id,
      {
        ...(same.externalId === null && { externalId: capture.externalId }),
        ...(same.timeOfDay === null && { timeOfDay: capture.timeOfDay ?? null }),
        ...(same.minutes === null && { minutes: capture.minutes ?? null }),
        ...(same.thread === null && { thread: capture.thread ?? null }),
      },
      people.length > same.personIds.length ? people : undefined,
    );
    if (same.externalId !== null) captures.addId({ entryId: same.id, externalId: capture.externalId });
    return { kind: 'updated', changed: ['id'], clientId: capture.clientId, client: capture.clientName };
  }
}

function asEntry(capture: Capture): NewEntry & { externalId: string } {
  const { clientId, on, channel, direction, audience, kind, minutes, timeOfDay, text, externalId, thread } =
    capture;
  return {
    ...{ clientId, happenedOn: on, channel, direction, audience, kind, text, externalId },
    ...{ minutes: minutes ?? null, timeOfDay: timeOfDay ?? null, thread: thread ?? null },
    replyNeeded: capture.due !== null && (capture.due ?? true),
    replyUnclear: capture.due === null,
    replyBecause: capture.because,
  };
}
