import { createContext } from 'preact'

/** Whether all charts show their tables, as for print. */
export const AllTables = createContext(false)
