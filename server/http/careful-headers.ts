/** On every answer. The content policy of a page has a nonce, so it is the proxy layer's. */
export const carefulHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
] as const

/** Scripts, styles and fonts: where one is opened as if it were a page, nothing runs. The proxy layer passes them by. */
export const fileHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
] as const
