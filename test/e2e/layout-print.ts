import type { Page } from '@playwright/test'

/** How far, in px, a part may stand from where its kept print has it: a browser's own rounding, and no more. */
const tolerancePx = 2

/**
 * What a person would see change, as text: for each state of each part, what paints or holds words, where it
 * stands within its state, how large it is, and its colours, size of type and face. No glyph is drawn into it,
 * so it is the same on every machine. States that are not the same everywhere and always (letters that our
 * faces lack, what passes) are named only.
 */
export function takePrint(page: Page): Promise<string> {
  return page.evaluate(readPrint)
}

/** Every difference from a kept print; none when the parts are as they were. */
export function comparePrints(kept: string, taken: string): readonly string[] {
  const [before, now] = [readStates(kept), readStates(taken)]
  const names = new Set([...before.keys(), ...now.keys()])
  return [...names].flatMap((name) => {
    const [old, fresh] = [before.get(name), now.get(name)]
    if (old === undefined) return [`${name}: is new`]
    if (fresh === undefined) return [`${name}: is gone`]
    return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => {
      const [was, is] = [old[index] ?? 'nothing', fresh[index] ?? 'nothing']
      return isSameLine(was, is) ? [] : [`${name}: ${was} is now ${is}`]
    }).flat()
  })
}

/** The same print without places and sizes: what one scheme makes of it. */
export function coloursOf(print: string): string {
  return print.replaceAll(/ -?\d+,-?\d+ \d+x\d+/gu, '')
}

function readStates(print: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    print
      .split(/^# /mu)
      .slice(1)
      .map((state) => {
        const [name = '', ...lines] = state.trimEnd().split('\n')
        return [name, lines] as const
      }),
  )
}

function isSameLine(was: string, is: string): boolean {
  const [old, fresh] = [was, is].map((line) => /^(\S+) (-?\d+),(-?\d+) (\d+)x(\d+)(.*)$/u.exec(line))
  if (!old || !fresh) return was === is
  const isNear = [2, 3, 4, 5].every((at) => Math.abs(Number(old[at]) - Number(fresh[at])) <= tolerancePx)
  return isNear && old[1] === fresh[1] && old[6] === fresh[6]
}

/** Runs in the page, so it brings all it needs. What is open above the page is a state of its own. */
function readPrint(): string {
  const shorten = (colour: string) =>
    colour.replace(/^rgb\((\d+), (\d+), (\d+)\)$/u, (_, ...channels: readonly string[]) =>
      channels.slice(0, 3).reduce((hex, channel) => hex + Number(channel).toString(16).padStart(2, '0'), '#'),
    )
  const isSeen = (colour: string) => colour !== 'transparent' && !/^rgba\(.*, 0\)$/u.test(colour)

  const tellLook = (element: Element): string => {
    const style = getComputedStyle(element)
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
    const isControl = element.matches('input, select, textarea, svg')
    const edges = ['top', 'right', 'bottom', 'left'].flatMap((side) => {
      const [width, colour] = ['width', 'color'].map((of) => style.getPropertyValue(`border-${side}-${of}`))
      return width !== '0px' && colour !== undefined && isSeen(colour) ? [`${side} ${shorten(colour)}`] : []
    })
    const face = style.fontFamily.includes('Serif') ? 'voice' : 'sans'
    return [
      hasWords || isControl
        ? ` ${shorten(style.color)} ${Math.round(Number.parseFloat(style.fontSize) * 10) / 10}px ${style.fontWeight} ${face}`
        : '',
      isSeen(style.backgroundColor) ? ` on ${shorten(style.backgroundColor)}` : '',
      edges.length === 0 ? '' : ` edge ${edges.join(' ')}`,
      style.outlineStyle === 'none' ? '' : ` outline ${shorten(style.outlineColor)}`,
    ].join('')
  }

  const tellState = (name: string, root: Element): readonly string[] => {
    const origin = root.getBoundingClientRect()
    const lines = [root, ...root.querySelectorAll('*')].flatMap((element) => {
      if (element.parentElement?.closest('svg')) return []
      const box = element.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true }))
        return []
      const look = tellLook(element)
      if (look === '' && element !== root) return []
      const place = `${Math.round(box.x - origin.x)},${Math.round(box.y - origin.y)}`
      const size = `${Math.round(box.width)}x${Math.round(box.height)}`
      return [`${element.tagName.toLowerCase()} ${place} ${size}${look}`]
    })
    return [`# ${name}`, ...lines]
  }

  const states = [...document.querySelectorAll('[data-state]')].flatMap((state) => {
    const part = state.closest('[data-part]')?.getAttribute('data-part') ?? ''
    const name = `${part}, ${state.getAttribute('data-state') ?? ''}`
    return state.hasAttribute('data-unmeasured') ? [`# ${name}`] : tellState(name, state)
  })
  const above = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')]
  return [...states, ...above.flatMap((one) => tellState('above the page', one))].join('\n') + '\n'
}
