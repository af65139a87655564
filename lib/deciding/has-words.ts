/** Whether there is anything that somebody can see: spaces, marks without a letter and invisible characters are no words. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}
