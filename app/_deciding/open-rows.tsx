import type { CardView } from '#lib/board/card-of.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import type { Suggestion } from './decision.ts'
import { sayCard } from './say-card.ts'

/** "Sam sees it differently", with the goal, each leading to its page. */
export function OpenRows({
  base,
  open,
  cards,
}: {
  readonly base: string
  readonly open: readonly Suggestion[]
  readonly cards: readonly CardView[]
}) {
  return (
    <Rows>
      {open.map((suggestion) => (
        <Row
          key={suggestion.id}
          title={sayOpen(suggestion)}
          note={sayCard({ cards }, suggestion.goalId)}
          to={`${base}/goals/${suggestion.goalId}`}
        />
      ))}
    </Rows>
  )
}

function sayOpen({ kind, by, answers }: Suggestion): string {
  const answer = answers.findLast((one) => one.by.side !== by.side)
  return answer === undefined
    ? say(decidingWords[`suggests-${kind}`], { name: by.name })
    : say(decidingWords[`theirs-${answer.answer}`], { name: answer.by.name })
}
