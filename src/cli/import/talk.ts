import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportKind } from '../../app/importing/import-rows.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { type Asking, type ColumnChoice, FormatError } from '../../interchange/csv/format-error.ts';
import { aboutKinds, fieldsOf } from '../../interchange/reading/fields.ts';
import { type ImportReport, planPage } from '../../render/journal/import-report.ts';
import { marker, wantsColour } from '../../render/layout/styles.ts';
import { cut, oneLine } from '../../render/layout/text.ts';
import type { Choice, Context, Prompter } from '../io.ts';
import { saveMap } from './map-files.ts';
import { openRows, phonesFor, type RowsInput, takeRows } from './rows.ts';
import { bothTold, nothingTold, type Told } from './told.ts';
import { translated } from './unusable.ts';

/** A talk about how a file is read. */
interface Talk {
  readonly bytes: FileBytes;
  readonly context: Context;
  readonly prompter: Prompter;
  show(text: string): void;
}

/** Shows how a file is read until it is right; gives what was said of it. Throws `cancelled` where it shall not be imported. */
export async function talkOver(bytes: FileBytes, input: RowsInput, context: Context): Promise<RowsInput> {
  const prompter = await context.ask();
  const talk = { bytes, context, prompter, show: prompter.show ?? context.status };
  const mark = await marker(wantsColour(context.io.env, true));
  const page = { width: prompter.columns ?? 80, isTerminal: true, today: context.today, mark };
  let [wanted, before] = [input, input];
  for (;;) {
    const found = await planned(talk, wanted);
    if (found instanceof FormatError) {
      talk.show(found.message);
      const answered = await answerTo(talk, found, wanted);
      if (answered === null && wanted === before) translated(wanted.file, () => refuse(found));
      wanted = answered ?? before;
      continue;
    }
    before = wanted;
    talk.show(`${planPage(found, page)}\n`);
    const next = await whatNext(talk, found);
    if (next === 'import') break;
    wanted =
      next === 'column' ? await changeColumn(talk, found, wanted) : await changeKind(talk, found, wanted);
  }
  if (wanted.saveMap === undefined && isTaught(wanted, input)) await offerToSave(talk, wanted);
  return { ...wanted, isTalkedOver: true };
}

function refuse(error: FormatError): never {
  throw error;
}

