import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { CaseDone } from '../../app/repair/case-steps.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { isOpenCase } from '../../domain/repair/case.ts';
import { isTrifle } from '../../domain/repair/proportion.ts';
import type { Content } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import { isContentUnknown, nextCommand, nextWords } from '../care/deed-words.ts';
import { entryJson, reminderJson } from '../json/everyday.ts';
import { caseJson } from '../json/things.ts';
import { indented, oneLine, paragraph, width } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { loggedLine } from '../log/entries.ts';
import { plannedReminder, stateWord } from '../plans/reminders.ts';
import { dayFor, fullDay, isoDay } from '../words/days.ts';
import { outcomeNames } from './cases.ts';
import { reasonSentence } from './ladder-words.ts';

export type CaseAct =
  | 'opened'
  | 'changed'
  | 'heard'
  | 'restated'
  | 'answered'
  | 'escalated'
  | 'stayed'
  | 'promised'
  | 'fixed'
  | 'checked-back'
  | 'settled'
  | 'reopened';

interface CaseAnswer extends CaseDone {
  act: CaseAct;
  standing: CaseStanding;
}

export const caseStepTaken = sentenceView<CaseAnswer>(
  (answer, page) => {
    const { entry, planned, act } = answer;
    const lines = [sentenceOf(answer, page), ...more(answer, page)];
    if (entry) lines.push(loggedLine(entry, page));
    if (act !== 'promised') lines.push(...planned.map((one) => plannedLine(one, page)));
    return [...lines, ...nextLine(answer, page)].join('\n');
  },
  ({ standing, entry, planned, closed }) => ({
    ...caseJson(standing),
    entry: entry && entryJson(entry),
    planned: planned.map(reminderJson),
    closed: closed.map(reminderJson),
  }),
);

/** The next step, its deadline and its command; empty for a case that is over. */
function nextLine({ standing }: CaseAnswer, page: Page): string[] {
  const { file, next } = standing;
  if (!next) return [];
  const command = nextCommand(standing) ?? `rapport case show ${file.case.id}`;
  const by = next.dueOn === null ? '' : ` by ${dayFor(next.dueOn, page)}`;
  const words = `Next${by}, ${nextWords(standing)}:`;
  const shown = page.mark('command', command);
  if (width(words) + 1 + width(command) <= page.width) return [`${words} ${shown}`];
  return [...paragraph(words, page.width), `  ${shown}`];
}

function plannedLine({ id, dueOn, text }: Reminder, page: Page): string {
  return `Reminder ${page.mark('muted', handle('reminder', id))} on ${dayFor(dueOn, page)}: ${oneLine(text)}`;
}

function sentenceOf({ act, standing, planned }: CaseAnswer, page: Page): string {
  const { file, acknowledgeBy } = standing;
  const { id, outcome, fixedOn } = file.case;
  const number = `case ${handle('case', id)}`;
  const name = page.mark('name', oneLine(file.case.clientName));
  const { confirmed = null, rung = null, content = null } = lastTaken(standing) ?? {};
  const whereTo = rung === 'in-person' ? 'a meeting of the two who decide' : 'a call';
  switch (act) {
    case 'opened':
      return `Opened ${number} for ${name}. Acknowledge it by ${dayFor(acknowledgeBy, page)}.`;
    case 'changed':
      return `Changed ${number} of ${name}.`;
    case 'heard':
      return `Heard ${name} in ${number}.`;
    case 'restated':
      return confirmed
        ? `Told ${name} what you understood, in ${number}; they confirmed it.`
        : `Told ${name} what you understood, in ${number}; they do not feel understood yet.`;
    case 'answered':
      return `Answered ${name} in ${number}.`;
    case 'escalated':
      return `Moved ${number} of ${name} to ${whereTo}.`;
    case 'stayed':
      return `Left ${number} of ${name} without ${whereTo} for now; rapport asks again${againOn(standing, page)}.`;
    case 'promised':
      return planned.map((one) => plannedReminder.human(one, page)).join('\n');
    case 'fixed':
      return `Fixed ${number} of ${name}${fixedOn ? ` on ${fullDay(fixedOn, page)}` : ''}.`;
    case 'checked-back':
      return `Asked ${name} how it is now, in ${number}${content ? `; ${contentWords[content]}` : ''}.`;
    case 'settled':
      return `Ended ${number} of ${name}: ${outcome ? outcomeNames[outcome] : ''}.`;
    case 'reopened':
      return `Opened ${number} of ${name} again.`;
  }
}

const contentWords: Readonly<Record<Content, string>> = {
  yes: 'they are content',
  'not-yet': 'they are not content yet',
  no: 'they are not content',
};

/** When a postponed rung comes up again; empty if the ladder is at rest. */
function againOn({ ladder }: CaseStanding, page: Page): string {
  return ladder.next === null ? '' : ` on ${dayFor(ladder.next.dueOn, page)}`;
}

function more({ act, standing, closed }: CaseAnswer, page: Page): string[] {
  const { file, deciders } = standing;
  const { lastWord, outcome, clientName } = file.case;
  const step = lastTaken(standing);
  switch (act) {
    case 'answered':
      return [
        ...(step?.policyReason
          ? paragraph(`The reason they hear: ${oneLine(step.policyReason)}`, page.width)
          : []),
        ...(step?.withoutHearing ? ['The record keeps that they were not heard before.'] : []),
      ];
    case 'escalated':
      return deciders.length === 0
        ? []
        : [`Who decides there: ${deciders.map(({ name }) => oneLine(name)).join(', ')}.`];
    case 'settled':
      return [
        ...(step?.withoutHearing ? ['The record keeps that they were never heard.'] : []),
        ...(outcome !== 'parted' || lastWord === null ? [] : farewell(clientName, lastWord, page)),
      ];
    case 'checked-back':
    case 'reopened':
      return [
        ...(isContentUnknown(standing)
          ? ['You did not say whether they are content: --content yes, not-yet or no.']
          : []),
        ...closed.map(
          ({ id, text, status }) =>
            `Reminder ${handle('reminder', id)} is ${stateWord(status)}: ${oneLine(text)}`,
        ),
        ...(step?.content === 'no' && !isOpenCase(file.case)
          ? [`The case is over. To open it again: rapport case reopen ${file.case.id} --because REASON`]
          : []),
      ];
    default:
      return [];
  }
}

function farewell(clientName: string, lastWord: string, page: Page): string[] {
  return [
    `${oneLine(clientName)} is a former client now. The last word to them:`,
    '',
    ...indented(lastWord, page),
    '',
  ];
}

/** The step recorded last, whatever its day. */
function lastTaken({ file }: CaseStanding) {
  return file.steps.toSorted((a, b) => a.id - b.id).at(-1);
}

/** Says that the client has other open cases. */
export function otherOpenCases(open: readonly { id: number; what: string }[], clientName: string): string {
  const named = open.map(({ id, what }) => `case ${handle('case', id)}, “${oneLine(what)}”`).join('; ');
  const show = open.length === 1 ? `rapport case show ${open[0]?.id}` : 'rapport case';
  return `${oneLine(clientName)} has ${open.length === 1 ? 'another open case' : 'other open cases'}: ${named}. See: ${show}`;
}

/** Says that something went wrong lately before this, and what follows; null if nothing did, or this is small. */
export function secondFailureLine({ second, file, yearlyValue }: CaseStanding): string | null {
  if (!second || isTrifle(file.case, yearlyValue)) return null;
  const before = reasonSentence({ kind: 'second-failure', failure: second }, isoDay);
  return `${before} So it goes straight to a meeting of the two who decide.`;
}
