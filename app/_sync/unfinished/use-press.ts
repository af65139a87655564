'use client'

import type { Result } from '#lib/base/result.ts'
import type { RequestFailure } from '../../_requests/send.ts'
import { newId } from '../new-id.ts'
import type { UnfinishedPlace } from './unfinished-words.ts'
import { useUnfinished } from './use-unfinished.ts'

/**
 * Names a press, and keeps the name until the server has answered that it is kept: pressed again because the answer was
 * lost, also after a reload, it is the same press and is kept once.
 */
export function usePress(place: UnfinishedPlace) {
  const [name, setName] = useUnfinished({ ...place, line: `${place.line}/press` })
  return async <Body>(
    request: (pressId: string) => Promise<Result<Body, RequestFailure>>,
  ): Promise<Result<Body, RequestFailure>> => {
    const pressId = name === '' ? newId() : name
    setName(pressId)
    const answer = await request(pressId)
    if (answer.ok || answer.failure.kind === 'kept-before') setName('')
    return answer
  }
}
