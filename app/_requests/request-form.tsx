'use client'

import type { ReactNode } from 'react'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import type { UseSending } from './use-sending.ts'

export interface RequestFormProps {
  readonly sending: UseSending
  readonly onSubmit: () => void
  /** On the button: what it does, and what is said while that is under way. */
  readonly submit: string
  readonly working: string
  /** Stands before the line that tells a problem. */
  readonly intro?: ReactNode
  /** The fields. */
  readonly children: ReactNode
}

/** A form that is its screen's one thing: a problem is told above the fields, and one wide button sends it. */
export function RequestForm({ sending, onSubmit, submit, working, intro, children }: RequestFormProps) {
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {intro}
      <ProblemLine problem={sending.problem} />
      {children}
      <Button look="main" type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? working : submit}
      </Button>
    </form>
  )
}
