/** Stands for Node's `Buffer` in the browser, where nothing calls it: `lib0/buffer` chooses by where it runs. */
export const Buffer = undefined
