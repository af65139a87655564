import * as shape from '#lib/base/shape.ts'

const verification = shape.oneOf(['required', 'preferred', 'discouraged'])

/** What the server asks a device that is to become a passkey. */
export const passkeyWanted = shape.object({
  challenge: shape.text,
  rp: shape.object({ name: shape.text, id: shape.text }),
  user: shape.object({ id: shape.text, name: shape.text, displayName: shape.text }),
  pubKeyCredParams: shape.list(shape.object({ alg: shape.number, type: shape.oneOf(['public-key']) })),
  excludeCredentials: shape.list(shape.object({ id: shape.text, type: shape.oneOf(['public-key']) })),
  authenticatorSelection: shape.object({
    residentKey: shape.oneOf(['required']),
    requireResidentKey: shape.truth,
    userVerification: verification,
  }),
})

/** What the server asks a device that signs somebody in. */
export const signatureWanted = shape.object({
  challenge: shape.text,
  rpId: shape.text,
  userVerification: verification,
})

/** The device's new passkey, as the server reads it; undefined when the person or the device did not want to. */
export async function makePasskeyHere(
  wanted: shape.Shaped<typeof passkeyWanted>,
): Promise<object | undefined> {
  const { startRegistration } = await loadBrowserSide()
  const { challenge, rp, user, authenticatorSelection } = wanted
  const optionsJSON = {
    challenge,
    rp,
    user,
    pubKeyCredParams: [...wanted.pubKeyCredParams],
    excludeCredentials: [...wanted.excludeCredentials],
    authenticatorSelection,
  }
  return startRegistration({ optionsJSON }).catch(() => undefined)
}

/** What the device signed; undefined when the person or the device did not want to. */
export async function signWithPasskey({
  challenge,
  rpId,
  userVerification,
}: shape.Shaped<typeof signatureWanted>): Promise<object | undefined> {
  const { startAuthentication } = await loadBrowserSide()
  const optionsJSON = { challenge, rpId, userVerification }
  return startAuthentication({ optionsJSON }).catch(() => undefined)
}

/** Loaded when it is needed: few visits need it. */
const loadBrowserSide = () => import('@simplewebauthn/browser')
