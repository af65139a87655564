'use client'

import { useState } from 'react'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { gallery } from '#lib/words/en/gallery.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { Button } from '../_ui/button.tsx'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { Said } from '../_ui/said.tsx'
import { Section } from '../_ui/section.tsx'
import { Voice } from '../_ui/voice.tsx'
import { When } from '../_ui/when.tsx'
import styles from './gallery.module.css'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

const long = `${gallery.sentence} ${gallery.paragraph} ${gallery.paragraph}`
/** Long ago, so that its year is always said. */
const moment = Date.UTC(2001, 10, 6, 14, 2)

/** Words: whose they are, what they say, and when. */
export function TypeShelf() {
  const [isNext, setNext] = useState(false)
  return (
    <>
      <Specimen part="voice">
        <State name={gallery.usual}>
          <Voice>{gallery.sentence}</Voice>
        </State>
        <State name={gallery.longWord}>
          <Voice>{gallery.endlessWord}</Voice>
        </State>
        <State name={gallery.foreign} isUnmeasured>
          <Voice>{gallery.arabicSentence}</Voice>
        </State>
        <State name={gallery.filled} isWide>
          <p className={styles.text}>
            <Voice>{long}</Voice>
          </p>
        </State>
      </Specimen>
      <Specimen part="section">
        <State name={gallery.usual}>
          <Section title={gallery.library}>
            <p>{gallery.paragraph}</p>
          </Section>
        </State>
        <State name={gallery.longWord}>
          <Section title={gallery.endlessWord}>
            <p>{gallery.endlessWord}</p>
          </Section>
        </State>
      </Specimen>
      <Specimen part="focused-heading">
        <State name={gallery.opened}>
          {isNext ? (
            <FocusedHeading>{gallery.secondStep}</FocusedHeading>
          ) : (
            <Button onPress={() => setNext(true)}>{gallery.nextStep}</Button>
          )}
        </State>
      </Specimen>
      <Specimen part="said">
        <State name={gallery.usual}>
          <p>
            <Said message={reflectionsWords.sharedSince} name="when">
              <When at={moment} form="day" />
            </Said>
          </p>
        </State>
      </Specimen>
      <Specimen part="when">
        <State name={gallery.usual}>
          <When at={moment} />
        </State>
      </Specimen>
      <Specimen part="avatar">
        <State name={gallery.usual}>
          <p className={styles.line}>
            <Avatar name={gallery.name} hue="client" />
            <Avatar name={gallery.otherName} hue="clinician" />
          </p>
        </State>
        <State name={gallery.small}>
          <p className={styles.line}>
            <Avatar name={gallery.name} hue="client" size="small" />
            <Avatar name={gallery.otherName} hue="clinician" size="small" />
          </p>
        </State>
        <State name={gallery.foreign} isUnmeasured>
          <p className={styles.line}>
            <Avatar name={gallery.hebrewName} hue="client" />
            <Avatar name={gallery.arabicName} hue="clinician" />
          </p>
        </State>
      </Specimen>
    </>
  )
}
