import type { CalendarDate } from '../days/calendar-date.ts';
import type { Channel } from '../log/entry.ts';
import { formatMoney, type Money } from '../money/money.ts';
import { tidyWords } from './apology/plain-sentence.ts';

/** Money a client will be asked for. */
export interface Charge {
  id: number;
  clientId: number;
  clientName: string;
  /** Whether they wish to be written to: then no call is proposed. */
  prefersWriting: boolean;
  /** The case it is about; null where there is none. */
  caseId: number | null;
  /** What it is for. */
  what: string;
  amount: Money;
  /** The day the owner knew of it. */
  notedOn: CalendarDate;
  /** The day the client was told; null while they do not know. */
  toldOn: CalendarDate | null;
  toldChannel: Channel | null;
  /** The entry of the log in which they were told. */
  interactionId: number | null;
  billedOn: CalendarDate | null;
  /** Why it was billed although they had not been told. */
  untoldBecause: string | null;
  /** The day the owner let it go. */
  waivedOn: CalendarDate | null;
  waivedBecause: string | null;
}

/** Whether the client does not know of it yet, and it was not let go. */
export function isUntold({ toldOn, waivedOn }: Pick<Charge, 'toldOn' | 'waivedOn'>): boolean {
  return toldOn === null && waivedOn === null;
}

/** Charges as they are said within a sentence: `500 USD for over-service and 30 EUR for stamps`. */
export function chargeWords(charges: readonly Pick<Charge, 'amount' | 'what'>[]): string {
  const said = charges.map(
    ({ amount, what }) => `${formatMoney(amount)} for ${tidyWords(what).replace(/[.。]+$/u, '')}`,
  );
  return [said.slice(0, -1).join(', '), ...said.slice(-1)].filter(Boolean).join(' and ');
}
