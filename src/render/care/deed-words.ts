import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import { type Case, checkBacks, lastStep } from '../../domain/repair/case.ts';
import { nextPromise, untoldPromise } from '../../domain/repair/ladder.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import type { CaseDeed } from '../../nouns/case.ts';
import type { Channel } from '../../nouns/entry.ts';
import { oneLine } from '../layout/text.ts';
import { clientWord } from '../words/names.ts';

/** What a case asks for, as an order: `hear them out`. */
const deedWords: Readonly<Record<CaseDeed, string>> = {
  hear: 'hear them out',
  restate: 'tell them what you understood, and ask whether it is right',
  answer: 'answer them with your side, its reason and a compromise',
  call: 'stop writing, call, and listen',
  meet: 'meet the one who decides',
  tell: 'tell them of the broken promise',
  'keep-promise': 'keep what you promised',
  fix: 'fix it',
  'check-back': 'ask them how it is now',
  settle: 'end the case, since they are content',
};

type CaseName = Pick<Case, 'id' | 'clientId' | 'clientName'>;

/** The command that does what a case asks for; hearing them is logged by its channel. */
function deedCommand(deed: CaseDeed, { id, clientId, clientName }: CaseName, by: Channel = 'call'): string {
  switch (deed) {
    case 'hear':
      return `rapport case hear ${id} "…" --by ${by}`;
    case 'restate':
    case 'answer':
    case 'check-back':
      return `rapport case ${deed} ${id} "…"`;
    case 'call':
    case 'meet':
      return talkCommand(deed, { id, clientId, clientName });
    case 'tell':
    case 'keep-promise':
      return `rapport case show ${id}`;
    case 'fix':
      return `rapport case fixed ${id}`;
    case 'settle':
      return `rapport case settle ${id} --as settled`;
  }
}

function talkCommand(verb: 'call' | 'meet' | 'email', { id, clientId, clientName }: CaseName): string {
  return `rapport ${verb} ${clientWord({ id: clientId, name: clientName })} "…" --case ${id}`;
}

/** The next step in words; it suggests no call to people who asked for writing. Null for a case that is over. */
export function nextWords(standing: CaseStanding): string | null {
  if (!standing.next) return null;
  if (isWritten(standing)) return 'write to the one who decides yourself, or meet if they agree';
  if (isContentUnknown(standing)) return 'ask whether they are content';
  // Nothing to stop writing if nobody wrote.
  return standing.next.deed === 'call' && standing.ladder.written === 0
    ? 'call, and listen'
    : deedWords[standing.next.deed];
}

/** The command for the next step, with the promise or the decision-maker named; null for a case that is over. */
export function nextCommand(standing: CaseStanding): string | null {
  const { next, file, deciders, wish } = standing;
  if (!next) return null;
  const broken = untoldPromise(file);
  if (next.deed === 'tell' && broken) return `rapport promise broken ${broken.id} --told "…"`;
  const promise = nextPromise(file);
  if (next.deed === 'keep-promise' && promise) return `rapport promise kept ${promise.id}`;
  const [decider] = deciders;
  if (next.deed !== 'call' && next.deed !== 'meet') {
    const command = deedCommand(next.deed, file.case, wish === null ? 'call' : 'email');
    if (isContentUnknown(standing)) return `${command} --content yes`;
    if (next.deed !== 'hear') return command;
    // Do not suggest a talk with somebody who left.
    const upset = file.case.personLeft ? null : file.case.personName;
    return command + withWhom(upset ?? decider?.name);
  }
  const whom = withWhom(decider?.name);
  const by = isWritten(standing) ? 'email' : next.deed;
  if (lastStep(file, 'heard')) return talkCommand(by, file.case) + whom;
  // The log entry of this talk records what they said.
  return deedCommand('hear', file.case, by === 'meet' ? 'meeting' : by) + whom;
}

/** Whether they were asked how it is now, and nobody knows whether they are content. */
export function isContentUnknown({ next, file }: CaseStanding): boolean {
  return next?.deed === 'check-back' && checkBacks(file).at(-1)?.content === null;
}

function withWhom(name: string | undefined): string {
  return name === undefined ? '' : ` --with ${shellWord(oneLine(name))}`;
}

/** Whether the next step would call somebody who asked for writing, without a decision to do so. */
function isWritten({ next, wish, ladder }: CaseStanding): boolean {
  if (wish === null || (next?.deed !== 'call' && next?.deed !== 'meet')) return false;
  return !ladder.next?.reasons.some(({ kind }) => kind === 'decided');
}
