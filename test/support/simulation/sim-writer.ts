import * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal, moveWithin, setDomain } from '#lib/board/goal-commands.ts'
import { readEntries } from '#lib/board/read-entries.ts'
import { addStep, setStepDone, setStepRemoved } from '#lib/board/step-commands.ts'
import type { Random } from '../sync-random.ts'
import { lettersOf } from './person-letters.ts'
import { TextWriter, type TextAct } from './text-writer.ts'

export type BoardAct =
  | 'goal-added'
  | 'goal-moved'
  | 'goal-changed'
  | 'goal-removed'
  | 'step-added'
  | 'step-changed'

export type WriterAct = TextAct | BoardAct | 'undone' | 'redone'

const domains = ['work', 'relationships', 'none'] as const

/**
 * One person's hands on one document: what the editor and the board's own commands do to it, chosen by the seed.
 * Every letter typed tells who typed it.
 */
export class SimWriter {
  readonly doc: Y.Doc
  private readonly kind: DocumentKind
  private readonly random: Random
  private readonly letters: readonly string[]
  private readonly text: TextWriter
  private readonly undo: Y.UndoManager
  private made = 0

  constructor(doc: Y.Doc, kind: DocumentKind, person: number, random: Random) {
    this.doc = doc
    this.kind = kind
    this.random = random
    this.letters = lettersOf(person)
    this.text = new TextWriter(random, this.letters)
    const roots = kind === 'board' ? [doc.getMap('goals'), doc.getMap('steps')] : [doc.getXmlFragment('body')]
    // What is undone together hangs on the seed, never on how fast the machine is.
    const captureTimeout = Number.MAX_SAFE_INTEGER
    this.undo = new Y.UndoManager(roots, { captureTimeout, trackedOrigins: new Set([this]) })
  }

  act(): WriterAct {
    const { random, undo } = this
    if (random.chance(0.06) && undo.canUndo()) {
      undo.undo()
      return 'undone'
    }
    if (random.chance(0.06) && undo.canRedo()) {
      undo.redo()
      return 'redone'
    }
    if (random.chance(0.4)) undo.stopCapturing()
    let act: WriterAct = 'typed'
    this.doc.transact(() => {
      act = this.kind === 'board' ? this.writeBoard() : this.text.write(this.doc.getXmlFragment('body'))
    }, this)
    return act
  }

  stop(): void {
    this.undo.destroy()
  }

  private writeBoard(): WriterAct {
    const { random, doc } = this
    const goals = readEntries(doc, 'goals').map(({ id }) => ensureGoalId(id))
    if (goals.length === 0 || random.chance(0.06)) {
      addGoal(doc, { id: ensureGoalId(this.newId('g')), sentence: random.pick(this.letters).repeat(3) })
      return 'goal-added'
    }
    const goalId = random.pick(goals)
    if (random.chance(0.12)) {
      moveWithin(doc, goalId, goals, random.int(goals.length))
      return 'goal-moved'
    }
    if (random.chance(0.06)) {
      const domain = random.pick(domains)
      setDomain(doc, goalId, domain === 'none' ? undefined : domain)
      return 'goal-changed'
    }
    // Another program's board; this product's own removes no goal's entry.
    if (random.chance(0.03)) {
      doc.getMap('goals').delete(goalId)
      return 'goal-removed'
    }
    if (random.chance(0.06)) {
      addStep(doc, { id: this.newId('s'), goalId, words: random.pick(this.letters).repeat(2) })
      return 'step-added'
    }
    const steps = readEntries(doc, 'steps')
    if (steps.length > 0 && random.chance(0.1)) {
      const { id } = random.pick(steps)
      if (random.chance(0.5)) setStepDone(doc, id, random.chance(0.5))
      else setStepRemoved(doc, id, random.chance(0.5))
      return 'step-changed'
    }
    return this.text.write(doc.getXmlFragment(`sentence/${goalId}`))
  }

  private newId(kind: 'g' | 's'): string {
    this.made += 1
    return `${kind}${this.doc.clientID}-${this.made}`
  }
}
