'use client'

import type { GoalView } from '#lib/board/board-view.ts'
import { suggestRules } from '#lib/deciding/who-decides.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { goalPath, othersOf, type BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { Button } from '../_ui/button.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Said } from '../_ui/said.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { AgreedWords } from './agreed-words.tsx'
import styles from './deciding.module.css'
import type { GoalDecided } from './decision.ts'
import { NewWordsShown } from './new-words-shown.tsx'
import { sayCard } from './say-card.ts'
import type { Suggesting } from './use-suggesting.tsx'

export interface AgreementPartProps {
  readonly props: BoardProps
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly suggesting: Suggesting
}

/** What both agreed on of this goal, what is new since, and the way to decide about it. */
export function AgreementPart({ props, board, goal, suggesting }: AgreementPartProps) {
  const { decisions, places } = board
  if (decisions === undefined)
    return (
      <Section title={say(decidingWords.whatWeAgreed)}>
        <p className={section.quiet}>{say(decidingWords.notRead)}</p>
      </Section>
    )
  const decided = decisions.find(({ goalId }) => goalId === goal.id)
  const column = places.find(({ goalId }) => goalId === goal.id)?.column ?? 'proposed'
  const isOpen = (kind: string) => decided?.open.some((one) => one.kind === kind) === true
  const name = othersOf(props)
  const hasNew = board.newWords.has(goal.id)
  const now = board.contentOf(goal.id)
  const maySuggest = name !== '' && board.mayWrite
  const mayStart = maySuggest && suggestRules.start.from.includes(column) && !isOpen('start')
  const mayReplace = maySuggest && suggestRules.replace.from.includes(column) && !isOpen('replace')
  return (
    <Section title={say(decidingWords.whatWeAgreed)}>
      {decided?.agreed === undefined ? (
        <p className={section.quiet}>{say(decidingWords.nothingAgreed)}</p>
      ) : (
        <Agreed agreed={decided.agreed} />
      )}
      {hasNew && now !== undefined && decided?.agreed?.suggestion.content !== undefined && (
        <div className={styles.suggestion}>
          <h3 className={styles.sub}>{say(decidingWords.newWords)}</h3>
          <NewWordsShown before={decided.agreed.suggestion.content} after={now} />
          {column === 'active' && <p className={section.small}>{say(decidingWords.stillActive)}</p>}
        </div>
      )}
      <Links props={props} board={board} decided={decided} />
      <div className={section.actions}>
        {hasNew && column === 'active' && maySuggest && !isOpen('change') && (
          <Button onPress={() => suggesting.ask(goal.id, 'change')}>
            {say(decidingWords.suggestWordsTo, { name })}
          </Button>
        )}
        {mayStart && (
          <Button onPress={() => suggesting.ask(goal.id, 'start')}>
            {say(decidingWords.suggestStartTo, { name })}
          </Button>
        )}
        {mayReplace && column === 'active' && (
          <OpenLater
            words={say(decidingWords.replace)}
            look="quiet"
            load={() => import('./replace-dialog.tsx')}
          >
            {(ReplaceDialog, opened) => <ReplaceDialog {...opened} props={props} board={board} goal={goal} />}
          </OpenLater>
        )}
      </div>
    </Section>
  )
}

function Agreed({ agreed }: { readonly agreed: NonNullable<GoalDecided['agreed']> }) {
  const { suggestion, agreedBy, agreedAt } = agreed
  return (
    <>
      {suggestion.content !== undefined && <AgreedWords content={suggestion.content} hasFoldedLadder />}
      <p className={section.small}>
        {sayNames([suggestion.by.name, agreedBy.name])}
        <br />
        <Said message={decidingWords.bothAgreed} name="when">
          <When at={agreedAt} form="day" />
        </Said>
      </p>
    </>
  )
}

function Links({
  props,
  board,
  decided,
}: Pick<AgreementPartProps, 'props' | 'board'> & { readonly decided: GoalDecided | undefined }) {
  const links = [
    { words: decidingWords.inItsPlace, goalId: decided?.replacedBy },
    { words: decidingWords.tookThePlace, goalId: decided?.replaces },
  ]
  return links.map(
    ({ words, goalId }) =>
      goalId !== undefined && (
        <p key={words} className={styles.said}>
          <span className={section.small}>{say(words)}</span>
          <InternalLink to={goalPath(props, goalId)}>{sayCard(board, goalId)}</InternalLink>
        </p>
      ),
  )
}
