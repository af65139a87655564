'use client'

import { gallery } from '#lib/words/en/gallery.ts'
import { Button } from '../_ui/button.tsx'
import { Tabs } from '../_ui/tabs.tsx'
import styles from './gallery.module.css'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

/** One of several at a time. */
export function TabShelf() {
  return (
    <Specimen part="tabs">
      <State name={gallery.line} isWide>
        <Tabs<'active' | 'ideas' | 'resting' | 'more'>
          label={gallery.tabsLabel}
          tabs={[
            { id: 'active', label: gallery.workingOn, content: gallery.sentence },
            { id: 'ideas', label: gallery.ideas, content: gallery.paragraph },
            { id: 'resting', label: gallery.resting, content: gallery.note },
            { id: 'more', label: gallery.more, content: gallery.nothingYet },
          ]}
        />
      </State>
      <State name={gallery.segments} isWide>
        <Tabs<'today' | 'goals' | 'notes' | 'close'>
          label={gallery.tabsLabel}
          look="segments"
          tabs={[
            { id: 'today', label: gallery.tabToday, content: gallery.sentence },
            { id: 'goals', label: gallery.goals, content: gallery.paragraph },
            { id: 'notes', label: gallery.tabNotes, content: gallery.note },
            { id: 'close', label: gallery.tabClose, content: gallery.nothingYet },
          ]}
        />
      </State>
      <State name={gallery.withAction} isWide>
        <Tabs<'notes' | 'goals'>
          label={gallery.tabsLabel}
          look="segments"
          aside={<Button>{gallery.open}</Button>}
          tabs={[
            { id: 'notes', label: gallery.tabNotes, content: gallery.note },
            { id: 'goals', label: gallery.goals, content: gallery.sentence },
          ]}
        />
      </State>
      <State name={gallery.spread} isWide>
        <Tabs<'notes' | 'goals'>
          label={gallery.tabsLabel}
          look="segments"
          spreads
          className={styles.beside}
          tabs={[
            { id: 'notes', label: gallery.tabNotes, content: gallery.note },
            { id: 'goals', label: gallery.goals, content: gallery.sentence },
          ]}
        />
      </State>
    </Specimen>
  )
}
