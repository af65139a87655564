import { unreachable } from '#lib/base/unreachable.ts'
import type { VersionEntry, VersionPerson } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import { namesOf } from './names-of.ts'

/** What a version is called: its name, why it was kept, or when, if it was kept by itself. */
export function VersionTitle({ version }: { readonly version: VersionEntry }) {
  switch (version.kind) {
    case 'named':
      return <bdi>{version.name}</bdi>
    case 'automatic':
      return <When at={version.at} />
    case 'shared':
      return say(historyWords.shared)
    case 'before-restore':
      return <BeforeRestore backTo={version.backTo} />
    default:
      return unreachable(version.kind)
  }
}

function BeforeRestore({ backTo }: Pick<VersionEntry, 'backTo'>) {
  if (backTo === undefined) return say(historyWords.beforeRestore)
  if (backTo.name !== '') return say(historyWords.beforeRestoreTo, { name: backTo.name })
  return (
    <Said message={historyWords.beforeRestoreOf} name="when">
      <When at={backTo.at} />
    </Said>
  )
}

/** When a version was kept, where its title does not say so, by whom, and who wrote since the one before. */
export function VersionFacts({
  version,
  people,
}: {
  readonly version: VersionEntry
  readonly people: readonly VersionPerson[]
}) {
  const facts = sayWho(version, people)
  if (version.kind === 'automatic') return facts.join(' · ')
  return (
    <>
      <When at={version.at} />
      {facts.map((fact) => ` · ${fact}`)}
    </>
  )
}

function sayWho(version: VersionEntry, people: readonly VersionPerson[]): readonly string[] {
  const [keeper] = version.madeBy === undefined ? [] : namesOf(people, [version.madeBy])
  const writers = namesOf(people, version.writers)
  return [
    ...(keeper === undefined ? [] : [sayKeeper(version, keeper)]),
    ...(writers.length === 0 ? [] : [say(historyWords.writtenBy, { names: sayNames(writers) })]),
  ]
}

function sayKeeper({ kind }: VersionEntry, name: string): string {
  if (kind === 'shared') return say(historyWords.sharedBy, { name })
  return kind === 'before-restore' ? say(historyWords.backBy, { name }) : say(historyWords.keptBy, { name })
}
