import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import { foldText } from '../../domain/text/names.ts';
import type { Journal } from '../../store/journal.ts';
import type { KeptFinding } from '../../store/unrecorded.ts';
import {
  type Brief,
  eachTold,
  type Finding,
  isCalm,
  pressing,
  rankOf,
  redBelow,
  type Told,
  told,
} from './finding.ts';
import { type ClientFlag, mostOfRule } from './on-page.ts';

/** What findings depend on. */
export type Look = readonly [journal: Journal, settings: Settings, today: CalendarDate];

/** All findings, strongest first, with muted ones apart. */
interface Flags {
  findings: Finding[];
  muted: Finding[];
}

/**
 * The findings about everyone, with the muted ones, from storage if nothing changed: they depend only on the journal,
 * the day and the settings. After a change, only the affected clients are checked again.
 */
export async function cachedSweep(...look: Look): Promise<{ [Which in keyof Flags]: Iterable<Finding> }> {
  const fresh = await broughtUpToDate(...look);
  if (fresh) return fresh;
  const { cachedFindings } = look[0];
  const [findings, muted] = [cachedFindings.all(false), cachedFindings.all(true)];
  return findings && muted ? { findings: eachOf(findings), muted: eachOf(muted) } : lookedAnew(...look);
}

/** What lists say of the same findings, read without the rest. */
export async function cachedTold(...look: Look): Promise<{ [Which in keyof Flags]: Iterable<Told> }> {
  const fresh = await broughtUpToDate(...look);
  const { cachedFindings } = look[0];
  // What was found just now is dropped where it was kept: with a large book it would fill the memory beside the list.
  const isKept = cachedFindings.operationOf(stampOf(look[1], look[2])) === cachedFindings.latestOperation();
  const stored = fresh && !isKept ? null : ([cachedFindings.told(false), cachedFindings.told(true)] as const);
  if (stored?.[0] && stored[1]) return { findings: toldOf(stored[0]), muted: toldOf(stored[1]) };
  const { findings, muted } = fresh ?? (await lookedAnew(...look));
  return { findings: eachTold(findings), muted: eachTold(muted) };
}

/** Findings are read as they are looked at: as objects, those of a large book take long to keep in memory. */
function eachOf(stored: readonly string[]): Iterable<Finding> {
  return {
    *[Symbol.iterator]() {
      for (const finding of stored) yield JSON.parse(finding) as Finding;
    },
  };
}

/** What to choose the same findings by; `wholeOf` reads the rest. */
export async function cachedBriefs(...look: Look): Promise<readonly Brief[]> {
  const fresh = await broughtUpToDate(...look);
  if (fresh) return fresh.findings;
  const stored = look[0].cachedFindings.briefs();
  return stored ? briefsOf(stored) : (await lookedAnew(...look)).findings;
}

/** What was read of findings to choose from. */
interface Choice {
  briefs: readonly Brief[];
  /** How many clients with flags have none among them, and by rule, how many with a red one that is no suggestion. */
  unread: number;
  unreadRed: Readonly<Record<string, number>>;
}

/**
 * What to choose a few findings by: all about some clients, and about others those that come first, so that `most` of
 * them can be chosen with no client and no rule more than twice.
 */
export async function briefsToChoose(
  look: Look,
  { about, most }: { about: ReadonlySet<number>; most: number },
): Promise<Choice> {
  const fresh = await broughtUpToDate(...look);
  if (fresh) return { briefs: fresh.findings, unread: 0, unreadRed: {} };
  const stored = look[0].cachedFindings.firstBriefs(about, most + mostOfRule, redBelow);
  if (!stored) return { briefs: (await lookedAnew(...look)).findings, unread: 0, unreadRed: {} };
  return { briefs: briefsOf(stored.rows), unread: stored.unread, unreadRed: stored.unreadOf };
}

