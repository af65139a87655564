import { gallery } from '#lib/words/en/gallery.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { Button } from '../_ui/button.tsx'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Card } from '../_ui/card.tsx'
import { DefinitionList } from '../_ui/definition-list.tsx'
import { Folded } from '../_ui/folded.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Voice } from '../_ui/voice.tsx'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

const people = [gallery.name, gallery.veryLongName, gallery.endlessWord] as const

/** Things beside and below each other. */
export function ListShelf() {
  return (
    <>
      <Specimen part="card">
        <State name={gallery.usual}>
          <Card>
            <p>{gallery.paragraph}</p>
          </Card>
        </State>
        <State name={gallery.withAction}>
          <Card
            title={gallery.cardTitle}
            actions={
              <>
                <ButtonLink look="main" to="/gallery">
                  {gallery.open}
                </ButtonLink>
                <ButtonLink look="quiet" to="/gallery">
                  {gallery.more}
                </ButtonLink>
              </>
            }
          >
            <p>
              <Voice>{gallery.sentence}</Voice>
            </p>
          </Card>
        </State>
        <State name={gallery.longWord}>
          <Card title={gallery.endlessWord}>
            <p>{gallery.endlessWord}</p>
          </Card>
        </State>
      </Specimen>
      <Specimen part="rows">
        <State name={gallery.usual}>
          <Rows label={gallery.library}>
            <Row title={gallery.sentence} note={gallery.note} />
            <Row title={gallery.shortSentence} />
          </Rows>
        </State>
        <State name={gallery.foreign} isUnmeasured>
          <Rows label={gallery.foreign}>
            <Row to="/gallery" title={gallery.arabicSentence} note={gallery.hebrewName} voice />
            <Row
              title={gallery.hebrewName}
              lead={<Avatar name={gallery.hebrewName} hue="client" isNamed />}
            />
          </Rows>
        </State>
      </Specimen>
      <Specimen part="row">
        <State name={gallery.open}>
          <Rows>
            <Row to="/gallery" title={gallery.sentence} note={gallery.note} voice />
            <Row
              to="/gallery"
              title={gallery.shortSentence}
              detail={gallery.nextStep}
              note={gallery.note}
              voice
            />
          </Rows>
        </State>
        <State name={gallery.focused} isFocused>
          <Rows>
            <Row to="/gallery" title={gallery.sentence} note={gallery.note} voice />
          </Rows>
        </State>
        <State name={gallery.withLead}>
          <Rows>
            {people.map((name) => (
              <Row
                key={name}
                to="/gallery"
                title={name}
                note={gallery.note}
                lead={<Avatar name={name} hue="clinician" isNamed />}
              />
            ))}
          </Rows>
        </State>
        <State name={gallery.withAction}>
          <Rows>
            <Row title={gallery.shortSentence} note={gallery.note} action={<Button>{gallery.move}</Button>} />
            <Row
              to="/gallery"
              title={gallery.endlessWord}
              action={<Button look="quiet">{gallery.move}</Button>}
            />
          </Rows>
        </State>
      </Specimen>
      <Specimen part="definition-list">
        <State name={gallery.usual} isWide>
          <DefinitionList
            entries={[
              { id: 'when', term: gallery.term, description: gallery.note },
              { id: 'where', term: gallery.termPlace, description: gallery.endlessWord },
              { id: 'who', term: gallery.termWho, description: gallery.veryLongName },
            ]}
          />
        </State>
      </Specimen>
      <Specimen part="folded">
        <State name={gallery.usual}>
          <Folded title={gallery.foldedTitle} note={gallery.foldedNote}>
            <p>{gallery.paragraph}</p>
          </Folded>
        </State>
        <State name={gallery.open}>
          <Folded title={gallery.foldedTitle} isOpen>
            <p>{gallery.paragraph}</p>
          </Folded>
          <Folded title={gallery.resting}>
            <p>{gallery.paragraph}</p>
          </Folded>
        </State>
        <State name={gallery.quiet}>
          <Folded title={gallery.foldedTitle} look="quiet" isOpen>
            <p>{gallery.paragraph}</p>
          </Folded>
        </State>
        <State name={gallery.focused} isFocused>
          <Folded title={gallery.endlessWord} note={gallery.foldedNote}>
            <p>{gallery.paragraph}</p>
          </Folded>
        </State>
      </Specimen>
    </>
  )
}
