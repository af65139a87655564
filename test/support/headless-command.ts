import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Runs a ProseMirror command with the caret, or a selection, at those places. */
export const commandAt =
  (from: number, command: Command, to = from) =>
  (state: EditorState): Transaction => {
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
    let made: Transaction | undefined
    command(selected, (transaction) => {
      made = transaction
    })
    if (made === undefined) throw new Error('the command does not apply here')
    return made
  }
