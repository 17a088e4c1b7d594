// Draws docs/terminal-light.svg and docs/terminal-dark.svg: what the built program says at a terminal about the samples.
// `npm run picture` writes them anew; test/package/picture.test.ts says where they are not current.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'rapport.js');
const columns = 96;

/** What is typed in the picture, in a journal that has the samples. */
const typed = [['rapport'], ['rapport', 'call', 'atelier', 'She wants a draft, remind me friday']];

const before = [
  ['import', 'csv', 'samples/google-contacts.csv'],
  ['import', 'csv', 'samples/entries.csv', '--kind', 'entries'],
  ['import', 'csv', 'samples/reminders.csv', '--kind', 'reminders'],
];

/** The colours of a terminal by their numbers, as far as rapport uses them, on light and on dark ground. */
const themes = {
  light: {
    ground: '#ffffff',
    bar: '#eaeef2',
    text: '#1f2328',
    dim: '#59636e',
    colours: {
      1: '#c1121f',
      2: '#1a7f37',
      3: '#9a6700',
      4: '#0969da',
      5: '#8250df',
      6: '#1b7c83',
      8: '#59636e',
    },
  },
  dark: {
    ground: '#0d1117',
    bar: '#21262d',
    text: '#e6edf3',
    dim: '#9198a1',
    colours: {
      1: '#ff7b72',
      2: '#3fb950',
      3: '#d29922',
      4: '#58a6ff',
      5: '#bc8cff',
      6: '#39c5cf',
      8: '#9198a1',
    },
  },
};

/** Both pictures by the names of their files. */
export async function pictures() {
  const home = mkdtempSync(join(tmpdir(), 'rapport-picture-'));
  try {
    const env = { HOME: home, PATH: process.env.PATH, TZ: 'UTC', RAPPORT_TEST_NOW: '2026-11-20T09:00:00Z' };
    for (const words of before) {
      const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
        cwd: root,
        env,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`rapport ${words.join(' ')}: ${stderr}`);
    }
    const lines = [];
    for (const words of typed) {
      lines.push(promptLine(words), ...(await shown(words.slice(1), env)), []);
    }
    lines.pop();
    return Object.fromEntries(
      Object.entries(themes).map(([name, theme]) => [`terminal-${name}.svg`, svg(lines, theme)]),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function promptLine(words) {
  const line = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
  return [
    { text: '$ ', isDim: true },
    { text: line, isBold: true },
  ];
}

/** What a command draws at a terminal: lines of pieces that look alike. */
async function shown(words, env) {
  const screen = new xterm.Terminal({ cols: columns, rows: 40, allowProposedApi: true });
  // The shell stays until all it wrote is seen.
  const child = pty.spawn(
    '/bin/sh',
    [
      '-c',
      '"$@"; printf "\\033]9;end\\007"; exec cat > /dev/null',
      'sh',
      process.execPath,
      program,
      ...words,
    ],
    {
      name: 'xterm-256color',
      cols: columns,
      rows: 40,
      cwd: root,
      env: { ...env, TERM: 'xterm-256color' },
    },
  );
  await new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`rapport ${words.join(' ')} asked something`)), 60_000).unref();
    screen.parser.registerOscHandler(9, () => {
      done();
      return true;
    });
    child.onData((data) => screen.write(data));
  });
  child.kill('SIGKILL');
  const { active } = screen.buffer;
  const lines = Array.from({ length: active.baseY + active.cursorY }, (_, at) =>
    piecesOf(active.getLine(at)),
  );
  screen.dispose();
  return lines;
}

function piecesOf(line) {
  const pieces = [];
  for (let at = 0; at < line.length; at += 1) {
    const cell = line.getCell(at);
    const look = {
      colour: cell.isFgDefault() ? null : cell.getFgColor(),
      isBold: cell.isBold() !== 0,
      isDim: cell.isDim() !== 0,
    };
    const text = cell.getChars() || (cell.getWidth() === 0 ? '' : ' ');
    const last = pieces.at(-1);
    if (last && last.colour === look.colour && last.isBold === look.isBold && last.isDim === look.isDim)
      last.text += text;
    else pieces.push({ text, ...look });
  }
  const last = pieces.at(-1);
  if (last) last.text = last.text.trimEnd();
  return pieces.filter(({ text }) => text !== '');
}

const cell = { width: 8.43, height: 19 };
const inset = { left: 16, top: 50 };

function svg(lines, { ground, bar, text, dim, colours }) {
  const width = Math.round(columns * cell.width + 2 * inset.left);
  const height = inset.top + lines.length * cell.height;
  const drawn = lines.map((pieces, row) => {
    let column = 0;
    const spans = pieces.map((piece) => {
      const start = column;
      column += [...piece.text].length;
      const fill = piece.isDim ? dim : (colours[piece.colour] ?? text);
      const bold = piece.isBold ? ' font-weight="bold"' : '';
      // Each run of words is as long as its columns, whatever font there is; wide spaces are left out.
      return [...piece.text.matchAll(/\S+(?: \S+)*/g)]
        .map((run) => {
          const x = inset.left + (start + run.index) * cell.width;
          const length = [...run[0]].length * cell.width;
          return `<text x="${x.toFixed(1)}" y="${inset.top + row * cell.height}" textLength="${length.toFixed(1)}" fill="${fill}"${bold}>${escaped(run[0])}</text>`;
        })
        .join('');
    });
    return spans.join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>rapport in a terminal</title>
<rect width="${width}" height="${height}" rx="8" fill="${ground}" stroke="${bar}"/>
<path d="M0 28V8a8 8 0 0 1 8-8H${width - 8}a8 8 0 0 1 8 8V28Z" fill="${bar}"/>
<g fill="${dim}"><circle cx="18" cy="14" r="5"/><circle cx="36" cy="14" r="5"/><circle cx="54" cy="14" r="5"/></g>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
${drawn.filter(Boolean).join('\n')}
</g>
</svg>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(await pictures()))
    writeFileSync(join(root, 'docs', name), content);
  process.exit();
}
