import { say } from './say.ts'

/** A message that counts: a text for each plural category of the language that differs (Unicode CLDR), with `{count}`. */
export interface CountedMessage {
  readonly zero?: string
  readonly one?: string
  readonly other: string
}

const categories = new Intl.PluralRules('en')

/** "Nobody found", "1 person found", "2 people found". `zero` is for none at all, in any language. */
export function sayCount(message: CountedMessage, count: number): string {
  const category = categories.select(count)
  const counted = category === 'one' ? message.one : undefined
  return say((count === 0 ? message.zero : undefined) ?? counted ?? message.other, { count })
}
