import { addDays, type CalendarDate, calendarDate } from '../../src/domain/days/calendar-date.ts';
import { type Channel, channels, type Touch } from '../../src/nouns/entry.ts';
import { noteKinds } from '../../src/nouns/note.ts';
import { roles } from '../../src/nouns/person.ts';
import type { Journal } from '../../src/store/journal.ts';
import { type MemoryJournal, memoryJournal } from './memory-journal.ts';

/** The day on which the busy client is looked at. */
export const busyDay = calendarDate('2026-11-02');

const long =
  'and then some more words about it, so that no line of eighty columns has room for all that was written down';
const ago = (days: number) => addDays(busyDay, -days);

/** A journal with two clients: one has more of everything than a screen holds, of the other nothing is known. */
export function busyJournal(): Pick<MemoryJournal, 'journal' | 'database'> & { busy: number; bare: number } {
  const { journal, database } = memoryJournal();
  database.prepare("INSERT INTO operations (at, command, summary) VALUES ('', '', '')").run();
  const client = {
    ...{ externalId: null, status: 'active' as const, quietUntilOn: null, sinceOn: ago(725) },
    ...{ cadenceDays: 21, writingBecause: `reads better than he hears, ${long}`, archivedOn: null },
  };
  const bare = journal.clients.add({
    ...client,
    name: 'Bare',
    writingBecause: null,
    about: null,
    sinceOn: busyDay,
  });
  const busy = journal.clients.add({
    ...client,
    name: 'Busy Bookbinding',
    about: `A family of bookbinders, ${long}`,
  });
  journal.clients.setTags(busy, ['retainer', 'print', 'referral']);
  journal.clients.update(busy, {
    profileId: 1,
    signedOn: ago(728),
    source: 'a talk in Leeds',
  });
  const money = (minor: number) => ({ minor, currency: 'EUR' });
  journal.clients.update(busy, {
    yearlyValue: money(1_200_000),
    budget: { amount: money(300_000), per: 'month' },
  });
  journal.clients.setContactPoints(busy, [
    { kind: 'email', value: 'hello@busy.example', label: null },
    { kind: 'phone', value: '+44 20 7946 0000', label: 'office' },
  ]);
  const people = ['Eli Costa', 'Bea Vos', 'Dana Reyes', 'Femi Okafor', 'Gus Ito'].map((name, at) => {
    const id = journal.people.add({
      name,
      writingBecause: at === 0 ? `is deaf, ${long}` : null,
      about: long,
    });
    journal.people.setPosition(id, busy, { title: 'Head of something', roles: roles.slice(at, at + 1) });
    return id;
  });
  for (let at = 0; at < 200; at++) talk(journal, busy, at, people);
  for (const on of [3, 8]) talk(journal, busy, -on, people);
  keepKnowledge(journal, busy, people);
  goWrong(journal, busy);
  planWork(journal, busy);
  return { journal, database, busy, bare };
}

function talk(journal: Journal, clientId: number, at: number, people: readonly number[]): void {
  const had: readonly Touch[] = at % 5 === 0 ? ['personal', 'news'] : at % 7 === 0 ? ['thanks'] : [];
  journal.entries.add(
    {
      ...{ clientId, happenedOn: ago(at * 4), channel: channels[Math.abs(at) % channels.length] as Channel },
      ...{ direction: 'out', audience: 'one-on-one', kind: 'exchange', replyNeeded: false, minutes: null },
      ...{ text: `Talk ${at} ${long}`, touches: had },
    },
    people.slice(0, 1),
  );
}

function keepKnowledge(journal: Journal, clientId: number, people: readonly number[]): void {
  const [personId = null] = people;
  for (let at = 0; at < 10; at++)
    journal.notes.add({
      ...{ clientId, personId, notedOn: ago(40 * at), text: `Note ${at} ${long}` },
      ...{ kind: noteKinds[at % noteKinds.length] ?? null, learntFrom: 'over lunch' },
    });
  for (const at of [1, 2, 3]) {
    const fields = { clientId, personId, what: `Concern ${at} ${long}`, closedOn: null, ending: null };
    const id = journal.concerns.add({ ...fields, notedOn: ago(60 * at) });
    if (at === 1)
      journal.concerns.addAct({
        concernId: id,
        actedOn: ago(30),
        text: `Helped ${long}`,
        entryId: null,
      });
  }
  journal.occasions.add({ clientId, personId, what: 'birthday', month: 11, day: 7, year: 1980 });
  journal.occasions.add({ clientId, personId: null, what: 'founded', month: 12, day: 24, year: null });
  for (const changed of [null, `Prices on Mondays, ${long}`])
    journal.feedback.add({
      ...{ clientId, personId, askedOn: ago(40), askedChannel: 'call', about: null, saidOn: ago(39) },
      ...{ words: `Good ${long}`, score: 7, changed, toldOn: null, toldChannel: null, closedOn: null },
      closedBecause: null,
    });
}

function goWrong(journal: Journal, clientId: number): void {
  for (const [openedOn, settledOn] of [
    [ago(7), null],
    [ago(13), null],
    [ago(60), ago(30)],
  ] as const)
    journal.cases.add({
      ...{
        clientId,
        personId: null,
        what: `Trouble ${long}`,
        happenedOn: null,
        openedOn,
        severity: 'serious',
      },
      ...{ costs: [], costNote: null, amount: { minor: 50_000, currency: 'EUR' }, cause: 'bill' },
      ...{ handledBy: null, fixedOn: null, settledOn, outcome: settledOn === null ? null : 'settled' },
      ...{
        agreed: settledOn === null ? null : `Printed again ${long}`,
        unanswered: null,
        change: null,
        lastWord: null,
      },
    });
  for (const minor of [3000, 12_000])
    journal.charges.add({
      ...{
        clientId,
        caseId: null,
        what: `stamps ${long}`,
        amount: { minor, currency: 'EUR' },
        notedOn: ago(3),
      },
      ...{ toldOn: null, toldChannel: null, entryId: null, billedOn: null, untoldBecause: null },
      ...{ waivedOn: null, waivedBecause: null },
    });
}

function planWork(journal: Journal, clientId: number): void {
  const remind = (dueOn: CalendarDate, promise: boolean, runId?: number) =>
    journal.reminders.add({
      ...{ clientId, text: `Send it ${long}`, promise, startsOn: dueOn, dueOn, snoozedUntilOn: null },
      ...{ every: null, fromDone: false, status: 'open', closedOn: null, ...(runId ? { runId } : {}) },
    });
  for (const days of [-9, -3, 0, 5, 12])
    for (const promise of [true, false]) remind(addDays(busyDay, days), promise);
  const steps = [0, 7, 30].map((offsetDays) => ({ offsetDays, text: `Step ${long}` }));
  const playbookId = journal.playbooks.add({ name: 'onboarding', about: null, steps });
  const runId = journal.playbooks.addRun({ clientId, playbookId, fromOn: ago(3) });
  for (const { offsetDays } of steps) remind(addDays(ago(3), offsetDays), false, runId);
}
