'use client'

import { useEffect, useRef } from 'react'
import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'

/** A line that was asked for: it has the focus as soon as it is there. */
export function LineToWrite(props: TextFieldProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={frame}>
      <TextField {...props} maxLength={2000} />
    </div>
  )
}
