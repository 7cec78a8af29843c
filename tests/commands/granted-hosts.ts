/** Hosts that builds of mode `granted` may read from the start. Tests serve all of them on loopback. */
export const grantedHosts = [
  'https://app.outlier.ai/*',
  'https://app.dataannotation.tech/*',
  'https://work.mercor.com/*',
  'https://studio.mercor.com/*',
  'https://feather.openai.com/*',
  'https://view.appen.io/*',
  'https://annotate.appen.com/*',
  'https://account.appen.com/*',
  'https://connect.appen.com/*',
  'https://app.crowdgen.com/*',
  'https://www.remotasks.com/*',
  'https://remotasks.com/*',
  'http://practice.localhost/*',
  'http://pages.localhost/*',
]
