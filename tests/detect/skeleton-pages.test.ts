import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TASK_TYPES } from '../../src/core/task'
import { listedPages } from '../commands/detect/listed-pages'

const DIR = join(import.meta.dirname, '../fixtures/pages')
const COARSE = [...TASK_TYPES, 'writing'] as string[]

const pages = listedPages(DIR)
const htmlOf = (file: string) => readFileSync(join(DIR, file), 'utf8')
const shownText = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')

describe('the skeleton pages', () => {
  it('are all listed, once each', () => {
    const there = ['task', 'other'].flatMap((folder) => readdirSync(join(DIR, folder)).map((name) => `${folder}/${name}`))
    expect(pages.map(({ file }) => file).sort()).toEqual(there.sort())
    expect(readdirSync(DIR).sort()).toEqual(['index.json', 'other', 'task'])
  })

  it('lie in the folder of what they are', () => {
    const misplaced = pages.filter(({ file, expect: { isTask } }) => file.startsWith('task/') !== isTask)
    expect(misplaced.map(({ file }) => file)).toEqual([])
  })

  it('are many, of nearly every type, in ten languages, with pay and times', () => {
    const tasks = pages.flatMap((page) => (page.expect.isTask ? [page.expect] : []))
    const languages = pages.map(({ file }) => /<html lang="(\w+)/.exec(htmlOf(file))?.[1])
    expect(tasks.length).toBeGreaterThanOrEqual(39)
    expect(pages.length - tasks.length).toBeGreaterThanOrEqual(30)
    const types = new Set(tasks.map(({ taskType }) => taskType))
    expect(TASK_TYPES.filter((type) => !types.has(type))).toEqual(['review', 'other'])
    expect(new Set(languages).size).toBeGreaterThanOrEqual(10)
    expect(tasks.filter(({ pay }) => pay).length).toBeGreaterThanOrEqual(18)
    expect(new Set(tasks.flatMap(({ pay }) => pay?.currency ?? [])).size).toBeGreaterThanOrEqual(8)
    expect(tasks.filter(({ limitMs, remainingMs, timerMs }) => limitMs ?? remainingMs ?? timerMs).length).toBeGreaterThanOrEqual(
      18,
    )
  })

  it.each(pages.map(({ file, expect }) => [file, expect] as const))(
    '%s is a page by itself that shows what is expected',
    (file, expected) => {
      const html = htmlOf(file)
      expect(html).toMatch(/^<!doctype html/i)
      // They run no script, and ask for nothing from elsewhere.
      expect(html).not.toMatch(/<script|\son\w+=|(?:src|href)="https?:/i)
      if (!expected.isTask) return
      expect(COARSE).toEqual(expect.arrayContaining([expected.taskType, ...(expected.alsoOk ?? [])]))
      const label = expected.submitLabel ?? ''
      const named = [...html.matchAll(/(?:value|aria-label)="([^"]*)"/g)].map(([, name]) => name)
      expect(shownText(html).includes(label) || named.includes(label), `no control of the name "${label}"`).toBe(true)
      for (const name of [expected.project, expected.taskId]) if (name) expect(shownText(html)).toContain(name)
    },
  )
})
