import type { ApologyChannel } from '../../../nouns/apology.ts';
import type { Loss } from '../../../nouns/case.ts';
import { isLiveChannel } from '../../log/entry.ts';

/** The facts behind the choice of channel. */
interface ChannelContext {
  readonly costs: readonly Loss[];
  /** Whether they got another apology lately. */
  readonly repeat: boolean;
  /** The client's recorded wish for writing, with its reason. */
  readonly prefersWriting?: { readonly because: string };
  /** The user's choice. */
  readonly requested?: ApologyChannel;
}

type ChannelReason =
  | 'they-prefer-writing'
  | 'face-lost'
  | 'trust-lost'
  | 'not-the-first'
  | 'tone'
  | 'as-you-wish';

/** The channel we propose, and why. */
export interface ChannelProposal {
  readonly channel: ApologyChannel;
  readonly reason: ChannelReason;
  /** The reason as a sentence. */
  readonly sentence: string;
  readonly source?: string;
  /** The user's choice, or the next best; they may take it. */
  readonly alternative?: ApologyChannel;
}

/** Proposes a live channel, in person for lost face or trust, unless they asked for writing. */
export function proposeChannel({
  costs,
  repeat,
  prefersWriting,
  requested,
}: ChannelContext): ChannelProposal {
  if (prefersWriting) {
    const written = requested !== undefined && !isLiveChannel(requested) ? requested : 'email';
    const because = prefersWriting.because.trim().replace(/[.\s]+$/u, '');
    const sentence = `They asked to be written to${because && ` (${because})`}, and that comes first.`;
    return {
      channel: written,
      reason: 'they-prefer-writing',
      sentence,
      ...other(written, requested ?? 'letter'),
    };
  }
  const reason = reasonFor(costs, repeat);
  const best = reason === 'face-lost' || reason === 'trust-lost' ? 'meeting' : 'call';
  if (requested !== undefined && nearness(requested) >= nearness(best)) {
    return { channel: requested, reason: 'as-you-wish', sentence: 'They will hear you, as they should.' };
  }
  const fallback = best === 'meeting' ? 'call' : 'meeting';
  return { channel: best, reason, ...reasons[reason], ...other(best, requested ?? fallback) };
}

const reasons = {
  'face-lost': { sentence: 'They looked bad in front of others, so go and see them.', source: 'our choice' },
  'trust-lost': {
    sentence: 'Where they doubt your honesty, an apology helps less, so go and see them.',
    source:
      'Kim, Ferrin, Cooper & Dirks 2004, Journal of Applied Psychology 89; meeting in person is our choice',
  },
  'not-the-first': {
    sentence:
      'It is not the first recent apology: a call and a concrete remedy do more than more written words.',
    source: 'Halperin, Ho, List & Muir 2022, Economic Journal 132; the call is our choice',
  },
  tone: {
    sentence: 'Tone was read right 56 % of the time by email and 73 % by voice (small student samples).',
    source: 'Kruger, Epley, Parker & Ng 2005, JPSP 89(6)',
  },
} as const;

function reasonFor(costs: readonly Loss[], repeat: boolean): keyof typeof reasons {
  if (costs.includes('trust')) return 'trust-lost';
  if (costs.includes('face')) return 'face-lost';
  return repeat ? 'not-the-first' : 'tone';
}

/** How close two people are: on paper, by voice, in one room. */
function nearness(channel: ApologyChannel): number {
  if (channel === 'meeting') return 2;
  return isLiveChannel(channel) ? 1 : 0;
}

function other(channel: ApologyChannel, alternative: ApologyChannel): { alternative?: ApologyChannel } {
  return alternative === channel ? {} : { alternative };
}
