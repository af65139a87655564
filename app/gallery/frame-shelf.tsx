import { gallery } from '#lib/words/en/gallery.ts'
import { Button } from '../_ui/button.tsx'
import { Header } from '../_ui/header.tsx'
import { PracticeNav, WorkspaceNav } from '../_ui/nav.tsx'
import { WaitingBar } from '../_ui/waiting-bar.tsx'
import styles from './gallery.module.css'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

/** What frames every screen. */
export function FrameShelf() {
  return (
    <>
      <Specimen part="header">
        <State name={gallery.usual} isWide>
          <div className={styles.frame}>
            <Header title={gallery.goals} lead={{ kind: 'me', name: gallery.name, role: 'client' }} />
          </div>
        </State>
        <State name={gallery.longName} isWide>
          <div className={styles.frame}>
            <Header
              title={gallery.headerTitle}
              lead={{ kind: 'back', href: '/gallery', page: gallery.title }}
              isLive
            />
          </div>
        </State>
        <State name={gallery.inside} isWide>
          <div className={styles.frame}>
            <Header
              title={gallery.goals}
              whose={gallery.veryLongName}
              lead={{ kind: 'back', href: '/gallery', page: gallery.title }}
            />
          </div>
        </State>
      </Specimen>
      <Specimen part="nav">
        <State name={gallery.name} isWide>
          <div className={styles.frame}>
            <WorkspaceNav workspaceId="gallery" viewer="client" current="goals" />
          </div>
        </State>
        <State name={gallery.inside} isWide>
          <div className={styles.frame}>
            <WorkspaceNav workspaceId="gallery" viewer="clinician" current="goals" />
          </div>
        </State>
        <State name={gallery.otherName} isWide>
          <div className={styles.frame}>
            <PracticeNav roles={['clinician']} current="clients" />
          </div>
        </State>
      </Specimen>
      <Specimen part="waiting-bar">
        <State name={gallery.usual} isWide>
          <div className={styles.frame}>
            <WaitingBar label={gallery.barLabel} action={<Button look="main">{gallery.open}</Button>}>
              {gallery.barWords}
            </WaitingBar>
          </div>
        </State>
      </Specimen>
    </>
  )
}
