/** Longest sign-in name, in UTF-16 units; an e-mail address has at most 254. */
export const signInNameLimit = 254

/** What nobody sees, and what comes along when a name is copied from a message: controls and direction signs. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * One spelling for each sign-in name: compatibility forms unified, outer space gone, case folded. What two
 * people cannot tell apart on paper is one name.
 */
export function normaliseSignInName(typed: string): string {
  const plain = typed.normalize('NFKC').replaceAll(invisible, '')
  return plain.trim().toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
}
