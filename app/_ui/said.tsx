import { Fragment, type ReactNode } from 'react'
import { say, type MessageValues } from '#lib/words/say.ts'

/** Stands for a part while the message is put together; no message has it. */
const mark = '\u0001'

/**
 * A message with one value that is more than text, such as a moment in the reader's zone. `name` is that
 * value's name in the message.
 */
export function Said({
  message,
  values = {},
  name,
  children,
}: {
  readonly message: string
  readonly values?: MessageValues
  readonly name: string
  readonly children: ReactNode
}) {
  const [before, ...after] = say(message, { ...values, [name]: mark }).split(mark)
  return (
    <>
      {before}
      {after.map((rest, index) => (
        // The pieces of one sentence never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {children}
          {rest}
        </Fragment>
      ))}
    </>
  )
}
