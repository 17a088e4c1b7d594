// The columns and lines that pages are made of.

/** Spaces between two columns, and before what stands under a title. */
export const gap = 2;
/** How much further in the later lines of an item begin. */
export const hang = 2;
/** How far in something begins that goes below, for want of room in its column. */
export const below = 4;
/** A longer line is hard to read. */
export const longestLine = 100;
/** A shorter line says too little: it rather runs over the edge. */
export const shortestLine = 20;
/** The width of a page that goes out by mail. */
export const mailWidth = 80;
/** Columns to which a text may be cut where others need the room; less says nothing. */
export const leastText = 12;
/** Columns below which a spare column of a table is left out. */
export const leastSpare = 24;

/** Columns and lines of the text of an action. */
export const actionText = {
  longest: 64,
  /** Below this the command goes below the text. */
  least: 22,
  /** The same for a text that is not to be cut. */
  leastWhole: 36,
  /** Below this the text goes below the name. */
  leastBesideNames: 28,
  /** Lines after which a text is cut. */
  lines: 3,
};

/** Columns of the names on a page of actions: a fifth of the page; a fourth where they are not to be cut. */
export const actionNames = { least: 12, longest: 28, share: 5, wholeShare: 4 };

/** The margin of a card, with the titles. */
export const margin = 11;
/** Lines of a card that is read at one glance: a screen of 40, less the next prompt. */
export const screen = 39;
/** Lines of an item where there is room for them, and of a row of facts. */
export const itemLines = 2;
/** Columns below which the text of an item goes without its facts or its command. */
export const leastItem = 24;
/** Columns of a day with its weekday before an item. */
export const dayRoom = 14;
