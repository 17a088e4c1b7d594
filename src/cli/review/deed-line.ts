import type { ReviewItem } from '../../app/review-items.ts';
import type { Prompter } from '../io.ts';
import { askText } from './ask-text.ts';

/** What stands in a proposal where words of one's own are to be typed. */
const placeholder = '"…"';

/** What is asked for in place of the placeholder. */
const questions: Readonly<Record<string, string>> = {
  note: 'What do you note?',
  'person add': 'What is their name?',
  'concern act': 'What did you do to help?',
  'feedback answer': 'What do you change for it?',
  'promise broken': 'What did you tell them?',
};

/** The command that a rule proposes about a flag, with the words it needs, which are asked. */
export async function deedLine(prompter: Prompter, item: ReviewItem): Promise<string[]> {
  const deed = item.kind === 'flag' ? item.flag.finding.suggestion[2] : undefined;
  if (!deed) throw new Error(`nothing is proposed about ${item.key}`);
  const isOfClient = 'verb' in deed;
  const command = isOfClient ? deed.verb : deed.command;
  const person = isOfClient && deed.person !== undefined ? [`--with=${deed.person}`] : [];
  const head = [...command.split(' '), String(isOfClient ? item.client.id : deed.id)];
  const rest = deed.rest?.split(' ') ?? [];
  const at = rest.indexOf(placeholder);
  if (at < 0) return [...head, ...rest, ...person];
  const text = await askText(prompter, questions[command] ?? 'What was said?');
  const flag = rest[at - 1];
  if (flag?.startsWith('--'))
    return [...head, ...rest.slice(0, at - 1), `${flag}=${text}`, ...rest.slice(at + 1)];
  return [...head, ...rest.filter((_, position) => position !== at), ...person, '--', text];
}
