import * as z from 'zod/mini'

const verification = z.enum(['required', 'preferred', 'discouraged'])

/** What the server asks a device that is to become a passkey. */
export const passkeyWanted = z.object({
  challenge: z.string(),
  rp: z.object({ name: z.string(), id: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
  excludeCredentials: z.array(z.object({ id: z.string(), type: z.literal('public-key') })),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.boolean(),
    userVerification: verification,
  }),
})

/** What the server asks a device that signs somebody in. */
export const signatureWanted = z.object({
  challenge: z.string(),
  rpId: z.string(),
  userVerification: verification,
})

/** The device's new passkey, as the server reads it; undefined when the person or the device did not want to. */
export async function makePasskeyHere(
  optionsJSON: z.infer<typeof passkeyWanted>,
): Promise<object | undefined> {
  const { startRegistration } = await loadBrowserSide()
  return startRegistration({ optionsJSON }).catch(() => undefined)
}

/** What the device signed; undefined when the person or the device did not want to. */
export async function signWithPasskey(
  optionsJSON: z.infer<typeof signatureWanted>,
): Promise<object | undefined> {
  const { startAuthentication } = await loadBrowserSide()
  return startAuthentication({ optionsJSON }).catch(() => undefined)
}

/** Loaded when it is needed: few visits need it. */
const loadBrowserSide = () => import('@simplewebauthn/browser')
