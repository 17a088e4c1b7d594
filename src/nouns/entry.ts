import {
  choice,
  day,
  derived,
  initially,
  list,
  longestText,
  type New,
  named,
  noun,
  optional,
  part,
  ref,
  references,
  stamp,
  text,
  whole,
  yes,
} from './field.ts';
import { person } from './person.ts';

export const channels = ['email', 'message', 'letter', 'call', 'video', 'meeting', 'event'] as const;
export type Channel = (typeof channels)[number];

/** Who spoke: they to you (`in`), you to them (`out`), or both. */
export const directions = ['in', 'out', 'mutual'] as const;
export type Direction = (typeof directions)[number];

export const audiences = ['one-on-one', 'group'] as const;
export type Audience = (typeof audiences)[number];

/**
 * What an entry counts as: an `exchange` is contact; an `attempt` reached nobody; `bulk` went to everyone and an
 * `automatic` answer came from a machine, so neither is contact.
 */
export const entryKinds = ['exchange', 'attempt', 'bulk', 'automatic'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * An entry's extras beyond business: a personal word, candor about oneself, help with a problem of theirs, news,
 * advice, feedback asked or given, selling, thanks.
 */
export const touches = [
  ...(['personal', 'candor', 'help', 'news', 'advice', 'feedback', 'sales', 'thanks'] as const),
] as const;
export type Touch = (typeof touches)[number];

/** A row of the log: an exchange or an attempt. */
export const entry = noun({
  name: 'entry',
  plural: 'entries',
  letter: 'e',
  table: 'interactions',
  title: 'text',
  fields: () => ({
    clientId: named(ref('clients', 'the client it was about')),
    happenedOn: day('the day it happened; a future day plans it', {
      flag: '--on <day>',
      leans: 'past',
      map: 'on',
      imports: ['on', 'date', 'day', 'when', 'happenedon', 'activitydate', 'datetime', 'timestamp'],
    }),
    channel: choice(channels, channels.join(', '), {
      flag: '-c, --channel <channel>',
      imports: ['channel', 'type', 'via', 'medium', 'method', 'activitytype'],
    }),
    direction: choice(directions, 'who spoke: they (in), you (out) or both (mutual)', {
      switches: {
        in: { flag: '--in', about: 'they came to you' },
        out: { flag: '--out', about: 'you went to them' },
      },
      together: 'mutual',
      imports: ['direction', 'inout', 'inorout'],
    }),
    audience: choice(audiences, 'whether it was between two people or in a group', {
      switches: {
        group: { flag: '--group', about: 'it was in a group, not one-on-one' },
        'one-on-one': { flag: '--one-on-one', about: 'it was between two people' },
      },
      map: 'group',
      imports: ['group', 'audience'],
    }),
    kind: choice(entryKinds, 'how it counts', {
      switches: {
        attempt: { flag: '--no-answer', about: 'you reached nobody' },
        bulk: { flag: '--bulk', about: 'it went to everyone, as a newsletter does' },
        automatic: { flag: '--auto-reply', about: 'an automatic reply answered' },
        exchange: {
          flag: '--reached',
          about: 'it did reach them: not an attempt, not a mail to everyone',
          only: 'edit',
        },
      },
      imports: ['kind', 'calloutcome', 'callresult', 'actionresult', 'callstatus', 'disposition'],
    }),
    replyNeeded: initially(
      yes('whether it needs an answer; false for a last word', {
        switches: {
          false: { flag: '--no-reply-needed', about: 'it needs no answer' },
          true: { flag: '--reply-needed', about: 'it needs an answer' },
        },
        map: 'needs-reply',
        imports: ['needsreply', 'replyneeded', 'awaitsreply', 'needsanswer'],
      }),
      true,
    ),
    replyUnclear: initially(yes('whether nobody can say if it needs an answer'), false),
    replyBecause: optional(text('the sentence that says whether it needs an answer')),
    minutes: optional(
      whole('how long it took', {
        flag: '-m, --minutes <n>',
        clear: 'you do not know how long it took',
        imports: ['minutes', 'mins', 'duration', 'durationminutes', 'durationmin', 'length'],
        most: 100_000,
      }),
    ),
    timeOfDay: optional(
      text('the time of day on your wall, where a file says it: 14:03', {
        map: 'time',
        imports: ['timeofday'],
        longest: 8,
      }),
    ),
    text: text('what was said', {
      flag: '--text <text>',
      only: 'edit',
      imports: [
        ...[
          'text',
          'note',
          'notes',
          'subject',
          'summary',
          'description',
          'body',
          'details',
          'what',
          'comments',
        ],
      ],
      longest: longestText,
    }),
    caseId: optional(
      ref('cases', 'the case it belongs to', { flag: '--case <id>', clear: 'it belongs to no case' }),
    ),
    touches: list(touches, `${touches.join(', ')}; several with commas, or repeated`, {
      flag: '--touch <touch>',
      imports: ['touches', 'touch'],
      called: 'touch',
      clear: 'it was all business',
    }),
    externalId: optional(text('its id in the system it came from')),
    thread: optional(text('the id of the first message of its thread')),
    people: references(person, 'who took part; may be repeated', { flag: '-w, --with <person>' }),
    how: derived('text', 'how it took place, in words'),
    createdAt: stamp(),
  }),
});

export const attendee = noun({
  name: 'attendee',
  plural: 'attendees',
  letter: null,
  table: 'interaction_people',
  title: null,
  fields: () => ({
    entryId: part('interactions', { column: 'interaction_id' }),
    personId: ref('people', 'who took part'),
  }),
});

/** Further ids of an entry: a calendar and a phone bill may tell of one talk. */
export const entryId = noun({
  name: 'id of an entry',
  plural: 'ids of an entry',
  letter: null,
  table: 'entry_ids',
  title: 'externalId',
  fields: () => ({
    entryId: part('interactions', { column: 'interaction_id' }),
    externalId: text('the id, with its program and its kind'),
  }),
});

export type NewEntry = New<typeof entry>;
