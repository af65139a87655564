/**
 * What a text may hold, in Tiptap's names: shared by the editor, which must offer exactly this, and the
 * reader, which takes nothing else. y-tiptap deletes whatever an editor's schema lacks, so the two agree by
 * reading the same list.
 */
export const blockNames = ['paragraph', 'heading', 'bulletList', 'orderedList'] as const
export const inlineNames = ['text', 'hardBreak'] as const
export const markNames = ['bold', 'italic'] as const

/** Attributes each element may carry; any other makes the text unreadable. */
export const attributeNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['paragraph', []],
  ['heading', ['level']],
  ['bulletList', []],
  ['orderedList', ['start', 'type']],
  ['listItem', []],
  ['hardBreak', []],
])

/** The editor offers these; a text of another program may hold 1 to 6, shown as the nearest of them. */
export const headingLevels = [2, 3] as const

/** Lists inside lists, at most; deeper is no text that a person wrote. */
export const listDepthLimit = 20
