import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Header, type HeaderProps } from './header.tsx'
import { NotWatched } from './not-watched.tsx'
import styles from './screen.module.css'
import { SkipLink } from './skip-link.tsx'

export interface ScreenProps extends HeaderProps {
  readonly nav?: ReactNode
  /** `text`: one column of 640 px. `narrow`: a form. `full`: the page arranges itself. */
  readonly width?: 'text' | 'narrow' | 'full'
  readonly children: ReactNode
}

/**
 * The frame of every screen: a way past the frame, header, pages, and the page itself. Where something is written it
 * says that nobody watches, and leads to help.
 */
export function Screen({ nav, width = 'text', children, ...header }: ScreenProps) {
  return (
    <>
      <SkipLink />
      <Header {...header} />
      {nav}
      <main
        id="page"
        tabIndex={-1}
        className={classNames(styles.main, styles[width], nav !== undefined && styles.hasNav)}
      >
        {children}
        {header.isLive === true && (
          <div className={styles.foot}>
            <NotWatched />
          </div>
        )}
      </main>
    </>
  )
}
