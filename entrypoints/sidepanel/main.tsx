import { render } from 'preact'
import { loadOverlay, loadRubric, OVERLAY_HEADS, RUBRIC_HEADS } from '../../rubrics/bundled'
import { keepLoaded, type Library } from '../../src/panel/library'
import { Panel } from '../../src/panel/panel'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/justification/justification.css'
import '../../src/panel/panel.css'
import '../../src/panel/rubric.css'
import { catalogue, platformChecklist } from '../../src/platforms/catalogue'
import { entriesClosedSince } from '../../src/store/entries'
import { rollupsBetween } from '../../src/store/rollups'
import { openStore } from '../../src/store/store'

const entries = catalogue(import.meta.env.MODE)
const store = openStore()
const library: Library = {
  sites: entries.map(({ site }) => site),
  rulesOf: (platform: string) => entries.find(({ site }) => site.id === platform)?.rules ?? [],
  houseItemsOf: platformChecklist,
  rubrics: RUBRIC_HEADS,
  overlays: OVERLAY_HEADS,
  rubricOf: keepLoaded(loadRubric),
  overlayOf: keepLoaded(loadOverlay),
  ledger: {
    rollups: (from, to) => rollupsBetween(store, from, to),
    entriesClosedSince: (at) => entriesClosedSince(store, at),
  },
}
const root = document.getElementById('app')
if (root) render(<Panel library={library} />, root)
