import type { IdentityDesk } from '../../_server/door.ts'

/** The cookie that tells a browser which signed in before; on an https origin no sibling host can write it. */
export function deviceMarkName({ secureCookies }: Pick<IdentityDesk, 'secureCookies'>): string {
  return `${secureCookies ? '__Host-' : ''}waymark-device`
}
