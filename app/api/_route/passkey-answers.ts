import * as z from 'zod'

const answered = {
  id: z.string().max(1_400),
  rawId: z.string().max(1_400),
  type: z.literal('public-key'),
  // Nothing of it is asked for, and nothing of it is read.
  clientExtensionResults: z.unknown().transform(() => ({})),
}

/** What a device answers that becomes a passkey: RegistrationResponseJSON of W3C Web Authentication. */
export const newPasskey = z.object({
  ...answered,
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }),
})

/** What a device signs to come in: AuthenticationResponseJSON of W3C Web Authentication. */
export const passkeySignature = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
})
