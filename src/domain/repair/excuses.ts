import { butAfterSorry, butOpensAnswer } from './excuses/after-sorry.ts';
import { minimising } from './excuses/belittling.ts';
import { blamingOthers } from './excuses/blaming-others.ts';
import { clientBlame } from './excuses/client-blame.ts';
import { type ExcuseId, excuseIds } from './excuses/excuse-words.ts';
import { ifYouFelt } from './excuses/if-you-felt.ts';
import { passiveAnswer, passiveWithoutOwner } from './excuses/passive.ts';
import { forgivenessBeforeRepair, vagueAnswer, vaguePromise } from './excuses/promises.ts';
import { type Detector, readingOf } from './excuses/reading.ts';
import { selfDefence } from './excuses/self-defence.ts';
import { unfortunatelyTheSystem } from './excuses/system.ts';

export { type ExcuseId, type ExcuseWords, excuseIds, excuses } from './excuses/excuse-words.ts';

/** An excuse found in a text, at the offsets of that text: `text.slice(start, end)` is the excerpt. */
export interface ExcuseFinding {
  readonly id: ExcuseId;
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
}

type Detectors = Readonly<Partial<Record<ExcuseId, Detector>>>;

const detectors: Detectors & Readonly<Record<ExcuseId, Detector>> = {
  'but-after-sorry': butAfterSorry,
  'if-you-felt': ifYouFelt,
  'passive-without-owner': passiveWithoutOwner,
  'blaming-others': blamingOthers,
  'unfortunately-the-system': unfortunatelyTheSystem,
  'forgiveness-before-repair': forgivenessBeforeRepair,
  'vague-promise': vaguePromise,
  minimising,
  'client-blame': clientBlame,
  'self-defence': selfDefence,
};

/** The excuses in an English apology, in the order of the text; in doubt it stays silent, as in quoted words. */
export function checkExcuses(text: string): ExcuseFinding[] {
  return findings(text, detectors);
}

/** An answer of the checklist that is checked by itself. */
export type CheckedAnswer = 'why' | 'repair' | 'change';

const deedDetectors: Detectors = { 'but-after-sorry': butOpensAnswer, 'vague-promise': vagueAnswer };
const answerDetectors: Readonly<Record<CheckedAnswer, Detectors>> = {
  why: { 'but-after-sorry': butOpensAnswer, 'passive-without-owner': passiveAnswer },
  repair: deedDetectors,
  change: deedDetectors,
};

/** The excuses an answer makes whatever stands around it, at the offsets of the answer. */
export function checkAnswer(answer: CheckedAnswer, text: string): ExcuseFinding[] {
  return findings(text, answerDetectors[answer]);
}

function findings(text: string, chosen: Detectors): ExcuseFinding[] {
  const reading = readingOf(text);
  return excuseIds
    .flatMap((id) =>
      (chosen[id]?.(reading) ?? []).map(({ start, end }) => {
        const from = reading.origins[start] ?? 0;
        const to = (reading.origins[end - 1] ?? 0) + 1;
        return { id, start: from, end: to, excerpt: text.slice(from, to) };
      }),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
