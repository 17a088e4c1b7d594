import { listWords } from '../../domain/text/words.ts';
import { contactPoint } from '../../nouns/client.ts';
import { handleOf, type Noun } from '../../nouns/field.ts';
import { oneLine, plural } from '../layout/text.ts';
import { sentenceView } from '../layout/view.ts';

/** What went of somebody, and where something is left. */
export interface ErasedAnswer {
  noun: Noun;
  name: string;
  gone: ReadonlyMap<Noun, number>;
  textCount: number;
  namesakes: readonly { noun: Noun; id: number; name: string }[];
  /** The names of the copies beside the journal that still have it. */
  copies: readonly string[];
  isDryRun: boolean;
}

export const erasedView = sentenceView<ErasedAnswer>(
  ({ noun, name, gone, textCount, namesakes, copies, isDryRun }, page) => {
    const counts = [...gone]
      .filter(([one]) => one.letter !== null || one === contactPoint)
      .map(([one, count]) => plural(count, one.name, one.plural));
    return [
      `${isDryRun ? 'Would erase' : 'Erased'} ${noun.name} ${page.mark('name', oneLine(name))}: ${listWords(counts, 'and')}.`,
      ...(textCount > 0
        ? [
            `In ${plural(textCount, 'other text')} that named them, it ${isDryRun ? 'would say' : 'says'} [erased].`,
          ]
        : []),
      ...namesakes.map(
        (one) =>
          `The same name still belongs to ${one.noun.name} ${handleOf(one.noun, one.id)}, ${oneLine(one.name)}.`,
      ),
      ...(copies.length === 0
        ? []
        : [page.mark('warning', 'Copies beside the journal still hold it; delete them yourself:')]),
      ...copies.map((copy) => `  ${oneLine(copy)}`),
    ].join('\n');
  },
  ({ noun, gone, textCount, namesakes, copies, isDryRun }) => ({
    noun: noun.name,
    gone: Object.fromEntries([...gone].map(([one, count]) => [camel(one.plural), count])),
    textCount,
    namesakes: namesakes.map((one) => ({
      source: one.noun.name,
      sourceId: one.id,
      handle: handleOf(one.noun, one.id),
    })),
    copies,
    isDryRun,
  }),
);

function camel(words: string): string {
  return words.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}
