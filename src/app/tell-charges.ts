import type { CalendarDate } from '../domain/calendar-date.ts';
import { type Channel, type InteractionDetails, usualDirection } from '../domain/interaction.ts';
import type { Charge } from '../domain/repair/charge.ts';
import { chargeWords } from '../domain/repair/charge-words.ts';
import { alreadyTold, chargesOfSeveral, chargeWaived, entryReachedNobody } from '../errors/charges.ts';
import { entryOfAnother } from '../errors/naming.ts';
import { storedCharges } from './charges.ts';
import type { Journal } from './journal.ts';

/** How a client was told of charges: in an entry to be made, with what else was said, or in one that is there. */
export type Telling =
  | { on: CalendarDate; channel: Channel; people: readonly number[]; words: string }
  | { entry: InteractionDetails };

/** The charges of one client that can be told in one talk; others are refused. */
export function chargesToTell(journal: Journal, ids: readonly number[]): [Charge, ...Charge[]] {
  const charges = storedCharges(journal, ids);
  for (const { id, toldOn, waivedOn } of charges) {
    if (waivedOn !== null) throw chargeWaived({ id, on: waivedOn });
    if (toldOn !== null) throw alreadyTold({ id, on: toldOn });
  }
  const [first, ...more] = charges;
  if (!first) throw new Error('no charge to tell of');
  const clients = new Set(charges.map(({ clientName }) => clientName));
  if (more.some(({ clientId }) => clientId !== first.clientId))
    throw chargesOfSeveral(
      charges.map(({ id }) => id),
      [...clients],
    );
  return [first, ...more];
}

/** Records that a client was told of charges, with the entry of the log in which that was, as one operation. */
export function tellCharges(journal: Journal, ids: readonly number[], telling: Telling): Charge[] {
  const summary = (charges: readonly Charge[]) =>
    `told ${charges[0]?.clientName} about ${chargeWords(charges)}`;
  return journal.change(summary, () => {
    const charges = chargesToTell(journal, ids);
    const said =
      'entry' in telling ? inEntry(journal, charges, telling.entry) : anew(journal, charges, telling);
    for (const { id } of charges) journal.charges.update(id, said);
    return storedCharges(journal, ids);
  });
}

type Told = Pick<Charge, 'toldOn' | 'toldChannel' | 'interactionId'>;

function inEntry(journal: Journal, charges: [Charge, ...Charge[]], entry: InteractionDetails): Told {
  const { id, clientId, clientName, happenedOn, channel, kind, caseId } = entry;
  const [first] = charges;
  if (clientId !== first.clientId)
    throw entryOfAnother(id, clientName, { id: first.clientId, name: first.clientName });
  if (kind !== 'exchange') throw entryReachedNobody(id);
  const about = caseOf(charges);
  if (caseId === null && about !== null) journal.interactions.update(id, { caseId: about });
  return { toldOn: happenedOn, toldChannel: channel, interactionId: id };
}

function anew(
  journal: Journal,
  charges: [Charge, ...Charge[]],
  { on, channel, people, words }: Extract<Telling, { on: CalendarDate }>,
): Told {
  const interactionId = journal.interactions.add(
    {
      clientId: charges[0].clientId,
      caseId: caseOf(charges),
      happenedOn: on,
      channel,
      direction: usualDirection(channel),
      audience: people.length > 1 || channel === 'event' ? 'group' : 'one-on-one',
      kind: 'exchange',
      replyNeeded: true,
      minutes: null,
      text: [`Told them about ${chargeWords(charges)}.`, words.trim()].filter(Boolean).join(' '),
    },
    people,
  );
  return { toldOn: on, toldChannel: channel, interactionId };
}

/** The case that all of them are about; null where that is not one. */
function caseOf([first, ...more]: [Charge, ...Charge[]]): number | null {
  return more.every(({ caseId }) => caseId === first.caseId) ? first.caseId : null;
}
