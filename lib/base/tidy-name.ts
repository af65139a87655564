/** Controls, direction signs and the like: what nobody sees, and what could dress a name up as another. */
const invisible = /[\p{Cc}\p{Cf}]/gu
/** Two that join and part letters in some scripts: they are part of what a name says. */
const joiners: readonly string[] = ['\u200c', '\u200d']
/** With these, letters that are drawn as nothing: fillers of Hangul, the empty pattern of Braille, variation signs. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\s]/gu

/**
 * A name as it is kept and shown: one line of well-formed text, tidied, never changed in what it says. '' when
 * there is nothing in it that can be seen.
 */
export function tidyName(typed: string): string {
  const tidy = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, (character) => (joiners.includes(character) ? character : ''))
    .replace(/ +/gu, ' ')
    .trim()
  return tidy.replaceAll(unseen, '') === '' ? '' : tidy
}
