import { answers } from '../_route/answers.ts'
import { problem } from '../_route/problem.ts'

const nothingHere = () => problem('not-found')

/** Every other path of the interface reads like anything else that does not exist. */
export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: nothingHere,
  POST: nothingHere,
  PUT: nothingHere,
  PATCH: nothingHere,
  DELETE: nothingHere,
})
