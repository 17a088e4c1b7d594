import type { Finding, Told } from '../../app/flags/finding.ts';
import type { Opener } from '../../domain/care/opener.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import type { Subject, Wish } from '../../domain/log/relationship.ts';
import type { Mute, Silence } from '../../domain/rules/rule.ts';
import { withDays } from '../../domain/text/sentence.ts';
import { wishText } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { openerLines } from '../care/openers.ts';
import { rowList } from '../layout/table.ts';
import { capital, cutAtWord, marked, oneLine, pad, paragraph, plural, width, wrap } from '../layout/text.ts';
import type { Page, View } from '../layout/view.ts';
import { manner } from '../log/manner.ts';
import { sayOn } from '../words/days.ts';
import { clientWord } from '../words/names.ts';
import {
  commandText,
  findingJson,
  findingLine,
  levelLabel,
  levelMark,
  suggestionText,
  thinLogText,
} from './findings.ts';
import { silenceText } from './rule-words.ts';

/** What `check` found, for the whole journal or one client. */
export interface FlagsPage {
  findings: Iterable<Told>;
  muted: Iterable<Told>;
  /** The same as data; for people, who read less of each, none. */
  data: { findings: Iterable<Finding>; muted: Iterable<Finding> } | null;
  withMuted: boolean;
  clients: number;
  /** Set for one client: what the journal knows, and the entries behind each finding. */
  about?: {
    client: Subject;
    wish: Wish | null;
    /** Why rules stay silent about the client, each reason once. */
    silences: readonly Silence[];
    /** Mutes in force, even those that hide nothing. */
    mutes: readonly Mute[];
    evidence: ReadonlyMap<Finding, readonly EntryDetails[]>;
    openers: readonly Opener[];
  };
}

const list = rowList(
  [
    ...[
      'client',
      'clientId',
      'rule',
      'level',
      'sinceOn',
      'overdueDays',
      'what',
      'command',
      'doubt',
      'caseId',
    ],
    ...['writingBecause', 'isMuted', 'mutedUntilOn', 'mutedBecause', 'restsUntilOn', 'evidence'],
  ],
  (found: FlagsPage) =>
    Array.from(wholeOnes(found), (finding) => findingJson(finding, found.about?.evidence.get(finding))),
);

export const flagsPage: View<FlagsPage> = {
  human: (found, page) => (found.about ? clientFlags(found, found.about, page) : allFlags(found, page)),
  json: list.json,
  list,
};

function* shown<Some>({
  findings,
  muted,
  withMuted,
}: Pick<FlagsPage, 'withMuted'> & Record<'findings' | 'muted', Iterable<Some>>): Generator<Some> {
  yield* findings;
  if (withMuted) yield* muted;
}

function wholeOnes({ data, withMuted }: FlagsPage): Iterable<Finding> {
  return data ? shown({ ...data, withMuted }) : [];
}

function allFlags(found: FlagsPage, page: Page): string {
  if (found.clients === 0)
    return page.mark('hint', 'There is no client yet. Add the first: rapport add NAME');
  const hidden = found.withMuted ? 0 : [...found.muted].length;
  const mutedToo = hidden > 0 ? ` ${hidden} muted: rapport check --muted` : '';
  const room = nameRoom(shown(found));
  // Joined piece by piece: thousands of texts that wait for the last one take as long as drawing them.
  const pieces: string[] = [];
  const texts: string[] = [];
  const seen = { flags: 0, red: 0, clients: new Set<number>() };
  const thin = new Map<number, string>();
  for (const finding of shown(found)) {
    texts.push(...(page.width === Number.POSITIVE_INFINITY ? wideBlock : block)(finding, room, page));
    if (texts.length >= textsInPiece) pieces.push(texts.splice(0).join(''));
    if (finding.isThin) thin.set(finding.client.id, finding.client.name);
    if (finding.mute) continue;
    seen.flags += 1;
    seen.red += Number(finding.level === 'red');
    seen.clients.add(finding.client.id);
  }
  if (texts.length + pieces.length === 0) {
    const looked = plural(found.clients, 'relationship');
    return `${page.mark('good', `Nobody needs you: rapport looked at ${looked} and found nothing.`)}${page.mark('hint', mutedToo)}`;
  }
  const hints = [
    ...(thin.size > 0 ? [thinLogText(thin)] : []),
    `${countText(seen)}${mutedToo}`,
    'Why a flag is there: rapport why RULE CLIENT',
  ];
  return [...pieces, ...texts, ...hints.map((hint) => `\n${marked('hint', hint, page)}`)].join('');
}

