import type { AccountId, DocumentId, ReflectionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { Prompt } from '../../say-prompt.ts'

/** As much of a reflection as its pages show. */
export interface FoundReflection {
  readonly documentId: DocumentId
  readonly access: 'write' | 'read'
  readonly body: RichTextView | undefined
  readonly workspace: {
    readonly id: WorkspaceId
    readonly clientName: string
    readonly isPretend: boolean
    readonly role: 'client' | 'clinician'
    readonly me: AccountId
    readonly people: readonly {
      readonly accountId: AccountId
      readonly name: string
      readonly role: 'client' | 'clinician'
    }[]
  }
  readonly entry: {
    readonly id: ReflectionId
    readonly prompt: Prompt | undefined
    readonly state: 'draft' | 'shared'
    readonly createdAt: Instant
    readonly sharedAt: Instant | undefined
  }
  readonly reads: readonly { readonly accountId: AccountId; readonly name: string; readonly at: Instant }[]
  readonly isQuoted: boolean
}
