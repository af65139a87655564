import { signInRequest } from './sign-in-request.ts'

/** Goes on with a name and password that were just set: in, or to where they can be typed once more. */
export async function signInAndEnter(
  input: { readonly signInName: string; readonly password: string },
  first = '/',
): Promise<void> {
  const signedIn = await signInRequest(input)
  location.replace(signedIn.ok ? first : '/sign-in')
}
