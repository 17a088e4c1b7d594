import type { concern, concernAct } from '../../nouns/concern.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { Columns, Row } from '../../nouns/field.ts';

/** Help with a concern; the channel comes from its log entry. */
export type ConcernAct = { id: number } & Omit<Columns<typeof concernAct>, 'concernId'> & {
    channel: Channel | null;
  };

/** A client's own problem, and the help so far, oldest first. */
export type Concern = Row<typeof concern> & {
  /** Whether the client or the person asked for writing; then nothing proposes a call. */
  prefersWriting: boolean;
  acts: readonly ConcernAct[];
};
