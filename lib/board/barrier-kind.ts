/** What may get in the way of a goal; `own` is said in words alone. */
export type BarrierKind =
  | 'sleep'
  | 'transport'
  | 'money'
  | 'privacy'
  | 'childcare'
  | 'pain'
  | 'substances'
  | 'legal'
  | 'own'

export const barrierKinds: readonly BarrierKind[] = [
  'sleep',
  'transport',
  'money',
  'privacy',
  'childcare',
  'pain',
  'substances',
  'legal',
  'own',
]
