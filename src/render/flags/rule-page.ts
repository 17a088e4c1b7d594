import type { Explanation } from '../../app/flags/findings.ts';
import { standards } from '../../domain/clients/profile.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import type { Limit, Rule, Source } from '../../domain/rules/rule.ts';
import { sentenceText } from '../../domain/text/sentence.ts';
import { wishText } from '../../domain/text/words.ts';
import type { Json } from '../json/shape.ts';
import { oneLine, pad, wrap } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { isoDay, sayOn } from '../words/days.ts';
import { findingBlock } from './finding-list.ts';
import { findingJson } from './findings.ts';
import { limitText, ownerText, silencers, silenceText } from './rule-words.ts';

/** A rule explained in general or for one client. */
interface RulePage {
  rule: Rule;
  limits: Readonly<Record<string, Limit>>;
  about?: { explanation: Explanation; evidence: readonly EntryDetails[] };
}

const widest = 100;

/** What a rule looks at, its numbers and their sources, its evidence, and its opinion of a client. */
export const rulePage = sentenceView<RulePage>(human, json);

function human({ rule, limits, about }: RulePage, page: Page): string {
  const title = `${page.mark('title', rule.id)}: ${rule.title}`;
  if (about) return [title, '', ...opinion(about, page), '', ...numbers(rule, limits, page)].join('\n');
  return [
    title,
    '',
    ...section('What it looks at', [rule.looksAt], page),
    ...section('Why', [rule.why], page),
    ...numbers(rule, limits, page),
    ...paragraph(
      `To change one: rapport config set ${rule.id}.NAME N${ofKind(rule)}, or for one client: ${ownNumberCommand(rule, 'CLIENT')}`,
      page,
      '  ',
    ),
    '',
    page.mark('title', 'What it is based on'),
    ...(rule.source.length === 0 ? paragraph('Experience; we know of no study of this.', page, '  ') : []),
    ...rule.source.flatMap((source) => sourceLines(source, page)),
    '',
    page.mark('title', 'What silences it'),
    ...silencers(rule).flatMap((sentence) => paragraph(sentence, page, '  ')),
  ].join('\n');
}

function opinion({ explanation, evidence }: NonNullable<RulePage['about']>, page: Page): string[] {
  const { client, wish, silence, verdict, finding } = explanation;
  const say = sayOn(page);
  const lines = [page.mark('name', oneLine(client.name))];
  if (wish && silence?.why !== 'wish') lines.push(`  ${page.mark('warning', wishText(wish))}`);
  if (silence) lines.push(...paragraph(`Silent about them: ${silenceText(silence, say)}`, page, '  '));
  if (finding) {
    if (silence) lines.push(page.mark('muted', '  It would say:'));
    return [...lines, ...findingBlock(finding, evidence, page, { silent: silence !== null })];
  }
  if (!verdict.flagged)
    lines.push(...paragraph(`Nothing to say. ${sentenceText(verdict.says, say)}`, page, '  '));
  return lines;
}

function numbers(rule: Rule, limits: Readonly<Record<string, Limit>>, page: Page): string[] {
  const rows = Object.entries(limits);
  const room = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, { value }]) => limitText(value).length));
  const indent = ' '.repeat(room + digits + 6);
  return [
    page.mark('title', 'Its numbers'),
    ...rows.flatMap(([name, limit]) => {
      const { value, help = '', source = '' } = rule.thresholds[name] ?? {};
      const owner = ownerText(limit, value, source);
      const [first = '', ...more] = paragraph(`${help} (${owner})`, page, indent);
      const lead = `  ${page.mark('name', pad(name, room))}  ${pad(limitText(limit.value), digits, 'right')}  `;
      return [lead + first.slice(indent.length), ...more];
    }),
  ];
}

function section(title: string, texts: readonly string[], page: Page): string[] {
  return [page.mark('title', title), ...texts.flatMap((text) => paragraph(text, page, '  ')), ''];
}

function sourceLines({ name, strength, finding, doubt }: Source, page: Page): string[] {
  return [
    ...paragraph(name, page, '  '),
    ...paragraph(`${finding} (${strength}${doubt ? `; ${doubt}` : ''})`, page, '    ').map((line) =>
      page.mark('hint', line),
    ),
  ];
}

function paragraph(text: string, page: Page, indent: string): string[] {
  return wrap(text, Math.min(page.width, widest) - indent.length).map((line) => indent + line);
}

/** The command that sets the number for a profile, if a standard covers it. */
function ofKind(rule: Rule): string {
  const standard = standards.find((one) => one.rule === rule.id);
  return standard ? `, for a kind of client: rapport profile edit KIND --${standard.flag} N` : '';
}

/** The command that sets one client's own number. */
function ownNumberCommand(rule: Rule, client: string): string {
  const [name = 'days'] = Object.keys(rule.thresholds);
  return rule.cadence
    ? `rapport client edit ${client} --every 6w`
    : `rapport client edit ${client} --threshold ${rule.id}.${name}=N`;
}

function json({ rule, limits, about }: RulePage): Json {
  return {
    rule: rule.id,
    title: rule.title,
    looksAt: rule.looksAt,
    why: rule.why,
    numbers: Object.entries(limits).map(([name, { value, from, profile }]) => ({
      name,
      value,
      from,
      fromProfile: profile ?? null,
      default: rule.thresholds[name]?.value ?? null,
      help: rule.thresholds[name]?.help ?? null,
      source: rule.thresholds[name]?.source ?? null,
    })),
    sources: rule.source.map(({ name, strength, finding, doubt = null }) => {
      return { name, strength, found: finding, against: doubt };
    }),
    silencedBy: silencers(rule),
    opinion: about ? opinionJson(about) : null,
  };
}

function opinionJson({ explanation, evidence }: NonNullable<RulePage['about']>): Json {
  const { client, wish, silence, verdict, finding } = explanation;
  return {
    client: client.name,
    clientId: client.id,
    isFlagged: finding !== null && silence === null,
    silence: silence?.why ?? null,
    silencedBecause: silence ? silenceText(silence, isoDay) : null,
    quiet: verdict.flagged ? null : verdict.because,
    quietBecause: verdict.flagged ? null : sentenceText(verdict.says, isoDay),
    writingBecause: wish?.because ?? null,
    finding: finding ? findingJson(finding, evidence) : null,
  };
}

/** A rule as Markdown for the documentation. */
export function ruleMarkdown(rule: Rule): string {
  const numbersTable = Object.entries(rule.thresholds).map(
    ([name, { value, help, source }]) =>
      `| \`${rule.id}.${name}\` | ${limitText(value)} | ${help} | ${source} |`,
  );
  const sources = rule.source.map(
    ({ name, strength, finding, doubt }) => `- ${finding} ${name} (${strength}${doubt ? `; ${doubt}` : ''}).`,
  );
  return [
    `## ${rule.id}: ${rule.title.charAt(0).toLowerCase()}${rule.title.slice(1)}`,
    rule.looksAt,
    rule.why,
    ['| Number | Default | What it means | Where it comes from |', '|---|---|---|---|', ...numbersTable].join(
      '\n',
    ),
    sources.length > 0
      ? `What it is based on:\n\n${sources.join('\n')}`
      : 'It is based on experience; we know of no study of this.',
    `What silences it:\n\n${silencers(rule)
      .map((sentence) => `- ${sentence}`)
      .join('\n')}`,
  ].join('\n\n');
}
