import type { Text } from 'yjs'

/** The edit of that number, the same in every process: a letter at the end, and each third time one less in front. */
export function numberedEdit(text: Text, number: number): void {
  text.insert(text.length, String.fromCharCode(97 + (number % 26)))
  if (number % 3 === 0) text.delete(0, 1)
}
