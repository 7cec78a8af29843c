const CODES = new Set(Intl.supportedValuesOf('currency'))

/** Whether a code is a currency: a typing error would be kept as one that nothing is ever paid in. */
export const isCurrency = (code: string) => CODES.has(code)
