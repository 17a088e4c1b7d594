import { channels } from './entry.ts';
import {
  beside,
  budget,
  choice,
  day,
  days,
  derived,
  folded,
  initially,
  longestName,
  longestText,
  money,
  type New,
  named,
  noun,
  optional,
  part,
  ref,
  stamp,
  text,
  whole,
} from './field.ts';

/** A client's states; paused and former clients are left alone. */
export const clientStatuses = ['prospect', 'active', 'paused', 'former'] as const;
export type ClientStatus = (typeof clientStatuses)[number];

export const client = noun({
  name: 'client',
  plural: 'clients',
  letter: 'k',
  table: 'clients',
  title: 'name',
  fields: () => ({
    name: text('the business or person who pays you', {
      flag: '-n, --name <name>',
      only: 'edit',
      longest: longestName,
    }),
    alsoCalled: optional(
      text('other names they go by, with commas between them', {
        flag: '--also-called <names>',
        clear: 'they go by no other name',
        map: 'also-called',
        imports: ['alsocalled', 'nickname', 'nicknames', 'alias', 'aliases', 'aka', 'alsoknownas'],
        longest: longestName,
      }),
    ),
    status: initially(
      choice(clientStatuses, clientStatuses.join(', '), {
        flag: '-s, --status <status>',
        imports: ['status', 'clientstatus', 'lifecyclestage'],
      }),
      'active',
    ),
    quietUntilOn: optional(
      day('the day until which to leave them alone', {
        flag: '--until <day>',
        only: 'edit',
        leans: 'future',
        clear: 'stop leaving them alone',
      }),
    ),
    sinceOn: day('the day the relationship began', {
      flag: '--since <day>',
      leans: 'past',
      map: 'since',
      called: 'first day',
      imports: ['since', 'sinceon', 'clientsince', 'customersince', 'connectedon'],
      merges: 'earliest',
    }),
    cadenceDays: optional(
      days('how often they should hear from you: 30, 6w, 3m', {
        flag: '--every <days>',
        clear: 'use the rhythm of the profile or the settings',
        map: 'cadence',
        called: 'rhythm',
        imports: ['cadence', 'contactevery', 'frequency', 'every', 'keepintouch'],
      }),
    ),
    writingBecause: optional(
      text('they want you to write, and why', {
        flag: '--prefers-writing <because>',
        clear: 'you may call them again',
      }),
    ),
    about: optional(
      text('anything worth knowing', {
        flag: '-a, --about <text>',
        clear: 'delete this text',
        imports: [
          ...['notes', 'note', 'about', 'comments', 'comment', 'remarks', 'description', 'memo', 'notepad'],
        ],
        map: 'notes',
        merges: 'grows',
        longest: longestText,
      }),
    ),
    profileId: named(
      optional(
        ref('profiles', 'their profile, or none', {
          flag: '--profile <profile>',
          clear: 'they have no profile',
          map: 'profile',
          imports: ['profile', 'clientprofile'],
        }),
      ),
    ),
    signedOn: optional(
      day('the day a contract was signed', {
        flag: '--signed <day>',
        leans: 'past',
        notAhead: 'happened',
        clear: 'no contract is signed',
        map: 'signed',
        called: 'day of signing',
        lenient: true,
        imports: ['signed', 'signedon', 'contractsigned', 'contractsignedon', 'contractdate', 'datesigned'],
      }),
    ),
    source: optional(
      text('where they came from', {
        flag: '--source <text>',
        clear: 'you do not know where they came from',
        imports: [
          'source',
          'leadsource',
          'originalsource',
          'originaltrafficsource',
          'referredby',
          'clientsource',
        ],
        longest: 500,
      }),
    ),
    yearlyValue: optional(
      money('what they are worth in a year', {
        flag: '--value <amount>',
        clear: 'you do not know what they are worth',
        map: 'value',
        called: 'value',
        lenient: true,
        imports: ['yearlyvalue', 'annualvalue', 'clientvalue', 'value'],
      }),
    ),
    budget: optional(
      budget('their budget: 5000/month, "2000 EUR/quarter"', {
        flag: '--budget <amount>',
        clear: 'they have no budget',
      }),
    ),
    externalId: optional(text('its id in the system it came from', { longest: 500 })),
    toldContactOn: optional(day('the last contact, as an imported file says')),
    archivedOn: optional(day('the day it was archived')),
    emails: beside<string[]>('email addresses', { flag: '-e, --email <address>', imports: ['email'] }),
    phones: beside<string[]>('phone numbers', { flag: '-p, --phone <number>', imports: ['phone'] }),
    tags: beside<string[]>('tags', {
      flag: '-t, --tag <tag>',
      imports: [
        ...['tags', 'tag', 'labels', 'label', 'categories', 'category', 'groupmembership', 'groups', 'group'],
      ],
    }),
    lastContactOn: optional(
      derived('day', 'the day of the last entry, or of the last contact in an imported file'),
    ),
    lastChannel: optional(derived('choice', 'the channel of the last entry', { choices: channels })),
    peopleCount: derived('whole number', 'how many people are known there'),
    nameKey: folded('name'),
    alsoCalledKey: optional(folded('alsoCalled')),
    createdAt: stamp(),
  }),
});

/** An email address or a phone number of a client or a person. */
export const contactPoint = noun({
  name: 'address',
  plural: 'addresses',
  letter: null,
  table: 'contact_points',
  title: 'value',
  fields: () => ({
    clientId: optional(part('clients')),
    personId: optional(part('people')),
    kind: choice(['email', 'phone'], 'what it is'),
    value: text('the address or number, as it was typed'),
    valueKey: text('the same, folded: a lower-case address, the digits of a number'),
    label: optional(text('the kind of address, such as `work`')),
  }),
});

export const tag = noun({
  name: 'tag',
  plural: 'tags',
  letter: null,
  table: 'tags',
  title: 'tag',
  fields: () => ({ clientId: part('clients'), tag: text('the tag') }),
});

/** A client's id in one more program. */
export const otherId = noun({
  name: 'id elsewhere',
  plural: 'ids elsewhere',
  letter: null,
  table: 'external_ids',
  title: 'externalId',
  fields: () => ({
    clientId: part('clients'),
    externalId: text('the id, with its program and its kind'),
  }),
});

/** A client's own number for a rule. */
export const threshold = noun({
  name: 'threshold',
  plural: 'thresholds',
  letter: null,
  table: 'thresholds',
  title: 'rule',
  fields: () => ({
    clientId: part('clients'),
    rule: text('the rule'),
    name: text('the name of its number'),
    value: whole('the number; 0 switches it off'),
  }),
});

export type NewClient = New<typeof client>;
