import { afterEach, describe, expect, it, vi } from 'vitest'
import * as shape from '#lib/base/shape.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { noAnswer, send } from '../../../app/_requests/send.ts'
import { tellFailure } from '../../../app/_requests/tell-failure.ts'

const made = shape.object({ code: shape.text })

function answerWith(response: () => Promise<Response>) {
  const fetched = vi.fn(response)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a request to the JSON interface', () => {
  it('PG-13 gives the answer once it is what was expected', async () => {
    answerWith(async () => Response.json({ code: 'K7' }, { status: 201 }))
    expect(await send({ method: 'POST', path: '/x', answer: made })).toEqual({
      ok: true,
      value: { code: 'K7' },
    })
  })

  it('PG-13 an empty answer is enough where nothing is expected', async () => {
    answerWith(async () => new Response(null, { status: 204 }))
    expect((await send({ method: 'DELETE', path: '/x', answer: noAnswer })).ok).toBe(true)
  })

  it.each([
    [
      'the kind of the problem document',
      async () => Response.json({ kind: 'name-taken' }, { status: 409 }),
      'name-taken',
    ],
    ['not-signed-in', async () => new Response('', { status: 401 }), 'not-signed-in'],
    ['not-found', async () => new Response('<html>', { status: 404 }), 'not-found'],
    ['unavailable for a broken server', async () => new Response('x', { status: 502 }), 'unavailable'],
    ['unavailable for another shape', async () => Response.json({ other: 1 }), 'unavailable'],
    ['offline', () => Promise.reject(new TypeError('network')), 'offline'],
  ])('PG-13 what did not happen is a kind: %s', async (_name, response, kind) => {
    answerWith(response)
    const result = await send({ method: 'POST', path: '/x', body: { a: 1 }, answer: made })
    expect(result).toEqual({ ok: false, failure: { kind } })
  })

  it("PG-13 every kind is told in words, a form's own first", () => {
    expect(tellFailure({ kind: 'wrong-card' }, { 'wrong-card': recoveryWords.wrong })).toBe(
      say(recoveryWords.wrong),
    )
    expect(tellFailure({ kind: 'offline' })).toBe(say(commonWords.offline))
    expect(tellFailure({ kind: 'unheard-of' })).toBe(say(commonWords.storeUnavailable))
  })

  it('ST-90 what has no room is told in words on any screen: what happened, that all is safe, and what now', () => {
    expect(tellFailure({ kind: 'day-full' })).toMatch(/today.* is safe\. .*tomorrow\.$/)
    expect(tellFailure({ kind: 'workspace-full' })).toMatch(/As much .* is safe\. Please go on .*\.$/)
  })
})
