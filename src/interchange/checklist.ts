import { daysOfPeriod, parseDuration } from '../domain/days/period.ts';
import { offsetText, type PlaybookStep } from '../domain/plans/playbook.ts';
import { FormatError } from './csv/format-error.ts';

/** A checklist with a heading and other lines, each null if absent, and its steps. */
export interface Checklist {
  title: string | null;
  about: string | null;
  steps: PlaybookStep[];
  /** Steps that were ticked in the source, if any. */
  ticked?: number;
}

const item = /^\s*(?:[-*+]|\d{1,3}[.)])(?:\s+|$)(?:\[([ xX]?)\](?:\s+|$))?(.*)$/su;
const rule = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u;
const heading = /^\s*#\s+(\S.*)$/su;
// Signed digits always mean days; unsigned ones need a colon.
const signed = String.raw`[+\-−–] ?\d[\d.,]*(?: (?:days?|weeks?|months?|years?)(?![a-z])|[a-z]*)`;
const signedBefore = new RegExp(`^(${signed})(?:\\s*:\\s*|\\s+|$)(.*)$`, 'isu');
const plainBefore = /^(\d{1,5} ?[a-z]+)\s*:\s*(.*)$/isu;
const signedAfter = new RegExp(`^(.*)\\((${signed})\\)$`, 'isu');
const plainAfter = /^(.*)\((\d{1,5} ?[a-z]+)\)$/isu;

/**
 * Reads a Markdown checklist. Every list item is a step, nested or not, ticked or not; the first `# heading` is the
 * title; other lines describe the checklist. Throws a FormatError with the line of an unreadable day.
 */
export function readChecklist(text: string): Checklist {
  const steps: { line: number; texts: string[]; isTicked: boolean }[] = [];
  const prose: string[] = [];
  let title: string | null = null;
  let isProse = false;
  let open: { texts: string[] } | null = null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [at, line] of lines.entries()) {
    const found = rule.test(line) ? null : item.exec(line);
    if (found) {
      const step = { texts: [(found[2] ?? '').trim()], line: at + 1, isTicked: /x/i.test(found[1] ?? '') };
      steps.push(step);
      open = step;
    } else if (open && /^\s+\S/u.test(line)) open.texts.push(line.trim());
    else {
      open = null;
      const [, named] = heading.exec(line) ?? [];
      if (named && title === null && !isProse) title = named.trim();
      else {
        prose.push(line.trimEnd());
        isProse ||= line.trim() !== '';
      }
    }
  }
  const whole = steps.map(({ texts, ...step }) => ({ ...step, text: texts.join(' ').trim() }));
  const written = whole.filter((step) => step.text !== '');
  const ticked = written.filter((step) => step.isTicked).length;
  return {
    title,
    about:
      prose
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim() || null,
    steps: written.map((step) => stepOf(step.text, step.line)),
    ...(ticked > 0 && { ticked }),
  };
}

/** Writes a checklist that `readChecklist` reads back. */
export function writeChecklist({ title, about, steps }: Checklist): string {
  const items = steps.map((step) => `- [ ] ${stepText(step)}`).join('\n');
  return `${[title && `# ${title}`, about, items].filter(Boolean).join('\n\n')}\n`;
}

/** A step with its day first; the application day itself is left out if nobody can misread the text. */
function stepText({ offsetDays, text }: PlaybookStep): string {
  const dated = [signedBefore, plainBefore, signedAfter, plainAfter];
  const isPlain = offsetDays === 0 && !dated.some((one) => one.test(text));
  return isPlain ? text : `${offsetText(offsetDays)}${text.startsWith(':') ? ':' : ''} ${text}`;
}

function stepOf(text: string, line: number): PlaybookStep {
  const [, before, what] = signedBefore.exec(text) ?? [];
  if (before !== undefined) return { offsetDays: offsetOf(before, line), text: named(what, before, line) };
  const [, plain = '', label] = plainBefore.exec(text) ?? [];
  const days = daysIn(plain);
  if (days !== null) return { offsetDays: days, text: named(label, plain, line) };
  const [, signedStep, behind] = signedAfter.exec(text) ?? [];
  if (behind !== undefined)
    return { offsetDays: offsetOf(behind, line), text: named(signedStep, behind, line) };
  const [, plainStep, loose = ''] = plainAfter.exec(text) ?? [];
  const after = daysIn(loose);
  if (after !== null) return { offsetDays: after, text: named(plainStep, loose, line) };
  return { offsetDays: 0, text };
}

function offsetOf(word: string, line: number): number {
  const days = daysIn(word.slice(1).trim());
  if (days !== null) return word.startsWith('+') || days === 0 ? days : -days;
  throw new FormatError(
    `Line ${line}: "${word}" is not a number of days.`,
    'Write a day before the text (+3d, 2w: or -7d) or after it (+3d). If no day is meant, write +0d first.',
    line,
  );
}

function named(text: string | undefined, day: string, line: number): string {
  const words = text?.trim();
  if (words) return words;
  throw new FormatError(`Line ${line}: "${day}" has no step after it.`, 'Add what to do then.', line);
}

/** A number of days without its sign, such as `3d` or `2 weeks`; null for other text. */
function daysIn(text: string): number | null {
  if (/^0{1,5} ?(?:d|days?|w|weeks?)?$/i.test(text)) return 0;
  const found = parseDuration(text);
  return found && daysOfPeriod(found);
}
