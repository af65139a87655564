/** Where Leave now goes: a page anyone might have open. */
export const neutralPage = 'https://www.wikipedia.org/'

export interface LeaveGuardOptions {
  readonly neutralPage: string
  /** The one button of a page that was left, when it is asked for by its address again. */
  readonly openAgain: string
}

/**
 * The inline script behind Leave now. It runs in `<head>` before anything is painted, so it works before
 * the page's own scripts and without a connection. What may be relied on:
 * 1. A page of a tab that was left is never painted by Back, Forward or reload.
 * 2. Leaving hides first, then locks the tab, then tells the page (`waymark:leave` on window: close the
 *    sockets, send the outbox), then replaces the location. Nothing that throws on the way stops the next.
 * 3. Any `[data-leave]` button leaves, and so does Shift pressed three times within 1.5 s.
 * 4. A page that the browser kept whole is asked for anew before it is shown: it may no longer be yours.
 * 5. Asking for an address of Waymark anew in the same tab shows one button and nothing else.
 * 6. Every other tab of the browser leaves with it: at once, and one that slept as it wakes or is read again. Each tab
 *    keeps which leaving it knows of; when the browser has had another since, what the tab shows is from before.
 */
export function leaveGuardScript(options: LeaveGuardOptions): string {
  return `(${guard.toString()})(${JSON.stringify(options).replaceAll('<', '\\u003c')})`
}

/** Self-contained: it is sent to the browser as text. */
function guard(options: LeaveGuardOptions): void {
  const lock = 'waymark:left'
  const root = document.documentElement

  const lastLeaving = 'waymark:leaving'

  const isLeft = () => {
    try {
      return sessionStorage.getItem(lock) !== null
    } catch {
      return false
    }
  }
  const wasLeftElsewhere = () => {
    try {
      const [last, known] = [localStorage.getItem(lastLeaving), sessionStorage.getItem(lastLeaving)]
      return last !== null && known !== null && known !== last
    } catch {
      return false
    }
  }
  const blank = () => {
    root.hidden = true
    document.title = ''
  }
  const go = (isTold: boolean) => {
    blank()
    try {
      sessionStorage.setItem(lock, '1')
      // The other tabs hear of it, now or when they wake.
      if (!isTold) localStorage.setItem(lastLeaving, String(Math.random()))
    } catch {
      // Storage may be refused; the page is blank and goes away all the same.
    }
    try {
      window.dispatchEvent(new Event('waymark:leave'))
    } finally {
      location.replace(navigator.onLine ? options.neutralPage : 'about:blank')
    }
  }
  const leave = () => go(false)
  const leaveToo = () => {
    if (!isLeft() && wasLeftElsewhere()) go(true)
  }
  const button = () => {
    const made = document.createElement('button')
    made.textContent = options.openAgain
    made.style.margin = '16px'
    made.style.padding = '12px 16px'
    made.style.font = '16px sans-serif'
    made.addEventListener('click', () => {
      for (const key of [lock, lastLeaving]) sessionStorage.removeItem(key)
      location.reload()
    })
    return made
  }

  if (isLeft() || wasLeftElsewhere()) {
    blank()
    // Swallows the rest of the page as text: none of its scripts run, and it is thrown away once it is whole.
    document.write('<plaintext hidden>')
    document.addEventListener('DOMContentLoaded', () => {
      const [arrival] = performance.getEntriesByType('navigation')
      const isAskedFor = arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate'
      document.body.replaceChildren(...(isAskedFor ? [button()] : []))
      root.hidden = !isAskedFor
    })
    return
  }

  try {
    sessionStorage.setItem(lastLeaving, localStorage.getItem(lastLeaving) ?? '')
  } catch {
    // Without storage each tab leaves by itself.
  }
  window.addEventListener('storage', leaveToo)
  document.addEventListener('visibilitychange', leaveToo)
  window.addEventListener('pageshow', (event) => {
    if (isLeft()) return blank()
    if (!event.persisted) return
    if (wasLeftElsewhere()) return leaveToo()
    root.hidden = true
    location.reload()
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-leave]') !== null) leave()
  })
  let presses = 0
  let lastPress = 0
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') {
        presses = 0
        return
      }
      if (event.repeat) return
      presses = event.timeStamp - lastPress < 750 ? presses + 1 : 1
      lastPress = event.timeStamp
      if (presses === 3) leave()
    },
    true,
  )
}
