import { unreachable } from '#lib/base/unreachable.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
import section from '../../_ui/section.module.css'
import { When } from '../../_ui/when.tsx'
import { sayColumn } from '../../_board/say-column.ts'
import type { News } from './list-news.ts'

/** What has changed, a line each. */
export function NewsLines({ base, news }: { readonly base: string; readonly news: readonly News[] }) {
  if (news.length === 0) return <p className={section.quiet}>{say(homeWords.nothingNew)}</p>
  return (
    <Rows>
      {news.map((line) => (
        <Row
          key={`${line.kind} ${line.at}`}
          title={tell(line)}
          note={<When at={line.at} />}
          {...(line.kind === 'commented' ? { to: `${base}/starting-point` } : {})}
        />
      ))}
    </Rows>
  )
}

const noticedNews = {
  rating: homeWords.newRating,
  confidence: homeWords.newRating,
  win: homeWords.newWin,
  answer: homeWords.newAnswer,
} as const

function tell(line: News): string {
  switch (line.kind) {
    case 'read':
      return say(homeWords.newReflectionRead, { name: line.name })
    case 'moved':
      return say(homeWords.newMoved, { name: line.name, column: sayColumn(line.column) })
    case 'agreed':
      return say(homeWords.newAgreed, { column: sayColumn(line.column) })
    case 'session':
      return say(homeWords.newSession, { number: line.number })
    case 'times':
      return say(homeWords.newTimes, { name: line.name })
    case 'commented':
      return say(homeWords.newComment, { name: line.name })
    case 'noticed':
      return say(noticedNews[line.what], { name: line.name })
    default:
      return unreachable(line)
  }
}
