/** Somebody as a file names them. */
export interface Party {
  name?: string;
  email?: string;
  phone?: string;
}

const address = /^[^\s@<>",;]+@[^\s@<>",;]+$/;

/** Those named in a cell such as `Dana Reyes <dana@example.com>; Bo`; a comma may be part of a name. */
export function partiesIn(cell: string): Party[] {
  const parts = cell.includes('@') ? cell.split(/[;,\n]/) : cell.split(/[;\n]/);
  return parts.flatMap((part) => {
    const party = partyIn(part);
    return party ? [party] : [];
  });
}

/** The one in a text: a name, an address, a number, or a name with an address. */
export function partyIn(text: string): Party | null {
  const written = text
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim();
  if (written === '') return null;
  const [, before = '', inside] = /^([^<]*)<([^<>]+)>$/.exec(written) ?? [];
  if (inside !== undefined && address.test(inside.trim())) {
    const name = before.trim().replace(/^(['"])(.*)\1$/, '$2');
    return { email: inside.trim(), ...(name && !address.test(name) ? { name } : {}) };
  }
  const bare = written.replace(/^mailto:/i, '');
  if (address.test(bare)) return { email: bare };
  return isPhone(written) ? { phone: written.replace(/^(?:tel|p):/i, '') } : { name: written };
}

/** Whether a text is written as a phone number is, and as nothing else. */
export function isPhone(text: string): boolean {
  return /^(?:tel:|p:)?\+?[\d\s()./-]+$/i.test(text) && text.replace(/\D/g, '').length >= 6;
}
