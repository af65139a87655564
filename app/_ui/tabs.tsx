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
}: TabsProps<Id>) {
  const base = useId()
  const [chosen, setChosen] = useState(tabs[0]?.id)
  const current = selected ?? chosen
  const select = (id: Id) => {
    setChosen(id)
    if (id !== current) onSelect?.(id)
  }
  return (
    <div>
      {/* Its tabs take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
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
            aria-controls={keepsParts || id === current ? `${base}-${id}-part` : undefined}
            tabIndex={id === current ? 0 : -1}
            className={styles.tab}
            onClick={() => select(id)}
          >
            {words}
          </button>
        ))}
      </div>
      {tabs.map(
        ({ id, content }) =>
          (keepsParts || id === current) && (
            <div
              key={id}
              role="tabpanel"
              id={`${base}-${id}-part`}
              aria-labelledby={`${base}-${id}`}
              className={styles.panel}
              hidden={id !== current}
            >
              {content}
            </div>
          ),
      )}
    </div>
  )
}
