import { render } from 'preact'
import { handedOverGeneric } from '../../src/content/hand-over'
import { watchNearing } from '../../src/content/nearing'
import { catalogue } from '../../src/platforms/catalogue'
import type { GenericReader } from '../../src/platforms/detect-with'
import { browserHost } from '../../src/welcome/browser-host'
import { Welcome } from '../../src/welcome/welcome'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/access/access.css'
import '../../src/ui/page.css'
import '../../src/welcome/welcome.css'

/** The script that is put into task pages, of which the package so has but one. */
const script = document.createElement('script')
const loaded = new Promise<GenericReader>((resolve, reject) => {
  script.onload = () => {
    const reader = handedOverGeneric()
    if (reader) resolve(reader)
    else reject(new Error('The detector did not come'))
  }
  script.onerror = reject
})
// Failing is told where it is waited for.
loaded.catch(() => {})
script.src = '/generic.js'
document.head.append(script)

const app = document.getElementById('app')
const host = browserHost(catalogue(import.meta.env.MODE), watchNearing, () => loaded)
if (app) render(<Welcome host={host} />, app)
