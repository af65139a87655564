/* Stands in for a page that could not be fetched: tells whether words wait here, and comes back by itself. */
const askEveryMs = 2000

// Somebody left from this tab: nothing of Waymark is shown in it again.
try {
  if (sessionStorage.getItem('waymark:left') !== null) {
    document.documentElement.hidden = true
    location.replace('about:blank')
  }
} catch {
  // Without storage nothing can have been left.
}

document.getElementById('again').addEventListener('click', () => location.reload())

showWaiting()
setInterval(() => void comeBack(), askEveryMs)
addEventListener('online', () => void comeBack())

async function comeBack() {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' })
    if (answer.ok) location.reload()
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
