import { DocumentBody } from '#server/sync/document-body.ts'

/** Has every document body tell what it does, until the function returned is called. */
export function watchBodies(told: (event: 'body-deferred' | 'body-released') => void): () => void {
  const { defer, release } = DocumentBody.prototype
  DocumentBody.prototype.defer = function (update, accountId, placed) {
    told('body-deferred')
    defer.call(this, update, accountId, placed)
  }
  DocumentBody.prototype.release = function () {
    told('body-released')
    release.call(this)
  }
  return () => Object.assign(DocumentBody.prototype, { defer, release })
}
