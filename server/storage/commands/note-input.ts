import { findInputToNote } from '#lib/access/session-limits.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { describeStaying, type Staying } from '../describe-staying.ts'
import { loadLiveSession } from '../load-viewer.ts'
import type { Command } from '../named.ts'
import { noteInputOf } from '../note-input-of.ts'

export interface NoteInputInput {
  readonly sessionId: SessionId
  /** How long ago the input was, by the browser's own count. */
  readonly agoMs: number
}

/** Real input puts the idle limit off, and answers until when. A session that has ended stays so: undefined. */
export const noteInput: Command<NoteInputInput, Staying | undefined> = {
  async run(context, { sessionId, agoMs }) {
    const { at } = context
    const live = await loadLiveSession(context, sessionId)
    if (live === undefined) return undefined
    const inputAt = findInputToNote(live.times.lastInputAt, at - Math.max(0, agoMs), at)
    if (inputAt === undefined) return describeStaying(live, at)
    await noteInputOf(context, [sessionId], inputAt)
    return describeStaying({ ...live, times: { ...live.times, lastInputAt: inputAt } }, at)
  },
}
