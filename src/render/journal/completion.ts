import { sentenceView } from '../layout/view.ts';

interface Report {
  shell: string;
  /** Where the script is. */
  file: string;
  /** The start file that needs a line, and the line; null where it needs none. */
  startFile: string | null;
  line: string | null;
  isLineAdded: boolean;
  isDryRun: boolean;
  /** The files that were removed, or lost their line; null where nothing was undone. */
  undone: readonly string[] | null;
}

/** The script of a shell, to be read by it. */
export const scriptView = sentenceView<{ shell: string; script: string }>(({ script }) => script);

export const completionReport = sentenceView<Report>((report) =>
  (report.undone ? undone(report.undone, report.shell) : installed(report)).join('\n'),
);

function undone(files: readonly string[], shell: string): string[] {
  if (files.length === 0) return [`There was no completion for ${shell} to remove.`];
  return files.map((file, at) => `${at === 0 ? 'Removed completion from' : 'and'} ${file}`);
}

function installed({ shell, file, startFile, line, isLineAdded, isDryRun }: Report): string[] {
  const lines = [`${isDryRun ? 'The script would go to' : 'Put the script in'} ${file}`];
  if (startFile !== null) {
    const verb = isDryRun ? 'It takes' : isLineAdded ? 'Added' : 'For it to be read, add';
    lines.push(`${verb} this line in ${startFile}`, `  ${line}`);
  }
  if (!isDryRun) {
    lines.push('', `Open a new terminal, type rapport and a space, and press Tab.`);
    lines.push(`To undo it: rapport completion install ${shell} --undo`);
  }
  return lines;
}
