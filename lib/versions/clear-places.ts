import * as Y from 'yjs'

/** A node of a shared text, by the Yjs id that it has in every copy of the document. */
export interface TextPlace {
  readonly client: number
  readonly clock: number
}

/**
 * Takes away paragraphs that a restore emptied and left in their place, where they are still empty and nobody
 * else's caret stands in them. `carets`: where the others are, as their awareness states say it, in JSON.
 */
export function clearPlaces(doc: Y.Doc, places: readonly TextPlace[], carets: readonly string[]): void {
  const taken = new Set(carets.flatMap((state) => findCaretTypes(doc, state)))
  doc.transact((transaction) => {
    for (const place of places) {
      const yPlace = findElement(doc, place)
      if (yPlace !== undefined) clear(yPlace, taken, transaction)
    }
  })
}

/** Of a list in which somebody stands, their own entry stays. */
function clear(yElement: Y.XmlElement, taken: ReadonlySet<unknown>, transaction: Y.Transaction): void {
  if (!hasWords(yElement) && !holds(yElement, taken)) return yElement._item?.delete(transaction)
  for (const yChild of yElement.toArray()) {
    if (yChild instanceof Y.XmlElement) clear(yChild, taken, transaction)
  }
}

function hasWords(yElement: Y.XmlElement): boolean {
  return yElement.toArray().some((yChild) => {
    if (yChild instanceof Y.XmlElement) return hasWords(yChild)
    return !(yChild instanceof Y.XmlText) || yChild.length > 0
  })
}

function holds(yElement: Y.XmlElement, taken: ReadonlySet<unknown>): boolean {
  return (
    taken.has(yElement) ||
    yElement
      .toArray()
      .some((yChild) => (yChild instanceof Y.XmlElement ? holds(yChild, taken) : taken.has(yChild)))
  )
}

function findElement(doc: Y.Doc, { client, clock }: TextPlace): Y.XmlElement | undefined {
  if (Y.getState(doc.store, client) <= clock) return undefined
  const item: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return undefined
  return item.content.type instanceof Y.XmlElement ? item.content.type : undefined
}

/** The texts that the two ends of somebody's selection stand in; none where no selection can be read. */
function findCaretTypes(doc: Y.Doc, state: string): readonly unknown[] {
  try {
    const { cursor }: { readonly cursor?: Readonly<Record<string, unknown>> | null } = JSON.parse(state)
    return [cursor?.['anchor'], cursor?.['head']].flatMap((end) => {
      if (typeof end !== 'object' || end === null) return []
      const position = Y.createRelativePositionFromJSON(end)
      return Y.createAbsolutePositionFromRelativePosition(position, doc)?.type ?? []
    })
  } catch {
    // Anything may stand in an awareness state: whoever says nothing that can be read stands nowhere.
    return []
  }
}
