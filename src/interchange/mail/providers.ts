import providers from 'email-providers/all.json' with { type: 'json' };

/** Providers that the list does not have. */
const others = [
  'posteo.de',
  'posteo.net',
  'tuta.com',
  'tutanota.de',
  'systemli.org',
  'riseup.net',
  'disroot.org',
];

const known: ReadonlySet<string> = new Set([...providers, ...others]);

/** Whether anybody may have an address at a domain. */
export function isMailProvider(domain: string): boolean {
  return known.has(domain);
}
