/** How many bytes lib0's variable-length form of a number takes: seven bits in each. */
export function numberBytes(value: number): number {
  let bytes = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes += 1
  return bytes
}

/** Writes a number there in that form; answers where the next byte goes. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let next = at
  let rest = value
  while (rest >= 128) {
    bytes[next] = 128 | (rest % 128)
    next += 1
    rest = Math.floor(rest / 128)
  }
  bytes[next] = rest
  return next + 1
}
