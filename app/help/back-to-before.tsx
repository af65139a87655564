'use client'

import type { ReactNode } from 'react'
import styles from '../_ui/header.module.css'
import { InternalLink } from '../_ui/internal-link.tsx'

/** Back to the page that one came from, where the browser knows one of ours; to the first page otherwise. */
export function BackToBefore({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <InternalLink
      className={styles.lead}
      to="/"
      aria-label={label}
      onClick={(event) => {
        if (!('navigation' in window) || !window.navigation.canGoBack) return
        event.preventDefault()
        window.history.back()
      }}
    >
      {children}
    </InternalLink>
  )
}
