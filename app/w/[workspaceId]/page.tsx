import { refusable } from '../../_server/refusable.tsx'
import { ClientHome } from './client-home.tsx'
import { ClinicianOverview } from './clinician-overview.tsx'
import { findWorkspace } from './find-workspace.ts'

/** The first page inside a workspace: the client's Home, a clinician's Overview. */
export default refusable(async function WorkspacePage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const found = await findWorkspace((await params).workspaceId)
  // Called, not placed: what they read may be refused still, and the page must hear of it.
  return found.workspace.role === 'client' ? ClientHome(found) : ClinicianOverview(found)
})
