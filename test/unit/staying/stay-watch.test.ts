import { describe, expect, it } from 'vitest'
import { fail, succeed } from '#lib/base/result.ts'
import { findLeft, sayClock } from '../../../app/_staying/left.ts'
import { StayWatch, type StayMessage } from '../../../app/_staying/stay-watch.ts'
import type { Staying, StayingAnswer } from '../../../app/_staying/staying-request.ts'
import { HandClock } from '../../support/sync-hand-clock.ts'

const minuteMs = 60_000
const idleMs = 15 * minuteMs

/** A server, and the tabs of one browser that ask it. */
class Browser {
  readonly clock = new HandClock()
  /** When the session ends by idleness and by age; undefined: it has ended. */
  session: { account: string; drafts: Staying['drafts']; idleEnd: number; ageEnd: number } | undefined
  isOnline = true
  /** Answers that are on their way, and come with it. */
  onTheWay: Promise<void> | undefined
  /** How long the device slept: its clock went on, its timers did not. */
  sleptMs = 0
  readonly told: number[] = []
  asked = 0
  readonly tabs: Tab[] = []

  constructor() {
    this.signIn('sam')
  }

  now(): number {
    return this.clock.now() + this.sleptMs
  }

  signIn(account: string, drafts: Staying['drafts'] = 'open'): void {
    const now = this.now()
    this.session = { account, drafts, idleEnd: now + idleMs, ageEnd: now + 12 * 60 * minuteMs }
  }

  async open(account = 'sam'): Promise<Tab> {
    const tab = new Tab(this, account)
    this.tabs.push(tab)
    tab.watch.start()
    await settle()
    return tab
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1_000) {
      this.clock.advance(Math.min(left, 1_000))
      await settle()
    }
  }

  answer(): StayingAnswer {
    if (!this.isOnline) return fail({ kind: 'offline' })
    const now = this.now()
    const { session } = this
    if (session === undefined || now >= Math.min(session.idleEnd, session.ageEnd)) {
      return fail({ kind: 'not-signed-in' })
    }
    const by = session.idleEnd < session.ageEnd ? 'idle' : 'age'
    const endsInMs = Math.min(session.idleEnd, session.ageEnd) - now
    return succeed({ accountId: session.account, drafts: session.drafts, endsInMs, by, idleMs })
  }
}

class Tab {
  readonly watch: StayWatch
  readonly seen: string[] = []
  readonly other: string[] = []
  stillIn = 0
  isTakingAMoment = false

  constructor(browser: Browser, account: string) {
    const post = (message: StayMessage) => {
      for (const tab of browser.tabs) if (tab !== this) tab.watch.heard(message)
    }
    this.watch = new StayWatch({
      account,
      drafts: 'open',
      now: () => browser.now(),
      after: (delayMs, run) => browser.clock.after(delayMs, run),
      ask: async () => {
        browser.asked += 1
        const answer = browser.answer()
        await browser.onTheWay
        return answer
      },
      tell: async (agoMs) => {
        const before = browser.answer()
        if (!before.ok || browser.session === undefined) return before
        browser.told.push(agoMs)
        browser.session.idleEnd = Math.max(browser.session.idleEnd, browser.now() - agoMs + idleMs)
        return browser.answer()
      },
      post,
      isTakingAMoment: () => this.isTakingAMoment,
      onOtherPage: (why) => this.other.push(why),
      onStillIn: () => {
        this.stillIn += 1
      },
    })
    this.watch.subscribe(() => this.seen.push(this.watch.getStay().kind))
  }

  get stay(): string {
    const stay = this.watch.getStay()
    return stay.kind === 'ending' ? `ending by ${stay.by}` : stay.kind
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve()
}

describe('what is told of input', () => {
  it('PG-31 at once when nothing was told for a minute, then once a minute, with how long ago it was', async () => {
    const browser = new Browser()
    const { watch } = await browser.open()
    watch.input(true)
    await settle()
    expect(browser.told).toEqual([0])
    for (let press = 0; press < 50; press++) {
      await browser.pass(1_000)
      watch.input(press % 2 === 0)
    }
    expect(browser.told).toEqual([0])
    await browser.pass(10_000)
    expect(browser.told).toEqual([0, 10_000])
    await browser.pass(5 * minuteMs)
    expect(browser.told).toHaveLength(2)
  })

  it('PG-31 nothing while nobody does anything, and nothing from a page that is covered', async () => {
    const browser = new Browser()
    const { watch } = await browser.open()
    await browser.pass(idleMs)
    expect(browser.told).toEqual([])
    watch.input(true)
    await browser.pass(2 * minuteMs)
    expect(browser.told).toEqual([])
  })
})

describe('before the end', () => {
  it('PG-30 two minutes ahead the question stands, after the server was asked; one press stays', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    await browser.pass(13 * minuteMs - 1_000)
    expect(tab.stay).toBe('in')
    expect(browser.asked).toBe(1)
    await browser.pass(1_000)
    expect(tab.stay).toBe('ending by idle')
    expect(browser.asked).toBe(2)
    // A nudge of the table is no answer to a question.
    tab.watch.input(false)
    await browser.pass(5_000)
    expect(tab.stay).toBe('ending by idle')
    expect(await tab.watch.extend()).toBe(true)
    expect(tab.stay).toBe('in')
    await browser.pass(13 * minuteMs)
    expect(tab.stay).toBe('ending by idle')
    expect(tab.seen).toEqual(['ending', 'in', 'ending'])
  })

  it('PG-30 nothing is asked of somebody whom an open session page holds', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const hold = setIntervalOn(browser, minuteMs, (now) => {
      if (browser.session) browser.session.idleEnd = Math.max(browser.session.idleEnd, now + 5 * minuteMs)
    })
    await browser.pass(60 * minuteMs)
    hold()
    expect(tab.seen).toEqual([])
  })

