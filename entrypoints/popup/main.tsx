import { render } from 'preact'
import { countedNow, limitOf } from '../../src/panel/live-figures'
import { catalogue } from '../../src/platforms/catalogue'
import { browserHost } from '../../src/popup/browser-host'
import { Popup } from '../../src/popup/popup'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/popup/popup.css'
import '../../src/popup/figures.css'

const sites = catalogue(import.meta.env.MODE === 'production' ? 'production' : 'practice').map(({ site }) => site)
const app = document.getElementById('app')
if (app) render(<Popup host={browserHost(sites, { countedNow, limitOf })} />, app)
