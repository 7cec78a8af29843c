import { openStore } from '../store/store'

/** The one connection of the background; opened at its first use. */
export const store = openStore()
