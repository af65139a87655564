import { isolate } from './isolate.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "Ana", "Ana and Ben", "Ana, Ben, and Cam". */
export function sayNames(names: readonly string[]): string {
  return list.format(names.map(isolate))
}
