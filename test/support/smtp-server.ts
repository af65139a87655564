import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { MailMessage } from '#server/mail/ports.ts'

/** A message as a mail server got it. */
export interface SmtpMessage extends MailMessage {
  readonly from: string
  readonly headers: string
}

export interface SmtpServer {
  readonly url: string
  readonly taken: readonly SmtpMessage[]
  /** Everything that was said to it, line by line. */
  readonly heard: readonly string[]
  received(place: number): Promise<SmtpMessage>
  close(): Promise<void>
}

export interface SmtpServerOptions {
  /** The name and password it lets in; anybody when it is not said. */
  readonly letsIn?: { readonly name: string; readonly password: string }
  /** Its answer to a recipient: 250 takes it. */
  readonly answerTo?: (address: string) => number
}

/** A mail server of a hundred lines: the part of RFC 5321 that a client needs to hand a message over. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<SmtpServer> {
  const taken: SmtpMessage[] = []
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const waiting: { readonly place: number; readonly resolve: (message: SmtpMessage) => void }[] = []
  const take = (message: SmtpMessage) => {
    taken.push(message)
    for (const { place, resolve } of waiting) if (place === taken.length - 1) resolve(message)
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    converse(socket, options, heard, take)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { letsIn } = options
  const who = letsIn === undefined ? '' : `${encodeURIComponent(letsIn.name)}:${letsIn.password}@`
  return {
    url: `smtp://${who}127.0.0.1:${address.port}`,
    taken,
    heard,
    received: (place) =>
      new Promise((resolve) => {
        const there = taken[place]
        if (there === undefined) waiting.push({ place, resolve })
        else resolve(there)
      }),
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function converse(
  socket: Socket,
  { letsIn, answerTo = () => 250 }: SmtpServerOptions,
  heard: string[],
  take: (message: SmtpMessage) => void,
): void {
  const say = (line: string): undefined => void socket.write(`${line}\r\n`)
  let [from, to, data, rest] = ['', '', '', '']
  let isData = false
  const hear = (line: string): undefined => {
    heard.push(line)
    if (isData) {
      if (line === '.') {
        isData = false
        take(readMessage(from, to, data))
        return say('250 taken')
      }
      data += `${line.replace(/^\./, '')}\r\n`
      return undefined
    }
    const [command = ''] = line.toUpperCase().split(' ')
    if (command === 'EHLO') {
      say('250-mail.test')
      return say(letsIn === undefined ? '250 8BITMIME' : '250 AUTH PLAIN')
    }
    if (command === 'AUTH') {
      const [, name, password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString('utf8')
        .split('\0')
      return say(name === letsIn?.name && password === letsIn?.password ? '235 in' : '535 not you')
    }
    if (command === 'MAIL') from = between(line)
    if (command === 'RCPT') {
      to = between(line)
      const code = answerTo(to)
      if (code !== 250) return say(`${code} not now, or not here: ${to}`)
    }
    if (command === 'DATA') {
      ;[isData, data] = [true, '']
      return say('354 go on')
    }
    say(command === 'QUIT' ? '221 goodbye' : '250 well')
    if (command === 'QUIT') socket.end()
    return undefined
  }
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString('utf8')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  say('220 mail.test')
}

const between = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''

function readMessage(from: string, to: string, data: string): SmtpMessage {
  const at = data.indexOf('\r\n\r\n')
  const headers = data.slice(0, at)
  const coding = /^content-transfer-encoding: (.*)$/im.exec(headers)?.[1] ?? '7bit'
  const body = data.slice(at + 4)
  const text = coding === 'quoted-printable' ? decodeQuoted(body) : body
  const subject = /^subject: (.*)$/im.exec(headers)?.[1] ?? ''
  return { from, to, subject, headers, text: text.replaceAll('\r\n', '\n').trimEnd().concat('\n') }
}

/** RFC 2045, 6.7. */
function decodeQuoted(body: string): string {
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
