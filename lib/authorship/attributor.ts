import * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { AuthoredRanges } from './authored-ranges.ts'
import { DeletedParagraphs } from './deleted-paragraphs.ts'
import { DeletedText } from './deleted-text.ts'
import { findMovedText, pairUp, type MovedText } from './find-moved-text.ts'
import { findTextRuns, isLivingText, textOf, type TextRun } from './text-runs.ts'

/** Who wrote what, by Yjs client id. */
export type Attributions = ReadonlyMap<number, AuthoredRanges>

/** Whoever made the change that is being applied, and when. */
export interface Writer {
  readonly accountId: AccountId
  readonly at: Instant
}

/**
 * Who writes under a Yjs client id in the change that is being applied; undefined when that is not known, and
 * nothing is said of it then.
 */
export type FindWriter = (client: number) => Writer | undefined

/**
 * Follows one document, as its log is replayed or as it lives, and tells who wrote each run of its text. New
 * text is its writer's, except where it was there before and only changed its place: editors delete text and
 * insert it again whenever somebody splits or joins paragraphs, makes a heading or a list of them, or undoes.
 * Then it stays its first author's, and who moved it is kept beside.
 */
export class Attributor {
  private readonly ranges: Map<number, AuthoredRanges>
  private readonly deletedText = new DeletedText()
  private readonly deletedParagraphs = new DeletedParagraphs(this.deletedText)
  private deletions = 0
  private readonly findWriter: FindWriter
  private readonly restored: Attributions
  private readonly stopFollowing: () => void

  /** `restored`: whose text is, from when it is written on, that was brought back from an earlier version. */
  constructor(
    doc: Y.Doc,
    findWriter: FindWriter,
    known: Attributions = new Map(),
    restored: Attributions = new Map(),
  ) {
    this.restored = restored
    this.findWriter = findWriter
    this.ranges = new Map([...known].map(([client, ranges]) => [client, new AuthoredRanges(ranges.all())]))
    const follow = (transaction: Y.Transaction) => this.follow(transaction)
    // Yjs collects what was deleted only after this.
    doc.on('afterTransaction', follow)
    this.stopFollowing = () => doc.off('afterTransaction', follow)
  }

  get attributions(): Attributions {
    return this.ranges
  }

  /** Takes over what is known from elsewhere, over what was found here. */
  learn(known: Attributions): void {
    for (const [client, ranges] of known) {
      const told = new AuthoredRanges(ranges.all())
      told.complete(this.rangesOf(client))
      this.ranges.set(client, told)
    }
  }

  stop(): void {
    this.stopFollowing()
  }

  private follow(transaction: Y.Transaction): void {
    for (const [client, end] of transaction.afterState) {
      const clock = transaction.beforeState.get(client) ?? 0
      const writer = end > clock ? this.findWriter(client) : undefined
      if (writer === undefined) continue
      this.rangesOf(client).set({ clock, length: end - clock, author: writer.accountId, at: writer.at })
      for (const range of this.restored.get(client)?.within(clock, end - clock) ?? []) {
        this.rangesOf(client).set(range)
      }
    }
    const inserted = findInserted(transaction)
    const deleted = findDeleted(transaction)
    // Walking over a long text costs; a plain deletion inside it asks for nothing but its own words.
    const deletedRuns = findRuns(inserted.length > 0 ? deleted : deleted.filter(wentWithParagraph))
    if (inserted.length > 0) {
      const runs = findRuns(inserted)
      for (const item of inserted) this.claimUndone(item)
      const isNew = ({ id }: Y.Item) => id.clock >= (transaction.beforeState.get(id.client) ?? 0)
      for (const run of runs) this.inherit(pairUp(run, this.deletedParagraphs.find(run, isNew) ?? [], 0))
      this.inherit(findMovedText(runs, deletedRuns, transaction))
    }
    if (deleted.length === 0) return
    this.deletions += 1
    for (const item of deleted) {
      this.deletedText.remember(item.id.client, item.id.clock, textOf(item), this.deletions)
    }
    for (const run of deletedRuns) this.deletedParagraphs.remember(run, this.deletions)
  }

  /** An undo copies what was deleted to right before the place it had. */
  private claimUndone(item: Y.Item): void {
    const { id, rightOrigin } = item
    const text = textOf(item)
    if (rightOrigin === null || !this.deletedText.isAt(rightOrigin.client, rightOrigin.clock, text)) return
    this.inherit([
      { item: id, source: { client: rightOrigin.client, clock: rightOrigin.clock, length: text.length } },
    ])
  }

  private inherit(moved: readonly MovedText[]): void {
    for (const { item, source } of moved) {
      const mover = this.findWriter(item.client)
      if (mover === undefined) continue
      for (const part of this.rangesOf(source.client).within(source.clock, source.length)) {
        const isOwn = part.author === mover.accountId
        this.rangesOf(item.client).set({
          clock: item.clock + part.clock - source.clock,
          length: part.length,
          author: part.author,
          at: part.at,
          ...(isOwn ? {} : { moved: { by: mover.accountId, at: mover.at } }),
        })
      }
    }
  }

  private rangesOf(client: number): AuthoredRanges {
    const ranges = this.ranges.get(client) ?? new AuthoredRanges()
    this.ranges.set(client, ranges)
    return ranges
  }
}

/** Text that came with the transaction and is still there at its end. */
function findInserted(transaction: Y.Transaction): readonly Y.Item[] {
  const found: Y.Item[] = []
  for (const [client, end] of transaction.afterState) {
    const from = transaction.beforeState.get(client) ?? 0
    if (end <= from) continue
    const structs = transaction.doc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const item = structs[index]
      if (item !== undefined && isLivingText(item)) found.push(item)
    }
  }
  return found
}

/** Text that was there before the transaction and is not at its end. */
function findDeleted(transaction: Y.Transaction): readonly Y.Item[] {
  const found: Y.Item[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    const isOld = item.id.clock < (transaction.beforeState.get(item.id.client) ?? 0)
    if (isOld && item instanceof Y.Item && item.content instanceof Y.ContentString) found.push(item)
  })
  return found
}

const wentWithParagraph = ({ parent }: Y.Item) =>
  parent instanceof Y.AbstractType && (parent._item?.deleted ?? false)

function findRuns(items: readonly Y.Item[]): readonly TextRun[] {
  const byParent = new Map<Y.AbstractType<unknown>, Set<Y.Item>>()
  for (const item of items) {
    if (!(item.parent instanceof Y.AbstractType)) continue
    const siblings = byParent.get(item.parent) ?? new Set()
    byParent.set(item.parent, siblings.add(item))
  }
  return [...byParent].flatMap(([yParent, among]) => findTextRuns(yParent, (item) => among.has(item)))
}
