import { rules } from '../../domain/rules/index.ts';
import type { Limit, Rule, Silence } from '../../domain/rules/rule.ts';
import type { SayDay } from '../../domain/text/sentence.ts';
import { wishText } from '../../domain/text/words.ts';
import { oneLine } from '../layout/text.ts';

const ofRepair = 'the rules about what went wrong';
const atRest = rules.filter(({ kind }) => kind === 'waiting').map(({ id }) => id);
const ofThoseAtRest = `${atRest.join(', ')} and ${ofRepair}`;
const ofProspects = rules.filter(({ kind, prospects }) => prospects && kind !== 'repair').map(({ id }) => id);

/** Why a rule always stays silent about a client: `muted until 1 Mar: on leave`. */
export function silenceText(silence: Silence, say: SayDay): string {
  switch (silence.why) {
    case 'archived':
      return 'archived: no rule applies';
    case 'former':
      return `a former client: only ${ofThoseAtRest} apply`;
    case 'paused':
      return `paused: only ${ofThoseAtRest} apply until they are active again`;
    case 'left-alone':
      return `left alone until ${say(silence.untilOn)}: only ${ofThoseAtRest} apply before`;
    case 'prospect':
      return `a prospect: only ${ofProspects.join(', ')}, ${ofRepair} and rules with a number for them or their profile apply`;
    case 'wish':
      return wishText(silence.wish);
    case 'muted': {
      const until = silence.mute.untilOn ? ` until ${say(silence.mute.untilOn)}` : '';
      return `muted${until}: ${oneLine(silence.mute.because)}`;
    }
  }
}

/** A rule's number for people; 0 means that nobody set one. */
export function limitText(value: number): string {
  return value === 0 ? 'not asked' : String(value);
}

/** Where a limit's number comes from. */
export function ownerText(limit: Limit, standard: number | undefined, source: string): string {
  const usual = standard === 0 ? 'off by default' : `the default is ${standard}`;
  switch (limit.from) {
    case 'default':
      return `the default; ${source}`;
    case 'configuration':
      return `your settings; ${usual}`;
    case 'client':
      return `this client's own; ${usual}`;
    case 'profile':
      return `the profile ${oneLine(limit.profile ?? '')}; ${usual}`;
    case 'cadence':
      return `this client's rhythm; ${usual}`;
  }
}

/** What can silence a rule about a client. */
export function silencers(rule: Pick<Rule, 'kind' | 'prospects' | 'wishSilences'>): string[] {
  return [
    rule.kind === 'repair' || rule.kind === 'waiting'
      ? `Archived clients are left alone. Paused and former clients are not: ${rule.kind === 'repair' ? 'what went wrong with them still counts' : 'they still wait for an answer'}.`
      : 'Paused, former and archived clients are left alone, and so is a client you set --until for, up to that day.',
    rule.prospects
      ? 'It covers prospects too.'
      : 'It leaves prospects alone, unless the prospect or its profile has a number for the rule.',
    rule.wishSilences
      ? 'If they asked to be written to, it is silent.'
      : 'If they asked to be written to, it proposes no call.',
    'To mute it for one client: rapport mute CLIENT RULE --until DAY --because TEXT',
  ];
}
