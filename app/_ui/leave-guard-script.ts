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
 */
export function leaveGuardScript(options: LeaveGuardOptions): string {
  return `(${guard.toString()})(${JSON.stringify(options).replaceAll('<', '\\u003c')})`
}

/** Self-contained: it is sent to the browser as text. */
function guard(options: LeaveGuardOptions): void {
  const lock = 'waymark:left'
  const root = document.documentElement

  const isLocked = () => {
    try {
      return sessionStorage.getItem(lock) !== null
    } catch {
      return false
    }
  }
  const blank = () => {
    root.hidden = true
    document.title = ''
  }
  const leave = () => {
    blank()
    try {
      sessionStorage.setItem(lock, '1')
    } catch {
      // Storage may be refused; the page is blank and goes away all the same.
    }
    try {
      window.dispatchEvent(new Event('waymark:leave'))
    } finally {
      location.replace(navigator.onLine ? options.neutralPage : 'about:blank')
    }
  }
  const button = () => {
    const made = document.createElement('button')
    made.textContent = options.openAgain
    made.style.margin = '16px'
    made.style.padding = '12px 16px'
    made.style.font = '16px sans-serif'
    made.addEventListener('click', () => {
      sessionStorage.removeItem(lock)
      location.reload()
    })
    return made
  }

  if (isLocked()) {
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

  window.addEventListener('pageshow', (event) => {
    if (isLocked()) return blank()
    if (!event.persisted) return
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
