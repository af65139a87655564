/** Longest words of a win, and longest line in answer to one. */
export const winWordsLimit = 500
/** Longest words of a ladder's level. */
export const levelWordsLimit = 500