const textsInPiece = 2_000;

/** The columns of the longest name, at most 24. */
function nameRoom(findings: Iterable<Told>): number {
  let room = 0;
  for (const { client } of findings) {
    room = Math.max(room, width(oneLine(client.name)));
    if (room >= 24) return 24;
  }
  return room;
}

function countText({ flags, red, clients }: { flags: number; red: number; clients: Set<number> }): string {
  if (flags === 0) return 'All flags are muted.';
  return `${plural(flags, 'flag')}${red > 0 ? `, ${red} of them red,` : ''} on ${plural(clients.size, 'client')}.`;
}

/** Below this many columns, text gets lines of its own. */
const narrowText = 28;

/** A flag where there is room for all, in pieces: many thousands of lines are not put together one by one. */
function wideBlock(finding: Told, room: number, page: Page): string[] {
  const name = oneLine(finding.client.name);
  const indent = ' '.repeat(room + 4);
  const beside = room - width(name);
  return [
    ...[markOf(finding, page), ' ', page.mark('name', name)],
    ...(beside < 0 ? ['\n', indent] : [' '.repeat(beside), '  ']),
    ...[withDays(finding.what, sayOn(page)), '\n', indent],
    ...[page.mark('command', commandText(finding.client, finding.command)), '  '],
    ...[page.mark('muted', ruleText(finding, page)), '\n'],
  ];
}

/** The same on two lines or more: client and finding, then how to act. */
function block(finding: Told, room: number, page: Page): string[] {
  const name = oneLine(finding.client.name);
  const isNarrow = page.width - room - 4 < narrowText;
  const indent = ' '.repeat(isNarrow ? 4 : room + 4);
  const [first = '', ...more] = wrap(withDays(finding.what, sayOn(page)), page.width - indent.length);
  const mark = markOf(finding, page);
  // A name too long for its column gets its own line.
  const head =
    isNarrow || width(name) > room
      ? [`${mark} ${page.mark('name', name)}`, `${indent}${first}`]
      : [`${mark} ${page.mark('name', pad(name, room))}  ${first}`];
  const lines = [...head, ...more.map((line) => indent + line), ...action(finding, indent, page)];
  return lines.map((line) => `${line}\n`);
}

function markOf(finding: Told, page: Page): string {
  return finding.mute ? page.mark('muted', '~') : page.mark(levelLabel(finding), levelMark(finding));
}

function ruleText(finding: Told, page: Page): string {
  if (finding.mute) return `${finding.rule}, muted${untilText(finding, page)}`;
  return [finding.rule, ...restText(finding, page)].join(', ');
}

function action(finding: Told, indent: string, page: Page): string[] {
  const command = commandText(finding.client, finding.command);
  const rule = ruleText(finding, page);
  const both = `${page.mark('command', command)}  ${page.mark('muted', rule)}`;
  if (indent.length + width(command) + 2 + width(rule) <= page.width) return [indent + both];
  const below = indent.length + width(command) <= page.width ? indent : '    ';
  return [
    below + page.mark('command', command),
    ...paragraph(rule, page.width - below.length).map((line) => below + page.mark('muted', line)),
  ];
}

