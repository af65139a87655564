/** The browser's WebSocket as the stock provider uses it, with the test as the server. */
export class FakeSocket {
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  readonly OPEN = 1
  readyState = 0
  binaryType = ''
  onopen: (() => void) | null = null
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly sent: Uint8Array[] = []
  private readonly listeners = new Map<string, (event: object) => void>()
  readonly url: string
  readonly protocols: string | readonly string[]

  constructor(url: string, protocols: string | readonly string[] = []) {
    this.url = url
    this.protocols = protocols
    FakeSocket.all.push(this)
  }

  addEventListener(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, listener)
  }

  send(frame: Uint8Array): void {
    this.sent.push(frame.slice())
  }

  close(): void {
    this.readyState = 3
  }

  /** The server accepted. */
  opens(): void {
    this.readyState = 1
    this.onopen?.()
  }

  says(frame: Uint8Array): void {
    const event = { data: new Uint8Array(frame).buffer }
    this.onmessage?.(event)
    this.listeners.get('message')?.(event)
  }

  ends(code: number): void {
    this.readyState = 3
    const event = { code, reason: '' }
    this.onclose?.(event)
    this.listeners.get('close')?.(event)
  }
}
