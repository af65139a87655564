'use strict'
// What pages ask for goes through the JSON interface.
exports.serverActionReducer = () => {
  throw new Error('there are no server actions')
}
