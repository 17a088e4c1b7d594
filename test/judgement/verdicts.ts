import { newJournal } from '../support/new-journal.ts';
import type { Label, Level, Story } from './story.ts';

/** A label with what was said that morning. */
export interface Verdict {
  story: Story;
  label: Label;
  said: Level;
  isRight: boolean;
}

interface Flag {
  client: string;
  rule: string;
  level: Level;
  restsUntilOn: string | null;
  isMuted: boolean;
}

/** Types a story into a journal of its own, and asks on the mornings of its labels. */
export async function verdictsOn(story: Story): Promise<Verdict[]> {
  const { rapport } = await newJournal();
  const mornings = [...new Set(story.labels.map(({ on }) => on))];
  const verdicts: Verdict[] = [];
  const lines = [
    ...story.commands.map((command) => ({ ...command, asks: false as const })),
    ...mornings.map((on) => ({ on, line: firstLine(story, on), argv: [], asks: true as const })),
  ].toSorted((a, b) => a.line - b.line);
  for (const { on, argv, line, asks } of lines) {
    if (asks) verdicts.push(...(await answersOn(story, on, rapport.with({ today: on }))));
    else {
      const { code, stderr } = await rapport.with({ today: on }).run(argv);
      if (code !== 0) throw new Error(`${story.file}:${line}: ${stderr}`);
    }
  }
  return verdicts;
}

function firstLine({ labels }: Story, day: string): number {
  return labels.find(({ on }) => on === day)?.line ?? 0;
}

async function answersOn(
  story: Story,
  day: string,
  rapport: Awaited<ReturnType<typeof newJournal>>['rapport'],
) {
  const flags = (await rapport.json<Flag[]>`check`).filter(
    (flag) => !flag.isMuted && flag.restsUntilOn === null,
  );
  return story.labels
    .filter(({ on }) => on === day)
    .map((label) => {
      const flag = flags.find(
        ({ rule, client }) => rule === label.rule && (label.client === null || client === label.client),
      );
      const said = flag?.level ?? 'silent';
      const isNamed = label.levels.includes(said);
      // What may be said need not be.
      const isFree = label.strength === 'may';
      return { story, label, said, isRight: isFree || (label.strength === 'not' ? !isNamed : isNamed) };
    });
}

/** How often a rule was right: of what it said, and of what it should have said. */
export interface Score {
  rule: string;
  musts: number;
  nots: number;
  precision: number;
  recall: number;
}

export function scores(verdicts: readonly Verdict[]): Score[] {
  const rules = [...new Set(verdicts.map(({ label }) => label.rule))].sort();
  return rules.map((rule) => {
    const own = verdicts.filter(({ label }) => label.rule === rule);
    const musts = own.filter(({ label }) => label.strength === 'must');
    const nots = own.filter(({ label }) => label.strength === 'not');
    const right = musts.filter(({ isRight }) => isRight).length;
    // A wrong level is a wrong word, too.
    const wrong = own.filter(
      ({ label, said, isRight }) => !isRight && said !== 'silent' && label.strength !== 'may',
    );
    return {
      rule,
      musts: musts.length,
      nots: nots.length,
      precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
      recall: musts.length === 0 ? 1 : right / musts.length,
    };
  });
}
