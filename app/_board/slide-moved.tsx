'use client'

import { Component, type ReactNode } from 'react'
import type { ArrangedBoard } from './arrange-board.ts'
import { findMoved } from './find-moved.ts'

interface SlideMovedProps {
  readonly arranged: ArrangedBoard
  /** A goal that is in somebody's hand here: it goes where the hand goes. */
  readonly held: string | undefined
  readonly children: ReactNode
}

interface Left {
  readonly goalId: string
  readonly from: DOMRect
}

const slideMs = 150

/**
 * Shows where a card went, when somebody moved it: it slides there, and nothing else moves. A class because
 * only classes are told before the page changes.
 */
export class SlideMoved extends Component<SlideMovedProps> {
  override getSnapshotBeforeUpdate(before: SlideMovedProps): readonly Left[] {
    const { arranged, held } = this.props
    if (before.arranged === arranged || matchMedia('(prefers-reduced-motion: reduce)').matches) return []
    return findMoved(before.arranged, arranged).flatMap((goalId) => {
      const from = goalId === held ? undefined : findCard(goalId)?.getBoundingClientRect()
      return from === undefined ? [] : [{ goalId, from }]
    })
  }

  override componentDidUpdate(_props: SlideMovedProps, _state: unknown, left: readonly Left[]): void {
    for (const { goalId, from } of left) {
      const card = findCard(goalId)
      const to = card?.getBoundingClientRect()
      if (card === undefined || to === undefined || from.width === 0 || to.width === 0) continue
      card.animate(
        [{ transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)` }, { transform: 'none' }],
        { duration: slideMs, easing: 'ease-out' },
      )
    }
  }

  override render(): ReactNode {
    return this.props.children
  }
}

function findCard(goalId: string): Element | undefined {
  return document.querySelector(`[data-goal="${CSS.escape(goalId)}"]`) ?? undefined
}
