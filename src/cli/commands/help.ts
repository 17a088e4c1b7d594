import { rules } from '../../domain/rules/index.ts';
import { exitCodes } from '../../domain/text/failure.ts';
import { commandHelp, helpTopics, helpWidth, nounHelp, overview } from '../../render/help/help.ts';
import { sentenceView } from '../../render/layout/view.ts';
import { defineCommand, reply, rest } from '../command.ts';
import { unknownCommand } from '../failures.ts';
import { nearest } from '../flags/flags.ts';
import { flagsEverywhere } from '../program/parse-arguments.ts';
import { program, topVerbs } from '../program/program.ts';
import { verbNamed } from '../program/verb.ts';

type HelpSheet = { mark: Parameters<typeof overview>[1]['mark']; width: number };

const helpView = sentenceView<{ name: string; text(sheet: HelpSheet): string }>(
  ({ text }, page) => text({ mark: page.mark, width: helpWidth(page.width) }),
  ({ name, text }) => ({ topic: name, text: text({ mark: (_label, plain) => plain, width: 80 }) }),
);

export default defineCommand({
  summary: 'Help on a command or a topic',
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
    if (page) return reply(helpView, { name: first, text: (sheet) => page(sheet) });

    const top = topVerbs();
    const verb = verbNamed(first, top);
    if (!verb) {
      const near = nearest(first, [...top.map(({ name }) => name), ...Object.keys(topics)]);
      throw unknownCommand(first, near && `rapport help ${near}`, 'rapport help');
    }
    if (!verb.verbs) {
      const command = (await verb.load?.())?.default;
      if (!command) throw new Error(`${verb.name} has no command`);
      return reply(helpView, {
        name: first,
        text: (sheet) => commandHelp(verb.name, command, flagsEverywhere(command.isList === true), sheet),
      });
    }
    if (second === undefined) return reply(helpView, { name: first, text: (sheet) => nounHelp(verb, sheet) });
    const verbs = verb.verbs();
    const sub = verbNamed(second, verbs);
    const command = (await sub?.load?.())?.default;
    if (!sub || !command) {
      const near = nearest(
        second,
        verbs.map(({ name }) => name),
      );
      throw unknownCommand(
        `${first} ${second}`,
        near && `rapport help ${first} ${near}`,
        `rapport help ${first}`,
      );
    }
    const path = `${verb.name} ${sub.name}`;
    return reply(helpView, {
      name: path,
      text: (sheet) => commandHelp(path, command, flagsEverywhere(command.isList === true), sheet),
    });
  },
});
