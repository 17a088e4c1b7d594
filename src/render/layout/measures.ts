// The columns and lines that pages are made of.

/** Spaces between two columns, and before what stands under a title. */
export const gap = 2;
/** How much further in the later lines of a text begin, where they do. */
export const hang = 2;
/** How far in that begins which has no room in its column: a command, the text of an action, the rest of a row. */
export const below = 4;
/** Lines beyond so many columns are hard to read, and of fewer than these say too little. */
export const longestLine = 100;
export const shortestLine = 20;
/** The width of a page that goes out by mail. */
export const mailWidth = 80;
/** Columns down to which a text is cut where others need the room: less says nothing. */
export const leastText = 12;

/** Columns a spare column of a table has at the least; with fewer it is left out. */
export const leastSpare = 24;

/** Columns of the text of an action at most; and at the least beside a command, where it is cut and where it is whole. */
export const longestDeed = 64;
export const leastDeed = 22;
export const leastWholeDeed = 36;
/** Lines of such a text where it is not whole. */
export const deedLines = 3;
/** Columns below which it does not stand beside the names. */
export const leastBesideNames = 28;
/** Columns of the names at most, and the part of the page they have up to that: where they are cut, and where not. */
export const longestNames = 28;
export const partOfNames = 5;
export const partOfWholeNames = 4;

/** The margin of a card, with the titles. */
export const margin = 11;
/** Lines of a card that is read at one glance: a screen of 40, the last of which has the next prompt. */
export const screen = 39;
/** Lines an item may take where there is room, and a row of facts at most. */
export const itemLines = 2;
/** Columns below which the text of an item goes without its facts, or without the command. */
export const leastItem = 24;
/** Columns of a day with its weekday before an item, at the least. */
export const dayRoom = 14;
