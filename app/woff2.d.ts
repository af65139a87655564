/** The address that the build gives a face that is imported as an asset. */
declare module '*.woff2' {
  const address: string
  export default address
}
