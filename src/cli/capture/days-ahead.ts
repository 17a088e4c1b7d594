/** So many days ahead the meetings of a calendar are logged as planned (our choice): a season. */
export const daysAhead = 100;
