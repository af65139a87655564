import { succeed } from '#lib/base/result.ts'
import type { Config } from '../config.ts'
import { trySmtp } from '../mail/smtp-mailer.ts'
import { diagnose, diagnoseMail } from './diagnose.ts'
import { gatherFacts } from './facts.ts'
import { notDone, type Outcome } from './outcome.ts'

/** Looks at everything that keeps Waymark from starting, or from being safe, and says what to do. */
export async function doctor(config: Config): Promise<Outcome> {
  const facts = await gatherFacts(config)
  const isServing = await isWaymark(config.port)
  const findings = [
    ...diagnose(isServing ? { ...facts, takenPorts: [] } : facts),
    ...diagnoseMail(await tryMail(config), config.origin !== undefined),
  ]
  const lines = findings.map(
    ({ refuses, name, sentence }) => `${refuses ? 'NOT' : 'see'}  ${name}: ${sentence}`,
  )
  if (findings.some(({ refuses }) => refuses)) return notDone(...lines)
  return succeed([
    ...lines,
    isServing ? 'A Waymark is running here, and may go on.' : 'Waymark can start here.',
  ])
}

async function tryMail({ mail }: Config) {
  if (mail === undefined) return undefined
  const tried = await trySmtp(mail)
  return tried.ok ? 'well' : tried.failure.kind
}

async function isWaymark(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1_000) })
    return answer.ok && (await answer.text()) === 'ok\n'
  } catch {
    return false
  }
}
