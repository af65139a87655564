/** Subprotocol a browser asks for to be told of acknowledgements, rosters and records. Stock clients ask for none. */
export const protocolName = 'waymark.1'
