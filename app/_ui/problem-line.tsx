import { LiveRegion } from './live-region.tsx'
import { Notice } from './notice.tsx'

/** Why a form did nothing, spoken when it appears. */
export function ProblemLine({ problem }: { readonly problem: string | undefined }) {
  return (
    <LiveRegion role="alert">
      {problem !== undefined && <Notice look="attention">{problem}</Notice>}
    </LiveRegion>
  )
}
