'use client'

import { useId, useState, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { moveAlongRow } from './move-along-row.ts'
import styles from './tabs.module.css'

export interface TabsProps<Id extends string> {
  /** What the row of tabs is for. */
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly content: ReactNode }[]
  readonly selected?: Id
  readonly onSelect?: (id: Id) => void
  /** `line`: kinds of one thing. `segments`: parts of one page, as wide as the page. */
  readonly look?: 'line' | 'segments'
  /** Parts out of sight stay as they are, with what was written and opened in them. */
  readonly keepsParts?: boolean
  /** There is room for all parts: they stand as the page places them, without the row of tabs, and stay as they are. */
  readonly showsAll?: boolean
  /** For the page that places the parts. */
  readonly className?: string | undefined
}

/**
 * One of several parts of a page at a time, with the keys of the ARIA tabs pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): whichever has the focus is shown.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  look = 'line',
  keepsParts = false,
  showsAll = false,
  className,
}: TabsProps<Id>) {
  const base = useId()
  const [chosen, setChosen] = useState(tabs[0]?.id)
  const current = selected ?? chosen
  const select = (id: Id) => {
    setChosen(id)
    if (id !== current) onSelect?.(id)
  }
  const isKept = keepsParts || showsAll
  return (
    <div className={className}>
      {!showsAll && (
        // Its tabs take the focus.
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
        <div
          role="tablist"
          aria-label={label}
          className={classNames(styles.list, look === 'segments' && styles.segments)}
          onKeyDown={(event) => {
            const to = moveAlongRow(event, '[role="tab"]')
            const tab = to === undefined ? undefined : tabs[to]
            if (tab) select(tab.id)
          }}
        >
          {tabs.map(({ id, label: words }) => (
            <button
              key={id}
              type="button"
              role="tab"
              data-tab={id}
              id={`${base}-${id}`}
              aria-selected={id === current}
              aria-controls={isKept || id === current ? `${base}-${id}-part` : undefined}
              tabIndex={id === current ? 0 : -1}
              className={styles.tab}
              onClick={() => select(id)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
      {tabs.map(
        ({ id, content }) =>
          (isKept || id === current) && (
            <div
              key={id}
              role={showsAll ? undefined : 'tabpanel'}
              id={`${base}-${id}-part`}
              aria-labelledby={showsAll ? undefined : `${base}-${id}`}
              className={showsAll ? undefined : styles.panel}
              hidden={!showsAll && id !== current}
            >
              {content}
            </div>
          ),
      )}
    </div>
  )
}
