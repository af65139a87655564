'use client'

import { gallery } from '#lib/words/en/gallery.ts'
import { Button } from '../_ui/button.tsx'
import { Empty } from '../_ui/empty.tsx'
import { ErrorState } from '../_ui/error-state.tsx'
import { Loading } from '../_ui/loading.tsx'
import { OfflineState } from '../_ui/offline-state.tsx'
import { PageState } from '../_ui/page-state.tsx'
import { RefusedState } from '../_ui/refused-state.tsx'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

const nothing = () => {}

/** What stands where a page's content would. */
export function StateShelf() {
  return (
    <>
      <Specimen part="page-state">
        <State name={gallery.usual}>
          <PageState title={gallery.noticeTitle} action={<Button>{gallery.open}</Button>}>
            <p>{gallery.paragraph}</p>
          </PageState>
        </State>
        <State name={gallery.longWord}>
          <PageState title={gallery.endlessWord}>
            <p>{gallery.endlessWord}</p>
          </PageState>
        </State>
      </Specimen>
      <Specimen part="empty">
        <State name={gallery.usual}>
          <Empty>{gallery.nothingYet}</Empty>
        </State>
        <State name={gallery.withAction}>
          <Empty action={<Button look="main">{gallery.addFirst}</Button>}>{gallery.nothingYet}</Empty>
        </State>
      </Specimen>
      <Specimen part="loading">
        <State name={gallery.pending} isUnmeasured>
          <Loading onRetry={nothing} />
        </State>
      </Specimen>
      <Specimen part="offline-state">
        <State name={gallery.usual}>
          <OfflineState onRetry={nothing} />
        </State>
        <State name={gallery.onDevice}>
          <OfflineState onRetry={nothing}>
            <p>{gallery.deviceWords}</p>
          </OfflineState>
        </State>
      </Specimen>
      <Specimen part="refused-state">
        <State name={gallery.usual}>
          <RefusedState />
        </State>
      </Specimen>
      <Specimen part="error-state">
        <State name={gallery.usual}>
          <ErrorState onRetry={nothing} />
        </State>
      </Specimen>
    </>
  )
}
