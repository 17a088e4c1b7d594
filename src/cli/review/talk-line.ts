import type { ReviewItem } from '../../app/review-items.ts';
import { type Channel, isLiveChannel } from '../../domain/interaction.ts';
import { oneLine } from '../../render/text.ts';
import type { KeyChoice, Prompter } from '../io.ts';
import { askText } from './ask-text.ts';

const channels: readonly KeyChoice<Channel>[] = [
  { key: 'e', name: 'email', value: 'email' },
  { key: 'm', name: 'message', value: 'message' },
  { key: 't', name: 'meeting', value: 'meeting' },
  { key: 'v', name: 'video', value: 'video' },
  { key: 'l', name: 'letter', value: 'letter' },
  { key: 'n', name: 'event', value: 'event' },
];

/** Asks with one key how they spoke, when not by a call. */
export function askChannel(prompter: Prompter): Promise<Channel> {
  return prompter.key({ message: 'How?', keys: channels });
}

/** Asks what was said, and gives the command that records it: the step of a case it was, else an entry of the log. */
export async function talkLine(prompter: Prompter, item: ReviewItem, channel: Channel): Promise<string[]> {
  const step = item.kind === 'case' ? item.step : null;
  if (item.kind === 'case' && step) {
    const message = step === 'hear' ? 'Their account, in their words:' : 'How is it now, in their words?';
    return [
      'case',
      step,
      String(item.one.standing.file.case.id),
      `--by=${channel}`,
      '--',
      await askText(prompter, message),
    ];
  }
  const isSaid = item.kind === 'wish' || isLiveChannel(channel);
  const from = isSaid ? [] : await askWhoWrote(prompter);
  const about = item.kind === 'case' ? await caseFlags(prompter, item.one.standing) : wishFlags(item);
  const text = await askText(prompter, 'What was said?');
  return ['log', String(item.client.id), `--channel=${channel}`, ...from, ...about, '--', text];
}

function askWhoWrote(prompter: Prompter): Promise<string[]> {
  return prompter.key({
    message: 'Who wrote?',
    keys: [
      { key: 'y', name: 'you', value: [] },
      { key: 't', name: 'they', value: ['--in'] },
    ],
  });
}

/** Whoever is wished well hears a personal word. */
function wishFlags(item: ReviewItem): string[] {
  if (item.kind !== 'wish') return [];
  const { person } = item.wish;
  return ['--touch=personal', ...(person ? [`--with=${person.name}`] : [])];
}

/** Where the two who decide are to talk, it counts whether the client's was there. */
async function caseFlags(
  prompter: Prompter,
  { file, next, deciders: [decider] }: Extract<ReviewItem, { kind: 'case' }>['one']['standing'],
): Promise<string[]> {
  const about = [`--case=${file.case.id}`];
  if (!decider || (next?.deed !== 'call' && next?.deed !== 'meet')) return about;
  const withDecider = await prompter.key({
    message: `With ${oneLine(decider.name)}, who decides?`,
    keys: [
      { key: 'y', name: 'yes', value: true },
      { key: 'n', name: 'no', value: false },
    ],
  });
  return withDecider ? [...about, `--with=${decider.name}`] : about;
}
