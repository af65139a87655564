import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ActedRecord } from '#lib/authorship/attribute-log.ts'
import { HeadlessWriter } from './headless-writer.ts'
import { accountNamed } from './sync-people.ts'

export const sam = accountNamed('sam')
export const rivera = accountNamed('rivera')

/** Two people on one text, whose updates make up a log; a minute lies between any two. */
export function writingPair(undoWithinMs = 0) {
  const writers = {
    sam: new HeadlessWriter(sam, 1, undoWithinMs),
    rivera: new HeadlessWriter(rivera, 2, undoWithinMs),
  }
  const log: ActedRecord[] = []
  let at = 1_000_000
  const give = (writer: HeadlessWriter, updates: readonly Uint8Array[]) => {
    for (const update of updates) log.push({ update, actor: writer.accountId, at: (at += 60_000) })
    for (const other of Object.values(writers)) if (other !== writer) other.receive(updates)
  }
  const firstLine = (state: EditorState) => state.tr.insert(0, state.schema.node('paragraph'))
  give(writers.sam, writers.sam.edit(firstLine))
  return {
    writers,
    log,
    does: (who: keyof typeof writers, act: (state: EditorState) => Transaction) =>
      give(writers[who], writers[who].edit(act)),
    undoes: (who: keyof typeof writers) => give(writers[who], writers[who].undo()),
  }
}
