/**
 * Whether there is anything that somebody can see: spaces, marks without a letter and invisible characters are no
 * words. Some of these count as letters or signs (Hangul fillers, the empty Braille pattern).
 */
export function hasWords(text: string): boolean {
  return /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}
