import type { MeetingReading } from '../../app/capture/calendar.ts';
import type { MailReading } from '../../app/capture/mail.ts';
import type { MeetingRecord } from '../../app/capture/records.ts';
import type { CaptureReport } from '../../render/journal/capture-report.ts';

/** The most strangers that are counted one by one: a mailbox of many years has hundreds of thousands. */
const mostStrangers = 50_000;
/** The most that are kept for the report. */
const mostKept = 100;

interface Stranger {
  address: string;
  name: string;
  sent: number;
  got: number;
}

/** Counts the messages that become no entry, and who is behind them. */
export class Uncaptured {
  readonly #leftOut = new Map<string, number>();
  readonly #strangers = new Map<string, Stranger>();
  readonly #unclear = new Map<string, readonly string[]>();
  readonly #proposed: CaptureReport['proposed'][number][] = [];
  readonly #problems: CaptureReport['problems'][number][] = [];
  #unknown = 0;

  see(reading: Exclude<MailReading, { is: 'word' }> | Exclude<MeetingReading, { is: 'talk' }>): void {
    if (reading.is === 'unclear') {
      this.#unclear.set(reading.address, reading.clients);
      this.leaveOut('of an address that several clients have');
    } else if (reading.is === 'unknown') {
      this.#unknown += 1;
      const isOut = !('direction' in reading) || reading.direction === 'out';
      for (const { address, name } of reading.others) {
        const one = this.#strangers.get(address) ?? { address, name: '', sent: 0, got: 0 };
        if (this.#strangers.size >= mostStrangers && !this.#strangers.has(address)) continue;
        this.#strangers.set(address, {
          ...one,
          name: one.name || name,
          sent: one.sent + (isOut ? 1 : 0),
          got: one.got + (isOut ? 0 : 1),
        });
      }
    } else this.leaveOut(reading.is);
  }

  /** Keeps a meeting that a client may have been at, by its title. */
  propose({ startsAt, summary }: MeetingRecord, { id, name }: { id: number; name: string }): void {
    this.leaveOut('without guests');
    this.#proposed.push({ startsAt, summary, client: name, clientId: id });
  }

  /** Keeps that a part of the source cannot be read. */
  complain(line: number, reason: string): void {
    this.#problems.push({ line, reason });
  }

  leaveOut(why: string): void {
    this.#leftOut.set(why, (this.#leftOut.get(why) ?? 0) + 1);
  }

  summary(): Pick<
    CaptureReport,
    'leftOut' | 'unknownCount' | 'strangers' | 'strangerCount' | 'unclear' | 'proposed' | 'problems'
  > {
    const strangers = [...this.#strangers.values()]
      .filter(({ sent }) => sent > 0)
      .toSorted((a, b) => b.sent - a.sent || b.got - a.got || (a.address < b.address ? -1 : 1));
    return {
      leftOut: [...this.#leftOut].toSorted(([, a], [, b]) => b - a).map(([why, count]) => ({ why, count })),
      unknownCount: this.#unknown,
      strangers: strangers.slice(0, mostKept),
      strangerCount: this.#strangers.size,
      ...{ proposed: this.#proposed, problems: this.#problems },
      unclear: [...this.#unclear].map(([address, clients]) => ({ address, clients })),
    };
  }
}
