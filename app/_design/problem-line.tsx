import { Notice } from './notice.tsx'

/** Why a form did nothing, spoken when it appears. Its place is there from the start, so it is heard. */
export function ProblemLine({ problem }: { readonly problem: string | undefined }) {
  return <div role="alert">{problem !== undefined && <Notice look="attention">{problem}</Notice>}</div>
}
