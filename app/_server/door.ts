import type { Door, IdentityDesk, SignedIn } from '#server/door.ts'

export type { Door, IdentityDesk, SignedIn }

/** `doorSymbol` of `server/door.ts`: the same symbol in both of the process's module graphs. */
const doorSymbol = Symbol.for('waymark.door')

const isDoor = (found: unknown): found is Door =>
  typeof found === 'object' && found !== null && 'identity' in found && 'reading' in found

/** The server's live objects. Throws outside the server's own process (during a build, say). */
export function getDoor(): Door {
  const found: unknown = Reflect.get(globalThis, doorSymbol)
  if (!isDoor(found)) throw new Error('the server has not opened its door')
  return found
}
