'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import { findWrittenText } from '#lib/authorship/find-written-text.ts'
import { classNames } from '../_design/class-names.ts'
import styles from './authorship.module.css'
import type { Authorship } from './authorship.ts'
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
  useSyncExternalStore(authorship.subscribe, authorship.getVersion, () => 0)
  const roles = isShown ? findRoles(authorship, name) : new Set()
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

function findRoles(authorship: Authorship, name: string): ReadonlySet<unknown> {
  const { blocks } = findWrittenText(authorship.doc.getXmlFragment(name), authorship.attributions)
  return new Set(
    blocks.flatMap(({ runs }) =>
      runs.flatMap(({ by }) => (by === undefined ? [] : authorship.findPerson(by.author)?.role)),
    ),
  )
}
