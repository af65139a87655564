/** What the first byte of a struct says beside the number of its content, as Yjs writes it. */
export const structBits = { hasOrigin: 128, hasRightOrigin: 64, hasKey: 32, content: 31 } as const
