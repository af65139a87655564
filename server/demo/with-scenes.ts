import type { PairStory, Scene } from './story.ts'

/** A story with further scenes in it, each at its time; of two at one time the story's own comes first. */
export function withScenes(story: PairStory, more: readonly Scene[]): PairStory {
  const minutesAgo = ({ daysAgo, at }: Scene) => daysAgo * 24 * 60 - (at[0] * 60 + at[1])
  const scenes = [...story.scenes, ...more].toSorted((one, other) => minutesAgo(other) - minutesAgo(one))
  return { ...story, scenes }
}
