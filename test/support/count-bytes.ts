import type { CDPSession } from '@playwright/test'

export interface CountedBytes {
  /** As sent: compressed, headers of answers included. */
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly documentBytes: number
  /** How many scripts. */
  readonly scripts: number
}

/** Counts what comes over the wire from now on, by kind, as a browser that keeps nothing. */
export async function countBytes(session: CDPSession): Promise<() => CountedBytes> {
  const kinds = new Map<string, string>()
  const counted = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? ''
    counted.set(kind, (counted.get(kind) ?? 0) + encodedDataLength)
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  return () => ({
    scriptBytes: counted.get('Script') ?? 0,
    scripts: [...kinds.values()].filter((kind) => kind === 'Script').length,
    styleBytes: counted.get('Stylesheet') ?? 0,
    documentBytes: counted.get('Document') ?? 0,
  })
}
