import { PLATFORMS } from '../../src/platforms/registry'

/** Hosts that builds of mode `granted` may read from the start. Tests serve all of them on loopback. */
export const grantedHosts = [
  ...PLATFORMS.flatMap(({ site }) => site.hosts),
  'http://pages.localhost/*',
  'http://labels.localhost/*',
]
