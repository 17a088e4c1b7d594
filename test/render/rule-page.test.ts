import { expect, test } from 'vitest';
import { rules } from '../../src/domain/rules/index.ts';
import { ruleMarkdown } from '../../src/render/flags/rule-page.ts';

const preface = `# The rules

What \`rapport check\` looks for. Every rule looks at the log and at today, and at nothing else. The numbers are defaults: change one for
everybody with \`rapport config set\`, and for one client with \`rapport client edit CLIENT --threshold RULE.NAME=N\` or \`--every\`.
Beside each source stands how strong it is, from field experiment down to practice. Where no study gives a number, it is our choice, and we say so.

For all rules:

- A call that reached nobody is an attempt. It changes nothing; from the second one, the flag mentions it.
- A mail to everyone and an automatic answer do not count.
- What lies after today has not happened yet.
- Entries of one day count in the order in which they were logged.
- A working day is one of your \`working-days\` that is neither a public holiday of your \`country\` nor one of your \`days-off\`; you set all
  three with \`rapport config set\`. It counts once it is over: on Monday morning, a message from Friday has waited none.
- If you have known a client for a shorter time than a rule looks back, its flag is amber at most, and says so.
- If the log has hardly anything in it, the flag asks whether it is complete.

The finer points, all of them our choice:

- **A small case** is a minor one, or one over an amount up to 5 % of their yearly value (0.5 % if the case is critical). A sum up to 0.5 % is tiny.
- **An agreed day** of a case is the day of its promise, of a talk booked with it, or the day until which you left its next step. Rules about open
  cases wait for that day.
- **A talk booked** within a month silences a rule that asks for one, and keeps other rules from red. For \`gone-quiet\` the month is one more rhythm,
  for \`standard-missed\` one more period.
- **Who decides.** If you noted it, a talk that names only others does not count for \`email-only\`, \`group-only\`, \`contract-silence\` and
  \`standard-missed\`.
- **A level stays.** Once \`unanswered\`, \`email-only\` or \`group-only\` is red, it stays so for a month. Once \`nothing-known\` speaks, half as many
  entries are enough for half a year more.
- **A log with gaps.** If a quarter of a client's messages have no answer in the log, \`waiting-for-you\` asks from the fourth working day, and from the third
  if a third of all messages have none; the other clients together weigh as much as eight messages of this one. It asks after half the days if they
  wrote again on a later day, and at once if you met in a group or planned a talk since. \`gone-quiet\` asks up to twice the days, and waits longer for
  clients with few entries. If half of your own messages have no answer within a week, \`unanswered\` takes twice as many.
- **Second failures.** Two cases raised on one day count as one. \`case-stuck-in-writing\` asks what is agreed before it proposes a meeting, unless they
  wrote since, or the amount is large beside their yearly value. An answer without hearing them does not silence \`case-unheard\`.
- **Budgets.** \`budget-near\` looks ahead once a fifth of the period is over, and from three charges. Once they know how near it is, further charges
  count from a twentieth of the budget. It asks for a month whether they know the total.
- **Losing touch.** Entries within three days count as one. The gaps must grow more steadily than by chance (the test of Mann and Kendall, at one in
  forty), and the last gap must be a fifth longer than the first of the later half. Medians are compared.
- **Touches.** \`standard-missed\` is silent about useful words until three entries have a touch, since you seem not to note touches.
`;

test('docs/rules.md says what the rules say', async () => {
  const page = [preface, ...rules.map(ruleMarkdown)]
    .join('\n')
    .replace(/\n## /g, '\n\n## ')
    .replace(/\n{3,}/g, '\n\n');
  // `npm run accept` updates it.
  await expect(`${page}\n`).toMatchFileSnapshot('../../docs/rules.md');
});
