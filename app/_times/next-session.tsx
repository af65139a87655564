import type { SessionTimes } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import section from '../_ui/section.module.css'
import { findNext, isAboutTo, isNear } from './find-next.ts'
import { LookAgain } from './look-again.tsx'
import styles from './next-session.module.css'
import { sayDetails } from './say-details.ts'
import { SessionMoment } from './session-moment.tsx'
import { StartSession } from './start-session.tsx'
import { timesMark } from './times-mark.ts'
import { VideoCallLink } from './video-call-link.tsx'

/**
 * The next session: when, how long, and from the day before on the way in, which for a client stands out once it is
 * about to begin. A client who cannot come is led to where times are changed.
 */
export function NextSession({
  workspaceId,
  times,
  viewer,
}: {
  readonly workspaceId: string
  readonly times: SessionTimes
  readonly viewer: 'client' | 'clinician'
}) {
  const next = findNext(times)
  const isClient = viewer === 'client'
  const { asOf, videoLink } = times
  const join = videoLink === undefined ? timesWords.join : timesWords.joinBoth
  return (
    <section className={styles.next} aria-labelledby="next-session">
      <h2 id="next-session" className={styles.title}>
        {next !== undefined && next.startsAt <= asOf ? say(timesWords.now) : say(timesWords.next)}
      </h2>
      {next === undefined ? (
        <p className={section.quiet}>
          {say(timesWords.none)}{' '}
          <InternalLink to={`/w/${workspaceId}/sessions`}>{say(timesWords.setWhere)}</InternalLink>
        </p>
      ) : (
        <>
          <p className={styles.when}>
            <SessionMoment at={next.startsAt} zone={next.zone} asOf={asOf} />
          </p>
          <p className={section.small}>{sayDetails(next)}</p>
          {isNear(next, asOf) && (
            <div className={section.actions}>
              <StartSession
                session={next}
                videoLink={videoLink}
                words={say(isClient ? join : timesWords.start)}
                look={isClient && !isAboutTo(next, asOf) ? 'plain' : 'main'}
              />
              {videoLink !== undefined && (
                <VideoCallLink
                  link={videoLink}
                  words={say(isClient ? timesWords.onlyCall : timesWords.videoCall)}
                />
              )}
            </div>
          )}
          {isClient && (
            <p>
              <InternalLink className={styles.otherwise} to={`/w/${workspaceId}/sessions`}>
                {say(timesWords.cannotCome)}
              </InternalLink>
            </p>
          )}
        </>
      )}
      <LookAgain path={`/api/workspaces/${workspaceId}/appointments`} mark={timesMark(times)} />
    </section>
  )
}
