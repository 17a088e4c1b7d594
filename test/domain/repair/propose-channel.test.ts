import { describe, expect, test } from 'vitest';
import { proposeChannel } from '../../../src/domain/repair/apology/propose-channel.ts';
import { apologyChannels } from '../../../src/nouns/apology.ts';
import { losses } from '../../../src/nouns/case.ts';

test('proposes a call over an email, with the figures and their doubt', () => {
  expect(proposeChannel({ costs: ['time', 'money'], repeat: false, requested: 'email' })).toEqual({
    channel: 'call',
    reason: 'tone',
    sentence: 'Tone was read right 56 % of the time by email and 73 % by voice (small student samples).',
    source: 'Kruger, Epley, Parker & Ng 2005, JPSP 89(6)',
    alternative: 'email',
  });
});

test('a second apology is a call with a remedy', () => {
  const proposal = proposeChannel({ costs: ['money'], repeat: true });
  expect(proposal).toMatchObject({ channel: 'call', reason: 'not-the-first', alternative: 'meeting' });
  expect(proposal.sentence).toContain('concrete remedy');
});

test('lost face or trust is met in person', () => {
  expect(proposeChannel({ costs: ['face'], repeat: false })).toMatchObject({
    channel: 'meeting',
    reason: 'face-lost',
    alternative: 'call',
  });
  expect(proposeChannel({ costs: ['face', 'trust'], repeat: true, requested: 'video' })).toMatchObject({
    channel: 'meeting',
    reason: 'trust-lost',
    alternative: 'video',
  });
});

test('accepts a choice that is at least as close as the proposal', () => {
  for (const requested of ['call', 'video', 'meeting'] as const) {
    const proposal = proposeChannel({ costs: [], repeat: false, requested });
    expect(proposal).toMatchObject({ channel: requested, reason: 'as-you-wish' });
    expect(proposal).not.toHaveProperty('alternative');
  }
});

describe('a client who asked for writing', () => {
  const prefersWriting = { because: 'She is deaf.' };

  test.each(apologyChannels)('gets a written apology, even if the plan was a %s', (requested) => {
    const proposal = proposeChannel({ costs: [...losses], repeat: true, prefersWriting, requested });
    expect(['email', 'message', 'letter']).toContain(proposal.channel);
    expect(proposal.sentence).toBe('They asked to be written to (She is deaf), and that comes first.');
  });

  test('gets the written channel the user chose, or an email', () => {
    const propose = (requested?: 'letter' | 'call') =>
      proposeChannel({ costs: [], repeat: false, prefersWriting, requested });
    expect(propose('letter')).toMatchObject({ channel: 'letter' });
    expect(propose('letter')).not.toHaveProperty('alternative');
    expect(propose('call')).toMatchObject({ channel: 'email', alternative: 'call' });
    expect(propose()).toMatchObject({ channel: 'email', alternative: 'letter' });
  });

  test('without a reason, gets none invented', () => {
    const { sentence } = proposeChannel({ costs: [], repeat: false, prefersWriting: { because: ' ' } });
    expect(sentence).toBe('They asked to be written to, and that comes first.');
  });
});
