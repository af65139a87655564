'use client'

import { CallOff } from './call-off.tsx'
import { ChangeTime, type ChangeTimeProps } from './change-time.tsx'

export interface SessionAskedProps extends ChangeTimeProps {
  readonly what: 'change' | 'call-off'
}

/** What was chosen in a session's menu. Fetched on the choice. */
export default function SessionAsked({ what, ...asked }: SessionAskedProps) {
  return what === 'change' ? <ChangeTime {...asked} /> : <CallOff {...asked} />
}
