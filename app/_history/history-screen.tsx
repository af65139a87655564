import type { ReactNode } from 'react'
import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { WorkspaceNav } from '../_ui/nav.tsx'
import { Screen } from '../_ui/screen.tsx'
import { navPageOf } from './page-of.ts'
import { WhileReadable } from './while-readable.tsx'

export interface HistoryScreenProps {
  readonly document: VersionedDocument
  /** Who looks, and as whom. */
  readonly viewer: { readonly me: string; readonly role: 'client' | 'clinician' }
  readonly title: string
  /** Said in the header to a clinician. */
  readonly whose: string | undefined
  readonly back: { readonly href: string; readonly page: string }
  readonly children: ReactNode
}

/** A screen of a document's earlier words, which are gone from it when access ends. */
export function HistoryScreen({
  document,
  viewer: { me, role },
  title,
  whose,
  back,
  children,
}: HistoryScreenProps) {
  return (
    <Screen
      title={title}
      whose={whose}
      lead={{ kind: 'back', ...back }}
      nav={
        <WorkspaceNav workspaceId={document.workspaceId} viewer={role} current={navPageOf(document, role)} />
      }
    >
      <WhileReadable documentId={document.id} me={me}>
        {children}
      </WhileReadable>
    </Screen>
  )
}
