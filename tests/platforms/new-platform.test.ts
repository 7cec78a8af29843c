import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { SURE } from '../../src/core/detection'
import { detect } from '../../src/platforms/detect'
import type { PlatformFile } from '../../src/platforms/platform'
import { PLATFORMS } from '../../src/platforms/registry'
import { pageOf } from './fixture-pages'

const ROOT = join(import.meta.dirname, '../..')
// Within the repository, or its files could not be imported here.
mkdirSync(join(ROOT, '.output'), { recursive: true })
const copy = mkdtempSync(join(ROOT, '.output/new-platform-'))
for (const path of ['src/platforms', 'entrypoints', 'tests/commands', 'tests/fixtures'])
  cpSync(join(ROOT, path), join(copy, path), { recursive: true })
afterAll(() => rmSync(copy, { recursive: true }))

const registry = () => readFileSync(join(copy, 'src/platforms/registry.ts'), 'utf8')
function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join(copy, 'tests/commands/new-platform.mjs'), ...args], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

it.each([
  [[], 'Name the platform'],
  [['Acme'], '"Acme" is no id'],
  [['acme-2'], '"acme-2" is no id'],
  [['../acme'], '"../acme" is no id'],
  [['2acme'], '"2acme" is no id'],
  [['a'], '"a" is no id'],
  [['import'], '"import" is no id'],
  [['outlier'], '"outlier" is taken: src/platforms/outlier.ts exists'],
  [['generic'], '"generic" is taken: src/platforms/generic exists'],
])('refuses %j and writes nothing', (args, says) => {
  const before = registry()
  const { status, stderr } = run(...args)
  expect(status).toBe(1)
  expect(stderr).toContain(says)
  expect(registry()).toBe(before)
})

it('writes a platform that reads its own fixture and says what is left to find out', async () => {
  expect(run('newcomer')).toEqual({ status: 0, stderr: '' })
  const file = join(copy, 'src/platforms/newcomer.ts')
  const newcomer = (await import(/* @vite-ignore */ file)) as PlatformFile
  const { url, expect: told } = JSON.parse(readFileSync(join(copy, 'tests/fixtures/newcomer/task.json'), 'utf8'))
  const html = readFileSync(join(copy, 'tests/fixtures/newcomer/task.html'), 'utf8')
  const found = detect([...PLATFORMS, newcomer], pageOf(url, html))?.detection
  expect({ ...found, sure: (found?.confidence ?? 0) >= SURE }).toMatchObject(told)
  expect(readFileSync(file, 'utf8')).toContain('TODO')
  expect(readFileSync(join(copy, 'entrypoints/platform-newcomer.ts'), 'utf8')).toContain("from '../src/platforms/newcomer'")

  const lines = registry().split('\n')
  const imports = lines.flatMap((line) => /from '\.\/([\w-]+)'/.exec(line)?.[1] ?? [])
  expect(imports).toContain('newcomer')
  expect(imports).toEqual([...imports].sort())
  expect(lines.indexOf('  newcomer,')).toBe(lines.indexOf('  practice,') - 1)
  expect(run('newcomer').stderr).toContain('"newcomer" is taken')
})
