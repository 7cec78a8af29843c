import { collectFacts } from '../../../src/platforms/generic/facts'
import { snapshotOf } from './snapshot'

// Bundled and run in the page: hands what the detector's one walk finds to the script outside.
Object.assign(globalThis, {
  snapshotFacts: () =>
    snapshotOf(collectFacts({ url: new URL(location.href), document, shadowRoot: (element) => element.shadowRoot, isTop: true })),
})
