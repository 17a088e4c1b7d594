/** People who could be clients, so that tests read like somebody's business. */
export const cast = {
  /** Pays on time, is easy to reach. */
  ada: 'Ada Lovelace',
  /** A company with several people. */
  acme: 'Acme Bookbinding Ltd',
  /** Letters beyond ASCII. */
  jose: 'José Ñandú',
  /** Wide characters. */
  sakura: 'さくら印刷',
  /** A name of one word. */
  nordlicht: 'Nordlicht',
} as const;

/** People at `cast.acme`: who decides, who uses, who pays. */
export const peopleAtAcme = ['Dana Reyes', 'Eli Okafor', 'Marit Vos'] as const;

/** Names that a terminal, a shell, a spreadsheet or a database could trip over. */
export const awkwardNames = [
  "Robert'); DROP TABLE clients;--",
  '=HYPERLINK("http://example.org")',
  '\u001b[31mRed\u001b[0m',
  'Zero\u200bWidth',
  '👩‍👩‍👧 & Partners',
  '$(reboot)',
  '#1 Choice',
  '100%',
] as const;
