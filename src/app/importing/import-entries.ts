import type { EntryRecord } from '../../domain/import-records.ts';
import { saysNobodyAnswered } from '../../domain/log/channel-words.ts';
import {
  type Channel,
  type Direction,
  type EntryKind,
  isLiveChannel,
  usualDirection,
} from '../../domain/log/entry.ts';
import { foldText } from '../../domain/text/names.ts';
import type { EntryFields, Journal } from '../journal.ts';
import type { RowResult } from './import-rows.ts';
import type { PresentClient, PresentEntry } from './imports.ts';
import { ownerFinder } from './match-client.ts';

/** Takes in the rows of a file of interactions; a string is a reason to refuse the row. */
export function entryImporter(
  journal: Journal,
  options: {
    /** The channel of rows that name none. */
    channel?: Channel;
  },
): (record: EntryRecord) => RowResult | string {
  const { imports } = journal;
  const ownerOf = ownerFinder(imports);
  const people = new Map<number, PresentClient['people']>();

  return (record) => {
    const channel = record.channel ?? options.channel;
    if (channel === undefined) return 'no channel; say which one such rows are with --channel';
    if (record.on === undefined) return 'no date';
    const owner = ownerOf(record);
    if (typeof owner === 'string') return owner;
    const { present, missing } = attendees(owner.id, record.person, owner.nameKey);
    const fields = fieldsOf(record, {
      clientId: owner.id,
      channel,
      happenedOn: record.on,
      people: present.length,
    });
    const of = {
      clientId: owner.id,
      client: owner.name,
      ...(missing.length > 0
        ? { remarks: [`nobody called ${missing.join(', ')} is known at ${owner.name}`] }
        : {}),
    };
    const withId = record.externalId === undefined ? null : imports.entryWithId(record.externalId);
    const same = withId ?? imports.sameEntry(fields);
    if (!same) {
      imports.addEntry(fields, present, record.externalId ?? null);
      return { kind: 'new', ...of };
    }
    const changed = changes(record, fields, same);
    const more = present.filter((id) => !same.personIds.includes(id));
    if (more.length > 0) changed.push('people');
    if (changed.length === 0) return { kind: 'unchanged', ...of };
    const { replyNeeded: _, ...said } = fields;
    journal.entries.update(same.id, said, more.length > 0 ? [...same.personIds, ...more] : undefined);
    return { kind: 'updated', changed, ...of };
  };

  /** The people a row names, as far as they are known at the client. */
  function attendees(clientId: number, words: string | undefined, clientKey: string) {
    const present: number[] = [];
    const missing: string[] = [];
    if (!words) return { present, missing };
    const known = people.get(clientId) ?? imports.client(clientId).people;
    people.set(clientId, known);
    const whole = known.find(({ nameKey }) => nameKey === foldText(words));
    const names = whole ? [words] : words.split(/[;,&+]|\band\b/i).map((name) => name.trim());
    for (const name of names) {
      const key = foldText(name);
      // A client that is a person is no attendee beside itself.
      if (key === '' || key === clientKey) continue;
      const person = known.find(({ nameKey }) => nameKey === key);
      if (person) present.push(person.id);
      else missing.push(name);
    }
    return { present: [...new Set(present)], missing };
  }
}

function fieldsOf(
  record: EntryRecord,
  {
    people,
    channel,
    ...of
  }: { clientId: number; channel: Channel; happenedOn: EntryFields['happenedOn']; people: number },
): EntryFields {
  const { text } = record;
  const isUnheard = isLiveChannel(channel) && saysNobodyAnswered(text);
  const kind = record.kind ?? (isUnheard ? 'attempt' : 'exchange');
  return {
    ...of,
    channel,
    kind,
    direction: record.direction ?? directionOf(kind, channel),
    audience: record.audience ?? (people > 1 || channel === 'event' ? 'group' : 'one-on-one'),
    replyNeeded: true,
    minutes: record.minutes ?? null,
    text,
    touches: record.touches ?? [],
  };
}

function directionOf(kind: EntryKind, channel: Channel): Direction {
  if (kind === 'attempt' || kind === 'bulk') return 'out';
  return kind === 'automatic' ? 'in' : usualDirection(channel);
}

/** What the row says otherwise than the journal; what it leaves to a default is no word against what is there. */
function changes(record: EntryRecord, fields: EntryFields, same: PresentEntry): string[] {
  const compared: [string, boolean, keyof EntryFields][] = [
    ['client', true, 'clientId'],
    ['on', true, 'happenedOn'],
    ['channel', record.channel !== undefined, 'channel'],
    ['direction', record.direction !== undefined, 'direction'],
    ['audience', record.audience !== undefined, 'audience'],
    ['kind', record.kind !== undefined, 'kind'],
    ['minutes', record.minutes !== undefined, 'minutes'],
    ['text', record.text !== '', 'text'],
    ['touches', record.touches !== undefined, 'touches'],
  ];
  const changed: string[] = [];
  for (const [what, isSaid, key] of compared) {
    if (isSaid && String(fields[key]) !== String(same[key])) changed.push(what);
    else Object.assign(fields, { [key]: same[key] });
  }
  return changed;
}
