import type { Feedback } from '../domain/feedback.ts';
import { feedbackJson, whoSaid } from './feedback.ts';
import { sentenceView } from './sentence.ts';
import { oneLine } from './text.ts';

/** Feedback that was just removed; what of it is in the log stays. */
export const feedbackRemoved = sentenceView<readonly Feedback[]>(
  (all, page) =>
    all
      .map((one) => {
        const { id, words, askedChannel, toldChannel } = one;
        const said = words === null ? '' : `: “${oneLine(words)}”`;
        const stays = (askedChannel ?? toldChannel) ? '; what is in the log stays' : '';
        return `Removed feedback ${page.mark('muted', `#${id}`)} from ${whoSaid(one, page)}${said}${stays}`;
      })
      .concat(page.mark('hint', 'To have it again: rapport undo'))
      .join('\n'),
  (all) => all.map(feedbackJson),
);
