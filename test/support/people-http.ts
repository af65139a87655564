import * as z from 'zod'

/** A person's program: keeps cookies as a browser would, and says its origin where it changes something. */
export interface HttpPerson {
  readonly cookie: () => string
  ask(method: string, path: string, more?: AskMore): Promise<HttpAnswer>
  signIn(signInName: string, password: string): Promise<HttpAnswer>
}

export interface AskMore {
  readonly body?: unknown
  /** null leaves the Origin out; undefined is the server's own. */
  readonly origin?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export interface HttpAnswer {
  readonly status: number
  readonly body: string
  /** Everything that could tell one refusal from another: no dates, no nonces. */
  readonly telling: Readonly<Record<string, string>>
  readonly headers: Headers
}

const csrf = z.object({ csrfToken: z.string() })

export function createHttpPerson(url: string): HttpPerson {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(method: string, path: string, more: AskMore = {}): Promise<HttpAnswer> {
    const origin = more.origin === undefined && method !== 'GET' ? url : more.origin
    const form = more.body instanceof URLSearchParams
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: cookie(),
        ...(typeof origin === 'string' ? { origin } : {}),
        ...(more.body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(more.body === undefined ? {} : { body: bodyOf(more.body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: response.status,
      body: await response.text(),
      telling: telling(response.headers),
      headers: response.headers,
    }
  }

  return {
    cookie,
    ask,
    async signIn(signInName, password) {
      const token = csrf.parse(JSON.parse((await ask('GET', '/api/auth/csrf')).body)).csrfToken
      const body = new URLSearchParams({ csrfToken: token, email: signInName, password, json: 'true' })
      return ask('POST', '/api/auth/callback/credentials', { body, origin: null })
    },
  }
}

const bodyOf = (body: unknown) => (body instanceof URLSearchParams ? body : JSON.stringify(body))

function telling(headers: Headers): Readonly<Record<string, string>> {
  const kept = [...headers].filter(([name]) => name !== 'date' && name !== 'content-security-policy')
  return Object.fromEntries(kept)
}
