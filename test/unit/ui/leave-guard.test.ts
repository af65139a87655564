import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { leaveGuardScript } from '../../../app/_ui/leave-guard-script.ts'

interface Made {
  readonly textContent: string
  press: () => void
}

type Listener = (event: Record<string, unknown>) => void

/** As much of a browser's tab as the guard touches. `stored` outlives pages of the tab; tabs of a browser share one. */
function openPage(
  options: {
    readonly stored?: Map<string, string>
    readonly browser?: Map<string, string>
    readonly arrival?: 'navigate' | 'back_forward' | 'reload'
    readonly isOnline?: boolean
    readonly onLeave?: () => void
  } = {},
) {
  const { stored = new Map<string, string>(), browser = new Map<string, string>() } = options
  const { arrival = 'navigate', isOnline = true, onLeave } = options
  const log: string[] = []
  const listeners = new Map<string, Listener[]>()
  const listen = (type: string, listener: Listener) =>
    listeners.set(type, [...(listeners.get(type) ?? []), listener])
  class PerformanceNavigationTiming {
    readonly type = arrival
  }
  class Element {
    closest(selector: string) {
      return selector === '[data-leave]' ? this : null
    }
  }
  const createElement = () => {
    const element = {
      textContent: '',
      style: {},
      press: () => {},
      addEventListener: (_type: string, press: () => void) => {
        element.press = press
      },
    }
    return element
  }
  const root = { hidden: false }
  const shown: Made[] = []
  const document = {
    documentElement: root,
    title: 'Waymark',
    createElement,
    addEventListener: listen,
    write: (markup: string) => log.push(`write ${markup}`),
    body: { replaceChildren: (...children: readonly Made[]) => shown.splice(0, shown.length, ...children) },
  }
  const window = {
    addEventListener: listen,
    dispatchEvent: (event: { type: string }) => {
      log.push(`${event.type}, hidden ${String(root.hidden)}, locked ${String(stored.has('waymark:left'))}`)
      onLeave?.()
    },
  }
  const context = {
    document,
    window,
    PerformanceNavigationTiming,
    Element,
    Event: class {
      readonly type: string
      constructor(type: string) {
        this.type = type
      }
    },
    performance: { getEntriesByType: () => [new PerformanceNavigationTiming()] },
    navigator: { onLine: isOnline },
    location: {
      replace: (to: string) => log.push(`replace ${to}`),
      reload: () => log.push('reload'),
    },
    sessionStorage: storageOf(stored),
    localStorage: storageOf(browser),
  }
  runInNewContext(
    leaveGuardScript({ neutralPage: 'https://neutral.example/', openAgain: 'Open again' }),
    context,
  )
  const fire = (type: string, event: Record<string, unknown> = {}) => {
    for (const listener of listeners.get(type) ?? []) listener(event)
  }
  let time = 0
  const press = (key: string, afterMs = 200, repeat = false) => {
    time += afterMs
    fire('keydown', { key, repeat, timeStamp: time })
  }
  return {
    root,
    document,
    stored,
    log,
    shown,
    fire,
    press,
    click: () => fire('click', { target: new Element() }),
  }
}

function storageOf(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }
}

const left = ['waymark:leave, hidden true, locked true', 'replace https://neutral.example/']

/** What keeps the rest of a page from running. */
const swallowed = 'write <plaintext hidden>'

