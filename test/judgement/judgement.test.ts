import { expect, test } from 'vitest';
import { readStories } from './story.ts';
import { type Score, scores, type Verdict, verdictsOn } from './verdicts.ts';

// Each rule on the stories that were labelled before it was asked. RAPPORT_RULE asks about some files alone.

const only = new RegExp(process.env.RAPPORT_RULE ?? '');
const stories = readStories().filter(({ file }) => only.test(file));
const verdicts: Verdict[] = [];

test.each([...new Set(stories.map(({ file }) => file))])('%s', async (file) => {
  const own: Verdict[] = [];
  for (const story of stories) if (story.file === file) own.push(...(await verdictsOn(story)));
  verdicts.push(...own);
  expect(own.length).toBeGreaterThan(0);
});

test('every rule is right in nineteen of twenty, of what it says and of what it should say', () => {
  const all = scores(verdicts);
  if (process.env.RAPPORT_JUDGEMENT) {
    for (const score of all) console.log(scoreLine(score));
    for (const verdict of verdicts) if (!verdict.isRight) console.log(verdictLine(verdict));
  }
  const weak = all.filter(({ precision, recall }) => precision < 0.95 || recall < 0.95);
  expect(
    weak.map(scoreLine),
    verdicts
      .filter(({ isRight }) => !isRight)
      .map(verdictLine)
      .join('\n'),
  ).toEqual([]);
});

test('every rule has six stories in which it must speak, and eight near misses', () => {
  if (process.env.RAPPORT_RULE) return;
  const few = scores(verdicts).filter(({ musts, nots }) => musts < 6 || nots < 8);
  expect(few.map(({ rule, musts, nots }) => `${rule}: ${musts} and ${nots}`)).toEqual([]);
  expect(stories.length).toBeGreaterThan(250);
});

function scoreLine({ rule, musts, nots, precision, recall }: Score): string {
  const counts = `${String(musts).padStart(3)} must ${String(nots).padStart(3)} not`;
  return `${rule.padEnd(24)} ${counts}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`;
}

function verdictLine({ story, label, said }: Verdict): string {
  const { strength, rule, levels, line } = label;
  return `${story.file}:${line}: ${strength} ${rule} ${levels.join('|')}, said ${said}: ${story.title} (${story.because})`;
}
