import { expect, test } from 'vitest';
import { networkFailure } from '../../src/remote/failure.ts';

const failed = (code: string, hasBegun = false) => {
  const cause = Object.assign(new Error('as libraries say it'), { code });
  const failure = networkFailure(new Error('fetch failed', { cause }), 'mail.example.com', hasBegun);
  return `${failure.code}: ${failure.message}`;
};

test.each([
  ['ENOTFOUND', 'source-offline: mail.example.com cannot be reached: its name is not known.'],
  ['EAI_AGAIN', 'source-offline: mail.example.com cannot be reached: its name cannot be looked up now.'],
  ['ECONNREFUSED', 'source-offline: mail.example.com cannot be reached: nothing listens there.'],
  ['ETIMEDOUT', 'source-offline: mail.example.com cannot be reached: it does not answer.'],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'source-certificate: mail.example.com shows a certificate that cannot be trusted: it is for another name.',
  ],
  [
    'CERT_HAS_EXPIRED',
    'source-certificate: mail.example.com shows a certificate that cannot be trusted: it has expired.',
  ],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'source-certificate: mail.example.com shows a certificate that cannot be trusted: nobody known has signed it.',
  ],
])('%s', (code, sentence) => {
  expect(failed(code)).toBe(sentence);
});

test('what ends after it began has broken off', () => {
  expect(failed('ETIMEDOUT', true)).toBe(
    'source-broke-off: mail.example.com broke off: it stopped answering.',
  );
  expect(failed('ECONNRESET', true)).toBe(
    'source-broke-off: mail.example.com broke off: the connection ended.',
  );
});
