import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Site } from './server'

const FIXTURES = fileURLToPath(new URL('../../fixtures/self-hosted', import.meta.url))
const skeleton = (name: string, script = '') =>
  readFileSync(`${FIXTURES}/${name}.html`, 'utf8').replace('</head>', `<link rel="icon" href="data:,">${script}</head>`)

/** As Label Studio does, Submit brings the next task in place: only its number and its text are other ones. */
const NEXT_IN_PLACE = `<script>
addEventListener('click', (event) => {
  if (!event.target.closest('[aria-label=submit]')) return
  setTimeout(() => {
    const id = document.querySelector('.lsf-current-task__task-id').firstChild
    id.data = String(Number(id.data) + 1)
    document.querySelector('[data-slot=prompt]').innerHTML = '<p>On Sundays the bakery by the pier opens late, so bread is sold from the boat.</p>'
  }, 100)
})
</script>`

/** A server with Label Studio: its projects, the list of tasks, and the tasks, at one address but for the query. */
export const labelStudioSite: Site = ({ url }) => {
  if (url.pathname === '/projects') return { body: skeleton('label-studio/projects') }
  if (url.pathname !== '/projects/12/data') return undefined
  const isTask = url.searchParams.has('labeling') || url.searchParams.has('task')
  return { body: isTask ? skeleton('label-studio/task-spans', NEXT_IN_PLACE) : skeleton('label-studio/data') }
}

/** A server with Turkle: the task is in a frame, whose form leads the page around it back to the list. */
export const turkleSite: Site = ({ url: { pathname }, method }) => {
  if (method === 'POST') return { status: 303, headers: { location: '/' } }
  if (pathname === '/') return { body: skeleton('turkle/list') }
  if (pathname === '/task/81/') return { body: skeleton('turkle/preview') }
  if (pathname === '/task/81/iframe/') return { body: skeleton('turkle/preview-frame') }
  if (pathname.startsWith('/task/81/assignment/iframe/')) return { body: skeleton('turkle/task-frame') }
  if (pathname.startsWith('/task/81/assignment/')) return { body: skeleton('turkle/task-around') }
  return undefined
}
