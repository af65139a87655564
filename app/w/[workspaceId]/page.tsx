import { ClientHome } from './client-home.tsx'
import { ClinicianOverview } from './clinician-overview.tsx'
import { findWorkspace } from './find-workspace.ts'

/** The first page inside a workspace: the client's Home, a clinician's Overview. */
export default async function WorkspacePage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const found = await findWorkspace((await params).workspaceId)
  return found.workspace.role === 'client' ? <ClientHome {...found} /> : <ClinicianOverview {...found} />
}
