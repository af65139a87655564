/** What can be done about a client's link. */
export type LinkAction = 'new-link' | 'take-back' | 'help-back-in'