  it('PG-30 how long is left is said in words that change twice, and shown by a quiet clock', () => {
    expect([120_000, 60_001, 60_000, 30_001, 30_000, 0].map(findLeft)).toEqual([
      'two-minutes',
      'two-minutes',
      'one-minute',
      'one-minute',
      'half-a-minute',
      'half-a-minute',
    ])
    expect([120_000, 94_000, 9_001, 0].map(sayClock)).toEqual(['2:00', '1:34', '0:10', '0:00'])
  })

  it('PG-32 one extension is enough for every tab, and so is input in one of them', async () => {
    const browser = new Browser()
    const [first, second] = [await browser.open(), await browser.open()]
    await browser.pass(13 * minuteMs)
    expect([first.stay, second.stay]).toEqual(['ending by idle', 'ending by idle'])
    await second.watch.extend()
    expect([first.stay, second.stay]).toEqual(['in', 'in'])
    await browser.pass(10 * minuteMs)
    first.watch.input(true)
    await browser.pass(10 * minuteMs)
    expect([first.stay, second.stay]).toEqual(['in', 'in'])
  })

  it('PG-36 somebody in the middle of a word is asked in the next pause', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    const typing = setIntervalOn(browser, 500, () => tab.watch.input(true))
    if (browser.session) browser.session.ageEnd = browser.clock.now() + 20 * minuteMs
    await browser.pass(18 * minuteMs + 10_000)
    expect(tab.stay).toBe('in')
    typing()
    await browser.pass(2_000)
    expect(tab.stay).toBe('ending by age')
  })

  it('PG-36 and whoever types without a pause, within 20 seconds; covered within three', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    setIntervalOn(browser, 500, () => tab.watch.input(true))
    if (browser.session) browser.session.ageEnd = browser.clock.now() + 20 * minuteMs
    await browser.pass(18 * minuteMs + 21_000)
    expect(tab.stay).toBe('ending by age')

    const other = new Browser()
    const writer = await other.open()
    setIntervalOn(other, 500, () => writer.watch.input(true))
    await other.pass(minuteMs)
    other.session = undefined
    writer.watch.signedOut()
    await other.pass(2_000)
    expect(writer.stay).toBe('in')
    await other.pass(2_000)
    expect(writer.stay).toBe('over')
  })

  it('PG-37 what ends by age is not put off: the page is covered for signing in again at once', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    if (browser.session) browser.session.ageEnd = browser.clock.now() + 10 * minuteMs
    tab.watch.input(true)
    await browser.pass(8 * minuteMs + 1_000)
    expect(tab.stay).toBe('ending by age')
    tab.watch.signInNow()
    expect(tab.stay).toBe('over')
    browser.signIn('sam')
    await tab.watch.signedInAgain()
    expect(tab.stay).toBe('in')
    // The sockets of the old session are closed when that ends: they are asked for again.
    tab.watch.signedOut()
    await settle()
    expect([tab.stay, tab.stillIn]).toEqual(['in', 1])
  })

  it('PG-39 no question comes over Take a moment', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    tab.isTakingAMoment = true
    await browser.pass(14 * minuteMs)
    expect(tab.stay).toBe('in')
    tab.isTakingAMoment = false
    await browser.pass(6_000)
    expect(tab.stay).toBe('ending by idle')
  })
})

