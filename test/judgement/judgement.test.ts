import { afterAll, expect, test } from 'vitest';
import { readStories } from './story.ts';
import { scores, type Verdict, verdictsOn } from './verdicts.ts';

const only = process.env.RAPPORT_RULE;
const verdicts: Verdict[] = [];

const stories = readStories();
const files = [...new Set(stories.map(({ file }) => file))];
test.each(files.filter((file) => !only || new RegExp(only).test(file)))('%s', async (file) => {
  for (const story of stories.filter((one) => one.file === file)) {
    try {
      verdicts.push(...(await verdictsOn(story)));
    } catch (error) {
      console.log(String(error));
    }
  }
});

afterAll(() => {
  for (const { story, label, said, isRight } of verdicts)
    if (!isRight && label.strength !== 'may')
      console.log(
        `${story.file}:${label.line}: ${label.strength} ${label.rule} ${label.levels.join('|')}, said ${said}: ${story.title} (${story.because})`,
      );
  for (const { rule, musts, nots, precision, recall } of scores(verdicts))
    console.log(
      `${rule.padEnd(24)} ${String(musts).padStart(3)} must ${String(nots).padStart(3)} not  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`,
    );
  expect(true).toBe(true);
});
