import { escalateCase } from '../../../app/repair/cases.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { type Rung, rungs } from '../../../nouns/case.ts';
import { handle } from '../../../nouns/index.ts';
import { rungNames } from '../../../render/repair/cases.ts';
import { askWords } from '../../case/questions.ts';
import { caseReply, stepDay, stepDayFlag } from '../../case/talk.ts';
import { comingDay, defineCommand, needed, oneOf, toggle, value, words } from '../../command.ts';
import { flagsConflict, onlyTogether } from '../../failures.ts';
import { openCaseFile, standingOf } from '../../references/cases.ts';

const higher = ['call', 'in-person'] as const;

export default defineCommand({
  summary: 'Move a case from writing to a call, or to a meeting',
  details:
    'Takes the next step: write, call, meet. --to skips one, and records why. --stay waits for now or until a day, and records why. A call or meeting logged with --case moves the case by itself.',
  examples: [
    'rapport case escalate 3',
    'rapport case escalate 3 --to in-person --because "She asked to see me"',
    'rapport case escalate 3 --stay --until monday --because "He is on leave"',
  ],
  args: { id: needed('<id>', 'the number of the case') },
  flags: {
    to: value('--to <step>', `${higher.join(' or ')}, when not the next one`, oneOf(higher)),
    stay: toggle('--stay', 'wait with the next step'),
    until: value('--until <day>', 'with --stay: the day rapport asks again', comingDay),
    because: value('-b, --because <reason>', 'why you skip a step or wait', words),
    on: stepDayFlag,
  },
  writes: true,
  async run({ id: ref, to, stay, until, because: reason, on }, context) {
    const file = openCaseFile(context, ref);
    const { id } = file.case;
    if (stay && to) throw flagsConflict('--to', '--stay');
    if (until && !stay) throw onlyTogether('--until', '--stay');
    if (until && until < context.today) throw stayedToPast(until);
    const at = stepDay(context, file, on);
    const { ladder } = standingOf(context, id);
    const above = rungs[rungs.indexOf(ladder.rung) + 1];
    // A rung that was decided on and not reached yet can be put off, and is not where a case is taken to again.
    const pressing = ladder.next?.rung;
    const next = stay || pressing !== ladder.rung ? (pressing ?? above) : above;
    if (!next) throw highestRung(id);
    const rung: Rung = to ?? next;
    if (!stay && rungs.indexOf(rung) <= rungs.indexOf(ladder.rung))
      throw neverDown(id, rungNames[ladder.rung], rungNames[rung]);
    const skips = rungs.indexOf(rung) > rungs.indexOf(next);
    const because =
      stay || skips
        ? await askWords(context, reason, {
            what: 'The reason',
            flag: '--because REASON',
            message: stay ? 'Why do you wait?' : 'Why do you skip a step?',
          })
        : (reason?.trim() ?? null) || null;
    const stays = stay ? { until: until ?? null } : null;
    const done = escalateCase(context.journal, at, { rung, because, stays });
    return caseReply(context, id, stay ? 'stayed' : 'escalated', done);
  },
});

/** A case that can be taken no higher. */
function highestRung(id: number): RapportError {
  return new RapportError(
    'refused',
    'highest-rung',
    `Case ${handle('case', id)} is already at a meeting of the two who decide, the last step.`,
    [`See what is next: rapport case show ${id}`],
  );
}

/** A rung that is put off to a day that has passed. */
function stayedToPast(day: string): RapportError {
  return new RapportError(
    'usage',
    'stayed-to-past',
    `${day} has passed; choose a later day for the next step.`,
    ['Without --until, rapport asks again after three working days.'],
  );
}

/** A case that would go down the ladder, or stay where it is. */
function neverDown(id: number, present: string, rung: string): RapportError {
  return new RapportError(
    'refused',
    'never-down',
    present === rung
      ? `Case ${handle('case', id)} is already at "${present}".`
      : `Case ${handle('case', id)} is at "${present}", and cannot go back to "${rung}".`,
    [`Take the next step: rapport case escalate ${id}`],
  );
}
