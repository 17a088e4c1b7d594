import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { from, knownSince, youngerThan } from '../../log/relationship.ts';
import { on, say } from '../../text/sentence.ts';
import { spanText } from '../../text/words.ts';
import { hasOpenCase } from '../open-cases.ts';
import { caseOpen, few, noted, young } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';

export default defineRule({
  id: 'next-unasked',
  kind: 'suggestion',
  place: 90,
  title: 'You have not asked what they want next',
  looksAt:
    'Notes of what the client wants: rapport note --kind want. It speaks of clients known for as many days, with an exchange of late, of whom you keep notes but no want that was noted, or found to hold, in those days. Where nothing of a kind is noted it is silent, since nothing is known then, and so it is after a note of no kind, which may be one, or say that they want nothing, and while a case is open. It is never red.',
  why: 'Whoever is content seldom says what else they need; they buy it where somebody asked.',
  source: [],
  thresholds: {
    days: { value: 365, help: 'For how many days a want holds', source: 'our choice: a year' },
    active: { value: 180, help: 'How many days back the last exchange may lie', source: 'our choice' },
  },
  actedBy: ['note'],
  prospects: false,
  wishSilences: false,
  span: ({ active }) => active,
  check(relationship, { days, active }, { today, firstOf }) {
    const { acquaintance, entries } = relationship;
    const { plain, want, ...others } = acquaintance.notes;
    for (const [kind, note] of [['want', want] as const, ['plain', plain] as const]) {
      if (note && daysBetween(note.lastOn, today) < days) return noted(kind, note.lastOn);
    }
    if (!want && Object.keys(others).length === 0)
      return quiet('nothing-noted', say`No note of any kind is kept about them, so nothing is known.`);
    const known = youngerThan(days, relationship, today);
    if (known !== null) return young(addDays(today, days - known));
    const last = from(entries, firstOf(active)).findLast(({ kind }) => kind === 'exchange');
    if (!last) return few(0, 1, active);
    if (hasOpenCase(relationship)) return caseOpen;
    const lastOn = want?.lastOn ?? null;
    const sinceOn = lastOn ?? knownSince(relationship);
    const since = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: since - days,
      sinceOn,
      says: lastOn
        ? say`nothing noted that they want next since ${on(lastOn)}`
        : say`nothing noted that they want next, in ${spanText(since)}`,
      facts: { lastOn, days: since },
      evidence: [last],
      act: { verb: 'note', rest: '"…" --kind want' },
      doubt: null,
    };
  },
});
