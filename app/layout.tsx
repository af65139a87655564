import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2' with {
  turbopackModuleType: 'asset',
}
import voice from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2' with {
  turbopackModuleType: 'asset',
}
import './_ui/voice-face.css'
import './_ui/tokens.css'
import './_ui/base.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { commonWords } from '#lib/words/en/common.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Announcer } from './_ui/announcer.tsx'
import { leaveGuardScript, neutralPage } from './_ui/leave-guard-script.ts'
import { LeaveGuard } from './_ui/leave-guard.tsx'
import { Moment } from './_ui/moment.tsx'
import { Present } from './_ui/present.tsx'
import { findSignedIn } from './_server/find-signed-in.ts'
import { tellTime } from './_server/tell-time.ts'
import { HelpLink } from './help/help-link.tsx'
import { WayLink } from './help/way-link.tsx'
import { StaySignedIn } from './_staying/stay-signed-in.tsx'
import { DeliverWaiting } from './_sync/deliver-waiting.tsx'
import { OfflineFallback } from './_sync/offline-fallback.tsx'

/** One title for every page: a tab or a history list tells nothing of what is open. */
export const metadata: Metadata = {
  title: say(commonWords.product),
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  colorScheme: 'light dark',
}

const guardScript = leaveGuardScript({ neutralPage, openAgain: say(shellWords.openAgain) })

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Asked for in the answer's first line, before the page itself has come: fewer pages are drawn twice.
  for (const face of [sans, voice])
    preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const nonce = (await headers()).get('x-nonce') ?? undefined
  // What a store out of reach means is the page's to say.
  const me = await findSignedIn().catch(() => undefined)
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <head>
        <LeaveGuard nonce={nonce} script={guardScript} />
      </head>
      <body>
        <Present at={tellTime()}>
          <Announcer>
            {children}
            <Moment>
              <HelpLink />
              {me?.roles.includes('client') === true && (
                <WayLink to="/my-plan">{say(shellWords.navMyPlan)}</WayLink>
              )}
            </Moment>
            {me !== undefined && (
              <>
                <StaySignedIn account={me.accountId} drafts={me.drafts} />
                <DeliverWaiting me={me.accountId} />
              </>
            )}
          </Announcer>
        </Present>
        <OfflineFallback />
      </body>
    </html>
  )
}
