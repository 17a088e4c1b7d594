import type { Finding } from '../../app/flags/finding.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { type Actable, type Command, commandOf } from '../../domain/rules/command.ts';
import type { Doubt } from '../../domain/rules/rule.ts';
import { type SayDay, sentenceText } from '../../domain/text/sentence.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { entryJson } from '../json/everyday.ts';
import { factsJson } from '../json/facts.ts';
import type { Json } from '../json/shape.ts';
import { oneLine, plural } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { isoDay, sayOn } from '../words/days.ts';
import { clientWord } from '../words/names.ts';

/** What a finding says in one line. */
type Said = Pick<Finding, 'says' | 'besides' | 'doubt' | 'saysDoubt'>;

const marks = { red: '!', amber: '-', question: '?' } as const;
const labels = { red: 'overdue', amber: 'due', question: 'muted' } as const;

/** `!` for red, `-` for amber and `?` for a question, for readers who see no colour. */
export function levelMark({ level }: Pick<Finding, 'level'>): string {
  return marks[level];
}

/** Red is overdue, amber is due. */
export function levelLabel({ level }: Pick<Finding, 'level'>): (typeof labels)[keyof typeof labels] {
  return labels[level];
}

/** A finding in one line without the client's name: `5 emails in 6 months, no talk since 12 May`. */
export function findingLine(finding: Said, page: Pick<Page, 'isTerminal' | 'today'>): string {
  return findingText(finding, sayOn(page));
}

/** A flag without what a page says once for all. */
export function withoutThinness<Some extends Said>(finding: Some): Some {
  return finding.doubt?.kind === 'thin' ? { ...finding, doubt: null } : finding;
}

/** So many clients with a thin log are named, more are counted. */
const thinNamed = 2;

/** What a page says once of the clients with hardly anything in the log; empty without any. */
export function thinLogText(names: ReadonlyMap<number, string>, areMore = false): string {
  if (names.size === 0) return '';
  const few =
    names.size > thinNamed
      ? plural(names.size, 'client')
      : listWords([...names.values()].map(oneLine), 'and');
  return `The log says little about ${areMore ? 'many clients' : few}. Is it complete?`;
}

/** A finding in one line; `say` writes its days. */
export function findingText(finding: Said, say: SayDay): string {
  const { says, besides, doubt, saysDoubt } = finding;
  const asides = [...(besides ? [besides] : []), ...(doubt && !saysDoubt ? doubtTexts(doubt, say) : [])];
  return [sentenceText(says, say), ...asides.map((aside) => `(${aside})`)].join(' ');
}

function doubtTexts(doubt: Doubt, say: SayDay): string[] {
  switch (doubt.kind) {
    case 'young':
      return [];
    case 'told':
      return [`an imported contact on ${say(doubt.on)} names no channel`];
    case 'thin': {
      const entries = doubt.entries === 0 ? 'no entry' : plural(doubt.entries, 'entry', 'entries');
      return [`${entries} in ${plural(doubt.days, 'day')}: is the log complete?`];
    }
  }
}

/** A finding as JSON, with full entries if the caller passes them. */
export function findingJson(finding: Finding, entries?: readonly EntryDetails[]): Json {
  const { client, rule, level, sinceOn, overdue, facts, doubt, caseId, wish, mute, restsUntil } = finding;
  return {
    ...{ client: client.name, clientId: client.id, rule, level, sinceOn, overdueDays: overdue },
    what: findingText(finding, isoDay),
    command: suggestionText(finding),
    doubt: doubt && factsJson(doubt),
    caseId,
    writingBecause: wish?.because ?? null,
    ...{ isMuted: mute !== null, mutedUntilOn: mute?.untilOn ?? null, mutedBecause: mute?.because ?? null },
    restsUntilOn: restsUntil,
    facts: factsJson(facts),
    evidence: finding.evidence.map(({ id, ...how }) => ({
      entryId: id,
      handle: handle('entry', id),
      ...how,
    })),
    ...(entries ? { entries: entries.map(entryJson) } : {}),
  };
}

/**
 * The suggested command, ready to paste. A name longer than `longest` columns becomes the number. A talk about a case
 * names the case and the decision-maker.
 */
export function suggestionText(finding: Actable & Pick<Finding, 'client'>, longest = 40): string {
  return commandText(finding.client, commandOf(finding), longest);
}

/** A command about a client, ready to paste. */
export function commandText(client: Finding['client'], [before, after]: Command, longest = 40): string {
  return after === undefined
    ? `rapport ${before}`
    : `rapport ${before} ${clientWord(client, longest)}${after}`;
}
