import { render } from 'preact'
import { loadOverlay, loadRubric, OVERLAY_HEADS, RUBRIC_HEADS } from '../../rubrics/bundled'
import { catalogue, platformChecklist } from '../../src/platforms/catalogue'
import { browserHost } from '../../src/report/browser-host'
import { Report } from '../../src/report/report'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/page.css'
import '../../src/ui/span-strip.css'
import '../../src/ui/rates/rates.css'
import '../../src/report/report.css'
import '../../src/ui/feedback/feedback.css'
import '../../src/report/quality/quality.css'
import '../../src/report/earnings/earnings.css'
import '../../src/report/payments/import/import.css'
import '../../src/report/payments/payments.css'
import '../../src/report/exports/exports.css'
import '../../src/ui/hours/hours.css'

const sites = catalogue(import.meta.env.MODE).map(({ site }) => site)
const texts = {
  rubrics: RUBRIC_HEADS,
  overlays: OVERLAY_HEADS,
  rubricOf: loadRubric,
  overlayOf: loadOverlay,
  houseItemsOf: platformChecklist,
}
const load = () =>
  Promise.all([...RUBRIC_HEADS.map(({ id }) => loadRubric(id)), ...OVERLAY_HEADS.map(({ id }) => loadOverlay(id))])

const app = document.getElementById('app')
if (app) render(<Report host={browserHost(sites, { ...texts, load })} />, app)
