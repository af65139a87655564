import * as Y from 'yjs'
import { decodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { typistOf } from './person-letters.ts'
import { ensure } from './sim-access.ts'
import type { SimWorld } from './sim-world.ts'

/**
 * What the server says of each living letter: it belongs to whoever typed it. Where words were taken out and put in
 * again in a way that does not show as moving, as happens when days offline come as one update, it may name whoever
 * put them in; never somebody who never had that letter under their hands.
 */
export async function ensureAuthorship(world: SimWorld, documentId: DocumentId): Promise<void> {
  const { witness, practice, trace } = world
  const { sessionId } = world.clientIn(documentId)
  const found = await world.disk.findAuthorship(sessionId, documentId, world.clock.now())
  const decoded = decodeAttributions(found.attributions)
  ensure(decoded.ok, 'who wrote what cannot be read')
  const personOf = (account: string | undefined) =>
    practice.people.findIndex(({ accountId }) => accountId === account)
  for (const { client, clock, letter } of livingLetters(witness.durableOf(documentId).doc)) {
    const typist = typistOf(letter)
    const inserter = witness.typists.get(client)
    const told = decoded.value.get(client)?.find(clock)
    const author = personOf(told?.author)
    ensure(witness.inserters.get(letter)?.has(author) === true, "somebody's words are called another's")
    if (author !== inserter) ensure(personOf(told?.moved?.by) === inserter, 'who moved words is not told')
    if (author !== typist) trace.counts['attributed-to-mover'] += 1
    else trace.counts[author === inserter ? 'attributed' : 'attributed-as-moved'] += 1
  }
}

function* livingLetters(doc: Y.Doc) {
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString))
        continue
      const { str } = struct.content
      for (let index = 0; index < str.length; index++) {
        yield { client, clock: struct.id.clock + index, letter: str.charAt(index) }
      }
    }
  }
}
