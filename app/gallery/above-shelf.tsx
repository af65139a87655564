'use client'

import { useRef, useState } from 'react'
import { gallery } from '#lib/words/en/gallery.ts'
import { AnchoredMenu } from '../_ui/anchored-menu.tsx'
import { Breath } from '../_ui/breath.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { Drawer } from '../_ui/drawer.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { TakeAMoment } from '../_ui/take-a-moment.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { Voice } from '../_ui/voice.tsx'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

type Above = 'question' | 'wide' | 'drawer'

/** What opens above the page, and gives the focus back. */
export function AboveShelf() {
  const [open, setOpen] = useState<Above | undefined>(undefined)
  const close = () => setOpen(undefined)
  return (
    <>
      <Specimen part="dialog">
        <State name={gallery.opened}>
          <Button onPress={() => setOpen('question')}>{gallery.dialogTitle}</Button>
          <Dialog
            title={gallery.dialogTitle}
            isOpen={open === 'question'}
            onClose={close}
            isQuestion
            actions={
              <>
                <Button onPress={close}>{gallery.keepIt}</Button>
                <Button look="main" onPress={close}>
                  {gallery.putAway}
                </Button>
              </>
            }
          >
            <p>{gallery.dialogWords}</p>
          </Dialog>
        </State>
        <State name={gallery.longWord}>
          <Button onPress={() => setOpen('wide')}>{gallery.longWord}</Button>
          <Dialog
            title={gallery.endlessWord}
            isOpen={open === 'wide'}
            onClose={close}
            isWide
            actions={<Button onPress={close}>{gallery.save}</Button>}
          >
            <p>
              <Voice>{gallery.sentence}</Voice>
            </p>
            <p>{gallery.endlessWord}</p>
          </Dialog>
        </State>
      </Specimen>
      <Specimen part="drawer">
        <State name={gallery.opened}>
          <Button onPress={() => setOpen('drawer')}>{gallery.drawerTitle}</Button>
          <Drawer
            title={gallery.drawerTitle}
            isOpen={open === 'drawer'}
            onClose={close}
            actions={
              <Button look="main" onPress={close}>
                {gallery.save}
              </Button>
            }
          >
            <Line />
            <Rows label={gallery.library}>
              <Row title={gallery.sentence} note={gallery.name} voice />
              <Row title={gallery.paragraph} note={gallery.veryLongName} />
              <Row title={gallery.endlessWord} note={gallery.otherName} />
            </Rows>
          </Drawer>
        </State>
      </Specimen>
      <Specimen part="breath">
        <State name={gallery.usual}>
          <Breath />
        </State>
      </Specimen>
      <Specimen part="anchored-menu">
        <State name={gallery.opened}>
          <OneMenu />
        </State>
      </Specimen>
      <Specimen part="take-a-moment">
        <State name={gallery.opened}>
          <TakeAMoment />
        </State>
      </Specimen>
    </>
  )
}

function OneMenu() {
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<HTMLElement | undefined>(undefined)
  return (
    <>
      <Button ref={button} onPress={() => setAnchor(button.current ?? undefined)}>
        {gallery.move}
      </Button>
      {anchor && (
        <AnchoredMenu<'proposed' | 'active'>
          anchor={anchor}
          label={gallery.placeLabel}
          choices={[
            { id: 'proposed', label: gallery.ideas, isCurrent: true },
            { id: 'active', label: gallery.workingOn },
          ]}
          onChoose={() => {}}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </>
  )
}

function Line() {
  const [value, setValue] = useState('')
  return <TextField label={gallery.fieldLabel} value={value} onChange={setValue} />
}
