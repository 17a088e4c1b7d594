import { promiseInCase } from '../../../app/repair/case-steps.ts';
import { caseReply } from '../../case/talk.ts';
import { asked, comingDay, defineCommand, needed, value } from '../../command.ts';
import { withTimes } from '../../flags/typed-day.ts';
import { textInput } from '../../prompts/ask.ts';
import { askDay } from '../../prompts/ask-day.ts';
import { openCaseFile } from '../../references/cases.ts';

export default defineCommand({
  summary: 'Promise the client something by a day',
  details: 'A promise comes first in today and digest until it is kept or broken. TEXT may be - for stdin.',
  examples: ['rapport case promise 3 "Send the corrected invoice" --by friday'],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: asked('[text...]', 'what you will do'),
  },
  flags: { by: value('--by <day>', 'the day it will be done by', comingDay) },
  writes: true,
  async run({ id: ref, text: typed, by }, context) {
    const { journal, today } = context;
    const one = openCaseFile(context, ref).case;
    const words = await textInput(
      context,
      typed,
      'What you promise',
      `rapport case promise ${one.id} "TEXT" --by DAY`,
    );
    const times: string[] = [];
    const on = by ?? (await askDay(context, 'By when?', '--by DAY', (time) => times.push(time)));
    const text = withTimes(words, times);
    if (on < today) context.status(`${on} has passed, so the promise is already overdue.`);
    const planned = [promiseInCase(journal, one, { text, on, promisedOn: today })];
    return caseReply(context, one.id, 'promised', { entry: null, planned, closed: [] });
  },
});
