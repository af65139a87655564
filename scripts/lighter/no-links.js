'use strict'
// No page has a link of Next's own (decision 8).
const nothing = () => {}
const unlinked = () => {
  throw new Error('pages have plain links')
}

exports.IDLE_LINK_STATUS = { pending: false }
exports.PENDING_LINK_STATUS = { pending: true }
exports.getLinkForCurrentNavigation = () => null
exports.setLinkForCurrentNavigation = nothing
exports.unmountLinkForCurrentNavigation = nothing
exports.pingVisibleLinks = nothing
exports.unmountPrefetchableInstance = nothing
exports.onLinkVisibilityChanged = nothing
exports.onNavigationIntent = nothing
exports.mountLinkInstance = unlinked
exports.mountFormInstance = unlinked
