import type { CaseStanding } from '../app/case-ladder.ts';
import { dueDay } from '../domain/reminder.ts';
import { type Case, lastStep } from '../domain/repair/case.ts';
import type { CaseDeed } from '../domain/repair/next-step.ts';
import { clientWord } from './client-word.ts';
import { shellWord } from './shell-word.ts';
import { oneLine } from './text.ts';

/** What a case asks for, as an order to oneself: `hear them out`. */
export const deedWords: Readonly<Record<CaseDeed, string>> = {
  hear: 'hear them out',
  restate: 'say back what you understood, and ask whether it is right',
  answer: 'answer them: your side, the reason, the middle',
  call: 'stop writing, call, and listen',
  meet: 'meet, the two who decide',
  'keep-promise': 'keep what you promised',
  fix: 'put it right',
  'check-back': 'ask them how it is now',
  settle: 'settle it with them',
};

type CaseName = Pick<Case, 'id' | 'clientId' | 'clientName'>;

/** The command that does what a case asks for. */
export function deedCommand(deed: CaseDeed, { id, clientId, clientName }: CaseName): string {
  switch (deed) {
    case 'hear':
    case 'restate':
    case 'answer':
    case 'check-back':
      return `rapport case ${deed} ${id} "…"`;
    case 'call':
    case 'meet':
      return talkCommand(deed, { id, clientId, clientName });
    case 'keep-promise':
      return `rapport case show ${id}`;
    case 'fix':
      return `rapport case fixed ${id}`;
    case 'settle':
      return `rapport case settle ${id}`;
  }
}

function talkCommand(verb: 'call' | 'meet' | 'email', { id, clientId, clientName }: CaseName): string {
  return `rapport ${verb} ${clientWord({ id: clientId, name: clientName })} "…" --case ${id}`;
}

/** What a case asks for next, with no call pressed on those who asked to be written to; null where it is over. */
export function nextWords(standing: CaseStanding): string | null {
  if (!standing.next) return null;
  return isWritten(standing)
    ? 'write to the one who decides, yourself, or meet if they agree'
    : deedWords[standing.next.deed];
}

/** The command for what a case asks for next, with the promise or the one who decides named; null where it is over. */
export function nextCommand(standing: CaseStanding): string | null {
  const { next, file, deciders } = standing;
  if (!next) return null;
  const [promise] = file.promises
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => (dueDay(a) < dueDay(b) ? -1 : 1));
  if (next.deed === 'keep-promise' && promise) return `rapport promise kept ${promise.id}`;
  if (next.deed !== 'call' && next.deed !== 'meet') return deedCommand(next.deed, file.case);
  const [decider] = deciders;
  const whom = decider ? ` --with ${shellWord(oneLine(decider.name))}` : '';
  const by = isWritten(standing) ? 'email' : next.deed;
  if (lastStep(file, 'heard')) return talkCommand(by, file.case) + whom;
  // The talk in which they are heard is logged with what they say.
  return `${deedCommand('hear', file.case)} --by ${by === 'meet' ? 'meeting' : by}${whom}`;
}

/** Whether what comes next would be a talk with somebody who asked to be written to. */
function isWritten({ next, wish }: CaseStanding): boolean {
  return wish !== null && (next?.deed === 'call' || next?.deed === 'meet');
}
