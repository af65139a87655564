import { describeMailer } from '#test/contracts/mailer-contract.ts'
import { createMemoryMailer } from '#test/support/memory-mailer.ts'

describeMailer('in memory', async () => {
  const mailer = createMemoryMailer()
  return {
    mailer,
    received: (place) => mailer.received(place),
    refuse: (_, code) => mailer.answerNext({ kind: code >= 500 ? 'refused' : 'unreachable', code }),
    close: async () => {},
  }
})
