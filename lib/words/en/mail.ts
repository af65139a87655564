/** A message by e-mail. It names nobody, and not what its link leads to. */
export const mailWords = {
  subject: 'Your link',
  here: 'Here is the link you asked for:',
  lasts: 'It works once, for the next 30 minutes.',
  leave: 'If you did not ask for it, there is nothing you need to do.',
} as const