/** Findings with all there is to say, in place of what they were chosen by. What is damaged or gone is made anew. */
export async function wholeOf(look: Look, briefs: readonly Brief[]): Promise<Finding[]> {
  const whole: Finding[] = [];
  for (const brief of briefs) {
    const isIt = ({ rule }: Finding) => rule === brief.rule;
    const { id } = brief.client;
    const finding = isWhole(brief)
      ? brief
      : ((await storedOf(look, id)).find(isIt) ?? (await checkedAnew(look, id)).find(isIt));
    if (!finding) throw new Error(`what ${brief.rule} found about client ${id} is gone`);
    whole.push(finding);
  }
  return whole;
}

/** Flagged clients with all there is to say of their findings. */
export async function wholeFlags(look: Look, flags: readonly ClientFlag<Brief>[]): Promise<ClientFlag[]> {
  const whole = await wholeOf(
    look,
    flags.map(({ finding }) => finding),
  );
  return flags.map((flag, at) => ({ ...flag, finding: whole[at] as Finding }));
}

/** Findings about one client, from storage if nothing changed since everyone was checked. */
export async function cachedFlagsOf(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId: number,
): Promise<Finding[]> {
  const { cachedFindings } = journal;
  const known = cachedFindings.operationOf(stampOf(settings, today));
  if (known === cachedFindings.latestOperation()) return storedOf([journal, settings, today], clientId);
  return checkedAnew([journal, settings, today], clientId);
}

/** Brings what is stored up to date. Returns all findings where they had to be made anew, else null. */
async function broughtUpToDate(...look: Look): Promise<Flags | null> {
  const [{ cachedFindings }, settings, today] = look;
  if (!cachedFindings.isAnyClient()) return { findings: [], muted: [] };
  const stamp = stampOf(settings, today);
  const operationId = cachedFindings.latestOperation();
  const known = cachedFindings.operationOf(stamp);
  if (known === operationId) return null;
  const changed = known === null ? null : cachedFindings.clientsChangedSince(known);
  if (!changed) return lookedAnew(...look);
  // Most calls find stored findings and need none of the many rules.
  const { dayIn, sweep } = await import('./findings.ts');
  const day = dayIn(...look);
  const gaps = JSON.stringify(day.gaps);
  if (gaps !== cachedFindings.gapsOf(stamp)) return lookedAnew(...look);
  const anew = changed.map((clientId) => sweep(...look, { clientId, day }));
  cachedFindings.keep(
    { stamp, operationId, gaps },
    anew.flatMap((found) => [...rowsOf(found)]),
    changed,
  );
  return cachedFindings.operationOf(stamp) === operationId ? null : lookedAnew(...look);
}

async function lookedAnew(...look: Look): Promise<Flags> {
  const [{ cachedFindings }, settings, today] = look;
  const operationId = cachedFindings.latestOperation();
  const { dayIn, sweep } = await import('./findings.ts');
  const day = dayIn(...look);
  const found = sweep(...look, { day });
  const gaps = JSON.stringify(day.gaps);
  cachedFindings.keep({ stamp: stampOf(settings, today), operationId, gaps }, rowsOf(found));
  return found;
}

async function checkedAnew(look: Look, clientId: number): Promise<Finding[]> {
  const { findFlags } = await import('./findings.ts');
  return findFlags(...look, { clientId });
}

async function storedOf(look: Look, clientId: number): Promise<Finding[]> {
  return parsed(look[0].cachedFindings.ofClient(clientId)) ?? checkedAnew(look, clientId);
}

/** Null where there is nothing, or it is damaged. */
function parsed(findings: string | null | undefined): Finding[] | null {
  try {
    return findings ? (JSON.parse(findings) as Finding[]) : null;
  } catch {
    return null;
  }
}

function stampOf(settings: Settings, today: CalendarDate): string {
  const { days, off } = settings.workingWeek;
  return JSON.stringify([today, days, [...off], [...settings.thresholds].sort()]);
}

function isWhole(brief: Brief | Finding): brief is Finding {
  return 'says' in brief;
}

type Shared = Pick<Brief, 'rule' | 'kind' | 'level' | 'isReminder' | 'title' | 'doubt' | 'suggestion'>;

