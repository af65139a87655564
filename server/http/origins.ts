/** Which origins may change state, and which Host headers are ours. Compared exactly. */
export interface Origins {
  /** The origin to show in links. */
  readonly shown: string
  accepts(origin: string | null | undefined): boolean
  /** A request with any other Host header is not for this server (DNS rebinding). */
  acceptsHost(host: string | undefined): boolean
}

/** Without a public origin the server is on loopback and answers to both of its names. */
export function originsFor(publicOrigin: string | undefined, port: number): Origins {
  const loopbackHosts = [`localhost:${port}`, `127.0.0.1:${port}`]
  const origins = new Set(
    publicOrigin === undefined ? loopbackHosts.map((host) => `http://${host}`) : [publicOrigin],
  )
  // A proxy on this machine may pass its own address on as the Host.
  const hosts = new Set(
    publicOrigin === undefined ? loopbackHosts : [new URL(publicOrigin).host, ...loopbackHosts],
  )
  return {
    shown: publicOrigin ?? `http://localhost:${port}`,
    accepts: (origin) => typeof origin === 'string' && origins.has(origin),
    acceptsHost: (host) => host !== undefined && hosts.has(host.toLowerCase()),
  }
}
