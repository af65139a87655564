'use strict'
// It reads a new page's title aloud where pages take each other's place; here each is asked for whole.
exports.AppRouterAnnouncer = () => null
