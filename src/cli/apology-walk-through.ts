import type { ApologyBackground } from '../app/apology-background.ts';
import { backgroundLines, warningBlocks } from '../render/apology-opening.ts';
import type { Sheet } from '../render/apology-remarks.ts';
import { marker, wantsColour } from '../render/styles.ts';
import { oneLine } from '../render/text.ts';
import { type Answers, askParts, type Circumstances, hasOpenParts } from './apology-checklist.ts';
import { type Addressee, type Drafted, draftOf, withOwnDraft } from './apology-draft.ts';
import { reviewed } from './apology-review.ts';
import type { Context } from './context.ts';

/** What a walk through the checklist begins with. */
export interface Start {
  to: Addressee;
  background: ApologyBackground;
  circumstances: Circumstances;
  /** What the flags have answered. */
  given: Answers;
  /** The draft the user brought along. */
  own: string | undefined;
  /** Whether it ends with the draft, for nothing is to be saved. */
  trying: boolean;
}

/** Leads somebody at a terminal through the checklist to a draft they are content with. */
export async function walkThrough(context: Context, start: Start): Promise<Drafted> {
  const { to, background, circumstances, given, own } = start;
  const { today } = context;
  const prompter = await context.ask();
  const sheet: Sheet = {
    width: Math.min(prompter.columns ?? 80, 80),
    mark: await marker(wantsColour(context.io.env, context.canAsk)),
  };
  const whom = to.person ? `${to.person.name}, ${to.client.name}` : to.client.name;
  const lines = [
    sheet.mark('title', `An apology to ${oneLine(whom)}`),
    ...backgroundLines(background, today, sheet),
  ];
  for (const warning of warningBlocks(background, today, sheet)) lines.push('', ...warning);
  if (hasOpenParts(given)) {
    lines.push('', sheet.mark('hint', 'Enter skips a question. Ctrl-C leaves, and nothing is saved.'));
  }
  const show = (text: string) => (prompter.show ?? context.status)(text);
  show([...lines, ''].join('\n'));

  const asking = { ...circumstances, prompter, show };
  const made = draftOf(await askParts(asking, given), to, circumstances);
  const drafted = own === undefined ? made : withOwnDraft(made, own);
  return start.trying ? drafted : reviewed(context, asking, to, drafted, sheet);
}
