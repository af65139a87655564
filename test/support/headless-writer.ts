import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { anchorUndone } from '#lib/rich-text/anchor-undone.ts'
import { textExtensions } from '../../app/_editor/text-extensions.ts'

const schema = getSchema(textExtensions)

/**
 * Somebody who writes in the real editor's schema, without a browser: what ProseMirror makes of an action is
 * written into the shared text by y-tiptap, exactly as the editor does it.
 */
export class HeadlessWriter {
  readonly accountId: AccountId
  readonly doc = new Y.Doc()
  readonly undoManager: Y.UndoManager
  readonly yBody: Y.XmlFragment
  private readonly origin = {}
  private readonly outbox: Uint8Array[] = []

  /** `undoWithinMs`: what is done this closely is undone together. */
  constructor(accountId: AccountId, clientId: number, undoWithinMs = 0) {
    this.accountId = accountId
    this.doc.clientID = clientId
    anchorUndone(this.doc)
    this.yBody = this.doc.getXmlFragment('body')
    this.undoManager = new Y.UndoManager(this.yBody, {
      trackedOrigins: new Set([this.origin]),
      captureTimeout: undoWithinMs,
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') this.outbox.push(update)
    })
  }

  /** Does what ProseMirror makes of the state. Answers the updates that it sends. */
  edit(act: (state: EditorState) => Transaction): readonly Uint8Array[] {
    const { doc, meta } = initProseMirrorDoc(this.yBody, schema)
    const after = act(EditorState.create({ doc, schema })).doc
    this.doc.transact(() => updateYFragment(this.doc, this.yBody, after, meta), this.origin)
    return this.sent()
  }

  /** What this person's editor shows. */
  shown(): Node {
    return initProseMirrorDoc(this.yBody, schema).doc
  }

  undo(): readonly Uint8Array[] {
    this.undoManager.undo()
    return this.sent()
  }

  receive(updates: readonly Uint8Array[]): void {
    for (const update of updates) Y.applyUpdate(this.doc, update, 'network')
  }

  private sent(): readonly Uint8Array[] {
    return this.outbox.splice(0)
  }
}
