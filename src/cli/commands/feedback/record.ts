import { recordFeedback } from '../../../app/care/feedback.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { feedbackAnswer } from '../../../render/care/feedback.ts';
import { asked, defineCommand, needed, pastDay, reply, toggle, value, words } from '../../command.ts';
import { passedDay } from '../../flags/days.ts';
import { score, scoreFlag } from '../../flags/score-flag.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import { resolveSpeaker } from '../../references/feedback.ts';

export default defineCommand({
  summary: 'Write down what a client said of the work, in their words',
  details:
    'It answers the question to them that waits, where there is one; else it counts as said unasked. WORDS may be - for stdin, or be left out to be asked.',
  examples: [
    'rapport feedback record acme "The drafts were good, the calls too long" --score 8',
    'rapport feedback record dana "Could not find the invoice" --unasked --on yesterday',
  ],
  args: {
    client: needed('<client>', 'the client by any part of a name, or the number of the question to them'),
    words: asked('[words...]', 'what they said'),
  },
  flags: {
    score: scoreFlag,
    on: value('--on <day>', 'the day they said it, when not today', pastDay),
    person: value('--person <person>', 'who said it', words),
    unasked: toggle('--unasked', 'it answers no question'),
  },
  writes: true,
  async run(input, context) {
    const saidOn = passedDay(context, input.on);
    const speaker = await resolveSpeaker(context, input.client, { ...input, saidOn });
    const hint = `rapport feedback record ${shellWord(input.client)} "THEIR WORDS"`;
    const text = await textInput(context, input.words, 'What they said', hint);
    const asks = context.canAsk && input.words.length === 0 && input.score === undefined;
    const score = asks ? await askScore(context) : (input.score ?? null);
    const feedback = recordFeedback(context.journal, speaker, { saidOn, words: text, score });
    return reply(feedbackAnswer, { did: 'Recorded', feedback, entry: null });
  },
});

/** The number they gave, or null; asks again until it is one. */
async function askScore(context: Context): Promise<number | null> {
  const prompter = await context.ask();
  const show = prompter.show ?? context.status;
  const read = (answer: string) => (answer.trim() === '' ? null : score(answer, '--score', context.today));
  const check = (answer: string): string | null => {
    try {
      read(answer);
      return null;
    } catch (error) {
      if (error instanceof RapportError) return error.message;
      throw error;
    }
  };
  for (;;) {
    const question = { message: 'Did they give a number, 0 to 10?', hint: 'Enter leaves it out.' };
    const answer = await prompter.text({ ...question, check });
    const wrong = check(answer);
    if (wrong === null) return read(answer);
    show(wrong);
  }
}
