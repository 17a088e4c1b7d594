import type { MergedClients } from '../../app/clients/merge.ts';
import type { DuplicatePair, Evidence } from '../../domain/clients/duplicates.ts';
import { listWords } from '../../domain/text/words.ts';
import type { Noun } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { clientJson } from '../json/things.ts';
import { rowList, tableOr } from '../layout/table.ts';
import { oneLine, plural } from '../layout/text.ts';
import { type Column, sentenceView, type View } from '../layout/view.ts';

/** `near name, same address hello@acme.example` */
export function evidenceText(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ kind, text }) => (/name$/.test(kind) ? kind : `${kind} ${oneLine(text)}`))
    .join(', ');
}

const columns: readonly Column<DuplicatePair>[] = [
  { title: 'Client', cell: ({ one }) => one.name, label: 'name', shrinks: true },
  { title: 'Other', cell: ({ other }) => other.name, label: 'name', shrinks: true },
  { title: 'Why', cell: ({ evidence }) => evidenceText(evidence), shrinks: true },
  {
    title: 'To merge them',
    cell: ({ one, other }) =>
      `rapport client merge ${handle('client', one.id)} ${handle('client', other.id)}`,
    label: 'command',
  },
];

const list = rowList(
  ['client', 'clientId', 'otherClient', 'otherClientId', 'evidence'],
  (pairs: readonly DuplicatePair[]) =>
    pairs.map(({ one, other, evidence }) => ({
      ...{ client: one.name, clientId: one.id, otherClient: other.name, otherClientId: other.id, evidence },
    })),
);

export const duplicateList: View<readonly DuplicatePair[]> = {
  human: tableOr(columns, 'No two clients look like one.'),
  json: list.json,
  list,
};

export const clientsMerged = sentenceView<MergedClients>(
  ({ kept, gone, moved, note, isDryRun }, page) => {
    const name = (one: typeof kept) =>
      `${page.mark('name', oneLine(one.name))} ${page.mark('muted', handle('client', one.id))}`;
    const things = [...moved].filter(([{ letter }]) => letter !== null);
    const went = things.map(([noun, count]) => plural(count, noun.name, noun.plural));
    return [
      `${isDryRun ? 'Would merge' : 'Merged'} ${name(gone)} into ${name(kept)}${went.length > 0 ? `, with ${listWords(went, 'and')}` : ''}.`,
      ...(note === null ? [] : [`Kept as a note: ${oneLine(note)}`]),
      ...(isDryRun ? [] : [page.mark('hint', 'To undo it: rapport undo')]),
    ].join('\n');
  },
  ({ kept, gone, moved, note, isDryRun }) => ({
    ...clientJson(kept),
    ...{ mergedClient: gone.name, mergedClientId: gone.id, moved: counts(moved), note, isDryRun },
  }),
);

function counts(moved: MergedClients['moved']): Record<string, number> {
  const key = ({ plural: several }: Noun) =>
    several.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries([...moved].map(([noun, count]) => [key(noun), count]));
}
