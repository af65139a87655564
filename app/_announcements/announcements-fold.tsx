import { announcementsWords } from '#lib/words/en/announcements.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import styles from './announcements-fold.module.css'
import { LevelField } from './level-field.tsx'

/** At the foot of pages that others are on too: what is said aloud of them. */
export function AnnouncementsFold() {
  return (
    <div className={styles.foot}>
      <Folded title={say(announcementsWords.title)} look="quiet">
        <LevelField />
      </Folded>
    </div>
  )
}
