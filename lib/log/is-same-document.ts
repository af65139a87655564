import * as Y from 'yjs'

/** Whether two documents hold the same: every insertion, every deletion, and the content of what is not deleted. */
export function isSameDocument(one: Y.Doc, other: Y.Doc): boolean {
  if (!Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))) return false
  for (const [client, structs] of one.store.clients) {
    if (!isSameContent(structs, other.store.clients.get(client) ?? [])) return false
  }
  return true
}

type Structs = readonly (Y.Item | Y.GC)[]

/** How structs are cut may differ; clock by clock they may not. */
function isSameContent(one: Structs, other: Structs): boolean {
  const contents = readContents(other)
  for (const content of readContents(one)) {
    if (contents.next().value !== content) return false
  }
  return contents.next().done === true
}

/** What each clock holds that is not deleted, with its place in the document. */
function* readContents(structs: Structs): Generator<string> {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue
    const { content, id, parentSub } = struct
    const values: readonly unknown[] =
      content instanceof Y.ContentType ? [content.type.constructor.name] : content.getContent()
    let left = struct.origin
    for (const [index, value] of values.entries()) {
      yield JSON.stringify([id.clock + index, left?.client, left?.clock, parentSub, value])
      left = Y.createID(id.client, id.clock + index)
    }
  }
}
