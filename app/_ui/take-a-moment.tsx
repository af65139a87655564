import { Leaf } from 'lucide-react'
import corner from './corner.module.css'
import { TakeAMomentButton } from './take-a-moment-button.tsx'

/** Stands at the right of every header, and in the same place over what opens above a page. */
export function TakeAMoment() {
  return (
    <TakeAMomentButton
      icon={<Leaf className={corner.icon} size={18} strokeWidth={1.75} aria-hidden="true" />}
    />
  )
}
