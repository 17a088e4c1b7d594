import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** A case of nothing, where nobody can be asked what happened. */
export function caseWithoutWhat(): RapportError {
  return new RapportError('usage', 'case-what-needed', 'A case needs to say what went wrong.', [
    'For example: rapport case open acme "The invoice was 500 higher than the offer"',
  ]);
}

/** A cause that was not used before, where it may be a slip. */
export function unknownCause(typed: string, near: readonly string[], known: readonly string[]): RapportError {
  return new RapportError('refused', 'unknown-cause', `"${typed}" is not a cause you have used so far.`, [
    ...(near.length > 0 ? [`Did you mean ${listWords(near.map((word) => `"${word}"`))}?`] : []),
    `It can be ${listWords(known)}.`,
    `If it is a new one: --new-cause ${/\s/.test(typed) ? `"${typed}"` : typed}`,
  ]);
}

/** Something that is done in a case while it is open. */
export function caseOver(id: number, on: string): RapportError {
  return new RapportError('refused', 'case-over', `Case ${id} has been over since ${on}.`, [
    `If it is not: rapport case reopen ${id} --because REASON`,
  ]);
}

/** A case that is to be opened again and is open. */
export function caseIsOpen(id: number): RapportError {
  return new RapportError('refused', 'case-is-open', `Case ${id} is open already.`, [
    `See where it stands: rapport case show ${id}`,
  ]);
}

/** Something said in a case before the client was heard. */
export function notHeard(id: number, answering: boolean): RapportError {
  return new RapportError('refused', 'not-heard', `The client has not been heard in case ${id} yet.`, [
    `Their account comes first, in their words: rapport case hear ${id} "THEIR ACCOUNT" --by call`,
    ...(answering ? [withoutHearing] : []),
  ]);
}

/** An answer before the client said that they were understood. */
export function notRestated(id: number, saidBack: boolean): RapportError {
  return new RapportError(
    'refused',
    'not-restated',
    saidBack
      ? `The client has not said in case ${id} that you understood them.`
      : `You have not said back in case ${id} what you understood.`,
    [
      `Say it back first, and ask whether it is right: rapport case restate ${id} "WHAT YOU UNDERSTOOD" --confirmed`,
      withoutHearing,
    ],
  );
}

const withoutHearing =
  'To answer all the same, with the reason in the record for good: --without-hearing REASON';

/** A reason for not hearing a client who was heard. */
export function wasHeard(id: number): RapportError {
  return new RapportError(
    'usage',
    'was-heard',
    `The client was heard in case ${id}, and said that you understood them.`,
    ['Leave --without-hearing out.'],
  );
}

/** A step on a day that has not come. */
export function stepNotYet(day: string): RapportError {
  return new RapportError(
    'usage',
    'step-not-yet',
    `${day} has not come yet; a case tells what has happened.`,
    ['When it has, say it again. To plan it: rapport remind CLIENT TEXT --on DAY'],
  );
}

/** A step on a day before that of what it follows. */
export function stepTooSoon(
  id: number,
  {
    on,
    after,
    afterOn,
  }: { on: string; after: 'opened' | 'heard' | 'restated' | 'reopened'; afterOn: string },
): RapportError {
  const before = {
    opened: `case ${id} came up`,
    heard: `they were heard in case ${id}`,
    restated: `you said it back in case ${id}`,
    reopened: `case ${id} was opened again`,
  };
  return new RapportError(
    'usage',
    'step-too-soon',
    `${on} is before the day on which ${before[after]}, ${afterOn}.`,
    after === 'opened' ? [`If it came up before: rapport case edit ${id} --came-up ${on}`] : [],
  );
}

/** A case that would have come up before it happened. */
export function cameUpBefore(cameUpOn: string, happenedOn: string): RapportError {
  return new RapportError(
    'usage',
    'came-up-before',
    `It cannot come up on ${cameUpOn}, before the day it happened, ${happenedOn}.`,
    ['When it came up and when it happened may be one day; leave out what you do not know.'],
  );
}

/** A case that can be taken no higher. */
export function highestRung(id: number): RapportError {
  return new RapportError(
    'refused',
    'highest-rung',
    `Case ${id} is with the two who decide, in person; there is nothing above that.`,
    [`See what is next: rapport case show ${id}`],
  );
}

/** A rung that is put off to a day that has passed. */
export function stayedToPast(day: string): RapportError {
  return new RapportError(
    'usage',
    'stayed-to-past',
    `${day} has passed; a rung is put off to a day to come.`,
    ['Without --until it comes up again after three working days.'],
  );
}

/** A case that would go down the ladder, or stay where it is. */
export function neverDown(id: number, present: string, wanted: string): RapportError {
  return new RapportError(
    'refused',
    'never-down',
    present === wanted
      ? `Case ${id} is on the rung "${present}" already.`
      : `Case ${id} is on the rung "${present}", and does not go back to "${wanted}".`,
    [`To the next one: rapport case escalate ${id}`],
  );
}

/** A case that was put right before. */
export function alreadyFixed(id: number, on: string): RapportError {
  return new RapportError('refused', 'already-fixed', `Case ${id} was put right on ${on}.`, [
    `Ask how it is now: rapport case check-back ${id} "THEIR WORDS"`,
    'If that was a slip, take it back: rapport undo',
  ]);
}

/** A case that is to end before the client was asked how it is now. */
export function notCheckedBack(id: number): RapportError {
  return new RapportError(
    'refused',
    'not-checked-back',
    `Nobody has asked the client yet how it is now, so case ${id} cannot end.`,
    [
      `Ask, and write down what they say: rapport case check-back ${id} "THEIR WORDS"`,
      'If they do not answer, say how often you tried: --unanswered 2',
    ],
  );
}

/** A reminder that was never a promise. */
export function notAPromise(id: number): RapportError {
  return new RapportError('refused', 'not-a-promise', `Reminder ${id} is not a promise.`, [
    `To tick it off: rapport done ${id}`,
    'See what was promised: rapport promise list',
  ]);
}

/** A promise that was broken before; `told` says whether the client knows. */
export function alreadyBroken(id: number, on: string, told: boolean): RapportError {
  return new RapportError(
    'refused',
    'already-broken',
    `Promise ${id} was broken on ${on}, and they ${told ? 'were told' : 'do not know yet'}.`,
    [
      told
        ? 'See what is promised: rapport promise list'
        : `When you have told them: rapport promise broken ${id} --told TEXT`,
    ],
  );
}
