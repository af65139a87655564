import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../app/_ui/tokens.css', import.meta.url), 'utf8')

/** From the tables of our faces, in thousandths of an em. */
const ours = { Sans: { ascent: 1024, descent: 400 }, Serif: { ascent: 1036, descent: 335 } }

const standIns = [...css.matchAll(/@font-face \{[^}]*\}/gu)].map(([face]) => {
  const find = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`, 'u').exec(face)?.[1])
  return {
    name: /font-family: '([^']+)'/u.exec(face)?.[1] ?? '',
    size: find('size-adjust'),
    ascent: find('ascent-override'),
    descent: find('descent-override'),
    gap: find('line-gap-override'),
  }
})

describe('what stands in for a face of ours', () => {
  it.each(standIns)('UI-12 $name makes lines as high as ours', ({ name, size, ascent, descent, gap }) => {
    const face = name.startsWith('Serif') ? ours.Serif : ours.Sans
    expect(Math.abs((ascent * size) / 10 - face.ascent)).toBeLessThan(0.5)
    expect(Math.abs((descent * size) / 10 - face.descent)).toBeLessThan(0.5)
    expect(gap).toBe(0)
  })

  it('UI-12 each is asked for, before the system’s own', () => {
    const asked = (voice: string) => new RegExp(`--font-${voice}:([^;]+);`, 'u').exec(css)?.[1] ?? ''
    const all = `${asked('sans')},${asked('voice')}`
    expect(standIns.map(({ name }) => name).filter((name) => !all.includes(`'${name}'`))).toEqual([])
    for (const of of ['Arial', 'Roboto', 'DejaVu']) expect(asked('sans')).toContain(`'Sans as ${of}'`)
    for (const of of ['Times', 'Noto', 'DejaVu']) expect(asked('voice')).toContain(`'Serif as ${of}'`)
  })

  it('UI-12 the face of the client’s words is held for the letters that the package’s rule for it has', () => {
    const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
    const rulesOf = (sheet: string) =>
      [...sheet.matchAll(/@font-face \{[^}]*\}/gu)].map(([rule]) => rule.replaceAll(/\s/gu, ''))
    const letters = (rule: string) => /unicode-range:([^;}]+)/u.exec(rule)?.[1]
    const [held] = rulesOf(read('app/_ui/voice-face.css'))
    const theirs = rulesOf(read('node_modules/@fontsource-variable/source-serif-4/wght.css')).find((rule) =>
      rule.includes('source-serif-4-latin-wght-normal'),
    )
    expect(held).toContain('font-display:block')
    expect(letters(held ?? '')).toBe(letters(theirs ?? 'none'))
  })
})
