/** This press was kept before, and said something else: nothing was changed. */
export interface KeptBefore {
  readonly kind: 'kept-before'
}
