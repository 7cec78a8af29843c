import { render } from 'preact'
import { catalogue } from '../../src/platforms/catalogue'
import { browserHost } from '../../src/report/browser-host'
import { Report } from '../../src/report/report'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/page.css'
import '../../src/ui/span-strip.css'
import '../../src/report/report.css'

const sites = catalogue(import.meta.env.MODE).map(({ site }) => site)
const app = document.getElementById('app')
if (app) render(<Report host={browserHost(sites)} />, app)
