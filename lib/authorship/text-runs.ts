import * as Y from 'yjs'

/** A stretch of text inside one shared text, with the items that make it up in their order there. */
export interface TextRun {
  readonly yParent: Y.AbstractType<unknown>
  readonly text: string
  readonly items: readonly Y.Item[]
}

/**
 * The runs of text inside one shared type whose items `counts` answers for. Marks and what was deleted
 * earlier do not part a run; anything else that stands between does.
 */
export function findTextRuns(
  yParent: Y.AbstractType<unknown>,
  counts: (item: Y.Item) => boolean,
): readonly TextRun[] {
  const runs: TextRun[] = []
  let items: Y.Item[] = []
  const end = () => {
    if (items.length > 0) runs.push({ yParent, text: items.map(textOf).join(''), items })
    items = []
  }
  for (let item = yParent._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString && counts(item)) items.push(item)
    else if (!item.deleted && item.countable) end()
  }
  end()
  return runs
}

/** A stretch of a run that lies under one Yjs client id; `from` counts UTF-16 units from the run's beginning. */
export interface TextSpan {
  readonly from: number
  readonly length: number
  readonly client: number
  readonly clock: number
}

/** The items of a run as spans, in order. */
export function spansOf({ items }: TextRun): readonly TextSpan[] {
  let from = 0
  return items.map(({ id: { client, clock }, length }) => {
    const span = { from, length, client, clock }
    from += length
    return span
  })
}

/** Whether a struct is text that stands in the document: neither deleted nor collected. */
export function isLivingText(
  struct: Y.Item | Y.GC,
): struct is Y.Item & { readonly content: Y.ContentString } {
  return struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString
}

/** The words of a text item; Yjs counts them in UTF-16 units, one clock each. */
export function textOf(item: Y.Item): string {
  return item.content instanceof Y.ContentString ? item.content.str : ''
}
