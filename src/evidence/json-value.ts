// What every JSON of ours is made of, and its text.

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A JSON object, some of whose values may be absent. */
export interface LooseJson {
  readonly [key: string]: Json | undefined
}

/** The object without the keys whose value is absent: what is not known is not in the JSON. */
export function known(values: LooseJson): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined))
}

/** The text of a JSON value as files hold it: two spaces a level, a line break at the end. */
export function jsonText(json: Json): string {
  return `${JSON.stringify(json, null, 2)}\n`
}
