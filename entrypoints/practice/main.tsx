import { render } from 'preact'
import { loadRubric } from '../../rubrics/bundled'
import { PRACTICE_TASKS } from '../../rubrics/practice/tasks'
import { browserHost } from '../../src/practice/browser-host'
import { Practice } from '../../src/practice/practice'
import '../../src/ui/tokens.css'
import '../../src/ui/components.css'
import '../../src/ui/page.css'
import '../../src/ui/justification/justification.css'
import '../../src/practice/practice.css'

const app = document.getElementById('app')
if (app) render(<Practice host={browserHost(PRACTICE_TASKS, loadRubric)} />, app)
