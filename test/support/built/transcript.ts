/** A command of a transcript with what it is said to answer. */
export interface Step {
  kind: 'command';
  /** The line after `$ `, with its continuation lines. */
  line: string;
  /** What stood below it. */
  expected: string[];
}

/** A file the reader is asked to have. */
export interface GivenFile {
  kind: 'file';
  name: string;
  content: string;
}

/** The hour the story has reached. */
export interface Clock {
  kind: 'clock';
  at: Date;
}

/** Lines that stand for themselves. */
export interface Prose {
  kind: 'prose';
  lines: string[];
}

/**
 * A Markdown document as a sequence of what happens in it. Blocks of ```console are commands (`$ line`, what it
 * prints, `? code` unless it is 0), a block such as ```csv leads.csv is a file, `<!-- now: INSTANT -->` sets the
 * clock, and a block below `<!-- not run -->` is left alone.
 */
export function parseTranscript(text: string): (Step | GivenFile | Clock | Prose)[] {
  const lines = text.split('\n');
  const parts: (Step | GivenFile | Clock | Prose)[] = [];
  const prose = (line: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'prose') last.lines.push(line);
    else parts.push({ kind: 'prose', lines: [line] });
  };
  let notRun = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    prose(line);
    const now = /^<!-- now: (\S+) -->$/.exec(line);
    if (now?.[1]) parts.push({ kind: 'clock', at: new Date(now[1]) });
    const fence = /^(```+)(\w*) ?(.*)$/.exec(line);
    if (!fence) {
      if (line.trim() !== '') notRun = line.trim() === '<!-- not run -->';
      continue;
    }
    const [, mark = '```', language, name = ''] = fence;
    const end = lines.indexOf(mark, at + 1);
    if (end < 0) throw new Error(`the block in line ${at + 1} has no end`);
    const body = lines.slice(at + 1, end);
    if (language === 'console' && !notRun) commandsOf(body, prose, parts);
    else for (const one of body) prose(one);
    if (language !== 'console' && name !== '' && !notRun) {
      parts.push({ kind: 'file', name, content: `${body.join('\n')}\n` });
    }
    notRun = false;
    prose(mark);
    at = end;
  }
  return parts;
}

function commandsOf(
  body: readonly string[],
  prose: (line: string) => void,
  parts: (Step | GivenFile | Clock | Prose)[],
): void {
  let step: Step | undefined;
  let continues = false;
  for (const line of body) {
    if (continues && step) step.line += `\n${line}`;
    else if (line.startsWith('$ ')) {
      step = { kind: 'command', line: line.slice(2), expected: [] };
      parts.push(step);
    } else if (step) step.expected.push(line);
    else prose(line);
    continues = (continues || line.startsWith('$ ')) && line.endsWith('\\');
  }
}
