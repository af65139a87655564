import type { SessionId } from '#lib/base/ids.ts'
import { describeStaying, type Staying } from '../describe-staying.ts'
import { loadLiveSession } from '../load-viewer.ts'
import type { Query } from '../named.ts'

/** How long a session still lasts; undefined once it ended. To ask is no input. */
export const findStaying: Query<{ readonly sessionId: SessionId }, Staying | undefined> = {
  async run(context, { sessionId }) {
    const live = await loadLiveSession(context, sessionId)
    return live && describeStaying(live, context.at)
  },
}
