import {
  choice,
  day,
  derived,
  list,
  money,
  type New,
  named,
  noun,
  optional,
  part,
  ref,
  stamp,
  text,
  whole,
  yes,
} from './field.ts';

/** How bad it is; `critical` goes straight to a meeting of the two who decide. */
export const severities = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** The rungs of the ladder, lowest first: in writing, by voice, the two decision-makers in one room. */
export const rungs = ['email', 'call', 'in-person'] as const;
export type Rung = (typeof rungs)[number];

export const outcomes = ['settled', 'compromise', 'agreed-to-disagree', 'parted'] as const;
export type Outcome = (typeof outcomes)[number];

/** What they say when they are asked how it is now: whether they are content. */
export const contents = ['yes', 'not-yet', 'no'] as const;
export type Content = (typeof contents)[number];

/** What a client can lose when something goes wrong; each calls for other words and another remedy (our choice). */
export const losses = ['time', 'money', 'face', 'trust'] as const;
/** What people type and read of a loss, where that is not its name as data. */
export const lossWords = { face: 'reputation' } as const;
/** The losses as people type them. */
export const typedLosses = 'time, money, reputation, trust';
export type Loss = (typeof losses)[number];

const caseStepKinds = [
  ...(['heard', 'restated', 'answered', 'escalated', 'stayed'] as const),
  ...(['fixed', 'checked-back', 'settled', 'reopened'] as const),
] as const;
export type CaseStepKind = (typeof caseStepKinds)[number];

/** The next steps of a case, in order. */
const caseDeeds = [
  ...(['hear', 'restate', 'answer', 'call', 'meet'] as const),
  ...(['tell', 'keep-promise', 'fix', 'check-back', 'settle'] as const),
] as const;
export type CaseDeed = (typeof caseDeeds)[number];

/** Something that went wrong between the owner and a client, until it is settled. */
export const caseNoun = noun({
  name: 'case',
  plural: 'cases',
  letter: 'c',
  table: 'cases',
  title: 'what',
  fields: () => ({
    clientId: named(ref('clients', 'the client it is with')),
    personId: named(
      optional(
        ref('people', 'the person who is upset', {
          flag: '--person <person>',
          clear: 'nobody in particular is upset',
        }),
      ),
    ),
    what: text('what went wrong, in the first words', { flag: '--what <text>', only: 'edit' }),
    happenedOn: optional(
      day('the day it happened, if known', {
        flag: '--happened <day>',
        leans: 'past',
        clear: 'you do not know when it happened',
      }),
    ),
    openedOn: day('the day it was raised', { flag: '--came-up <day>', only: 'edit', leans: 'past' }),
    severity: choice(severities, severities.join(', '), { flag: '-s, --severity <severity>' }),
    costs: list(losses, `what it cost them: ${typedLosses}; may be repeated`, {
      flag: '--cost <loss>',
      typed: lossWords,
    }),
    costNote: optional(
      text('how much: two hours, 40 € in fees', {
        flag: '--cost-note <text>',
        clear: 'you do not know how much',
      }),
    ),
    amount: optional(
      money('the amount it is about: 500 EUR, $1,234.56', {
        flag: '--amount <money>',
        clear: 'it is not about an amount',
      }),
    ),
    cause: text('the cause, in a word or two', { flag: '--cause <cause>' }),
    handledBy: optional(
      text('who deals with it on your side, if not you', {
        flag: '--handled-by <name>',
        clear: 'you deal with it yourself',
      }),
    ),
    fixedOn: optional(day('the day it was fixed')),
    settledOn: optional(day('the day it ended')),
    outcome: optional(choice(outcomes, 'how it ended')),
    agreed: optional(text('what was agreed')),
    unanswered: optional(whole('how often you asked how it is now and had no answer')),
    change: optional(
      text('what changes so that it does not happen again', { flag: '--change <text>', only: 'edit' }),
    ),
    lastWord: optional(text('the last word to a client who leaves')),
    rung: derived('choice', 'the step reached so far: write, call or meet', { choices: rungs }),
    nextRung: optional(derived('choice', 'the step that comes next', { choices: rungs })),
    nextRungOn: optional(derived('day', 'the day the next step is due')),
    isNextRungDue: derived('yes or no', 'whether that day has come'),
    nextRungReasons: derived('rows', 'why, each with its `kind` and its `text`'),
    deed: optional(derived('choice', 'the next thing to do', { choices: caseDeeds })),
    dueOn: optional(derived('day', 'the day to do it by, if there is one')),
    acknowledgeByOn: derived('day', 'the day by which you owe them a first word'),
    acknowledgedOn: optional(derived('day', 'the day they had it')),
    createdAt: stamp(),
  }),
});

/** One step of a case; fields that its kind does not use are empty. */
export const caseStep = noun({
  name: 'step',
  plural: 'steps',
  letter: null,
  table: 'case_steps',
  title: 'kind',
  fields: () => ({
    caseId: part('cases'),
    kind: choice(caseStepKinds, 'what was done'),
    happenedOn: day('the day it was done'),
    text: optional(
      text('their account, what you understood, your side, what was fixed, how it is now, what was agreed'),
    ),
    wants: optional(text('what they want')),
    confirmed: optional(yes('whether they confirmed that you understood them')),
    policyId: named(optional(ref('policies', 'the policy quoted in the answer'))),
    policyReason: optional(text('the reason of the policy as it was on that day')),
    middle: optional(text('the compromise you proposed')),
    withoutHearing: optional(text('why it was answered or ended before they were heard')),
    content: optional(choice(contents, 'whether they were content when you asked')),
    rung: optional(choice(rungs, 'the next step: call or meet')),
    because: optional(text('why a step was skipped or refused, or the case reopened')),
    untilOn: optional(day('the day rapport asks again about a refused step')),
    outcome: optional(choice(outcomes, 'how it had ended before')),
    unanswered: optional(whole('how often they had been asked without an answer')),
    afterId: optional(ref('case_steps', 'the step before')),
    entryId: optional(ref('interactions', 'the entry in which it happened', { column: 'interaction_id' })),
    createdAt: stamp(),
  }),
});

export type NewCase = New<typeof caseNoun>;
export type NewCaseStep = Omit<New<typeof caseStep>, 'afterId'>;
