import { RapportError } from '../domain/text/failure.ts';

/** How a server is proven to be asked by its owner. */
export type Secret = { password: string } | { accessToken: string } | null;

/** Nobody answers there, or there is no network. */
export function offline(host: string, why: string): RapportError {
  return new RapportError('refused', 'source-offline', `${host} cannot be reached: ${why}.`, [
    'Are you online? Nothing was changed, and the next sync reads what is missing.',
  ]);
}

/** The server wants another user name, password or token. */
export function notLetIn(host: string, secret: Secret): RapportError {
  const isToken = secret !== null && 'accessToken' in secret;
  const what =
    secret === null
      ? 'visitors without a password'
      : `the user name and the ${isToken ? 'token' : 'password'}`;
  return new RapportError('refused', 'source-refused', `${host} does not accept ${what}.`, [
    'Change them with: rapport source edit NAME',
    isToken
      ? 'A token ends after a while. Does its command print one of today?'
      : 'Many providers want a password made for one program, or a token: rapport help source add',
  ]);
}

/** The certificate is not one of this server, or of nobody known. */
export function badCertificate(host: string, why: string): RapportError {
  return new RapportError(
    'refused',
    'source-certificate',
    `${host} shows a certificate that cannot be trusted: ${why}.`,
    [
      'Is the name of the server right? Nothing was sent to it.',
      'For a certificate of your own, name its file in NODE_EXTRA_CA_CERTS.',
    ],
  );
}

/** A password would go through the network for all to read. */
export function notEncrypted(host: string): RapportError {
  return new RapportError(
    'refused',
    'source-not-encrypted',
    `Nothing is sent to ${host} without encryption.`,
    ['Write its address with https:// or imaps://.'],
  );
}

/** The connection ended before all was read. */
export function brokeOff(host: string, why: string): RapportError {
  return new RapportError('refused', 'source-broke-off', `${host} broke off: ${why}.`, [
    'Nothing of it was kept, and the next sync begins where the last one ended.',
  ]);
}

/** What came is not what was asked for. */
export function unreadable(host: string, why: string, ...hints: string[]): RapportError {
  return new RapportError(
    'refused',
    'source-unreadable',
    `${host} gave no answer that can be read: ${why}.`,
    hints,
  );
}

const certificateCodes =
  /^(?:ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(?:VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH|ERR_SSL)/;
const offlineCodes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing listens there',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  ENETDOWN: 'there is no network',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  CONNECT_TIMEOUT: 'it does not answer',
  GREETING_TIMEOUT: 'it does not answer',
};

/** What went wrong on the way, as a failure; `hasBegun` tells that the server had answered before. */
export function networkFailure(error: unknown, host: string, hasBegun: boolean): RapportError {
  if (error instanceof RapportError) return error;
  const { code, message } = rootOf(error);
  if (certificateCodes.test(code)) return badCertificate(host, certificateReason(code));
  const offlineReason = offlineCodes[code];
  if (offlineReason !== undefined && !hasBegun) return offline(host, offlineReason);
  return brokeOff(host, code === '' ? plainReason(message) : plainReason(code));
}

function rootOf(error: unknown): { code: string; message: string } {
  let at: unknown = error;
  let [code, message] = ['', ''];
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const one = at as { code?: unknown; message?: unknown; cause?: unknown; errors?: unknown[] };
    if (typeof one.code === 'string') code = one.code;
    if (typeof one.message === 'string') message = one.message;
    at = one.cause ?? one.errors?.[0];
  }
  return { code, message };
}

function certificateReason(code: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH')
    return 'it is for another name';
  if (code === 'CERT_HAS_EXPIRED') return 'it has expired';
  if (code.startsWith('ERR_SSL')) return 'it does not speak TLS there';
  return 'nobody known has signed it';
}

function plainReason(text: string): string {
  const known: Readonly<Record<string, string>> = {
    ECONNRESET: 'the connection ended',
    EPIPE: 'the connection ended',
    NoConnection: 'the connection ended',
    EConnectionClosed: 'the connection ended',
    UND_ERR_SOCKET: 'the connection ended',
    ETIMEOUT: 'it stopped answering',
    ETIMEDOUT: 'it stopped answering',
    UND_ERR_BODY_TIMEOUT: 'it stopped answering',
    UND_ERR_HEADERS_TIMEOUT: 'it stopped answering',
  };
  return known[text] ?? (text.replace(/[.\s]+$/, '').slice(0, 200) || 'the connection ended');
}

/** Whether a host is this machine, where nothing has to be encrypted. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
