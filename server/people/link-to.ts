/**
 * A link that carries a secret: in the fragment, which browsers send to no server, so it enters no log and
 * no referrer.
 */
export function linkTo(origin: string, page: 'set-up' | 'invitation' | 'link', token: string): string {
  return `${origin}/${page}#${token}`
}
