import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { tidyWords } from '#lib/base/tidy-words.ts'
import { commentLimits, type CommentAbout, type CommentThread } from '#lib/comments/comment.ts'
import { findPlace } from '#lib/quotes/find-passage.ts'
import type { Passage } from '#lib/quotes/passage.ts'
import { isQuotable } from '#lib/quotes/quoted.ts'
import { commentsRecord } from '#lib/wire/records-changed.ts'
import type { CommentDesk, CommentThreadView } from '../comment-door.ts'
import { answered } from '../storage/answered.ts'
import { forgetWiped } from './forget-wiped.ts'
import { readPassages } from './read-passages.ts'
import type { WorkspaceOptions } from './workspace-desk.ts'

/** What two people say beside a starting point. What a comment is about is looked for in the text first, word for word. */
export function createCommentDesk({ store, hub }: WorkspaceOptions): CommentDesk {
  const passagesOf = (documentId: DocumentId) => readPassages(hub, documentId, 'starting-point')
  /** Told once it is on disk. */
  const told = <Value, Failure>(documentId: DocumentId, kept: Result<Value, Failure>) => {
    if (kept.ok) hub.recordsChanged(documentId, [commentsRecord])
    return kept
  }

  return {
    list: (sessionId, documentId) =>
      answered(async () => {
        const listed = await store.run('listComments', { sessionId, documentId })
        if (!listed.ok) return listed
        const { threads, readsEarlier } = listed.value
        const passages = threads.length === 0 ? [] : await passagesOf(documentId)
        return succeed({ threads: threads.map((thread) => describe(thread, passages, readsEarlier)) })
      }),

    add: (sessionId, documentId, { pressId, words: typed, about }) =>
      answered(async () => {
        const words = readWords(typed)
        if (!words.ok) return words
        // Asked before its text is read: what is not the asker's is not looked into.
        const allowed = await store.ask('checkOwnText', { sessionId, documentId })
        if (!allowed.ok) return allowed
        if (about.quoted !== undefined && !isQuotable(about.quoted))
          return fail({ kind: 'too-large' } as const)
        const place = { as: 'comment', about, stands: stands(await passagesOf(documentId), about) } as const
        const comment = { sessionId, documentId, pressId, words: words.value, place }
        return told(documentId, await store.run('writeComment', comment))
      }),

    reply: (sessionId, documentId, to, { pressId, words: typed }) =>
      answered(async () => {
        const words = readWords(typed)
        if (!words.ok) return words
        const place = { as: 'reply', to } as const
        const reply = { sessionId, documentId, pressId, words: words.value, place }
        return told(documentId, await store.run('writeComment', reply))
      }),

    setDone: (sessionId, documentId, commentId, isDone) =>
      answered(async () => {
        const asked = { sessionId, documentId, commentId, isDone }
        const set = await store.run('setCommentDone', asked)
        if (!set.ok) return set
        if (set.value.hasChanged) told(documentId, set)
        return succeed(undefined)
      }),

    takeBack: (sessionId, documentId, commentId) =>
      answered(async () => {
        const taken = told(
          documentId,
          await store.run('takeBackComment', { sessionId, documentId, commentId }),
        )
        if (taken.ok && !taken.value.wasRead) await forgetWiped(store)
        return taken
      }),

    last: (sessionId, workspaceId) =>
      answered(async () => {
        const last = await store.run('findLastComment', { sessionId, workspaceId })
        return last.ok ? succeed({ last: last.value }) : last
      }),
  }
}

function readWords(
  typed: string,
): Result<string, { readonly kind: 'words-too-long' } | { readonly kind: 'nothing-written' }> {
  const words = tidyWords(typed, commentLimits.wordsLength)
  return words.ok && words.value === '' ? fail({ kind: 'nothing-written' }) : words
}

/** Whether the text has words, and those that are quoted, letter for letter. What was skipped is not talked about. */
function stands(passages: readonly Passage[], { root, quoted }: CommentAbout): boolean {
  const whole = quoted === undefined ? '' : quoted.prefix + quoted.exact + quoted.suffix
  return passages.some((passage) => passage.root === root && passage.text.includes(whole))
}

/**
 * A conversation with where its words stand now. Words of an earlier sharing that are gone since are read as an earlier
 * version is: to share again is to share what stands there now.
 */
function describe(
  { quoted, isOfThisSharing, ...thread }: CommentThread,
  passages: readonly Passage[],
  readsEarlier: boolean,
): CommentThreadView {
  if (quoted === undefined) return { ...thread, quoted: undefined }
  const ofRoot = passages.filter(({ root }) => root === thread.root)
  const place = findPlace(ofRoot, quoted)
  const isSealed = place === undefined && !readsEarlier && !isOfThisSharing
  return {
    ...thread,
    quoted: {
      words: isSealed ? undefined : quoted.exact,
      prefix: quoted.prefix.slice(quoted.prefix.length - (place?.before ?? 0)),
      suffix: quoted.suffix.slice(0, place?.behind ?? 0),
      block: place?.line.block,
    },
  }
}
