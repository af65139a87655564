'use client'

import { useId, useState, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { moveAlongRow } from './move-along-row.ts'
import styles from './tabs.module.css'
import { useIsNarrow } from './use-room.ts'

interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  /** What the row of tabs is for. */
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected?: Id
  readonly onSelect?: (id: Id) => void
  /** `line`: kinds of one thing. `segments`: parts of one page, as wide as the page. */
  readonly look?: 'line' | 'segments'
  /**
   * Where there is room (1152 px) all parts stand as the page places them, without the row of tabs; by style, so
   * that nothing moves as the page comes to life. Out of sight they stay as they are, with what was written and
   * opened in them. Before any script the part is shown that the address leads to; without script all of them.
   */
  readonly spreads?: boolean
  /** The order of the row, where it is not that of the parts. */
  readonly row?: readonly Id[]
  /** At the end of the row of tabs; it stays where the parts stand beside each other. */
  readonly aside?: ReactNode
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
  spreads = false,
  row = tabs.map(({ id }) => id),
  aside,
  className,
}: TabsProps<Id>) {
  const base = useId()
  const isNarrow = useIsNarrow()
  const [chosen, setChosen] = useState(row[0])
  const current = selected ?? chosen
  const select = (id: Id) => {
    setChosen(id)
    if (id !== current) onSelect?.(id)
  }
  const isPanel = !spreads || isNarrow === true
  const list = (
    // Its tabs take the focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      role="tablist"
      aria-label={label}
      className={classNames(styles.list, look === 'segments' && styles.segments)}
      onKeyDown={(event) => {
        const to = moveAlongRow(event, '[role="tab"]')
        const id = to === undefined ? undefined : row[to]
        if (id !== undefined) select(id)
      }}
    >
      {row.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          id={`${base}-${id}`}
          aria-selected={id === current}
          aria-controls={spreads || id === current ? `${base}-${id}-part` : undefined}
          tabIndex={id === current ? 0 : -1}
          className={styles.tab}
          onClick={() => select(id)}
        >
          {tabs.find((tab) => tab.id === id)?.label}
        </button>
      ))}
    </div>
  )
  return (
    <div className={classNames(spreads && styles.spread, className)}>
      {aside === undefined ? (
        list
      ) : (
        <div className={styles.head}>
          {list}
          {aside}
        </div>
      )}
      {tabs.map(
        ({ id, content }) =>
          (spreads || id === current) && (
            <div
              key={id}
              role={isPanel ? 'tabpanel' : undefined}
              id={`${base}-${id}-part`}
              aria-labelledby={isPanel ? `${base}-${id}` : undefined}
              className={classNames(styles.panel, id !== current && styles.away)}
            >
              {content}
            </div>
          ),
      )}
    </div>
  )
}
