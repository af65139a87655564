import type { ReactNode } from 'react'
import styles from './empty.module.css'
import { PageState } from './page-state.tsx'

/** Where nothing is yet: one kind sentence, and the one thing that could be first. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <PageState action={action}>
      <p className={styles.quiet}>{children}</p>
    </PageState>
  )
}
