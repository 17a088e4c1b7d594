import { sentenceView, type View } from '../layout/view.ts';

/** What came of one of several things that a command did: an answer, or why there is none. */
export interface Part {
  name: string;
  view?: View<never>;
  data?: unknown;
  failure?: { code: string; message: string; hints: readonly string[] };
}

/** The answers one behind the other; as data a list, with what failed, which people were told before. */
export const parts = sentenceView<readonly Part[]>(
  (all, page) => all.flatMap(({ view, data }) => view?.human(data as never, page) ?? []).join('\n\n'),
  (all) =>
    all.map(({ name, view, data, failure }) =>
      failure === undefined ? view?.json(data as never) : { file: name, error: failure },
    ),
);
