import { refusable } from '../../_server/refusable.tsx'
import { ClientHome } from './client-home.tsx'
import { ClinicianOverview } from './clinician-overview.tsx'
import { findWorkspace } from './find-workspace.ts'

/** The first page inside a workspace: the client's Home, a clinician's Overview. */
export default refusable(async function WorkspacePage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}) {
  const found = await findWorkspace((await params).workspaceId)
  // Called, not placed: what they read may be refused still, and the page must hear of it.
  if (found.workspace.role === 'client') return ClientHome(found)
  const { from } = await searchParams
  return ClinicianOverview(found, from === 'today' ? 'today' : 'clients')
})
