import { listWords } from '../../domain/text/words.ts';
import { handleOf, type Noun } from '../../nouns/field.ts';
import type { Json } from '../json/shape.ts';
import { leastText } from '../layout/measures.ts';
import { cut, oneLine, plural, width } from '../layout/text.ts';
import { removedView } from '../layout/view.ts';

/** A removed thing, and the effect on others. */
export interface RemovedThing {
  noun: Noun;
  id: number;
  clientName: string | null;
  title: string;
  /** The thing before removal. */
  json: Json;
  /** How many others went with it, and how many stay without it. */
  gone: ReadonlyMap<Noun, number>;
  loosened: ReadonlyMap<Noun, number>;
}

export const removedThings = removedView<RemovedThing>(
  (thing, page) => {
    const { noun, id, clientName, title } = thing;
    const name = clientName === null ? '' : oneLine(clientName);
    const handle = handleOf(noun, id);
    const lead = `Deleted ${noun.name} ${handle}${name && ` of ${name}`}: `;
    const text = cut(oneLine(title), Math.max(leastText, page.width - width(lead)));
    const of = name && ` of ${page.mark('name', name)}`;
    const sentence = `Deleted ${noun.name} ${page.mark('muted', handle)}${of}${text && `: ${text}`}`;
    return [sentence, ...others(thing)].join('\n');
  },
  ({ noun, json, gone, loosened }) => ({
    ...json,
    ...{ noun: noun.inData[0], gone: counts(gone), loosened: counts(loosened) },
  }),
);

function others({ gone, loosened }: RemovedThing): string[] {
  const words = (found: RemovedThing['gone']) =>
    listWords(
      [...found]
        .filter(([{ letter }]) => letter)
        .map(([{ name, plural: several }, count]) => plural(count, name, several)),
      'and',
    );
  const [went, stay] = [words(gone), words(loosened)];
  return [
    ...(went ? [`Deleted with it: ${went}.`] : []),
    ...(stay ? [`These stay without it: ${stay}.`] : []),
  ];
}

function counts(found: RemovedThing['gone']): Record<string, number> {
  const key = ({ inData: [, several] }: Noun) =>
    several.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries([...found].map(([noun, count]) => [key(noun), count]));
}
