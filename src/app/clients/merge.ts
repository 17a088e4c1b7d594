import type { ClientDetails } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { Budget, Money, Noun } from '../../nouns/field.ts';
import type { Journal } from '../../store/journal.ts';
import type { Differing } from '../../store/merge.ts';

/** What a merge came to. */
export interface MergedClients {
  kept: ClientDetails;
  gone: ClientDetails;
  /** How many things went over, by their nouns. */
  moved: ReadonlyMap<Noun, number>;
  /** What differed, as the note has it; null where nothing did. */
  note: string | null;
  isDryRun: boolean;
}

/** Makes one client of two, as one operation; what the one that goes had otherwise is kept as a note. */
export function mergeClients(
  journal: Journal,
  { kept, gone }: { kept: ClientDetails; gone: ClientDetails },
  today: CalendarDate,
  isDryRun: boolean,
): MergedClients {
  return journal.change(
    `merged ${gone.name} into ${kept.name}`,
    () => {
      const { moved, differing } = journal.merges.clients(kept.id, gone.id);
      const lines = differing.map(differingText).filter((line) => line !== null);
      const note =
        lines.length > 0 ? `From ${gone.name}, which was merged into this client: ${lines.join('; ')}` : null;
      if (note !== null) journal.notes.add({ clientId: kept.id, notedOn: today, text: note });
      return { kept: journal.clients.stored(kept.id), gone, moved, note, isDryRun };
    },
    { keep: () => !isDryRun },
  );
}

/** `yearly value: 9000 EUR`; null for the number of something. */
function differingText({ noun, key, value }: Differing): string | null {
  const field = noun.fields[key];
  if (!field || value === null) return null;
  const words = key.replace(/(On|Id)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const of = noun.name === 'client' ? '' : `${noun.name} `;
  return `${of}${words}: ${valueText(field.kind, value)}`;
}

function valueText(kind: string, value: unknown): string {
  if (kind === 'money') return formatMoney(value as Money);
  if (kind === 'budget') return `${formatMoney((value as Budget).amount)} a ${(value as Budget).per}`;
  return String(value);
}
