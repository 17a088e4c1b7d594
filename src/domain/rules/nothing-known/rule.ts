import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { from, knownSince, youngerThan } from '../../log/relationship.ts';
import { say } from '../../text/sentence.ts';
import { plural } from '../../text/words.ts';
import { few, noted, young } from '../quiet.ts';
import { defineRule, isExchange, lastFew, quiet } from '../rule.ts';
import { wasReached } from '../steady.ts';

export default defineRule({
  id: 'nothing-known',
  kind: 'suggestion',
  place: 80,
  title: 'You noted nothing of who they are',
  looksAt:
    'Notes about the client and its people. It speaks of clients known for a while and with enough exchanges of late, with no personal note and no preference: rapport note --kind personal. Half of those exchanges are enough for half a year more (our choice). A note of no kind may hold just that, and so may what is set down about the client or one of its people; then it is silent, and so it is where a day of theirs or their wish to be written to is known.',
  why: 'How they take their coffee, what they dread, when they cannot be called: you know it today and not in a year. Written down, it is there before the next call.',
  source: [],
  thresholds: {
    days: { value: 90, help: 'How many days the relationship must have lasted', source: 'our choice' },
    exchanges: { value: 6, help: 'How many exchanges it takes', source: 'our choice: every second month' },
    within: { value: 365, help: 'How many days back they may lie', source: 'our choice: a year' },
  },
  actedBy: ['note'],
  prospects: false,
  wishSilences: false,
  span: ({ within }) => within + lastsFor(within),
  check(relationship, { days, exchanges, within }, { today, firstOf }) {
    const { notes, described } = relationship.acquaintance;
    if (described)
      return quiet(
        'described',
        say`Something is set down about them, one of their people or a day of theirs.`,
      );
    for (const kind of ['personal', 'preference', 'plain'] as const) {
      const note = notes[kind];
      if (note) return noted(kind, note.lastOn);
    }
    const known = youngerThan(days, relationship, today);
    if (known !== null) return young(addDays(today, days - known));
    const counted = from(relationship.entries, firstOf(within)).filter(isExchange);
    const isBusy = wasReached(
      relationship.entries.filter(isExchange),
      { needed: exchanges, days: within, lasts: lastsFor(within) },
      { firstOf },
    );
    if (!isBusy || 2 * counted.length < exchanges) return few(counted.length, exchanges, within);
    const sinceOn = knownSince(relationship);
    const knownDays = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: knownDays - days,
      sinceOn,
      says: say`nothing noted of who they are or how they like it, in ${plural(counted.length, 'exchange')} of late`,
      facts: { knownDays, exchanges: counted.length },
      evidence: lastFew(counted),
      act: { verb: 'note', rest: '"…" --kind personal' },
      doubt: null,
    };
  },
});

/** A client of six talks a year is one for half a year more, while half of them are left: our choice. */
function lastsFor(within: number): number {
  return Math.floor(within / 2);
}
