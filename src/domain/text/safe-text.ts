/** Makes text that somebody else wrote safe to look at: nothing in it acts on a terminal, and nothing in it hides. */

// The controls but line breaks and tabs, escape among them, and two that break lines.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

// Bidirectional controls, which can disguise a line, and letters that show nothing; those below 0x10000, and the others. A soft
// hyphen, a joiner of graphemes, fillers of Hangul, signs of Khmer, Mongolian and shorthand, joiners and spaces without width,
// the byte order mark, notes between lines, marks of music, tags and variation selectors. Some stay where they are needed.
const hidden =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb';
const hiddenFar = '\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';

// Scripts in which a joiner changes how the letters around it look, and those that part words with an empty space.
const joining =
  'Adlm Arab Bali Beng Cakm Cham Deva Gran Gujr Guru Java Khmr Knda Lana Limb Mand Mani Mlym Mong Mtei Mymr Newa Nkoo Orya Phag Rohg Saur Sinh Sogd Sund Sylo Syrc Taml Telu Tibt Tirh';
const spaceless = 'Khmr Lana Laoo Mymr Thai';

/** A letter that hides nothing where it stands between two of these scripts. */
function between(letter: string, scripts: string): string {
  const neighbour = `(?=[\\p{L}\\p{M}\\p{N}])[${scriptsOf(scripts)}]`;
  return `${letter}(?<=${neighbour}${letter})(?=${neighbour})`;
}

/** A letter that hides nothing behind one of these: it says which shape of that is meant. */
function behind(base: string, letter: string): string {
  return `${letter}(?<=${base}${letter})`;
}

function scriptsOf(scripts: string): string {
  return scripts.replace(/(\w+) ?/g, '\\p{scx=$1}');
}

/** Where emoji need hidden letters. */
const inEmoji = () => [
  // The flag of a part of a country, such as Scotland, and emoji that are joined to one.
  '\\u{1f3f4}[\\u{e0061}-\\u{e007a}]{2}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,3}\\u{e007f}',
  '\\u200d(?<=\\p{ExtPict}(?:\\ufe0f|\\p{EMod})?\\u200d)(?=\\p{ExtPict})',
  // What says whether one is in colours or a letter, and a key.
  behind('\\p{ExtPict}', '[\\ufe0e\\ufe0f]'),
  `${behind('[#*0-9]', '\\ufe0f')}(?=\\u20e3)`,
];

/** Where scripts need them: joiners, spaces, and what says which shape of a letter or sign is meant. */
const inScripts = () => [
  between('[\\u200c\\u200d]', joining),
  between('\\u200b', spaceless),
  between('\\u180e', 'Mong'),
  behind('\\p{Ideo}', '[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]'),
  behind(`[\\p{Sm}${scriptsOf('Mani Mymr Phag')}]`, '\\ufe00'),
  behind('(?=\\p{L})\\p{scx=Mong}', '[\\u180b-\\u180d\\u180f]'),
];

// Made when first needed: the tables of letters are slow to build, and a short plain text is looked at by others. Those of
// scripts take ten times as long as those of emoji, which are common.
let suspects: RegExp | undefined;
let emoji: RegExp | undefined;
let pattern: RegExp | undefined;

function cleaned(text: string, control: (found: string) => string, shown: (found: string) => string): string {
  // What most texts have none of: controls, hidden letters, and the first half of those beyond the first plane.
  suspects ??= new RegExp(`[${hidden}\\ud82f\\ud834\\udb40-\\udb43]|${controls.source}`);
  if (!suspects.test(text)) return text;
  emoji ??= new RegExp(inEmoji().join('|'), 'gu');
  if (!suspects.test(text.replace(emoji, ''))) return text;
  // The hidden letters, each captured; those that are needed where they stand are found without a capture.
  pattern ??= new RegExp([...inEmoji(), ...inScripts(), `([${hidden}${hiddenFar}])`].join('|'), 'gu');
  return text
    .replace(controls, control)
    .replace(pattern, (found, captured) => (captured === undefined ? found : shown(found)));
}

const nothing = () => '';

function codePoint(letter: string): string {
  return `‹U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** Text as it is shown: controls are left out, hidden letters are named, `‹U+200B›`; line breaks and tabs stay. */
export function safeText(text: string): string {
  return cleaned(text, nothing, codePoint);
}

/** Text that is kept, sent or read by a program: what cannot be seen is left out. */
export function visibleText(text: string): string {
  return cleaned(text, nothing, nothing);
}

/** JSON in which what acts or hides is escaped, and whole. */
export function escapedJson(json: string): string {
  const escaped = (found: string) =>
    found.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return cleaned(json, escaped, escaped);
}
