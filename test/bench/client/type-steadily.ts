import type { Pair } from './pairs.ts'

/** Keystrokes a second of each person. */
export const editsASecond = 5

/** Everybody types at their own moments, evenly spread, until stopped. Answers with how many letters went. */
export function typeSteadily(pairs: () => readonly Pair[]): { stop(): void; readonly edits: () => number } {
  const began = performance.now()
  let due = 0
  let edits = 0
  let turn = 0
  let last = began
  const timer = setInterval(() => {
    const now = performance.now()
    const people = pairs().length * 2
    due += ((now - last) / 1000) * editsASecond * people
    last = now
    for (; edits < due; edits += 1) {
      turn = (turn + 1) % people
      pairs()[turn >> 1]?.people[turn % 2 === 0 ? 0 : 1].type(true)
    }
  }, 1)
  return { stop: () => clearInterval(timer), edits: () => edits }
}
