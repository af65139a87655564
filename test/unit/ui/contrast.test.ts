import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../app/_ui/tokens.css', import.meta.url), 'utf8')
const dark = css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('prefers-reduced-motion'))
const light = css.slice(0, css.indexOf('prefers-color-scheme: dark'))

function token(scheme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`, 'u').exec(scheme)?.[1]
  if (found === undefined) throw new Error(`no colour --${name}`)
  return found
}

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'paper-raised', 'paper-sunk', 'accent-soft']
const text: readonly (readonly [string, readonly string[]])[] = [
  ['ink', grounds],
  ['ink-quiet', grounds],
  ['accent', grounds],
  ['accent-ink', ['accent', 'accent-strong']],
  ['paper-raised', ['client', 'clinician']],
  ['client', ['paper', 'paper-raised', 'client-soft']],
  ['clinician', ['paper', 'paper-raised', 'clinician-soft']],
]
/** Grounds that hold no text: what is drawn with them stands among the lines, or dims the page. */
const marks = ['ink-quiet', 'accent-ink', 'line-strong', 'client', 'clinician', 'veil']
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['paper', 'paper-raised', 'paper-sunk']],
  ['ink-quiet', ['paper-raised']],
  ['accent', grounds],
  ['accent-ink', ['accent']],
  ['client', grounds],
  ['clinician', grounds],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('colours, %s', (_name, scheme) => {
  it.each(text)('PG-6 text in --%s reaches 4.5:1', (ink, on) => {
    for (const ground of on) {
      expect(contrast(token(scheme, ink), token(scheme, ground)), `on --${ground}`).toBeGreaterThanOrEqual(
        4.5,
      )
    }
  })

  it.each(lines)('PG-6 lines in --%s reach 3:1', (line, on) => {
    for (const ground of on) {
      expect(contrast(token(scheme, line), token(scheme, ground)), `on --${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})

/** Every value that a property has anywhere, by file. */
function valuesOf(property: RegExp): readonly { readonly file: string; readonly value: string }[] {
  return globSync('app/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(property)].map(([, value = '']) => ({ file, value })),
  )
}

/** `hue` and `hue-soft` stand for a person's own: client or clinician. */
const harmless =
  /^(?:inherit|none|transparent|currentColor|black|white|Canvas|CanvasText|ButtonText|Highlight|var\(--hue(?:-soft)?\))$/u
const named = (value: string) => [...value.matchAll(/var\(--([a-z-]+)\)/gu)].map(([, name = '']) => name)
const unknown = (known: readonly string[], property: RegExp) =>
  valuesOf(property)
    .filter(({ value }) => !harmless.test(value))
    .filter(({ value }) => named(value).length === 0 || named(value).some((name) => !known.includes(name)))
    .map(({ file, value }) => `${file}: ${value}`)

describe('style sheets', () => {
  it('UI-11 text has only colours whose contrast is tested', () => {
    expect(
      unknown(
        text.map(([ink]) => ink),
        /^\s+color: ([^;]+);/gmu,
      ),
    ).toEqual([])
  })

  it('UI-11 grounds are only those that are tested', () => {
    const tested = [...grounds, ...text.flatMap(([, on]) => on), ...marks]
    expect(unknown(tested, /^\s+background(?:-color)?: ([^;]+);/gmu)).toEqual([])
  })
})
