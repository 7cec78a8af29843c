import { render } from 'preact'
import { watchNearing } from '../../src/content/nearing'
import { catalogue } from '../../src/platforms/catalogue'
import { browserHost } from '../../src/welcome/browser-host'
import { Welcome } from '../../src/welcome/welcome'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/access/access.css'
import '../../src/ui/page.css'
import '../../src/welcome/welcome.css'

const app = document.getElementById('app')
const host = browserHost(catalogue(import.meta.env.MODE), watchNearing)
if (app) render(<Welcome host={host} />, app)
