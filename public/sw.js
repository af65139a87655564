/*
 * Only a fallback: when a page cannot be fetched, a small page of its own says what happened and comes back
 * by itself. Keeps these three files and nothing that anybody wrote.
 */
const shelf = 'waymark-offline-3'
const files = ['/offline.html', '/offline.css', '/offline.js']

/** The server's own policy carries a nonce of one answer; a kept page needs one that holds by itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => keptPage()))
    return
  }
  const { pathname, origin } = new URL(request.url)
  if (origin === self.location.origin && (pathname === '/offline.css' || pathname === '/offline.js')) {
    event.respondWith(
      fetch(request).catch(() => caches.match(pathname).then((kept) => kept ?? Response.error())),
    )
  }
})

async function keptPage() {
  const kept = await caches.match('/offline.html')
  if (kept === undefined) return Response.error()
  return new Response(await kept.text(), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
