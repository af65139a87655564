// Runs before anything else, on whatever runtime there is: old syntax on purpose.
'use strict'
var fs = require('fs')
var path = require('path')

var root = path.join(__dirname, '..')
var wanted = 24
var major = Number(process.versions.node.split('.')[0])

function stop(sentence) {
  process.stderr.write(sentence + '\n')
  process.exit(1)
}

if (!fs.existsSync(path.join(root, 'node_modules', 'next'))) {
  stop('Waymark is not installed yet: run "npm ci" in this folder first.')
}
if (major < wanted) {
  stop(
    'Waymark needs Node ' +
      wanted +
      ' or newer and this is Node ' +
      process.versions.node +
      ': on Linux "npm ci" brings the right one and "npm start" uses it; elsewhere install it from nodejs.org.',
  )
}
