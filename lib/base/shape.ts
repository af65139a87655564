/**
 * What a value from elsewhere must be to be trusted: checked as it comes in, and the type that it then has. Where
 * a page needs it, in place of a library: a shape weighs a few letters.
 */
export interface Shape<Value> {
  /** The shape in a line, equal for equal shapes. */
  readonly form: string
  /** Members that the shape does not name may be there too. */
  readonly accepts: (value: unknown) => value is Value
}

/** What a value of this shape is. */
export type Shaped<Of> = Of extends Shape<infer Value> ? Value : never

type Members = Readonly<Record<string, Shape<unknown>>>

type MayBeMissing<Of extends Members> = {
  [Name in keyof Of]: undefined extends Shaped<Of[Name]> ? Name : never
}[keyof Of]

type ObjectOf<Of extends Members> = {
  readonly [Name in Exclude<keyof Of, MayBeMissing<Of>>]: Shaped<Of[Name]>
} & { readonly [Name in MayBeMissing<Of>]?: Shaped<Of[Name]> }

export const text: Shape<string> = {
  form: 'text',
  accepts: (value) => typeof value === 'string',
}

export const number: Shape<number> = {
  form: 'number',
  accepts: (value): value is number => Number.isFinite(value),
}

export const truth: Shape<boolean> = {
  form: 'truth',
  accepts: (value) => typeof value === 'boolean',
}

/** Whatever comes. */
export const anything: Shape<unknown> = {
  form: 'anything',
  accepts: (_value): _value is unknown => true,
}

/** A whole number, and not below. */
export function whole(atLeast: number): Shape<number> {
  return {
    form: `whole from ${atLeast}`,
    accepts: (value): value is number =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= atLeast,
  }
}

export function oneOf<const Value extends string>(values: readonly Value[]): Shape<Value> {
  return {
    form: values.map((value) => JSON.stringify(value)).join('|'),
    accepts: (value): value is Value => values.some((one) => one === value),
  }
}

/** Nothing, or this: as a member it may be missing. */
export function optional<Value>({ form, accepts }: Shape<Value>): Shape<Value | undefined> {
  return {
    form: `(${form})?`,
    accepts: (value): value is Value | undefined => value === undefined || accepts(value),
  }
}

export function list<Value>({ form, accepts }: Shape<Value>): Shape<readonly Value[]> {
  return {
    form: `[(${form})…]`,
    accepts: (value): value is readonly Value[] => Array.isArray(value) && value.every(accepts),
  }
}

/** So many, each of its own shape. */
export function tuple<const Of extends readonly Shape<unknown>[]>(
  shapes: Of,
): Shape<{ readonly [Index in keyof Of]: Shaped<Of[Index]> }> {
  return {
    form: `[${shapes.map(({ form }) => form).join(', ')}]`,
    accepts: (value): value is { readonly [Index in keyof Of]: Shaped<Of[Index]> } =>
      Array.isArray(value) &&
      value.length === shapes.length &&
      shapes.every(({ accepts }, index) => accepts(value[index])),
  }
}

export function object<Of extends Members>(members: Of): Shape<ObjectOf<Of>> {
  const all = Object.entries(members)
  return {
    form: `{${all.map(([name, { form }]) => `${name}: ${form}`).join(', ')}}`,
    accepts: (value): value is ObjectOf<Of> =>
      typeof value === 'object' &&
      value !== null &&
      all.every(([name, { accepts }]) => accepts(Reflect.get(value, name))),
  }
}
