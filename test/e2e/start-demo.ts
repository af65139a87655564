import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { startSmtpServer } from '../support/smtp-server.ts'
import { findDemoPages, type DemoVisit } from './demo-pages.ts'

/** The demo in a process of its own with a mail server beside it, and every screen there is of each of its people. */
export interface Demo {
  readonly server: ServerProcess
  readonly visits: readonly DemoVisit[]
  readonly dispose: () => Promise<void>
}

export async function startDemo(): Promise<Demo> {
  const mail = await startSmtpServer()
  const server = await startServerProcess({
    script: 'server/demo/main.ts',
    environment: { SMTP_URL: mail.url, MAIL_FROM: 'post@house.example' },
  })
  return {
    server,
    visits: await findDemoPages(server.url, mail),
    dispose: async () => {
      await server.dispose()
      await mail.close()
    },
  }
}
