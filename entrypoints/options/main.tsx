import { render } from 'preact'
import { browserHost } from '../../src/options/browser-host'
import { termsEditor } from '../../src/options/edit-terms'
import { Options } from '../../src/options/options'
import { draftOf, termsOf } from '../../src/panel/terms-draft'
import { TermsFields } from '../../src/panel/terms-fields'
import { catalogue } from '../../src/platforms/catalogue'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/access/access.css'
import '../../src/ui/page.css'
import '../../src/options/options.css'

const app = document.getElementById('app')
const platforms = catalogue(import.meta.env.MODE === 'production' ? 'production' : 'practice')
const host = browserHost(platforms, termsEditor({ draftOf, termsOf, noErrors: {}, Fields: TermsFields }))
if (app) render(<Options host={host} />, app)
