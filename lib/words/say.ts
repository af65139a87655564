import { isolate } from './isolate.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** The names of a message's arguments: `name` and `page` of "{name} is on {page}". */
type ArgumentsOf<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ArgumentsOf<Rest>
  : never

/** One value for each argument; none where there are none. Of a message that is known only as it runs, whatever it has. */
type ValuesOf<Message extends string> = string extends Message
  ? [values?: MessageValues]
  : [ArgumentsOf<Message>] extends [never]
    ? []
    : [values: Readonly<Record<ArgumentsOf<Message>, string | number>>]

/**
 * A message of `en/` as plain text, its values filled in. A missing value throws: the screen is wrong. Values are put
 * in as text, never as markup; one in a script of the other direction keeps to itself.
 */
export function say<Message extends string>(message: Message, ...[values]: ValuesOf<Message>): string {
  const given: MessageValues | undefined = values
  return message.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = given?.[name]
    if (value === undefined) throw new Error(`a message without its ${name}`)
    return typeof value === 'string' ? isolate(value) : String(value)
  })
}
