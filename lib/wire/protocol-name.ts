/** Subprotocol a browser asks for to be told of acknowledgements, rosters and records. Stock clients ask for none. */
export const protocolName = 'waymark.1'

const schemaForm = /^waymark\.schema\.([1-9]\d{0,5})$/

/** The further subprotocol by which a client says up to which schema it knows documents. */
export function schemaProtocol(knownSchema: number): string {
  return `waymark.schema.${knownSchema}`
}

/** What a client says it knows by the subprotocols it asked for; undefined when it says nothing. */
export function readKnownSchema(protocols: Iterable<string>): number | undefined {
  for (const protocol of protocols) {
    const known = schemaForm.exec(protocol)?.[1]
    if (known !== undefined) return Number(known)
  }
  return undefined
}

/** The one of them that a server takes: a browser that asked for some and is given none takes that for a failure. */
export function chooseProtocol(protocols: Iterable<string>): string | false {
  const asked = [...protocols]
  if (asked.includes(protocolName)) return protocolName
  return asked.find((protocol) => schemaForm.test(protocol)) ?? false
}
