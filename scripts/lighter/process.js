'use strict'
// As much of Node's as packages look at to find out that they are in a browser.
module.exports = { browser: true, env: {}, argv: [], version: '', versions: {}, nextTick: queueMicrotask }
