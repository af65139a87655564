import type { findWorkspace } from './find-workspace.ts'

/** What every page inside a workspace begins with. */
export type FoundWorkspace = Awaited<ReturnType<typeof findWorkspace>>
