/** What is shown to whoever is about to be signed out, or was: read apart from the page, which seldom needs it. */
export { EndingDialog } from './ending-dialog.tsx'
export { SignInOver } from './sign-in-over.tsx'