describe('Leave now', () => {
  it('PG-10 the button hides, locks, tells the page, then replaces it', () => {
    const page = openPage()
    page.click()
    expect(page.log).toEqual(left)
    expect(page.document.title).toBe('')
  })

  it('PG-10 so does Shift pressed three times', () => {
    const page = openPage()
    page.press('Shift')
    page.press('Shift')
    expect(page.log).toEqual([])
    page.press('Shift')
    expect(page.log).toEqual(left)
  })

  it('PG-10 writing with capitals, holding Shift or pressing slowly does not leave', () => {
    const page = openPage()
    for (const key of ['Shift', 'A', 'Shift', 'B', 'Shift', 'C', 'Shift']) page.press(key)
    page.press('x')
    for (let index = 0; index < 5; index += 1) page.press('Shift', 50, index > 0)
    page.press('x')
    for (let index = 0; index < 3; index += 1) page.press('Shift', 1000)
    expect(page.log).toEqual([])
  })

  it('PG-10 without a connection it leaves to an empty page', () => {
    const page = openPage({ isOnline: false })
    page.click()
    expect(page.log.at(-1)).toBe('replace about:blank')
  })

  it('PG-10 it leaves even when the page breaks on the way', () => {
    const page = openPage({
      onLeave: () => {
        throw new Error('a listener broke')
      },
    })
    expect(() => page.click()).toThrow('a listener broke')
    expect(page.log).toEqual(left)
    expect(page.root.hidden).toBe(true)
  })

  it.each(['back_forward', 'reload'] as const)('PG-11 after leaving, %s shows nothing', (arrival) => {
    const page = openPage({ stored: new Map([['waymark:left', '1']]), arrival })
    expect(page.root.hidden).toBe(true)
    expect(page.log).toEqual([swallowed])
    page.fire('DOMContentLoaded')
    expect(page.root.hidden).toBe(true)
    expect(page.shown).toEqual([])
  })

  it('PG-11 a page kept whole by the browser stays blank after leaving', () => {
    const page = openPage()
    page.stored.set('waymark:left', '1')
    page.fire('pageshow', { persisted: true })
    expect(page.root.hidden).toBe(true)
    expect(page.log).toEqual([])
  })

  it('PG-11 asking for Waymark anew in the same tab shows one button, which opens it', () => {
    const page = openPage({ stored: new Map([['waymark:left', '1']]), arrival: 'navigate' })
    expect(page.log).toEqual([swallowed])
    expect(page.root.hidden).toBe(true)
    page.fire('DOMContentLoaded')
    expect(page.root.hidden).toBe(false)
    expect(page.shown.map((element) => element.textContent)).toEqual(['Open again'])
    page.shown[0]?.press()
    expect(page.stored.size).toBe(0)
    expect(page.log).toEqual([swallowed, 'reload'])
  })

  it('PG-12 a page kept whole by the browser is asked for anew before it is shown', () => {
    const page = openPage()
    page.fire('pageshow', { persisted: false })
    expect(page.log).toEqual([])
    page.fire('pageshow', { persisted: true })
    expect(page.root.hidden).toBe(true)
    expect(page.log).toEqual(['reload'])
  })

  it('PG-83 another tab leaves as it hears of it, once, and so does one that slept, as it is looked at', () => {
    const browser = new Map<string, string>()
    const [first, hears, sleeps, kept] = Array.from({ length: 4 }, () => openPage({ browser }))
    first?.click()
    expect(first?.log).toEqual(left)
    hears?.fire('storage')
    hears?.fire('storage')
    sleeps?.fire('visibilitychange')
    kept?.fire('pageshow', { persisted: true })
    for (const other of [hears, sleeps, kept]) {
      expect(other?.log).toEqual(left)
      expect(other?.root.hidden).toBe(true)
    }
    // Theirs is no leaving of its own: nobody is told again.
    const told = browser.get('waymark:leaving')
    const later = openPage({ browser })
    later.fire('storage')
    expect(later.log).toEqual([])
    expect(browser.get('waymark:leaving')).toBe(told)
  })

  it.each(['back_forward', 'reload'] as const)(
    'PG-83 a tab that the browser had put away shows nothing on %s, and one button when it is asked for anew',
    (arrival) => {
      const browser = new Map<string, string>()
      const { stored } = openPage({ browser })
      openPage({ browser }).click()
      const back = openPage({ browser, stored, arrival })
      expect(back.log).toEqual([swallowed])
      back.fire('DOMContentLoaded')
      expect(back.root.hidden).toBe(true)
      const asked = openPage({ browser, stored })
      asked.fire('DOMContentLoaded')
      expect(asked.shown.map((element) => element.textContent)).toEqual(['Open again'])
      asked.shown[0]?.press()
      const open = openPage({ browser, stored, arrival: 'reload' })
      expect(open.log).toEqual([])
      // A tab that is opened after that is any tab.
      expect(openPage({ browser }).log).toEqual([])
    },
  )

  it('PG-83 without storage, and before anybody has left, a tab is left alone', () => {
    const page = openPage()
    page.fire('storage')
    page.fire('visibilitychange')
    expect(page.log).toEqual([])
  })

  it('PG-10 its words cannot end the script', () => {
    expect(leaveGuardScript({ neutralPage: 'x', openAgain: '</script>' })).not.toContain('</script>')
  })
})
