/** What the part "Payments" of the report asks of the store. */
export type PaymentsHost = Record<never, never>
