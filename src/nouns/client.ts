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
      day('the day until which they are left alone', {
        flag: '--until <day>',
        only: 'edit',
        leans: 'future',
        clear: 'they need not be left alone any longer',
      }),
    ),
    sinceOn: day('the day the relationship began, as far as is known', {
      flag: '--since <day>',
      leans: 'past',
      map: 'since',
      imports: ['since', 'sinceon', 'clientsince', 'customersince', 'connectedon'],
      merges: 'earliest',
    }),
    cadenceDays: optional(
      days('how often they should hear from you: 30, 6w, 3m', {
        flag: '--every <days>',
        clear: 'as often as the profile or the configuration says',
        map: 'cadence',
        imports: ['cadence', 'contactevery', 'frequency', 'every', 'keepintouch'],
      }),
    ),
    writingBecause: optional(
      text('they wish to be written to, and why', {
        flag: '--prefers-writing <because>',
        clear: 'they no longer wish to be written to',
      }),
    ),
    about: optional(
      text('anything worth knowing', {
        flag: '-a, --about <text>',
        clear: 'nothing more is worth knowing',
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
        ref('profiles', 'what kind of client they are, or none', {
          flag: '--profile <profile>',
          clear: 'they are of no kind',
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
        clear: 'where they came from is not known',
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
        clear: 'what they are worth is not known',
        map: 'value',
        called: 'value',
        lenient: true,
        imports: ['yearlyvalue', 'annualvalue', 'clientvalue', 'value'],
      }),
    ),
    budget: optional(
      budget('what they set aside: 5000/month, "2000 EUR/quarter"', {
        flag: '--budget <amount>',
        clear: 'they have no budget',
      }),
    ),
    externalId: optional(text('its id where it was imported from', { longest: 500 })),
    toldContactOn: optional(day('the day of a last contact that a file tells of')),
    archivedOn: optional(day('the day it was put away')),
    emails: beside<string[]>('email addresses', { flag: '-e, --email <address>', imports: ['email'] }),
    phones: beside<string[]>('phone numbers', { flag: '-p, --phone <number>', imports: ['phone'] }),
    tags: beside<string[]>('tags', {
      flag: '-t, --tag <tag>',
      imports: [
        ...['tags', 'tag', 'labels', 'label', 'categories', 'category', 'groupmembership', 'groups', 'group'],
      ],
    }),
    lastContactOn: optional(derived('day', 'the day of the last exchange, or of a contact a file tells of')),
    lastChannel: optional(derived('choice', 'the channel of the last exchange', { choices: channels })),
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
    label: optional(text('what kind of address it is, as `work`')),
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
    name: text('which of its numbers'),
    value: whole('the number; 0 asks nothing'),
  }),
});

export type NewClient = New<typeof client>;