function clientFlags(found: FlagsPage, about: NonNullable<FlagsPage['about']>, page: Page): string {
  const { client, wish, silences, mutes, evidence, openers } = about;
  const lines = [page.mark('title', oneLine(client.name))];
  if (wish) lines.push(page.mark('warning', capital(wishText(wish))));
  for (const silence of silences) {
    if (silence.why !== 'muted' && silence.why !== 'wish') {
      lines.push(
        ...wrap(capital(silenceText(silence, sayOn(page))), page.width).map((line) =>
          page.mark('warning', line),
        ),
      );
    }
  }
  const listed = [...wholeOnes(found)];
  const seen = new Map<string, string>();
  for (const finding of listed) {
    const ids = finding.evidence.map(({ id }) => id).join(' ');
    const above = seen.get(ids);
    lines.push('', ...findingBlock(finding, evidence.get(finding) ?? [], page, above ? { above } : {}));
    if (ids !== '') seen.set(ids, above ?? finding.rule);
  }
  if (listed.length === 0) lines.push(page.mark('good', 'Nothing is flagged.'));
  if (mutes.length > 0) lines.push('');
  for (const mute of mutes) {
    lines.push(marked('hint', `${mute.rule} is ${silenceText({ why: 'muted', mute }, sayOn(page))}`, page));
  }
  if (openers.length > 0) lines.push('', page.mark('title', 'Openers'), ...openerLines(openers, page));
  const name = clientWord(client, 40);
  return [
    ...lines,
    '',
    marked('hint', `What a rule looks at, or why it is quiet: rapport why RULE ${name}`, page),
  ].join('\n');
}

function untilText({ mute }: Told, page: Page): string {
  return mute?.untilOn ? ` until ${sayOn(page)(mute.untilOn)}` : '';
}

/** Below this many columns, an entry's text gets its own line. */
const shortText = 16;

/** A flag, its evidence or the rule above that shares it, and how to act unless the rule is silent. */
export function findingBlock(
  finding: Finding,
  evidence: readonly EntryDetails[],
  page: Page,
  { silent = false, above }: { silent?: boolean; above?: string } = {},
): string[] {
  const mark = page.mark(levelLabel(finding), `${levelMark(finding)} ${finding.rule}`);
  const text = wrap(findingLine(finding, page), page.width - 2).map((line) => `  ${line}`);
  const hidden = finding.evidence.length - evidence.length;
  return [
    mark,
    ...text,
    ...restText(finding, page).map((rest) => `  ${page.mark('muted', rest)}`),
    ...(above
      ? [page.mark('muted', `    the same entries as ${above}`)]
      : evidence.flatMap((entry) => evidenceLines(entry, page))),
    ...(hidden > 0 && !above ? [page.mark('muted', `    and ${hidden} more`)] : []),
    ...(silent ? [] : [`  ${page.mark('command', suggestionText(finding))}`]),
  ];
}

/** One entry as evidence: number, day, channel and text; the text goes below if room is short. */
function evidenceLines(entry: EntryDetails, page: Page): string[] {
  const lead = `    ${pad(handle('entry', entry.id), 5)} ${pad(sayOn(page)(entry.happenedOn), page.isTerminal ? 11 : 10)}  ${manner(entry)}: `;
  const room = page.width - width(lead);
  const asks = entry.replyNeeded && entry.replyBecause !== null ? `: “${entry.replyBecause}”` : '';
  const text = oneLine(entry.text + asks);
  if (room >= shortText || width(text) <= room) return [page.mark('muted', lead) + cutAtWord(text, room)];
  return [page.mark('muted', lead.trimEnd()), ' '.repeat(10) + cutAtWord(text, page.width - 10)];
}

/** When a resting flag comes back; empty for others. */
export function restText({ restsUntil }: Pick<Told, 'restsUntil'>, page: Page): string[] {
  return restsUntil === null ? [] : [`back on ${sayOn(page)(restsUntil, 'weekday')}`];
}
