import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Screen } from '../_ui/screen.tsx'
import { InvitationFlow } from './invitation-flow.tsx'

export default function InvitationPage() {
  return (
    <Screen title={say(commonWords.product)} lead={{ kind: 'none' }} width="narrow">
      <InvitationFlow />
    </Screen>
  )
}
