/** Longest sign-in name, in UTF-16 units; an e-mail address has at most 254. */
export const signInNameLimit = 254

/**
 * One spelling for each sign-in name: compatibility forms unified, outer space gone, case folded. What two
 * people cannot tell apart on paper is one name.
 */
export function normaliseSignInName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
}
