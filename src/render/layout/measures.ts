// Columns and lines of the page layout.

/** Spaces between two columns, and the indent below a title. */
export const gap = 2;
/** Extra indent for an item's later lines. */
export const hang = 2;
/** Indent of text that moved below for lack of room. */
export const below = 4;
/** Longer lines are hard to read. */
export const longestLine = 100;
/** Shorter lines say too little, so text runs over the edge instead. */
export const shortestLine = 20;
/** The width of a mailed page. */
export const mailWidth = 80;
/** Least columns of a cut text; fewer say nothing. */
export const leastText = 12;
/** Least columns of a text that is repeated beside the command that corrects it. */
export const leastRepeated = 24;
/** A spare column needs this many columns, or it is left out. */
export const leastSpare = 24;

/** Columns and lines for an action's text. */
export const actionText = {
  longest: 64,
  /** The least below which a text runs over the edge. */
  least: 22,
  /** With fewer columns the text goes below the name. */
  leastBesideNames: 28,
  /** Most lines before a cut. */
  lines: 3,
};

/** Columns for names on an action page: a fifth of the page, or a fourth for names that must not be cut. */
export const actionNames = { least: 12, longest: 28, share: 5, wholeShare: 4 };

/** The card margin that holds the titles. */
export const margin = 11;
/** Lines of a one-screen card: 40, less the next prompt. */
export const screen = 39;
/** Rows of the usual small terminal, and of the lowest that a page shrinks to. */
export const leastScreen = 24;
export const lowestScreen = 12;
/** Lines for an item with enough room, and for a row of facts. */
export const itemLines = 2;
/** With fewer columns an item drops its facts or its command. */
export const leastItem = 24;
/** Columns for a day and weekday before an item. */
export const dayRoom = 14;
