'use client'

import { useSessionWords, type SessionMomentProps } from './use-session-words.ts'

/** When a session is, for whoever reads it. */
export function SessionMoment(props: SessionMomentProps) {
  const words = useSessionWords(props)
  return <time dateTime={new Date(props.at).toISOString()}>{words}</time>
}
