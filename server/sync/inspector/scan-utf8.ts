/**
 * The length of a UTF-8 text in UTF-16 units, or -1 when it is not UTF-8 as a strict decoder takes it
 * (no overlong forms, no surrogates, nothing above U+10FFFF). Yjs decodes strictly and throws half-way.
 */
export function scanUtf8(bytes: Uint8Array, from: number, to: number): number {
  let units = 0
  let at = from
  while (at < to) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      units += 1
      continue
    }
    const tail =
      lead >= 0xc2 && lead <= 0xdf
        ? 1
        : lead >= 0xe0 && lead <= 0xef
          ? 2
          : lead >= 0xf0 && lead <= 0xf4
            ? 3
            : 0
    if (tail === 0 || at + tail >= to) return -1
    const second = bytes[at + 1] ?? 0
    if (second < lowestSecond(lead) || second > highestSecond(lead)) return -1
    for (let index = 2; index <= tail; index++) {
      if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return -1
    }
    at += tail + 1
    units += tail === 3 ? 2 : 1
  }
  return units
}

function lowestSecond(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}

function highestSecond(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}
