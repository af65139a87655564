import type { Clock } from '#lib/base/instant.ts'
import { closeCode } from '#lib/wire/close-code.ts'
import { encodeUpdate } from '#lib/wire/sync-frame.ts'
import type { Connection } from './connection.ts'
import type { DocumentState } from './document-state.ts'
import { syncLimits } from './limits.ts'
import type { Presence } from './presence.ts'
import type { Timers } from './timers.ts'

export interface LaggingParts {
  readonly members: ReadonlySet<Connection>
  readonly clock: Clock
  readonly timers: Timers
  readonly state: DocumentState
  readonly presence: Presence
  /** Does it now, or once the document's content has been read again. */
  readonly withContent: (member: Connection, work: () => void) => void
}

/** A room's slow readers: nothing is relayed to them until they have drained; then one difference. */
export class Lagging {
  private readonly parts: LaggingParts
  private cancelCheck: (() => void) | undefined
  private stopped = false

  constructor(parts: LaggingParts) {
    this.parts = parts
  }

  /** Before something is relayed: whoever is too far behind is passed over from now on. */
  pause(): void {
    const { members, clock, state } = this.parts
    for (const member of members) {
      if (member.lag !== undefined || member.backlogBytes <= syncLimits.backlogPauseBytes) continue
      member.lag = { since: clock.now(), stateVector: state.encodeStateVector() }
      this.cancelCheck ??= this.checkLater()
    }
  }

  stop(): void {
    this.stopped = true
    this.cancelCheck?.()
  }

  private checkLater(): () => void {
    return this.parts.timers.after(syncLimits.backlogCheckMs, this.check)
  }

  /** Whoever drained gets one difference; whoever did not in time is closed. */
  private readonly check = (): void => {
    this.cancelCheck = undefined
    let lagging = false
    for (const member of this.parts.members) {
      if (member.lag === undefined) continue
      if (member.backlogBytes <= syncLimits.backlogResumeBytes) {
        this.parts.withContent(member, () => this.catchUp(member))
        if (this.stopped) return
      } else if (this.parts.clock.now() - member.lag.since > syncLimits.backlogCloseMs) {
        member.close(closeCode.busy, 'too far behind')
        continue
      }
      lagging ||= member.lag !== undefined
    }
    if (lagging) this.cancelCheck = this.checkLater()
  }

  private catchUp(member: Connection): void {
    if (member.lag === undefined) return
    const missed = this.parts.state.body.encodeDifference(member.lag.stateVector)
    member.lag = undefined
    member.send(encodeUpdate(missed))
    this.parts.presence.sendAll(member)
  }
}
