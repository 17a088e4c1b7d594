import { handle } from '../../nouns/index.ts';
import type { Json } from '../json/shape.ts';
import { rowList, tableOr } from '../layout/table.ts';
import { type Page, sentenceView, type View } from '../layout/view.ts';
import { type CaptureReport, strangersIn } from './capture-report.ts';
import type { ImportReport } from './import-report.ts';

/** What came of one source: an answer, nothing new, or why it cannot be read. */
export interface Synced {
  name: string;
  kind: string;
  view?: View<never>;
  data?: CaptureReport | ImportReport;
  failure?: { code: string; message: string; hints: readonly string[] };
}

/** A line for each source that has something new; what failed was said before. */
export const syncReport = sentenceView<readonly Synced[]>(
  (all, page) => all.flatMap((one) => lines(one, page)).join('\n'),
  (all) =>
    all.map((one): Json => {
      const { name, kind, view, data, failure } = one;
      const found = view && data ? (view.json(data as never) as Json) : {};
      return { source: name, kind, ...found, ...(failure && { error: failure }) };
    }),
);

function lines({ name, data, failure }: Synced, page: Page): string[] {
  const isNews = data && data.new + data.updated > 0;
  if (failure || !data || (!isNews && !page.isTerminal)) return [];
  const counts = [
    [data.new, 'new'],
    [data.updated, 'joined or changed'],
    ['unknownCount' in data ? data.unknownCount : 0, 'with nobody in your book'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const undo =
    data.operation === null
      ? ''
      : page.mark('muted', `  (rapport undo ${handle('operation', data.operation)})`);
  const line = `${page.mark('name', name)}: ${said.length > 0 ? said.join(', ') : 'nothing new'}${data.dryRun ? ' (a dry run; nothing was changed)' : undo}`;
  return [line, ...(page.isTerminal && 'strangers' in data ? strangersIn(data, page) : [])];
}

/** A source as it is listed. */
export interface SourceLine {
  name: string;
  kind: string;
  place: string;
  user: string | null;
  secret: string;
}

const sourceJson = ({ name, kind, place, user, secret }: SourceLine): Json => ({
  ...{ name, kind, place, user, password: secret },
});

const list = rowList(['name', 'kind', 'place', 'user', 'password'], (rows: readonly SourceLine[]) =>
  rows.map(sourceJson),
);

export const sourceList: View<readonly SourceLine[]> = {
  human: tableOr(
    [
      { title: 'Name', cell: ({ name }) => name, label: 'name' },
      { title: 'Kind', cell: ({ kind }) => kind },
      { title: 'Place', cell: ({ place }) => place, shrinks: true },
      { title: 'User', cell: ({ user }) => user },
      { title: 'Password', cell: ({ secret }) => secret, shrinks: 'last' },
    ],
    'No sources yet. Add one: rapport source add mail ada@example.com --password-command "pass show mail"',
  ),
  json: list.json,
  list,
};

/** What a test of a source found. */
export const sourceTested = sentenceView<{ name: string; found: string }>(
  ({ name, found }, page) => `${page.mark('name', name)} can be read: ${found}.`,
);

/** What was said of a source, and what to do next. */
export const sourceSaid = sentenceView<SourceLine & { did: string; hints: readonly string[] }>(
  ({ name, did, hints }, page) =>
    [`${did} ${page.mark('name', name)}.`, ...hints.map((hint) => page.mark('hint', hint))].join('\n'),
  sourceJson,
);
