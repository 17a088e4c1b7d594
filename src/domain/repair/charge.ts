import type { CalendarDate } from '../calendar-date.ts';
import type { Channel } from '../interaction.ts';
import type { Money } from '../money.ts';

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
