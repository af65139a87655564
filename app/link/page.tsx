import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Screen } from '../_ui/screen.tsx'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { refuse } from '../_server/refuse.ts'
import { LinkFlow } from './link-flow.tsx'

/** Where links from messages lead; on a server that sends none there is no such page. */
export default refusable(async function LinkPage() {
  if (getDoor().ownMail === undefined) refuse()
  return (
    <Screen title={say(commonWords.product)} lead={{ kind: 'none' }} width="narrow">
      <LinkFlow />
    </Screen>
  )
})
