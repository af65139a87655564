let turn = 0

/** Keys of what this device keeps hold for one turn: whoever has older ones asks for them anew. */
export function keysTurn(): number {
  return turn
}

/** The session may have been given others. Brings no document's code along. */
export function forgetKeys(): void {
  turn += 1
}
