import {
  blamingOthers,
  clientBlame,
  passiveAnswer,
  passiveWithoutOwner,
  unfortunatelyTheSystem,
} from './blame.ts';
import { butAfterSorry, butOpensAnswer, ifYouFelt, minimising, selfDefence } from './half-apologies.ts';
import { forgivenessBeforeRepair, vagueAnswer, vaguePromise } from './promises.ts';
import { type Detector, readingOf } from './reading.ts';

export const excuseIds = [
  'but-after-sorry',
  'if-you-felt',
  'passive-without-owner',
  'blaming-others',
  'unfortunately-the-system',
  'forgiveness-before-repair',
  'vague-promise',
  'minimising',
  'client-blame',
  'self-defence',
] as const;
export type ExcuseId = (typeof excuseIds)[number];

/** What to say about an excuse to its writer. */
interface ExcuseWords {
  readonly title: string;
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
  /** The study behind it, if any. */
  readonly source?: string;
}

const parts = 'Lewicki, Polin & Lount 2016, Negotiation and Conflict Management Research 9(2)';
const again = 'Halperin, Ho, List & Muir 2022, Economic Journal 132';

/** The text for each excuse: its name, why it hurts, and what to write instead. */
export const excuses: Readonly<Record<ExcuseId, ExcuseWords>> = {
  'but-after-sorry': {
    title: 'A “but” takes the sorry back',
    why: 'What follows “but” is what stays with the reader.',
    instead: 'End the sentence after “sorry”. Start the next one with what you did: “I missed the date.”',
  },
  'if-you-felt': {
    title: 'Sorry for a feeling, not for the deed',
    why: '“If” doubts that anything happened, and a feeling is not what you did.',
    instead:
      'Name the deed and what it cost: “I am sorry that I cancelled an hour before. You lost a morning.”',
    source: `${parts} (naming your responsibility weighs most)`,
  },
  'passive-without-owner': {
    title: 'Nobody did it',
    why: 'If a sentence names nobody, the client has to guess whether you see your part.',
    instead: 'Put yourself at the front: not “the deadline was missed” but “I missed the deadline”.',
    source: `${parts} (naming your responsibility weighs most)`,
  },
  'blaming-others': {
    title: 'Somebody else is named before you own it',
    why: 'The client chose you, not the people you chose. If their part comes first, it sounds like a way out.',
    instead:
      'Own it first: “I chose the printer, and the responsibility to you is mine.” Then one sentence on the cause.',
    source: `${parts} (naming your responsibility weighs most)`,
  },
  'unfortunately-the-system': {
    title: 'It blames a machine or a circumstance',
    why: 'The client cannot tell whether it will happen again, or who will see to it.',
    instead: 'Say what you did or did not do: “I did not check that the email had gone out.”',
  },
  'forgiveness-before-repair': {
    title: 'It asks for forgiveness before it offers anything',
    why: 'The client would give you something before you have fixed anything.',
    instead: 'Say first what you will do and by when. Ask to be forgiven at the very end, or not at all.',
    source: `${parts} (of the six parts, asking for forgiveness did least)`,
  },
  'vague-promise': {
    title: 'A promise nobody can check',
    why: 'If it is all you offer, a promise to do better can do more harm than none.',
    instead: 'Say one thing you will do, and the day: “From Monday I confirm every date by phone.”',
    source: again,
  },
  minimising: {
    title: 'It plays down what happened',
    why: 'How big it was is for the client to say.',
    instead: 'Leave the size out and give the fact: “I was forty minutes late.”',
  },
  'client-blame': {
    title: 'It blames the client',
    why: 'Even if it is true, an apology is the wrong place for it.',
    instead: 'Say what you could have done: “I should have asked you.” Talk about their part another day.',
  },
  'self-defence': {
    title: 'It is about you, not about them',
    why: 'How busy you were, or how rare this is, answers a question the client did not ask.',
    instead: 'Cut the sentence, or turn it to the client: “You should not have had to wait.”',
  },
};

/** An excuse in a text: `text.slice(start, end)` is the excerpt. */
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

/** The excuses in an English apology, in text order; silent in doubt, as in quoted words. */
export function checkExcuses(text: string): ExcuseFinding[] {
  return findings(text, detectors);
}

/** An answer that is checked alone. */
type CheckedAnswer = 'why' | 'repair' | 'change';

const deedDetectors: Detectors = { 'but-after-sorry': butOpensAnswer, 'vague-promise': vagueAnswer };
const answerDetectors: Readonly<Record<CheckedAnswer, Detectors>> = {
  why: { 'but-after-sorry': butOpensAnswer, 'passive-without-owner': passiveAnswer },
  repair: deedDetectors,
  change: deedDetectors,
};

/** The excuses in an answer, whatever surrounds it, with offsets in the answer. */
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
