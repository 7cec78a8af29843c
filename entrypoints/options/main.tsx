import { render } from 'preact'
import { browserHost } from '../../src/options/browser-host'
import { Options } from '../../src/options/options'
import { catalogue } from '../../src/platforms/catalogue'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/access/access.css'
import '../../src/ui/page.css'
import '../../src/ui/rubric/rubric-text.css'
import '../../src/options/options.css'
import '../../src/options/rubrics.css'
import '../../src/options/time-policy.css'
import '../../src/options/money.css'

const app = document.getElementById('app')
if (app) render(<Options host={browserHost(catalogue(import.meta.env.MODE))} />, app)
