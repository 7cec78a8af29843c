import { render } from 'preact'
import { catalogue } from '../../src/platforms/catalogue'
import { browserHost } from '../../src/popup/browser-host'
import { Popup } from '../../src/popup/popup'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/rates/rates.css'
import '../../src/popup/popup.css'
import '../../src/popup/figures.css'
import '../../src/ui/hours/hours.css'

const sites = catalogue(import.meta.env.MODE).map(({ site }) => site)
const app = document.getElementById('app')
if (app) render(<Popup host={browserHost(sites)} />, app)
