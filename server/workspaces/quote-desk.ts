import { fail, succeed } from '#lib/base/result.ts'
import { findPassage } from '#lib/quotes/find-passage.ts'
import { isQuotable } from '#lib/quotes/quoted.ts'
import { quotesRecord } from '#lib/wire/records-changed.ts'
import type { QuoteDesk, QuoteView } from '../quote-door.ts'
import { answered } from '../storage/answered.ts'
import type { QuoteRow } from '../storage/commands/list-quotes.ts'
import { boardReader } from './document-readers.ts'
import { forgetWiped } from './forget-wiped.ts'
import { readPassages } from './read-passages.ts'
import type { WorkspaceOptions } from './workspace-desk.ts'

/** What goals quote of what both may read. Word for word: what is quoted is looked for in its source first. */
export function createQuoteDesk({ store, hub }: WorkspaceOptions): QuoteDesk {
  const show = async ({ shown }: QuoteRow): Promise<QuoteView['shown']> => {
    if (shown.as === 'withdrawn' || shown.as === 'unreadable') return shown
    if (shown.as === 'kept') return { as: 'kept', words: shown.words.exact }
    const { words, source } = shown
    const kind = source.reflectionId === undefined ? 'starting-point' : 'reflection'
    const passage = findPassage(await readPassages(hub, source.documentId, kind), words)
    const place = passage && { root: passage.root, block: passage.block }
    return { as: 'quoted', words: words.exact, source, place }
  }

  return {
    list: (sessionId, workspaceId, goalId) =>
      answered(async () => {
        const listed = await store.run('listQuotes', { sessionId, workspaceId, goalId })
        if (!listed.ok) return listed
        const workspace = await store.ask('findWorkspace', { sessionId, workspaceId })
        if (!workspace.ok) return workspace
        const nameOf = (accountId: string) =>
          workspace.value.people.find((person) => person.accountId === accountId)?.name
        const quotes = listed.value.map(async (row) => {
          const { id, addedBy, addedAt, mayRemove } = row
          return { id, addedBy: nameOf(addedBy), addedAt, mayRemove, shown: await show(row) }
        })
        return succeed(await Promise.all(quotes))
      }),

    sources: (sessionId, workspaceId) =>
      answered(() => store.run('listQuotable', { sessionId, workspaceId })),

    passages: (sessionId, documentId) =>
      answered(async () => {
        const target = { of: 'document', id: documentId } as const
        const allowed = await store.ask('checkOwnText', { sessionId, documentId })
        if (!allowed.ok) return allowed
        const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
        if (!entered.ok) return entered
        return succeed(await readPassages(hub, documentId, entered.value.kind))
      }),

    add: (sessionId, workspaceId, goalId, { sourceId, quoted }) =>
      answered(async () => {
        if (!isQuotable(quoted)) return fail({ kind: 'too-large' } as const)
        const boardId = await store.ask('findBoard', { sessionId, workspaceId })
        if (!boardId.ok) return boardId
        const source = await store.ask('checkOwnText', { sessionId, documentId: sourceId })
        if (!source.ok) return source
        const board = await hub.read(boardId.value, boardReader)
        if (!board.ok) return fail({ kind: 'store-unavailable' } as const)
        if (!board.value.goals.some(({ id }) => id === goalId)) return fail({ kind: 'goal-unknown' } as const)
        const passages = await readPassages(hub, sourceId, source.value.kind)
        const whole = quoted.prefix + quoted.exact + quoted.suffix
        if (!passages.some(({ text }) => text.includes(whole)))
          return fail({ kind: 'words-not-there' } as const)
        const added = await store.run('addQuote', { sessionId, workspaceId, goalId, sourceId, quoted })
        if (!added.ok) return added
        hub.recordsChanged(added.value.boardId, [quotesRecord])
        // Its client's page asks what becomes of quotes before sharing stops.
        hub.recordsChanged(sourceId, [quotesRecord])
        return succeed({ id: added.value.id })
      }),

    remove: (sessionId, workspaceId, goalId, quoteId) =>
      answered(async () => {
        const removed = await store.run('removeQuote', { sessionId, workspaceId, goalId, quoteId })
        if (!removed.ok) return removed
        hub.recordsChanged(removed.value.boardId, [quotesRecord])
        await forgetWiped(store)
        return succeed(undefined)
      }),
  }
}
