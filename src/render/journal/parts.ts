import { oneLine, wrap } from '../layout/text.ts';
import { type Page, sentenceView, type View } from '../layout/view.ts';

/** What came of one of several things that a command did: an answer, or why there is none. */
export interface Part {
  name: string;
  view?: View<never>;
  data?: unknown;
  failure?: { code: string; message: string; hints: readonly string[] };
}

/** The answers one behind the other; as data a list. */
export const parts = sentenceView<readonly Part[]>(
  (all, page) => all.map((one) => text(one, page)).join('\n\n'),
  (all) =>
    all.map(({ name, view, data, failure }) =>
      failure === undefined ? view?.json(data as never) : { file: name, error: failure },
    ),
);

function text({ view, data, failure }: Part, page: Page): string {
  if (failure === undefined) return view?.human(data as never, page) ?? '';
  return [failure.message, ...failure.hints.map((hint) => `Hint: ${hint}`)]
    .flatMap((line, at) => wrap(at === 0 ? page.mark('warning', oneLine(line)) : oneLine(line), page.width))
    .join('\n');
}