/** One after the other, since all of them take much memory. */
function* rowsOf({ findings, muted }: Flags): Generator<KeptFinding> {
  const row = (finding: Finding, isMuted: boolean): KeptFinding => {
    const { rule, kind, level, isReminder, title, doubt, client, evidence } = finding;
    const shared: Shared = {
      ...{
        rule,
        kind,
        level,
        ...(isReminder ? { isReminder } : {}),
        ...(title === undefined ? {} : { title }),
      },
      doubt: doubt && { kind: doubt.kind },
      suggestion: [finding.suggestion[0]],
    };
    const heard = kind === 'waiting' ? evidence.filter(({ direction }) => direction === 'in') : [];
    const heardOn =
      heard
        .map(({ happenedOn }) => happenedOn)
        .sort()
        .at(-1) ?? null;
    return {
      ...{ clientId: client.id, name: client.name, nameKey: foldText(client.name), isMuted },
      // Pages leave to other lists what is about a reminder, and what a booking calms.
      ...{ rule, isReminder: isReminder === true || isCalm(finding) },
      ...{ rank: rankOf(finding), pressing: pressing(finding), caseId: finding.caseId },
      ...{
        overdue: finding.overdue,
        sinceOn: finding.sinceOn,
        heardOn,
      },
      how: JSON.stringify(shared),
      finding: JSON.stringify(finding),
      told: keptTold(finding, heardOn),
    };
  };
  for (const one of findings) yield row(one, false);
  for (const one of muted) yield row(one, true);
}

type Stored = NonNullable<ReturnType<Journal['cachedFindings']['briefs']>>;

// Plain property reads and one literal: this runs for thousands of findings before it is compiled.
function briefsOf(stored: Stored): Brief[] {
  const known = new Map<string, Shared>();
  const briefs: Brief[] = [];
  for (const row of stored) {
    let shared = known.get(row[6]);
    if (!shared) {
      shared = JSON.parse(row[6]) as Shared;
      known.set(row[6], shared);
    }
    briefs.push({
      rule: shared.rule,
      kind: shared.kind,
      level: shared.level,
      isReminder: shared.isReminder,
      title: shared.title,
      doubt: shared.doubt,
      suggestion: shared.suggestion,
      client: { id: row[0], name: row[1] },
      overdue: row[2],
      sinceOn: row[3],
      evidence: heardOf(row[4]),
      caseId: row[5],
    });
  }
  return briefs;
}

/** What lists say of a finding, as one text: reading it takes a third of the time that JSON takes. */
function keptTold(finding: Finding, heardOn: CalendarDate | null): string {
  const { rule, kind, level, client, sinceOn, mute, what, isThin, command } = told(finding);
  const [before, after = noName] = command;
  const parts = [
    rule,
    kind,
    level,
    client.id,
    sinceOn,
    heardOn ?? '',
    isThin ? 'thin' : '',
    what,
    before,
    after,
  ];
  // What comes from outside stands last, and its own separators count for nothing.
  return [...parts, mute ? JSON.stringify(mute) : '', client.name].join(separator) + separator;
}

const separator = '\x1f';
/** In place of what follows the client's name, where a command does not name the client. */
const noName = '-';

/** What lists say, made as it is looked at: objects that stay cost more than to read them. */
function toldOf(stored: readonly string[]): Iterable<Told> {
  return {
    *[Symbol.iterator]() {
      for (const text of stored) {
        const [
          rule = '',
          kind,
          level,
          id,
          sinceOn,
          heardOn,
          thin,
          what = '',
          before = '',
          after = '',
          mute,
          ...name
        ] = text.split(separator);
        yield {
          rule,
          kind: kind as Told['kind'],
          level: level as Told['level'],
          client: { id: Number(id), name: name.slice(0, -1).join(separator) },
          sinceOn: sinceOn as CalendarDate,
          evidence: heardOf(heardOn === '' ? null : (heardOn as CalendarDate)),
          what,
          isThin: thin !== '',
          command: after === noName ? [before] : [before, after],
          mute: mute ? (JSON.parse(mute) as Told['mute']) : null,
          restsUntil: null,
        };
      }
    },
  };
}

function heardOf(heardOn: CalendarDate | null): Brief['evidence'] {
  return heardOn === null ? none : [{ direction: 'in', happenedOn: heardOn }];
}

const none: Brief['evidence'] = [];
