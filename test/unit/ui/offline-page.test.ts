import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'

const html = readFileSync(new URL('../../../public/offline.html', import.meta.url), 'utf8')
const script = readFileSync(new URL('../../../public/offline.js', import.meta.url), 'utf8')

describe('the page that stands in without a connection', () => {
  it('PG-16 has Take a moment and Leave now, in the words of every other page', () => {
    for (const key of [
      shellWords.takeAMoment,
      shellWords.comeBack,
      shellWords.leaveNow,
      shellWords.momentFirst,
      shellWords.momentFeet,
      shellWords.momentSee,
      shellWords.momentHear,
      shellWords.momentBreathe,
    ] as const)
      expect(html).toContain(`>${say(key)}<`)
  })

  it('PG-16 leaves with the lock that every other page obeys, and tells every other tab', () => {
    expect(script).toContain("sessionStorage.setItem('waymark:left'")
    expect(script).toContain("localStorage.setItem('waymark:leaving'")
    expect(script).toContain("addEventListener('storage', leaveToo)")
    expect(script).toContain("location.replace('about:blank')")
  })
})
