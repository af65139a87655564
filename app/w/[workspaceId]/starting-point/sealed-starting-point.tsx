import { SealedDrafts } from '../reflections/sealed-drafts.tsx'
import { StartingPointFrame } from './starting-point-frame.tsx'

/** The client's own starting point while drafts are sealed: why, and the way to open it. */
export function SealedStartingPoint({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <StartingPointFrame workspaceId={workspaceId}>
      <SealedDrafts />
    </StartingPointFrame>
  )
}
