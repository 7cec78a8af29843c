import type { CareerRecord, RecordRow } from '../../core/career-record'
import type { PlatformSite } from '../../platforms/platform'
import { fullDay, number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { exports as words } from '../../ui/messages/exports'
import { platformName } from '../../ui/work-name'

/** A table of the record in words, for the page and for Markdown alike. */
export interface RecordTable {
  title: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** `123.4`: a tenth of an hour is fine enough for years. */
export const hoursOf = (ms: number) => number(ms / 3_600_000)
const score = (value: number) => String(Math.round(value * 100) / 100)

export function recordRange({ from, to }: CareerRecord): string {
  return from && to ? words.recordRange(fullDay(from), fullDay(to)) : ''
}

export function recordFacts({ countedMs, tasks, days }: CareerRecord): [name: string, value: string][] {
  const { recordFacts: names } = words
  return [
    [names.hours, hoursOf(countedMs)],
    [names.tasks, number(tasks)],
    [names.days, number(days)],
  ]
}

/** Tables that have rows. */
export function recordTables(record: CareerRecord, sites: readonly PlatformSite[]): RecordTable[] {
  const { recordColumns: columns, recordTables: titles } = words
  const plain = <R extends RecordRow>(title: string, rows: readonly R[], nameOf: (row: R) => string): RecordTable => ({
    title,
    head: [columns.what, columns.tasks, columns.hours],
    rows: rows.map((row) => [nameOf(row), number(row.tasks), hoursOf(row.countedMs)]),
  })
  const scores: RecordTable = {
    title: titles.scores,
    head: [columns.what, columns.score, columns.n],
    rows: record.scores.map(({ platform, taskType, mean, best, worst, n }) => [
      words.recordScoreOf(common.taskTypes[taskType], platformName(sites, platform)),
      words.recordScore(score(mean), score(best), score(worst)),
      number(n),
    ]),
  }
  return [
    plain(titles.types, record.types, ({ taskType }) => common.taskTypes[taskType]),
    plain(titles.domains, record.domains, ({ domain }) => common.domains[domain]),
    plain(titles.platforms, record.platforms, ({ platform }) => platformName(sites, platform)),
    plain(
      titles.projects,
      record.projects,
      ({ platform, project }) => `${platformName(sites, platform)} · ${project || common.noProject}`,
    ),
    scores,
  ].filter(({ rows }) => rows.length > 0)
}

/** Marks of Markdown in a name are shown as they are. */
const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>#|~!]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ')

/** The whole record as Markdown. */
export function recordMarkdown(record: CareerRecord, sites: readonly PlatformSite[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  const tables = recordTables(record, sites).map(({ title, head, rows }) =>
    [`## ${escaped(title)}`, '', row(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map(row), ''].join('\n'),
  )
  const facts = recordFacts(record).map(([name, value]) => `- ${escaped(name)}: ${value}`)
  return [`# ${words.recordTitle}`, '', recordRange(record), '', ...facts, '', ...tables, words.recordNote, ''].join('\n')
}
