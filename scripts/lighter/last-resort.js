'use strict'
'use client'
// Shown when the product's own last words (app/global-error.tsx) could not be: Next's, without its dress.
const { jsx } = require('react/jsx-runtime')

exports.default = () =>
  jsx('html', {
    id: '__next_error__',
    children: jsx('body', {
      children: jsx('form', { children: jsx('button', { children: 'This page couldn’t load. Reload' }) }),
    }),
  })
