import { redirect } from 'next/navigation'
import { commonWords } from '#lib/words/en/common.ts'
import { helpWords } from '#lib/words/en/help.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Notice } from '../_ui/notice.tsx'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { WayLink } from '../help/way-link.tsx'
import { findSignedIn } from '../_server/find-signed-in.ts'
import { ownPath } from './own-path.ts'
import { SignInForm } from './sign-in-form.tsx'
import { WithPasskey } from './with-passkey.tsx'

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = (await searchParams)['to']
  const to = ownPath(typeof asked === 'string' ? asked : undefined)
  if ((await findSignedIn()) !== undefined) redirect('/')
  return (
    <Screen title={say(commonWords.product)} lead={{ kind: 'none' }} width="narrow">
      <h2 className={section.large}>{say(signInWords.title)}</h2>
      {to !== '/' && <Notice>{say(signInWords.ended)}</Notice>}
      <SignInForm to={to} />
      <WithPasskey to={to} />
      <div className={section.section}>
        <WayLink to="/recovery">{say(signInWords.forgotten)}</WayLink>
        <p className={section.small}>
          {say(signInWords.notWatched)} <InternalLink to="/help">{say(helpWords.needSomeone)}</InternalLink>
        </p>
      </div>
    </Screen>
  )
}
