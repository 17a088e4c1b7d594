import { oneLine } from '../layout/text.ts';
import { sentenceView } from '../layout/view.ts';

interface Demo {
  journal: string;
  day: string;
  steps: { command: string; output: string; exitCode: number }[];
}

export const demoTranscript = sentenceView<Demo>(
  ({ journal, day, steps }, page) =>
    [
      ...steps.flatMap(({ command, output }) => [
        `${page.mark('muted', '>')} ${page.mark('command', command)}`,
        output,
      ]),
      page.mark('hint', 'Your own journal was not touched. To look around in the sample:'),
      `  ${page.mark('command', `export RAPPORT_JOURNAL=${oneLine(journal)}`)}`,
      `  ${page.mark('command', `rapport check --as-of ${day}`)}`,
    ].join('\n'),
  ({ day, ...demo }) => ({ ...demo, shownOn: day }),
);
