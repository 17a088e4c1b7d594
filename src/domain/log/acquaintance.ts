import type { NoteKind } from '../../nouns/note.ts';
import type { CalendarDate } from '../days/calendar-date.ts';

/** What the rules of standards know of one client beside the log: its people, and what was noted, asked and said. */
export interface Acquaintance {
  /** How many people are known there. */
  people: number;
  /** Those who decide, with the day of the last talk that named them, null where none did, and their wish to be written to. */
  deciders: readonly {
    id: number;
    name: string;
    lastTalkOn: CalendarDate | null;
    writingBecause: string | null;
  }[];
  /** Of each kind of note, how many there are and the day one was last learnt or found to hold; `plain` ones have no kind. */
  notes: Partial<Record<NoteKind | 'plain', { count: number; lastOn: CalendarDate }>>;
  /** Whether something is set down about the client or one of its people, or a day or a wish of theirs is known. */
  described: boolean;
  /** Problems of theirs that are open, oldest first, with the day something was last done. */
  concerns: readonly { id: number; what: string; notedOn: CalendarDate; lastActOn: CalendarDate | null }[];
  /** The day they were last asked how you do, or said so. */
  feedbackOn: CalendarDate | null;
  /** The day they last said how you do: a word from them, logged or not. */
  feedbackSaidOn: CalendarDate | null;
  /** What they said and were not told the answer to, oldest first; `isDecided` where it is set down what changes. */
  unansweredFeedback: readonly { id: number; saidOn: CalendarDate; words: string; isDecided: boolean }[];
}

/** A client of whom nothing is noted. */
export const noAcquaintance: Acquaintance = {
  people: 0,
  deciders: [],
  notes: {},
  described: false,
  concerns: [],
  feedbackOn: null,
  feedbackSaidOn: null,
  unansweredFeedback: [],
};
