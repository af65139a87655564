import type { ReactNode } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import type { RichTextBlock, RichTextRun, RichTextView } from '#lib/rich-text/rich-text-view.ts'
import styles from './prose.module.css'

export interface RichTextProps {
  readonly view: RichTextView
  /** `client`: the client's own words. */
  readonly voice: 'client' | 'plain'
}

/** Words without an editor, in the editor's own metrics, so that nothing shifts when one takes their place. */
export function RichText({ view, voice }: RichTextProps) {
  return (
    <div className={`${styles.prose} ${voice === 'client' ? styles.client : ''}`} dir="auto" data-text="">
      {view.blocks.map(renderBlock)}
    </div>
  )
}

function renderBlock(block: RichTextBlock, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{renderRuns(block.runs)}</p>
    case 'heading':
      return block.level === 2 ? (
        <h2 key={key}>{renderRuns(block.runs)}</h2>
      ) : (
        <h3 key={key}>{renderRuns(block.runs)}</h3>
      )
    case 'bullet-list':
      return <ul key={key}>{block.items.map(renderItem)}</ul>
    case 'ordered-list':
      return <ol key={key}>{block.items.map(renderItem)}</ol>
    default:
      return unreachable(block)
  }
}

function renderItem(blocks: readonly RichTextBlock[], key: number): ReactNode {
  return <li key={key}>{blocks.map(renderBlock)}</li>
}

/** An empty line keeps its height, as in the editor. */
function renderRuns(runs: readonly RichTextRun[]): ReactNode {
  return runs.length === 0 ? <br /> : runs.map(renderRun)
}

function renderRun(run: RichTextRun, key: number): ReactNode {
  if (run.text === '\n') return <br key={key} />
  if (run.bold && run.italic)
    return (
      <strong key={key}>
        <em>{run.text}</em>
      </strong>
    )
  if (run.bold) return <strong key={key}>{run.text}</strong>
  if (run.italic) return <em key={key}>{run.text}</em>
  return <span key={key}>{run.text}</span>
}