/** What an import would do, or why the file cannot be read. */
async function planned({ bytes, context }: Talk, wanted: RowsInput): Promise<ImportReport | FormatError> {
  try {
    const file = openRows(bytes, wanted, context);
    const phones = await phonesFor(file, context);
    let isCounted = false;
    const progress = (text: string) => {
      isCounted = true;
      context.progress(text);
    };
    const counting: Context = Object.create(context, { progress: { value: progress } });
    const report = takeRows(file, { ...wanted, dryRun: true, refused: undefined }, counting, phones);
    // The line that counts is gone before something else is shown.
    if (isCounted) context.progress('');
    return report;
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
}

async function whatNext({ prompter }: Talk, { takenBack, kind }: ImportReport) {
  const choices: Choice<'import' | 'column' | 'kind' | 'stop'>[] = [
    ...(takenBack ? [] : [{ value: 'import' as const, name: 'Import' }]),
    { value: 'column', name: 'Change what a column is' },
    { value: 'kind', name: `Change what a row is: now ${kind}` },
    { value: 'stop', name: 'Stop, and change nothing' },
  ];
  const message = takenBack ? 'The file cannot be imported like this. What now?' : 'Import it like this?';
  const next = await prompter.choose({ message, choices });
  if (next === 'stop') throw cancelled();
  return next;
}

async function changeColumn(talk: Talk, report: ImportReport, wanted: RowsInput): Promise<RowsInput> {
  const { prompter } = talk;
  const columns = (report.reading?.columns ?? []).filter(({ name, isLabel }) => name !== '' && !isLabel);
  const known = new Map(columns.map((column) => [column.name, column] as const));
  const column = await prompter.choose({
    message: 'Which column?',
    choices: [...known.values()].map((one) => ({
      ...line(prompter, one, `${one.name}: ${one.field ?? 'not read'}`),
      ...holding(one),
    })),
  });
  const field = await askField(talk, column, report.kind, column.field ?? 'ignore');
  return said(wanted, { map: [[column.name, field]] });
}

/** Asks what a column is; `ignore` where it shall not be read. */
function askField(
  { prompter }: Talk,
  column: ColumnChoice,
  kind: ImportKind,
  initial: string,
  only: readonly string[] = [],
): Promise<string> {
  const fields = fieldsOf(kind).filter(({ field }) => only.length === 0 || only.includes(field));
  return prompter.choose({
    message: `What is "${cut(oneLine(column.name), 60)}"?`,
    ...(column.samples.length > 0 && { hint: samplesText(column) }),
    choices: [
      ...fields.map(({ field, about }) => line(prompter, field, `${field}: ${about}`)),
      { value: 'ignore', name: 'not read' },
    ],
    initial,
  });
}

async function changeKind(talk: Talk, report: ImportReport, wanted: RowsInput): Promise<RowsInput> {
  const kind = await askKind(talk, report.kind);
  const fields = new Set(['ignore', ...fieldsOf(kind).map(({ field }) => field)]);
  // What columns are of another kind of rows is no answer for this one.
  return {
    ...wanted,
    kind,
    map: wanted.map.filter(([, field]) => fields.has(field)),
    meanings: wanted.meanings.filter(([field]) => fields.has(field)),
  };
}

function askKind({ prompter }: Talk, initial?: ImportKind): Promise<ImportKind> {
  return prompter.choose<ImportKind>({
    message: 'What is a row?',
    choices: Object.entries(aboutKinds).map(([kind, about]) => line(prompter, kind as ImportKind, about)),
    ...(initial && { initial }),
  });
}

/** What a person says to a file that cannot be read; null where nobody can be asked for it. */
async function answerTo(talk: Talk, { asking }: FormatError, wanted: RowsInput): Promise<RowsInput | null> {
  switch (asking?.about) {
    case 'column':
      return said(wanted, { map: await askColumn(talk, asking) });
    case 'field': {
      const field = await askField(
        talk,
        asking.column,
        asking.kind,
        asking.fields[0] ?? 'ignore',
        asking.fields,
      );
      return said(wanted, { map: [[asking.column.name, field]] });
    }
    case 'kind':
      return { ...wanted, kind: await askKind(talk) };
    case 'day order':
      return askDayOrder(talk, asking.column, wanted);
    case 'missing column': {
      // What a file says of another file is worth no stop; what was typed is a slip.
      const map = wanted.map.filter(([column, , file]) => column !== asking.column || file === undefined);
      return map.length < wanted.map.length ? { ...wanted, map } : null;
    }
    default:
      return null;
  }
}

/** Asks which of some columns has a field; the others of them are not read. */
async function askColumn(
  { prompter }: Talk,
  { kind, field, among, isNeeded }: Extract<Asking, { about: 'column' }>,
): Promise<Told['map']> {
  const about = fieldsOf(kind).find((one) => one.field === field)?.about ?? field;
  const picked = await prompter.choose<ColumnChoice | null>({
    message: `Which column has ${about.replace(/;.*/, '')}?`,
    choices: [
      ...among.map((one) => ({ ...line(prompter, one, one.name), ...holding(one) })),
      { value: null, name: isNeeded ? 'None of them: stop' : 'None of them' },
    ],
  });
  if (picked === null && isNeeded) throw cancelled();
  return picked ? [[picked.name, field]] : among.map(({ name }) => [name, 'ignore']);
}

async function askDayOrder({ prompter }: Talk, column: string, wanted: RowsInput): Promise<RowsInput> {
  const order = await prompter.choose<DateOrder | null>({
    message: `What comes first in the days of "${cut(oneLine(column), 40)}"?`,
    choices: [
      { value: 'day', name: 'The day: 3/4/2026 is in April' },
      { value: 'month', name: 'The month: 3/4/2026 is in March' },
      { value: null, name: 'Do not read this column' },
    ],
  });
  return order ? { ...wanted, dateOrder: order } : said(wanted, { map: [[column, 'ignore']] });
}

function said(wanted: RowsInput, told: Partial<Told>): RowsInput {
  return { ...wanted, ...bothTold(wanted, { ...nothingTold, ...told }) };
}

/** A choice that stands on one line beside its number. */
function line<T>({ columns = 80 }: Prompter, value: T, text: string): Choice<T> {
  return { value, name: cut(oneLine(text), columns - 8) };
}

function holding({ samples }: ColumnChoice): { description?: string } {
  return samples.length > 0 ? { description: samplesText({ samples }) } : {};
}

function samplesText({ samples }: Pick<ColumnChoice, 'samples'>): string {
  return `Holds: ${samples.map((sample) => cut(oneLine(sample), 40)).join(' · ')}`;
}

/** Whether something was said in the talk that could be kept. */
function isTaught(after: Told, before: Told): boolean {
  return after.map !== before.map || after.kind !== before.kind || after.dateOrder !== before.dateOrder;
}

/** Offers to keep what the columns are, until it is written or not wanted. */
async function offerToSave({ bytes, context, prompter, show }: Talk, wanted: RowsInput): Promise<void> {
  const { io } = context;
  const message = 'Save what the columns are to a file, for next time?';
  while (await prompter.confirm({ message, initial: true })) {
    const name = await prompter.text({
      message: 'What is the file called?',
      initial: `${basename(wanted.file).replace(/\.\w+$/, '')}.map`,
      required: 'Type a name, or press Ctrl-C.',
      check: (answer) =>
        existsSync(io.pathOf(answer.trim())) ? 'There is something of that name already.' : null,
    });
    try {
      saveMap(name.trim(), openRows(bytes, wanted, context), wanted, context);
      return;
    } catch (error) {
      if (!(error instanceof RapportError)) throw error;
      show(error.message);
    }
  }
}
