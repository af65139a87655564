export interface ContentPolicyOptions {
  readonly nonce: string
  /** `Host` as asked; its sockets are named for browsers whose 'self' leaves them out. */
  readonly host: string | null
  readonly isSecure: boolean
  readonly mode: 'production' | 'development'
}

/** The content security policy of one answer: only what carries its nonce may run. */
export function contentPolicy({ nonce, host, isSecure, mode }: ContentPolicyOptions): string {
  const sockets =
    host !== null && /^[a-z0-9.:[\]-]{1,255}$/i.test(host) ? ` ${isSecure ? 'wss' : 'ws'}://${host}` : ''
  const inDevelopment = mode === 'development'
  const styles = inDevelopment ? "'self' 'unsafe-inline'" : "'self'"
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src ${styles}`,
    `style-src-attr ${inDevelopment ? "'unsafe-inline'" : "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}
