import { render } from 'preact'
import { loadOverlay, loadRubric, OVERLAY_HEADS, RUBRIC_HEADS } from '../../rubrics/bundled'
import { keepLoaded, type Library } from '../../src/panel/library'
import { Panel } from '../../src/panel/panel'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/rubric/rubric-text.css'
import '../../src/panel/panel.css'
import '../../src/panel/rubric.css'
import { catalogue, platformChecklist } from '../../src/platforms/catalogue'
import { entriesClosedSince } from '../../src/store/entries'
import { feedbackDesk } from '../../src/store/feedback-desk'
import { allOwnRubrics } from '../../src/store/own-rubrics'
import { rollupsBetween } from '../../src/store/rollups'
import { openStore } from '../../src/store/store'
import { ask, onBroadcast } from '../../src/ui/client'

const entries = catalogue(import.meta.env.MODE)
const store = openStore()
const texts = {
  sites: entries.map(({ site }) => site),
  rulesOf: (platform: string) => entries.find(({ site }) => site.id === platform)?.rules ?? [],
  houseItemsOf: platformChecklist,
  rubrics: RUBRIC_HEADS,
  overlays: OVERLAY_HEADS,
  rubricOf: keepLoaded(loadRubric),
  overlayOf: keepLoaded(loadOverlay),
}
const library: Library = {
  ...texts,
  ownRubrics: () => allOwnRubrics(store),
  feedback: {
    ...feedbackDesk(store, texts),
    sites: texts.sites,
    tell: () => ask('ledger.announce', {}),
    onChanged: (callback) => onBroadcast(({ name }) => name === 'ledger.changed' && callback()),
  },
  ledger: {
    rollups: (from, to) => rollupsBetween(store, from, to),
    entriesClosedSince: (at) => entriesClosedSince(store, at),
  },
}
const root = document.getElementById('app')
if (root) render(<Panel library={library} />, root)
