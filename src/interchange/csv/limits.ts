/** The most characters in a row: ten times the longest text of the journal. More is a quote that is never closed. */
export const longestRow = 1_000_000;

/** The most characters in a cell that is read: twice the longest text of the journal, which says itself what it is. */
export const longestCell = 200_000;

/** The most columns of a file; a spreadsheet has no more. */
export const mostColumns = 16_384;

/** The most empty rows in a run: twice as many as a spreadsheet has rows at all, for it may save all of them. */
export const mostEmptyRows = 2 * 1_048_576;

/** The most addresses, numbers or tags in a row: nobody has more, and each is compared with those that are known. */
export const mostValues = 100;

/** The most columns that a sentence names, and the most characters of each; more cannot be read in a terminal. */
export const mostNamed = 30;
export const longestNamed = 60;

/** The most bytes of a checklist: thousands of steps. */
export const longestChecklist = 100_000;
