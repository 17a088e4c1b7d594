import type { concern, concernAct } from '../../nouns/concern.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { Columns, Row } from '../../nouns/field.ts';

/** Something that was done to help with a concern; the channel is that of its entry. */
export type ConcernAct = { id: number } & Omit<Columns<typeof concernAct>, 'concernId'> & {
    channel: Channel | null;
  };

/** A problem of a client's own, and what was done to help, oldest first. */
export type Concern = Row<typeof concern> & {
  /** Whether they wish to be written to, the client or the person: then no call is proposed. */
  prefersWriting: boolean;
  acts: readonly ConcernAct[];
};
