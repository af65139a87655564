/** Signs in through next-auth's own endpoints; answers with the cookies that make you that person. */
export async function signIn(origin, name, password) {
  const asked = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken } = await asked.json()
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked), origin },
    body: new URLSearchParams({ csrfToken, email: name, password, json: 'true' }),
  })
  const cookie = cookiesOf(asked, answered)
  const session = await ask({ origin, cookie }, 'GET', '/api/auth/session')
  if (session?.user === undefined) throw new Error('nobody can sign in like that')
  return { origin, cookie, name: session.user.name }
}

/** Asks the JSON interface as that person. */
export async function ask({ origin, cookie }, method, path) {
  const answer = await fetch(origin + path, { method, headers: { cookie, origin } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Later answers take the place of earlier ones; what is set to nothing is gone. */
function cookiesOf(...answers) {
  const jar = new Map()
  for (const answer of answers)
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split(/=(.*)/s)
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
