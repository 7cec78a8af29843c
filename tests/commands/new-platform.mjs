import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm run new-platform <id>`: writes a platform's file, its script, a first fixture with its expectation, and lists it. What is left to find
// out says TODO, and the platforms' tests fail until none is left. CONTRIBUTING.md walks through it.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const REGISTRY = 'src/platforms/registry.ts'
const WORDS = ['default', 'delete', 'export', 'function', 'import', 'public', 'return', 'static', 'switch', 'typeof']

const platformFile = (
  id,
) => `import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** TODO: what is odd about this platform, in a sentence or two; say so where nothing is known. */
export const site: PlatformSite = { id: '${id}', label: 'TODO ${id}', hosts: ['https://${id}.example/*'] }

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    // TODO: host and path of a live task, and how many independent sources show it.
    url: /^${id}\\.example\\/tasks\\/[\\w-]+\\/?$/i,
    urlEvidence: 'inferred',
    // TODO: signs of a live task; text and roles before classes. \`seen: '2026-01'\` where a source has a date.
    confirm: [{ name: /^submit$/i, what: 'a Submit button', evidence: 'inferred' }],
  },
]

export const fields: PlatformFields = {
  taskId: ({ url }) => url.pathname.match(/^\\/tasks\\/([\\w-]{1,64})/)?.[1],
  submit: [{ name: /^submit$/i, evidence: 'inferred' }],
  expected: ['taskId', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  { id: 'tools', rule: 'TODO: what it asks of its workers about tools, in your words.', source: 'TODO', evidence: 'documented' },
]

export const examples: Examples = {
  pages: [{ kind: 'task', urls: ['https://${id}.example/tasks/123'] }],
  nearMisses: [
    { url: 'https://${id}.example/tasks', because: 'TODO: the list' },
    { url: 'https://${id}.example/login', because: 'TODO: signing in' },
    { url: 'https://www.${id}.example/tasks/123', because: 'TODO: another host' },
  ],
}
`

const script = (id) => `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handOver } from '../src/content/hand-over'
import { fields, pages, site, taskTypes } from '../src/platforms/${id}'

export default defineUnlistedScript(() => handOver({ site, pages, fields, taskTypes }))
`

const fixture = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>A task</title>
</head>
<body>
  <!-- TODO: the page’s skeleton, all wording invented: its headings, controls, ids and classes that the signs speak of. -->
  <main>
    <h2>Prompt</h2>
    <div data-slot="prompt"><p>Which lantern would you take on a walk by the sea, and why?</p></div>
    <h2>Response A</h2>
    <div data-slot="response-a"><p>The oil one: it warms the hands, and its light is soft enough to leave the stars as they are.</p></div>
    <h2>Response B</h2>
    <div data-slot="response-b"><p>The electric one, because wind puts out a flame, and nobody wants to look for matches in the rain.</p></div>
    <fieldset><legend>Which response is better overall?</legend>
      <label><input type="radio" name="better" value="1"> A is better</label>
      <label><input type="radio" name="better" value="2"> About the same</label>
      <label><input type="radio" name="better" value="3"> B is better</label>
    </fieldset>
    <button type="button">Submit</button>
  </main>
</body>
</html>
`

const expectation = (id) => ({
  url: `https://${id}.example/tasks/123`,
  expect: {
    platform: id,
    pageKind: 'task',
    state: 'running',
    sure: true,
    taskType: 'comparison',
    submitLabel: 'Submit',
    missing: [],
    taskId: '123',
    responses: 2,
  },
})

/** Why this id will not do; undefined where it will. */
function fault(id) {
  if (id === undefined) return 'Name the platform: npm run new-platform acme'
  if (!/^[a-z][a-z0-9]{1,29}$/.test(id) || WORDS.includes(id))
    return `"${id}" is no id: 2 to 30 letters a–z and digits, a letter first, no word of JavaScript's own. Example: npm run new-platform acme`
  const taken = [`src/platforms/${id}.ts`, `src/platforms/${id}`, `entrypoints/platform-${id}.ts`, `tests/fixtures/${id}`].find(
    (path) => existsSync(join(ROOT, path)),
  )
  return taken && `"${id}" is taken: ${taken} exists. Choose another id, or change what is there.`
}

/** The list with one more: its import in the order of the others, its name before the practice platform's. */
function listed(text, id) {
  const lines = text.split('\n')
  const path = (line) => /from '(\.\/[\w-]+)'/.exec(line)?.[1]
  const after = lines.findIndex((line) => (path(line) ?? '') > `./${id}`)
  const last = lines.findLastIndex((line) => path(line))
  lines.splice(after === -1 ? last + 1 : after, 0, `import * as ${id} from './${id}'`)
  const practice = lines.findIndex((line) => line.trim() === 'practice,')
  if (last === -1 || practice === -1)
    throw new Error(`${REGISTRY} does not look as expected: add ${id} there by hand, as the others are.`)
  lines.splice(practice, 0, `  ${id},`)
  return lines.join('\n')
}

const id = process.argv[2]
const wrong = fault(id)
if (wrong) {
  console.error(wrong)
  process.exitCode = 1
} else {
  const registry = listed(readFileSync(join(ROOT, REGISTRY), 'utf8'), id)
  const files = {
    [`src/platforms/${id}.ts`]: platformFile(id),
    [`entrypoints/platform-${id}.ts`]: script(id),
    [`tests/fixtures/${id}/task.html`]: fixture,
    [`tests/fixtures/${id}/task.json`]: `${JSON.stringify(expectation(id), null, 2)}\n`,
    [REGISTRY]: registry,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true })
    writeFileSync(join(ROOT, path), text)
    console.log(`wrote ${path}`)
  }
  console.log(`\nNow fill in what says TODO in src/platforms/${id}.ts and tests/fixtures/${id}, then:\n  npm run test:platforms`)
}
