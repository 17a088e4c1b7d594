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
  title: 'You noted nothing about who they are',
  looksAt:
    'It looks at clients known for a while, with enough recent entries, but without a personal note or a preference: rapport note --kind personal. It is silent if another note or text about them may say it, or if you know a birthday or a wish to be written to.',
  why: 'How they take their coffee, what they dread, when not to call: you know it today, but not in a year. Write it down, and you have it before the next call.',
  source: [],
  thresholds: {
    days: { value: 90, help: 'How many days the relationship must have lasted', source: 'our choice' },
    exchanges: { value: 6, help: 'How many entries it takes', source: 'our choice: every second month' },
    within: { value: 365, help: 'How many days old they may be', source: 'our choice: a year' },
  },
  actedBy: ['note'],
  prospects: false,
  wishSilences: false,
  span: ({ within }) => within + lastsFor(within),
  check(relationship, { days, exchanges, within }, { today, firstOf }) {
    const { notes, described } = relationship.acquaintance;
    if (described)
      return quiet('described', say`Something is written down about them, their people or their birthdays.`);
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
      says: say`nothing noted about who they are or what they like, in ${plural(counted.length, 'recent entry', 'recent entries')}`,
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
