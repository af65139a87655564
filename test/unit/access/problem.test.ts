import { describe, expect, it } from 'vitest'
import { problemsWords } from '#lib/words/en/problems.ts'
import { problem, type ProblemKind } from '../../../app/api/_route/problem.ts'

const kinds = Object.keys(problemsWords).filter((key): key is ProblemKind => !key.endsWith('-detail'))

describe('problem documents', () => {
  it.each(kinds)('AC-8 %s says what happened, what of it changed, and has a status', async (kind) => {
    const response = problem(kind)
    const document: unknown = await response.json()
    expect(document).toMatchObject({
      type: `urn:waymark:problem:${kind}`,
      status: response.status,
      title: expect.stringMatching(/\.$/),
      detail: expect.stringMatching(/^(Nothing has changed|They are safe)/),
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})
