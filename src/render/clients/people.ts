import type { ComingOccasion } from '../../app/care/occasions.ts';
import type { Occasion } from '../../domain/care/occasion.ts';
import type { ClientPerson } from '../../domain/clients/client.ts';
import { handle } from '../../nouns/index.ts';
import { person } from '../../nouns/person.ts';
import { occasionLine } from '../care/occasions.ts';
import { addresses, occasionJson, personJson } from '../json/things.ts';
import { idColumn, nounList } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import { type Column, sentenceView } from '../layout/view.ts';
import { yearlyIso, yearlyText } from '../words/days.ts';

type Listed = ClientPerson & { birthday: Occasion | null };

const columns: readonly Column<Listed>[] = [
  idColumn('person', (row) => row.id),
  { title: 'Person', cell: (row) => row.name, label: 'name', shrinks: true },
  { title: 'Client', cell: (row) => row.clientName, shrinks: true },
  { title: 'Title', cell: (row) => row.title, shrinks: true },
  { title: 'Roles', cell: (row) => row.roles },
  { title: 'Email', cell: (row) => addresses(row.contactPoints).emails, shrinks: true },
  { title: 'Phone', cell: (row) => addresses(row.contactPoints).phones },
  {
    title: 'Birthday',
    cell: ({ birthday }) => birthday && yearlyIso(birthday),
    show: ({ birthday }, page) => (birthday ? yearlyText(birthday, page.isTerminal) : ''),
    spare: true,
  },
  { title: 'Write, because', cell: (row) => row.writingBecause, shrinks: true },
];

export const personList = nounList<Listed>({
  noun: person,
  json: (one) => personJson(one, one.birthday),
  columns,
  empty: 'Nobody is known there yet. Add someone with: rapport person add CLIENT "NAME"',
});

export const personChanged = sentenceView<
  ClientPerson & { did: string; birthday: ComingOccasion | null; saysBirthday?: boolean }
>(
  (person, page) =>
    [
      person.did === 'Deleted'
        ? `Deleted ${page.mark('name', oneLine(person.name))}, no longer at ${oneLine(person.clientName)}`
        : `${person.did} ${page.mark('name', oneLine(person.name))} ${page.mark('muted', handle('person', person.id))}, at ${oneLine(person.clientName)}`,
      ...(person.birthday && person.saysBirthday ? [occasionLine(person.birthday, page)] : []),
    ].join('\n'),
  ({ birthday, ...one }) => ({ ...personJson(one, birthday), birthday: birthday && occasionJson(birthday) }),
);
