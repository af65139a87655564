import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

/** Leaves for the sign-in page, which leads back here. */
export async function goToSignIn(): Promise<never> {
  const path = (await headers()).get('x-waymark-path')
  const back = path !== null && /^\/[A-Za-z0-9_/-]*$/.test(path) && !path.startsWith('//') ? path : '/'
  redirect(back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`)
}
