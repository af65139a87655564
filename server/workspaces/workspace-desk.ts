import { succeed } from '#lib/base/result.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import type { ReflectionPrompt, WorkspaceDesk } from '../door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { createSharing } from './tell-sharing.ts'

export interface WorkspaceOptions {
  readonly store: Store
  readonly hub: SyncHub
}

/** What is begun, shared, deleted and moved in a workspace. */
export function createWorkspaceDesk({ store, hub }: WorkspaceOptions): WorkspaceDesk {
  const sharing = createSharing({ store, hub })
  return {
    list: (sessionId) => answered(() => store.ask('listWorkspaces', { sessionId })),
    documents: (sessionId, workspaceId) =>
      answered(() => store.run('listDocuments', { sessionId, workspaceId })),
    startReflection: (sessionId, workspaceId, { prompt }) =>
      answered(() =>
        store.run('createReflection', { sessionId, workspaceId, title: titleOf(prompt), prompt }),
      ),
    startSessionPage: (sessionId, workspaceId) =>
      answered(async () => {
        const titlePattern = say(sessionsWords.one, { number: '{number}' })
        const begun = await store.run('createSessionPage', { sessionId, workspaceId, titlePattern })
        if (!begun.ok) return begun
        return succeed({ id: begun.value.id, documentId: begun.value.documentId })
      }),
    shareReflection: (sessionId, reflectionId) => answered(() => sharing.share(sessionId, { reflectionId })),
    stopSharingReflection: (sessionId, reflectionId, quotes) =>
      answered(() => sharing.stop(sessionId, { reflectionId }, quotes)),
    deleteDraft: (sessionId, reflectionId) => answered(() => sharing.remove(sessionId, { reflectionId })),
  }
}

/** A title is never taken from the text: it is the prompt's words, or just what it is. */
function titleOf(prompt: ReflectionPrompt | undefined): string {
  switch (prompt) {
    case 'shown-me':
      return say(reflectionsWords.promptShownMe)
    case 'still-hard':
      return say(reflectionsWords.promptStillHard)
    case 'ordinary-day':
      return say(reflectionsWords.promptOrdinaryDay)
    case undefined:
      return say(reflectionsWords.one)
    default:
      return unreachable(prompt)
  }
}
