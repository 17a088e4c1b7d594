import type { ComingOccasion } from '../../app/care/occasions.ts';
import type { Occasion } from '../../domain/care/occasion.ts';
import type { ClientPerson } from '../../domain/clients/client.ts';
import { occasionJson, occasionLine } from '../care/occasions.ts';
import { idColumn, listView } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import { type Column, sentenceView } from '../layout/view.ts';
import { yearlyIso, yearlyText } from '../words/days.ts';
import { addressesJson } from './clients.ts';

type Listed = ClientPerson & { birthday: Occasion | null };

const columns: readonly Column<Listed>[] = [
  idColumn('person', ({ id }) => id),
  { key: 'name', title: 'Person', cell: (row) => row.name, label: 'name', shrinks: true },
  { key: 'client', title: 'Client', cell: (row) => row.clientName, shrinks: true },
  { key: 'clientId', cell: (row) => row.clientId },
  { key: 'title', title: 'Title', cell: (row) => row.title, shrinks: true },
  { key: 'roles', title: 'Roles', cell: (row) => row.roles },
  { key: 'emails', title: 'Email', cell: (row) => addressesJson(row.contactPoints).emails, shrinks: true },
  { key: 'phones', title: 'Phone', cell: (row) => addressesJson(row.contactPoints).phones },
  {
    key: 'birthday',
    title: 'Birthday',
    cell: ({ birthday }) => birthday && yearlyIso(birthday),
    show: ({ birthday }, page) => (birthday ? yearlyText(birthday, page.isTerminal) : ''),
    spare: true,
  },
  { key: 'prefersWriting', title: 'Write, because', cell: (row) => row.writingBecause, shrinks: true },
];

export const personList = listView({
  columns,
  empty: 'Nobody is known there yet. Add someone with: rapport person add CLIENT "NAME"',
});

export const personChanged = sentenceView<
  ClientPerson & { did: string; birthday: ComingOccasion | null; saysBirthday?: boolean }
>(
  (person, page) =>
    [
      `${person.did} ${page.mark('name', oneLine(person.name))}, ${person.did === 'Removed' ? 'no longer ' : ''}at ${oneLine(person.clientName)}`,
      ...(person.birthday && person.saysBirthday ? [occasionLine(person.birthday, page)] : []),
    ].join('\n'),
  ({ did: _, saysBirthday: __, contactPoints, writingBecause, clientName, birthday, ...person }) => ({
    ...person,
    birthday: birthday && occasionJson(birthday),
    client: clientName,
    prefersWriting: writingBecause,
    ...addressesJson(contactPoints),
  }),
);
