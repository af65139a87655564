'use client'

import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'

/** Asks whether to sign out although words wait on this device only. Fetched where they do. */
export default function SignOutAsked({
  isOpen,
  onClose,
  onLeave,
}: Opened & { readonly onLeave: () => void }) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isQuestion
      title={say(meWords.signOutTitle)}
      actions={
        <>
          <Button look="main" onPress={onClose}>
            {say(meWords.stay)}
          </Button>
          <Button onPress={onLeave}>{say(meWords.signOutAnyway)}</Button>
        </>
      }
    >
      <p>{say(meWords.signOutBody)}</p>
    </Dialog>
  )
}
