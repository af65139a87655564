/**
 * Asks for many at once: while one call is under way, whatever comes gathers for the next, up to `limit`. A call
 * that rejects rejects all that were in it. One that broke over its input ('broken-call') is made again for each
 * alone, so that nobody's broken row keeps others out.
 */
export function gatherCalls<Input, Output>(
  limit: number,
  call: (inputs: readonly Input[]) => Promise<readonly Output[]>,
): (input: Input) => Promise<Output> {
  interface Waiting {
    readonly input: Input
    readonly resolve: (output: Output) => void
    readonly reject: (reason: unknown) => void
  }
  let waiting: Waiting[] = []
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, limit)
      waiting = waiting.slice(limit)
      await answer(group)
    }
    isRunning = false
  }

  async function answer(group: readonly Waiting[]): Promise<void> {
    try {
      const outputs = await call(group.map(({ input }) => input))
      if (outputs.length !== group.length) throw new Error('an answer is missing')
      for (const [index, output] of outputs.entries()) group[index]?.resolve(output)
    } catch (reason) {
      if (group.length > 1 && isBroken(reason)) for (const one of group) await answer([one])
      else for (const { reject } of group) reject(reason)
    }
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject })
      if (!isRunning) void run()
    })
}

function isBroken(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'kind' in reason && reason.kind === 'broken-call'
}
