import { gallery } from '#lib/words/en/gallery.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { refuse } from '../_server/refuse.ts'
import { Screen } from '../_ui/screen.tsx'
import { AboveShelf } from './above-shelf.tsx'
import { ActionShelf } from './action-shelf.tsx'
import { ChoiceShelf } from './choice-shelf.tsx'
import { FieldShelf } from './field-shelf.tsx'
import { FrameShelf } from './frame-shelf.tsx'
import styles from './gallery.module.css'
import { ListShelf } from './list-shelf.tsx'
import { NoticeShelf } from './notice-shelf.tsx'
import { StateShelf } from './state-shelf.tsx'
import { TabShelf } from './tab-shelf.tsx'
import { Turned } from './turned.tsx'
import { TurnLinks } from './turn-links.tsx'
import { TypeShelf } from './type-shelf.tsx'

interface GalleryPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/**
 * Every part of `app/_ui` in every state, for whoever builds or judges a screen. `?dir=rtl` turns it around,
 * `?text=200` doubles its text; the scheme is the system's. Only in development and in the demo.
 */
export default refusable(async function GalleryPage({ searchParams }: GalleryPageProps) {
  if (!getDoor().showsGallery) refuse()
  const { dir, text } = await searchParams
  return (
    <Turned direction={dir === 'rtl' ? 'rtl' : 'ltr'} isLarge={text === '200'}>
      <Screen title={gallery.title} lead={{ kind: 'none' }} width="full">
        <div className={styles.gallery}>
          <p>{gallery.intro}</p>
          <TurnLinks />
          <TypeShelf />
          <ActionShelf />
          <FieldShelf />
          <ChoiceShelf />
          <ListShelf />
          <TabShelf />
          <NoticeShelf />
          <StateShelf />
          <AboveShelf />
          <FrameShelf />
        </div>
      </Screen>
    </Turned>
  )
})
