'use client'

import { Ellipsis, Leaf } from 'lucide-react'
import { gallery } from '#lib/words/en/gallery.ts'
import { Button } from '../_ui/button.tsx'
import { ButtonLink } from '../_ui/button-link.tsx'
import { CopyButton } from '../_ui/copy-button.tsx'
import corner from '../_ui/corner.module.css'
import { IconButton } from '../_ui/icon-button.tsx'
import { LeaveNow } from '../_ui/leave-now.tsx'
import { Menu } from '../_ui/menu.tsx'
import { TakeAMomentButton } from '../_ui/take-a-moment-button.tsx'
import styles from './gallery.module.css'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

const nothing = () => {}
const leaf = <Leaf className={corner.icon} size={18} strokeWidth={1.75} aria-hidden="true" />
const ellipsis = <Ellipsis size={20} strokeWidth={1.75} />

/** What is pressed. */
export function ActionShelf() {
  return (
    <>
      <Specimen part="button">
        <State name={gallery.main}>
          <Button look="main">{gallery.save}</Button>
        </State>
        <State name={gallery.usual}>
          <Button>{gallery.move}</Button>
        </State>
        <State name={gallery.quiet}>
          <Button look="quiet">{gallery.more}</Button>
        </State>
        <State name={gallery.focused} isFocused>
          <p className={styles.line}>
            <Button look="main">{gallery.save}</Button>
            <Button>{gallery.move}</Button>
            <Button look="quiet">{gallery.more}</Button>
          </p>
        </State>
        <State name={gallery.pending}>
          <p className={styles.line}>
            <Button look="main" isPending>
              {gallery.saving}
            </Button>
            <Button isPending>{gallery.saving}</Button>
          </p>
        </State>
        <State name={gallery.disabled}>
          <p className={styles.line}>
            <Button look="main" isDisabled>
              {gallery.save}
            </Button>
            <Button isDisabled>{gallery.move}</Button>
            <Button look="quiet" isDisabled>
              {gallery.more}
            </Button>
          </p>
        </State>
        <State name={gallery.wide}>
          <Button look="main" wide>
            {gallery.save}
          </Button>
        </State>
        <State name={gallery.longName}>
          <Button>{gallery.veryLongName}</Button>
        </State>
        <State name={gallery.foreign} isUnmeasured>
          <Button>{gallery.hebrewName}</Button>
        </State>
      </Specimen>
      <Specimen part="button-link">
        <State name={gallery.main}>
          <ButtonLink look="main" to="/gallery">
            {gallery.open}
          </ButtonLink>
        </State>
        <State name={gallery.usual}>
          <ButtonLink to="/gallery">{gallery.toLibrary}</ButtonLink>
        </State>
        <State name={gallery.quiet}>
          <ButtonLink look="quiet" to="/gallery">
            {gallery.link}
          </ButtonLink>
        </State>
      </Specimen>
      <Specimen part="icon-button">
        <State name={gallery.usual}>
          <IconButton label={gallery.more} icon={ellipsis} />
        </State>
        <State name={gallery.focused} isFocused>
          <IconButton label={gallery.more} icon={ellipsis} />
        </State>
        <State name={gallery.disabled}>
          <IconButton label={gallery.more} icon={ellipsis} isDisabled />
        </State>
      </Specimen>
      <Specimen part="copy-button">
        <State name={gallery.usual}>
          <p className={styles.line}>
            <CopyButton words={gallery.copy} text={gallery.address} />
          </p>
        </State>
      </Specimen>
      <Specimen part="menu">
        <State name={gallery.opened}>
          <Menu<'proposed' | 'active' | 'on-hold'>
            button={{ words: gallery.move }}
            label={gallery.placeLabel}
            choices={[
              { id: 'proposed', label: gallery.ideas, isCurrent: true },
              { id: 'active', label: gallery.workingOn },
              { id: 'on-hold', label: gallery.resting, isDisabled: true },
            ]}
            onChoose={nothing}
          />
        </State>
      </Specimen>
      <Specimen part="take-a-moment-button">
        <State name={gallery.usual}>
          <TakeAMomentButton icon={leaf} />
        </State>
        <State name={gallery.focused} isFocused>
          <TakeAMomentButton icon={leaf} />
        </State>
      </Specimen>
      <Specimen part="leave-now">
        <State name={gallery.usual}>
          <LeaveNow />
        </State>
      </Specimen>
    </>
  )
}
