'use strict'
// What browsers have learned by 2022; those without `dialog` and `:has()` cannot show these pages anyway.
module.exports = {}
