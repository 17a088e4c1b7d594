/** What a number of a rule is called in the file, where that is another word than today's. */
const inFile: Readonly<Record<string, string>> = { entries: 'interactions' };
const today = Object.fromEntries(Object.entries(inFile).map(([name, stored]) => [stored, name]));

export const storedName = (name: string) => inFile[name] ?? name;
export const nameOfStored = (stored: string) => today[stored] ?? stored;
