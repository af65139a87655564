import { IntlMessageFormat } from 'intl-messageformat'
import { messages, type MessageKey } from './catalogue.ts'
import { isolate } from './isolate.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** Parsed messages: parsing the same text again gives the same result, so this is a memo and not a state. */
const parsed = new Map<string, IntlMessageFormat>()

/**
 * A message of the catalogue as plain text, its values filled in. A missing value throws: the screen is
 * wrong. Values are put in as text, never as markup; one in a script of the other direction keeps to itself.
 */
export function say(key: MessageKey, values?: MessageValues): string {
  return String(findFormat(key).format(values && isolateAll(values)))
}

function isolateAll(values: MessageValues): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}

function findFormat(key: MessageKey): IntlMessageFormat {
  const known = parsed.get(key)
  if (known !== undefined) return known
  const text = messages.get(key)
  if (text === undefined) throw new Error(`no message ${key}`)
  const format = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
  parsed.set(key, format)
  return format
}
