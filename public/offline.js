/* Stands in for a page that could not be fetched: tells whether words wait here, and comes back by itself. */
const askEveryMs = 2000

// Somebody left from this tab, or from another since: nothing of Waymark is shown in it again.
leaveToo()
try {
  sessionStorage.setItem('waymark:leaving', localStorage.getItem('waymark:leaving') ?? '')
} catch {
  // Without storage each tab leaves by itself.
}
addEventListener('storage', leaveToo)
document.addEventListener('visibilitychange', leaveToo)

const part = (id) => document.getElementById(id)
let isTakingAMoment = false
let presses = 0
let lastPress = 0

part('again').addEventListener('click', () => location.reload())
part('leave').addEventListener('click', leave)
part('moment').addEventListener('click', () => takeAMoment(true))
part('back').addEventListener('click', () => takeAMoment(false))
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && isTakingAMoment) takeAMoment(false)
  countShift(event)
})

showWaiting()
setInterval(() => void comeBack(), askEveryMs)
addEventListener('online', () => void comeBack())

/** As on every other page: blank at once, nothing for Back to show, and the other tabs with it. */
function leave() {
  try {
    localStorage.setItem('waymark:leaving', String(Math.random()))
  } catch {
    // Storage may be refused; this tab is left all the same.
  }
  go()
}

function leaveToo() {
  try {
    const [last, known] = [localStorage, sessionStorage].map((place) => place.getItem('waymark:leaving'))
    const isLeftElsewhere = last !== null && known !== null && known !== last
    if (isLeftElsewhere || sessionStorage.getItem('waymark:left') !== null) go()
  } catch {
    // Without storage nothing can have been left.
  }
}

function go() {
  document.documentElement.hidden = true
  try {
    sessionStorage.setItem('waymark:left', '1')
  } catch {
    // Storage may be refused; the page is blank and goes away all the same.
  }
  location.replace('about:blank')
}

function countShift(event) {
  if (event.key !== 'Shift') {
    presses = 0
    return
  }
  if (event.repeat) return
  presses = event.timeStamp - lastPress < 750 ? presses + 1 : 1
  lastPress = event.timeStamp
  if (presses === 3) leave()
}

function takeAMoment(isTaken) {
  isTakingAMoment = isTaken
  for (const id of ['page', 'moment']) part(id).hidden = isTaken
  part('grounding').hidden = !isTaken
  // Not to the button: a second press of the key that began it does not end it.
  part(isTaken ? 'calm' : 'moment').focus()
}

/** Waits while a moment is being taken: nothing changes under a person then. */
async function comeBack() {
  if (isTakingAMoment) return
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' })
    if (answer.ok && !isTakingAMoment) location.reload()
  } catch {
    // Still away; asked again soon.
  }
}

/** Counts what waits, without being able to read it. Never makes the database. */
function showWaiting() {
  const opening = indexedDB.open('waymark-outbox')
  opening.onupgradeneeded = () => opening.transaction.abort()
  opening.onsuccess = () => {
    const database = opening.result
    if (!database.objectStoreNames.contains('records')) return database.close()
    const counting = database.transaction('records').objectStore('records').count()
    counting.onsuccess = () => {
      document.getElementById('waiting').hidden = counting.result === 0
      database.close()
    }
  }
}
