/** What a request is refused with before anything else looks at it. */
export type RequestRefusal = 400 | 404 | 405

const pageMethods = ['GET', 'HEAD']
const interfaceMethods = [...pageMethods, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Finds what no page and no route of ours can answer: a target that is no plain path (Next would send an
 * absolute one on to wherever it says), a path that is no text, a method that nothing has, and Next's own
 * endpoints that are not used here (server actions, its image resizer): they would print what was asked.
 */
export function findRequestRefusal(method: string, target: string): RequestRefusal | undefined {
  const path = target.startsWith('/') ? (target.split('?')[0] ?? '') : ''
  if (path === '' || !isText(path)) return 400
  if (path.startsWith('/_next/image')) return 404
  const isInterface = path === '/api' || path.startsWith('/api/')
  return (isInterface ? interfaceMethods : pageMethods).includes(method) ? undefined : 405
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
