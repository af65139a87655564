import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this browser knows passkeys (W3C Web Authentication), and this address may have them: a host with a name. */
export function useCanAskDevice(): boolean {
  return useSyncExternalStore(never, canAsk, () => false)
}

function canAsk(): boolean {
  const isNumbers = /^[\d.]+$|^\[/.test(location.hostname)
  return 'PublicKeyCredential' in window && !isNumbers
}
