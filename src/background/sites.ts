import { catalogue } from '../platforms/catalogue'

/** Every platform that the background knows, the practice platform too. */
export const SITES = catalogue('practice').map(({ site }) => site)
