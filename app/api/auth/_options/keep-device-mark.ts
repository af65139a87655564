import { cookies } from 'next/headers'
import type { IdentityDesk } from '../../../_server/door.ts'
import { deviceMarkName } from '../../_route/device-mark-name.ts'

const deviceMarkAgeSeconds = 180 * 24 * 60 * 60

/** The browser keeps a mark that somebody signed in to the account here. */
export async function keepDeviceMark(identity: IdentityDesk, deviceMark: string): Promise<void> {
  const jar = await cookies()
  jar.set(deviceMarkName(identity), deviceMark, {
    httpOnly: true,
    sameSite: 'lax',
    secure: identity.secureCookies,
    path: '/',
    maxAge: deviceMarkAgeSeconds,
  })
}
