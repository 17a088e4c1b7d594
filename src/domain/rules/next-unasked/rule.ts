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
    'It looks at notes of what the client wants: rapport note --kind want. It speaks of clients known that long, with a recent entry and notes, but no want noted or confirmed in those days. It is never red, and silent after a note without a kind, which may be a want, and while a case is open.',
  why: 'Content clients seldom say what else they need; they buy it from the one who asked.',
  source: [],
  thresholds: {
    days: { value: 365, help: 'How many days a want holds', source: 'our choice: a year' },
    active: { value: 180, help: 'How many days old the last entry may be', source: 'our choice' },
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
      says: lastOn ? say`no want noted since ${on(lastOn)}` : say`no want noted in ${spanText(since)}`,
      facts: { lastOn, days: since },
      evidence: [last],
      act: { verb: 'note', rest: '"…" --kind want' },
      doubt: null,
    };
  },
});
