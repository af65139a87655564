'use strict'
// Puts something smaller in the place of a package's module, where pages are built to be served (decision 42). Each
// was read against one version: another stops the build until what stands in its place was read again.
const { readFileSync } = require('node:fs')
const path = require('node:path')

const readAgainst = { next: '16.4.5', 'lucide-react': '1.75.0' }

module.exports = function lighter(source) {
  const { of, by, keep } = this.getOptions()
  const { version } = JSON.parse(
    readFileSync(path.join(__dirname, '..', '..', 'node_modules', of, 'package.json'), 'utf8'),
  )
  if (version !== readAgainst[of])
    throw new Error(
      `scripts/lighter was read against ${of} ${readAgainst[of]}, not ${version}: see decision 42`,
    )
  return by === undefined ? keepConstants(source, keep) : readFileSync(path.join(__dirname, by), 'utf8')
}

/** Of a long list of constants the ones that the browser reads. */
function keepConstants(source, names) {
  return names
    .map((name) => {
      const found = new RegExp(`^const ${name} = ('[^']*');$`, 'm').exec(source)
      if (found === null) throw new Error(`there is no constant ${name} any more`)
      return `exports.${name} = ${found[1]}`
    })
    .join('\n')
}
