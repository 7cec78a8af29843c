/** What the part "Exports" of the report asks of the store. */
export type ExportsHost = Record<never, never>
