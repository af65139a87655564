import { gallery } from '#lib/words/en/gallery.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { NotWatched } from '../_ui/not-watched.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { SaveStateLine } from '../_ui/save-state-line.tsx'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

/** What is told beside the matter that it is about. */
export function NoticeShelf() {
  return (
    <>
      <Specimen part="not-watched">
        <State name={gallery.usual}>
          <NotWatched />
        </State>
      </Specimen>
      <Specimen part="notice">
        <State name={gallery.calm}>
          <Notice>
            <p>{gallery.paragraph}</p>
          </Notice>
        </State>
        <State name={gallery.withAction}>
          <Notice title={gallery.noticeTitle}>
            <p>{gallery.paragraph}</p>
            <ButtonLink to="/gallery">{gallery.open}</ButtonLink>
          </Notice>
        </State>
        <State name={gallery.safe}>
          <Notice look="safe" title={gallery.savedTitle}>
            <p>{gallery.savedWords}</p>
          </Notice>
        </State>
        <State name={gallery.onDevice}>
          <Notice look="on-device" title={gallery.deviceTitle}>
            <p>{gallery.deviceWords}</p>
          </Notice>
        </State>
        <State name={gallery.notSaved}>
          <Notice look="not-saved" title={gallery.notSavedTitle}>
            <p>{gallery.notSavedWords}</p>
          </Notice>
        </State>
        <State name={gallery.attention}>
          <Notice look="attention" title={gallery.noticeTitle}>
            <p>{gallery.paragraph}</p>
          </Notice>
        </State>
        <State name={gallery.longWord}>
          <Notice look="not-saved" title={gallery.endlessWord}>
            <p>{gallery.endlessWord}</p>
          </Notice>
        </State>
      </Specimen>
      <Specimen part="problem-line">
        <State name={gallery.problem}>
          <ProblemLine problem={gallery.fieldProblem} />
        </State>
        <State name={gallery.empty}>
          <ProblemLine problem={undefined} />
        </State>
      </Specimen>
      <Specimen part="live-region">
        <State name={gallery.filled}>
          <LiveRegion role="status">{gallery.savedWords}</LiveRegion>
        </State>
        <State name={gallery.empty}>
          <LiveRegion role="status" />
        </State>
      </Specimen>
      <Specimen part="save-state-line">
        <State name={gallery.safe}>
          <SaveStateLine look="settled" words={gallery.lineSaved} />
        </State>
        <State name={gallery.pending}>
          <SaveStateLine look="moving" words={gallery.lineSaving} />
        </State>
        <State name={gallery.onDevice}>
          <SaveStateLine look="waiting" words={gallery.lineDevice} />
        </State>
        <State name={gallery.notSaved}>
          <SaveStateLine look="attention" words={gallery.lineNotSaved} />
        </State>
      </Specimen>
    </>
  )
}
