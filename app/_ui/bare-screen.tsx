import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { HeaderRow } from './header-row.tsx'
import styles from './screen.module.css'
import { SkipLink } from './skip-link.tsx'
import { TakeAMomentButton } from './take-a-moment-button.tsx'

/** The frame of a screen that stands in for another: without pages and icons, because every page carries it along. */
export function BareScreen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <HeaderRow title={title} moment={<TakeAMomentButton />} />
      <main id="page" tabIndex={-1} className={classNames(styles.main, styles.text)}>
        {children}
      </main>
    </>
  )
}
