import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { createLog } from '../logging.ts'
import { startWaymark } from '../start.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import { tellStartFailure } from '../tell-start-failure.ts'
import { adminSignInName, createStoryClock, demoPassword, demoStories, seedDemo } from './seed.ts'

/** The product on a throw-away folder, on loopback only, with weeks of invented history in it. */
async function main(): Promise<void> {
  const { PORT, SMTP_URL, MAIL_FROM } = process.env
  const config = readConfig({ PORT, SMTP_URL, MAIL_FROM })
  if (!config.ok) {
    console.error(config.failure.sentence)
    process.exitCode = 1
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'waymark-demo-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const clock = createStoryClock({ now: () => Date.now() })
  const log = createLog('warn')
  console.log('Making weeks of history. This takes a few seconds.')
  try {
    const running = await startWaymark({
      mode: 'production',
      port: config.value.port,
      origin: undefined,
      dataFolder: join(folder, 'data'),
      databaseUrl: undefined,
      keysFolder: join(folder, 'keys'),
      masterKey: undefined,
      mail: config.value.mail,
      clock,
      log,
      showsGallery: true,
      beforeListening: (composed) => seedDemo(composed, clock),
    })
    stopOnSignal(async () => {
      try {
        await running.close()
      } finally {
        await remove()
      }
    }, log)
    tell(running.url)
  } catch (error) {
    await remove()
    console.error(tellStartFailure(error, config.value.port))
    process.exit(1)
  }
}

function tell(url: string): void {
  console.log(`Waymark is at ${url}`)
  console.log(`Who can sign in, each with the password ${demoPassword}:`)
  for (const { clinician, client } of demoStories) {
    console.log(`  ${clinician.signInName.padEnd(18)} ${clinician.name}, clinician`)
    console.log(`  ${client.signInName.padEnd(18)} ${client.name}, client`)
  }
  console.log(`  ${adminSignInName.padEnd(18)} looks after the practice`)
  console.log('Nothing written here is kept: the folder goes when the demo ends.')
}

await main()
