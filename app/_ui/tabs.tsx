'use client'

import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { classNames } from './class-names.ts'
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

/** One of several parts of a page at a time. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  look = 'line',
  keepsParts = false,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen) onSelect?.(chosen.id)
      }}
    >
      <TabList className={classNames(styles.list, look === 'segments' && styles.segments)} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''} shouldForceMount={keepsParts}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
