import { openCase } from '../../../app/repair/cases.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { caseNoun, type NewCase } from '../../../nouns/case.ts';
import { otherOpenCases, secondFailureLine } from '../../../render/repair/case-steps.ts';
import { caseChanges, newCauseFlag, refuseCameUpBefore } from '../../case/flags.ts';
import { askAboutCase, whoIsUpset } from '../../case/questions.ts';
import { caseReply, stepNotYet } from '../../case/talk.ts';
import { asked, defineCommand, needed, pastDay, toggle, value } from '../../command.ts';
import { fieldFlags } from '../../flags/field-flags.ts';
import { textInput } from '../../prompts/ask.ts';
import { standingOf } from '../../references/cases.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  details:
    'On a terminal rapport asks for what you leave out; Enter skips a question. TEXT may be - for stdin. Acknowledge a case within a working day, and hear them out before you give your side.',
  examples: [
    'rapport case open acme "Charged 500 that nobody had told them of" --amount "500 USD" --cause bill --cost money,trust',
    'rapport case open dana "The draft came two days late" --severity minor --cause late --on yesterday',
  ],
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or a handle'),
    text: asked('[text...]', 'what went wrong'),
  },
  fields: fieldFlags([caseNoun], 'add'),
  flags: {
    on: value('--on <day>', 'the day it was raised; default: today', pastDay),
    newCause: newCauseFlag,
    yes: toggle('-y, --yes', 'ask nothing; leave the rest open'),
    noAsk: toggle('--no-ask', 'the same as --yes'),
  },
  writes: true,
  async run(input, context) {
    const { journal, today } = context;
    const asks = context.canAsk && !input.yes && !input.noAsk && input.text.join() !== '-';
    if (input.text.length === 0 && !asks) throw caseWithoutWhat();
    const set = caseChanges(input, context);
    const late = [input.on, set.happenedOn].find((day) => day && day > today);
    if (late) throw stepNotYet(late);

    const client = await resolveClient(context, input.client);
    const hint = `rapport case open ${shellWord(input.client)} "TEXT"`;
    const what = await textInput(context, input.text, 'What went wrong', hint);
    if (!asks || input.on)
      refuseCameUpBefore({ openedOn: input.on ?? today, happenedOn: set.happenedOn ?? null });
    const answers = { ...set, ...(input.on && { openedOn: input.on }) };
    const known = asks ? await askAboutCase(context, answers) : answers;
    const person = input.fields['case.personId'] as string | undefined;
    const personId = await whoIsUpset(context, client, { person, client: input.client, asks });

    const open = journal.cases.list({ clientId: client.id, open: true });
    const fields: NewCase = {
      ...{ openedOn: today, severity: 'serious', cause: 'other' },
      ...known,
      ...{ clientId: client.id, personId, what },
    };
    const id = openCase(journal, client, fields);
    if (open.length > 0) context.status(otherOpenCases(open, client.name));
    const second = secondFailureLine(standingOf(context, id));
    if (second) context.status(second);
    return caseReply(context, id, 'opened');
  },
});

/** A case of nothing, where nobody can be asked what happened. */
function caseWithoutWhat(): RapportError {
  return new RapportError('usage', 'case-what-needed', 'A case needs to say what went wrong.', [
    'For example: rapport case open acme "The invoice was 500 higher than the offer"',
  ]);
}
