import { expect, test } from 'vitest';
import { rules } from '../../src/domain/rules/index.ts';
import { ruleMarkdown } from '../../src/render/flags/rule-page.ts';

const preface = `# The rules

What \`rapport check\` looks for. Every rule is a pure function of the log and of today;
the numbers are defaults, changed for everybody with \`rapport config set\`, and for one client with
\`rapport client edit CLIENT --threshold RULE.NAME=N\` or \`--every\`. How well a source holds is said beside it, from
field experiment down to practice; where no study gives a number, it is our choice and called so.

What holds for all of them:

- A call that reached nobody is an attempt: it resets nothing, and two of them are worth saying.
- A mail to everyone counts for nothing, and an automatic answer is no answer.
- What lies after today has not happened yet.
- Entries of one day count in the order in which they were logged.
- A working day is one of your \`working-days\` that is neither a public holiday of your \`country\` nor one of your \`days-off\`; all
  three are set with \`rapport config set\`.
- A relationship younger than a rule's window is flagged, if at all, in amber and with its age.
- Where the log has hardly anything in it, the flag asks whether it is complete.
`;

test('docs/rules.md says what the rules say', async () => {
  const page = [preface, ...rules.map(ruleMarkdown)]
    .join('\n')
    .replace(/\n## /g, '\n\n## ')
    .replace(/\n{3,}/g, '\n\n');
  // `npm run accept` updates it.
  await expect(`${page}\n`).toMatchFileSnapshot('../../docs/rules.md');
});
