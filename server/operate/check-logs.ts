import { succeed } from '#lib/base/result.ts'
import { verifyAccessLog } from '../storage/queries/verify-access-log.ts'
import type { Folders } from './folders.ts'
import { openForReading } from './open-for-reading.ts'
import { notDone, type Outcome } from './outcome.ts'
import { verifyDocuments } from './verify-documents.ts'

/** Checks every access log and replays every document. Tells places, never content. */
export async function checkLogs(folders: Folders): Promise<Outcome> {
  const opened = openForReading(folders)
  const { context } = opened
  try {
    const access = await context.db
      .transaction()
      .execute((db) => verifyAccessLog.run({ ...context, db }, undefined))
    const documents = await verifyDocuments(context)
    const findings = [
      ...access.breaks.map(
        ({ workspaceId, position }) =>
          `The access log of workspace ${workspaceId} is not what was written, from line ${position} on.`,
      ),
      ...documents.broken.map((id) => `Document ${id} has records that are missing, changed or too many.`),
    ]
    const summary = [
      `${access.lines} lines of access logs read.`,
      `${documents.readable} documents read and replayed; ${documents.gone} deleted ones have no key and stay unreadable.`,
    ]
    return findings.length > 0 ? notDone(...findings, ...summary) : succeed(summary)
  } finally {
    await opened.close()
  }
}
