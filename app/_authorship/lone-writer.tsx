'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { findWrittenText } from '#lib/authorship/find-written-text.ts'
import { classNames } from '../_ui/class-names.ts'
import styles from './authorship.module.css'
import type { Authorship, AuthorshipView } from './authorship.ts'
import { useIsShown } from './shown.ts'

/** A text that one may only read: while "Who wrote what" is on, a line beside the whole of it. */
export function LoneWriter({
  authorship,
  name,
  children,
}: {
  readonly authorship: Authorship
  readonly name: string
  readonly children: ReactNode
}) {
  const isShown = useIsShown()
  const view = useSyncExternalStore(authorship.subscribe, authorship.getView, authorship.getView)
  const roles = isShown ? findRoles(authorship.doc.getXmlFragment(name), view) : new Set()
  return (
    <div
      className={classNames(
        styles.line,
        roles.has('client') && styles.lineClient,
        roles.has('clinician') && styles.lineClinician,
      )}
    >
      {children}
    </div>
  )
}

function findRoles(
  yFragment: Y.XmlFragment,
  { attributions, findPerson }: AuthorshipView,
): ReadonlySet<unknown> {
  const { blocks } = findWrittenText(yFragment, attributions)
  return new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ by }) => by && findPerson(by.author)?.role)))
}
