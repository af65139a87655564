import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so a code can be read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const groupLength = 5

/** A recovery card's code: five groups of five, 125 random bits, `7KQ2M-…`. */
export function makeRecoveryCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length)))
  return Array.from({ length: groups }, () => group().join('')).join('-')
}

/**
 * The code as it was made, from what a person typed: any case, spaces or hyphens anywhere, and the letters
 * that Crockford reads as digits (O, I, L). undefined when it cannot be a code at all.
 */
export function readRecoveryCode(typed: string): string | undefined {
  if (typed.length > 200) return undefined
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{25}$/.test(plain)) return undefined
  return plain.match(/.{5}/g)?.join('-')
}