describe('past the end', () => {
  it('PG-33 the page is covered at the end, whatever the server takes to answer', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    await browser.pass(idleMs - 1_000)
    expect(tab.stay).toBe('ending by idle')
    browser.clock.advance(1_000)
    expect(tab.stay).toBe('over')
    await settle()
    expect(tab.stay).toBe('over')
  })

  it('PG-33 and as soon as a socket or an answer says so, in every tab', async () => {
    const browser = new Browser()
    const [first, second] = [await browser.open(), await browser.open()]
    browser.session = undefined
    first.watch.signedOut()
    await settle()
    expect([first.stay, second.stay]).toEqual(['over', 'over'])
  })

  it('PG-32 signing in again in one tab goes on in all of them', async () => {
    const browser = new Browser()
    const [first, second] = [await browser.open(), await browser.open()]
    await browser.pass(idleMs + minuteMs)
    expect([first.stay, second.stay]).toEqual(['over', 'over'])
    browser.signIn('sam')
    await first.watch.signedInAgain()
    await settle()
    expect([first.stay, second.stay]).toEqual(['in', 'in'])
  })

  it('PG-32 also while a tab still waits for an answer to what it asked before', async () => {
    const browser = new Browser()
    const [one, two] = [await browser.open(), await browser.open()]
    await browser.pass(14 * minuteMs)
    const { promise, resolve } = Promise.withResolvers<void>()
    browser.onTheWay = promise
    await browser.pass(2 * minuteMs)
    browser.onTheWay = undefined
    expect([one.stay, two.stay]).toEqual(['over', 'over'])
    browser.signIn('sam')
    await one.watch.signedInAgain()
    resolve()
    await settle()
    expect([one.stay, two.stay]).toEqual(['in', 'in'])
  })

  it('PG-35 for another person, or a session with other drafts, the page is not the right one', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    await browser.pass(idleMs)
    browser.signIn('noor')
    await tab.watch.signedInAgain()
    expect([tab.stay, tab.other]).toEqual(['over', ['other-person']])
    browser.signIn('sam', 'sealed')
    await tab.watch.signedInAgain()
    expect([tab.stay, tab.other]).toEqual(['over', ['other-person', 'drafts']])
  })

  it('PG-80 a key or a touch after a sleep beyond the end covers the page, also without a connection', async () => {
    for (const isOnline of [true, false]) {
      const browser = new Browser()
      const tab = await browser.open()
      tab.watch.input(true)
      await browser.pass(minuteMs)
      browser.isOnline = isOnline
      browser.sleptMs += 8 * 60 * minuteMs
      const told = browser.told.length
      tab.watch.input(true)
      expect(tab.stay).toBe('over')
      await browser.pass(5 * minuteMs)
      expect(tab.stay).toBe('over')
      expect(browser.told).toHaveLength(told)
    }
  })

  it('PG-80 and within half a minute by itself, when nobody touches the device that woke', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    browser.sleptMs += 8 * 60 * minuteMs
    await browser.pass(29_000)
    expect(tab.stay).toBe('in')
    await browser.pass(1_000)
    expect(tab.stay).toBe('over')
  })

  it('PG-82 a page that is looked at again asks whether its person is still signed in, and is covered when not', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    await browser.pass(9_000)
    tab.watch.look()
    await settle()
    expect(browser.asked).toBe(1)
    browser.session = undefined
    await browser.pass(1_000)
    expect(tab.stay).toBe('in')
    tab.watch.look()
    await settle()
    expect(tab.stay).toBe('over')
  })

  it('PG-82 a tab that is told that nobody is signed in any more asks, and is covered', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    tab.watch.heard({ kind: 'signed-out' })
    await settle()
    expect(tab.stay).toBe('in')
    browser.session = undefined
    tab.watch.heard({ kind: 'signed-out' })
    await settle()
    expect(tab.stay).toBe('over')
  })

  it('PG-80 a short sleep is none: whoever comes back in time goes on', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    browser.sleptMs += 10 * minuteMs
    tab.watch.input(true)
    await browser.pass(minuteMs)
    expect([tab.stay, browser.told]).toEqual(['in', [0]])
  })

  it('PG-38 without a connection whoever goes on typing is not covered, and whoever is away is', async () => {
    const browser = new Browser()
    const tab = await browser.open()
    browser.isOnline = false
    const typing = setIntervalOn(browser, 20_000, () => tab.watch.input(true))
    await browser.pass(40 * minuteMs)
    expect(tab.stay).toBe('in')
    typing()
    await browser.pass(13 * minuteMs + 1_000)
    expect(tab.stay).toBe('ending by idle')
    expect(await tab.watch.extend()).toBe(false)
    await browser.pass(2 * minuteMs)
    expect(tab.stay).toBe('over')
    browser.isOnline = true
    browser.signIn('sam')
    tab.watch.look()
    await settle()
    expect(tab.stay).toBe('in')
  })
})

/** Gives back how to stop. */
function setIntervalOn({ clock }: Browser, everyMs: number, run: (now: number) => void): () => void {
  let cancel = () => {}
  const next = () => {
    cancel = clock.after(everyMs, () => {
      run(clock.now())
      next()
    })
  }
  next()
  return () => cancel()
}
