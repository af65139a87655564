const frame =
  /^ {4}at (?:async )?(?:(?:new )?[\w$.<>#]{1,120} (?:\[as [\w$.]{1,60}\] )?)?\(?(?:(?:file:\/\/)?\/|node:|[A-Za-z]:\\)[^\s()]{1,300}:\d+:\d+\)?$/

/**
 * Where an error happened and nothing of what it says: the frames of its stack, without its name and message,
 * which may quote anything, also lines that look like frames. '' when they cannot be told apart.
 */
export function framesOf(thrown: unknown): string {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return ''
  const { message, stack } = thrown
  const at = message === '' ? 0 : stack.indexOf(message)
  if (at === -1) return ''
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, 20)
    .join('\n')
}
