import { rules } from '../../domain/rules/index.ts';
import { exitCodes } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { helpTopics, helpWidth, overview } from '../../render/help/help.ts';
import { sentenceView } from '../../render/layout/view.ts';
import { defineCommand, reply, rest } from '../command.ts';
import { unknownCommand } from '../failures.ts';
import { loadCommand, verbOf } from '../program/command-line.ts';
import { commandPage, nounPage } from '../program/help-page.ts';
import { program, topVerbs, verbNamed } from '../program/program.ts';

type HelpSheet = { mark: Parameters<typeof overview>[1]['mark']; width: number };

const helpView = sentenceView<{ name: string; text(sheet: HelpSheet): string }>(
  ({ text }, page) => text({ mark: page.mark, width: helpWidth(page.width) }),
  ({ name, text }) => ({ topic: name, text: text({ mark: (_label, plain) => plain, width: 80 }) }),
);

export default defineCommand({
  examples: ['rapport help log', 'rapport help client add', 'rapport help exit-codes'],
  args: {
    topic: rest(
      '[topic...]',
      `a command, or a topic: ${Object.keys(helpTopics(exitCodes, rules)).join(', ')}`,
    ),
  },
  async run({ topic }) {
    const [first, second] = topic.flatMap((words) => words.split(' '));
    if (first === undefined)
      return reply(helpView, { name: 'rapport', text: (sheet) => overview(program, sheet) });
    const topics = helpTopics(exitCodes, rules);
    const page = topics[first];
    if (page) return reply(helpView, { name: first, text: page });

    const top = topVerbs();
    const verb = verbNamed(first, top);
    if (!verb) {
      const near = nearest(first, [...top.map(({ name }) => name), ...Object.keys(topics)]);
      throw unknownCommand(first, near && `rapport help ${near}`, 'rapport help');
    }
    if (verb.verbs && second === undefined)
      return reply(helpView, { name: first, text: await nounPage(verb) });
    const found = verb.verbs
      ? await loadCommand(verbOf({ ...verb, name: first }, second ?? '', `rapport help ${first}`), verb)
      : await loadCommand(verb);
    return reply(helpView, { name: found.path, text: commandPage(found) });
  },
});
