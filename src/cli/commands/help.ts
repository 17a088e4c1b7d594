import { rules } from '../../domain/rules/index.ts';
import { exitCodes } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { allCommands, firstScreen, helpTopics, helpWidth } from '../../render/help/help.ts';
import { type Sheet, sentenceView } from '../../render/layout/view.ts';
import { defineCommand, reply, rest } from '../command.ts';
import { nowCalled, unknownCommand } from '../failures.ts';
import { loadCommand } from '../program/command-line.ts';
import { commandPage, nounPage } from '../program/help-page.ts';
import { named, oldTopics, renamed, verbBelow } from '../program/names.ts';
import { insteadOf, verbOf } from '../program/other-words.ts';
import { type CommandVerb, program, topVerbs, verbNamed } from '../program/program.ts';

const helpView = sentenceView<{ name: string; text(sheet: Sheet): string }>(
  ({ text }, page) => text({ mark: page.mark, width: helpWidth(page.width) }),
  ({ name, text }) => ({ topic: name, text: text({ mark: (_label, plain) => plain, width: 80 }) }),
);

export default defineCommand({
  examples: ['rapport help log', 'rapport help all', 'rapport help case open', 'rapport help days'],
  args: {
    topic: rest(
      '[topic...]',
      `a command, all for every command, or a topic: ${Object.keys(helpTopics(exitCodes, rules)).join(', ')}`,
    ),
  },
  async run({ topic }, { status }) {
    const [typed, second] = topic.flatMap((words) => words.split(' '));
    if (typed === undefined)
      return reply(helpView, { name: 'rapport', text: (sheet) => firstScreen(program, sheet) });
    if (typed === 'all')
      return reply(helpView, { name: 'all', text: (sheet) => allCommands(program, sheet) });
    const now = renamed([typed], 0, undefined);
    const first = named(oldTopics, typed) ?? now?.argv[0] ?? typed;
    if (named(oldTopics, typed)) status(nowCalled(`help ${typed}`, `help ${first}`));
    const topics = helpTopics(exitCodes, rules);
    const page = topics[first];
    if (page) return reply(helpView, { name: first, text: page });

    const top = topVerbs();
    const verb = verbNamed(first, top);
    if (!verb) {
      const near = nearest(first, [...top.map(({ name }) => name), ...Object.keys(topics)]);
      throw unknownCommand(first, near && `rapport help ${near}`, 'rapport help', insteadOf(first));
    }
    if (verb.verbs && second === undefined)
      return reply(helpView, { name: first, text: await nounPage(verb) });
    const below =
      verb.verbs &&
      (verbBelow(verb, second ?? '')?.verb ?? verbOf(verb, second ?? '', `rapport help ${first}`));
    const found = below ? await loadCommand(below, verb) : await loadCommand(verb as CommandVerb);
    return reply(helpView, { name: found.path, text: commandPage(found) });
  },
});
