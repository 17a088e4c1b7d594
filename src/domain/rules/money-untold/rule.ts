import { daysBetween } from '../../days/calendar-date.ts';
import { morningAfter, workingDaysOver } from '../../days/working-days.ts';
import { formatSums, type Money, sumsByCurrency } from '../../money/money.ts';
import type { Charge } from '../../repair/charge.ts';
import { isPetty } from '../../repair/proportion.ts';
import type { SumNamed } from '../../repair/repairs.ts';
import { on, type Sentence, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { isTalkBooked } from '../open-cases.ts';
import { noCharge } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';
import { xia2004 } from '../sources.ts';

export default defineRule({
  id: 'money-untold',
  kind: 'repair',
  place: 90,
  title: 'They do not know what they will be asked for',
  looksAt:
    'It looks at charges the client does not know of: rapport charge tell. A charge billed before they knew is red at once; a waived one does not count. If an entry of yours names the sum, it only asks whether they were told; a tiny sum is never red.',
  why: 'If they hear of a charge early, you can talk about it. The same amount on a bill is a surprise, and a surprise feels unfair.',
  source: [xia2004],
  thresholds: {
    days: {
      value: 1,
      help: 'Working days without telling them before it is amber',
      source: 'our choice: one business day',
    },
    red: {
      value: 5,
      help: 'Working days without telling them before it is red',
      source: 'our choice',
    },
    billed: {
      value: 180,
      help: 'How many days a billed charge they do not know of stays red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: {
    tomorrow: 'a billed charge is over after its days',
    future: 'a booked talk keeps it from red',
  },
  span: () => 1,
  check(relationship, limits, { today, workingWeek, firstOf }) {
    const { repairs, wish } = relationship;
    const known = repairs.charges.filter(({ notedOn }) => notedOn <= today);
    if (known.length === 0) return noCharge;
    const untold = known.filter(
      ({ toldOn, billedOn }) =>
        (toldOn === null || toldOn > today) && (billedOn === null || billedOn >= firstOf(limits.billed)),
    );
    const named = new Map(repairs.sumsNamed.map((one) => [one.chargeId, one]));
    const silent = untold.filter(({ id }) => !named.has(id));
    // What the log names is only asked about once nothing else is left.
    const [oldest, ...others] = silent.length > 0 ? silent : untold;
    if (!oldest) return quiet('charges-told', say`They know of every charge.`);
    const { notedOn, caseId: about } = oldest;
    const charges = [oldest, ...others];
    const billed = charges.filter(({ billedOn }) => billedOn !== null && billedOn <= today).length;
    const workingDays = workingDaysOver(notedOn, today, workingWeek);
    if (billed === 0 && workingDays < limits.days) {
      const dueOn = on(morningAfter(notedOn, limits.days, workingWeek));
      return quiet('charge-in-time', say`There is time to tell them until ${dueOn}.`);
    }
    const sums = sumsByCurrency(charges.map(({ amount }) => amount));
    const word = named.get(oldest.id);
    const isLate = billed > 0 || workingDays >= limits.red;
    const isCalm = isPetty(sums, repairs.yearlyValue) || (billed === 0 && isTalkBooked(relationship, today));
    return {
      flagged: true,
      level: word ? 'question' : isLate && !isCalm ? 'red' : 'amber',
      overdue: daysBetween(notedOn, today),
      sinceOn: notedOn,
      says: sayUntold(oldest, charges.length, { sums, billed, workingDays, word }),
      facts: {
        ...{ charges: charges.length, sums, oldestOn: notedOn, what: oldest.what, workingDays, billed },
        namedOn: word?.on ?? null,
      },
      evidence: [],
      act: word
        ? { command: 'charge tell', id: oldest.id, rest: `--entry ${word.entryId}` }
        : { command: 'charge tell', id: oldest.id, rest: tellAll(others, wish !== null) },
      doubt: null,
      ...(about === null || others.some(({ caseId }) => caseId !== about) ? {} : { caseId: about }),
    };
  },
});

function sayUntold(
  { what, notedOn }: Charge,
  charges: number,
  how: { sums: readonly Money[]; billed: number; workingDays: number; word: SumNamed | undefined },
): Sentence {
  const { sums, billed, workingDays, word } = how;
  const money = formatSums(sums).join(' and ');
  const head = charges === 1 ? `${money} for ${quoted(what)}` : `${charges} charges (${money})`;
  if (word) return say`${head}: your entry of ${on(word.on)} names the sum: have they been told?`;
  const bill = billed === charges ? 'on a bill already' : `${billed} of them on a bill already`;
  const since = say`known since ${on(notedOn)}: ${plural(workingDays, 'working day')}`;
  return say`${head}, ${billed > 0 ? bill : since}, and they have not been told`;
}

/** One talk covers all charges. */
function tellAll(others: readonly Charge[], wantsWriting: boolean): string {
  return [...others.map(({ id }) => id), `--by ${wantsWriting ? 'email' : 'call'}`].join(' ');
}
