import type { FieldName } from '../../core/detection'
import { ID_IN_PATH, ID_IN_QUERY, ID_LABEL, ID_VALUE, PROJECT, PROJECT_LABEL, PROJECT_QUOTED, TASK_ID } from './field-words'
import type { Piece } from './fields'
import type { Measures } from './measures'

interface Names {
  project?: string
  taskId?: string
  sources: Partial<Record<FieldName, string>>
}

const CRUMBS = '[aria-label*="breadcrumb" i], [class*="breadcrumb" i]'
/** Names of rooms, not of projects. */
const ROOM =
  /^(?:home|tasks?|projects?|dashboard|work|queue|my work|settings|help|instructions|submit|task ?\S{0,2}\d+|#?\d+|start|welcome|menu|account|log ?out|[!-~]{0,2})$/i

const elementOf = (place: Node) => (place instanceof Element ? place : place.parentElement)

/** The project's name and the task's id where the page names them; nothing is taken from the text of a task. */
export function readNames(m: Measures, pieces: readonly Piece[], url: URL): Names {
  const names: Names = { sources: {} }
  const parts = partsOf(pieces)
  const project =
    labelled(parts, PROJECT, PROJECT_LABEL, /^(\S.{1,79})$/, ROOM) ??
    labelled(pieces, PROJECT_QUOTED, PROJECT_LABEL, PROJECT_QUOTED)
  const titled = PROJECT.exec(m.title.split(/\s+[|·–—-]\s+/)[0] ?? '')?.[1]
  const crumb = project || titled ? undefined : crumbOf(pieces)
  const headed = project || titled || crumb ? undefined : headingOf(pieces, url)
  const found: [string | undefined, string][] = [
    [project, 'the text after its label'],
    [titled, 'the page’s title'],
    [crumb, 'the last of the breadcrumbs'],
    [headed, 'the heading at the top of the page'],
  ]
  for (const [value, source] of found) {
    if (value === undefined || names.project !== undefined) continue
    names.project = value.trim()
    names.sources.project = source
  }
  const shown = labelled(parts, TASK_ID, ID_LABEL, ID_VALUE)
  const taskId = shown ?? idIn(url)
  if (taskId !== undefined) {
    names.taskId = taskId
    names.sources.taskId = shown === undefined ? 'the page’s address' : 'the text after its label'
  }
  return names
}

const INLINE = /^(?:a|b|em|i|small|span|strong|code)$/
const MOST_PARTS = 12

/** A line of several short elements says several things: each of them stands before the line as a whole. */
function partsOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    let block = elementOf(piece.place)
    while (block?.parentElement && INLINE.test(block.localName)) block = block.parentElement
    const parts = [...(block?.children ?? [])].filter(({ localName }) => INLINE.test(localName)).slice(0, MOST_PARTS)
    if (parts.length < 2) return [piece]
    const texts = parts.map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim())
    return [...texts.map((text, n) => ({ ...piece, text: text.slice(0, 160), before: texts[n - 1] ?? '' })), piece]
  })
}

/** "Label: value" in one piece, or the piece after a label. */
function labelled(pieces: readonly Piece[], whole: RegExp, label: RegExp, value: RegExp, not?: RegExp): string | undefined {
  for (const { text, before, place } of pieces) {
    if (elementOf(place)?.closest('th, label, option, button')) continue
    const found = whole.exec(text)?.[1] ?? (label.test(before) ? value.exec(text)?.[1] : undefined)
    if (found && !not?.test(found.trim())) return found.trim()
  }
  return undefined
}

function crumbOf(pieces: readonly Piece[]): string | undefined {
  const crumbs = pieces.filter(({ place, text }) => elementOf(place)?.closest(CRUMBS) && text.length <= 80)
  // One line of text holds the whole path in some pages.
  const last = crumbs.flatMap(({ text }) => text.split(/\s*[/›»>→]\s*/)).filter((text) => text !== '' && !ROOM.test(text))
  return last.at(-1)
}

/** A heading in the page's own bar; the site's name there is none. */
function headingOf(pieces: readonly Piece[], url: URL): string | undefined {
  const host = url.hostname.replace(/[^a-z0-9]/g, '')
  return pieces.find(({ place, where, text }) => {
    const element = elementOf(place)
    return (
      where === 'top' &&
      element?.closest('h1, h2, h3, [role="heading"]') &&
      !element.closest('a[href="/"]') &&
      text.length <= 80 &&
      !/[?!]$/.test(text) &&
      !ROOM.test(text) &&
      !host.includes(text.toLowerCase().replace(/[^a-z0-9]/g, '') || '-')
    )
  })?.text
}

function idIn(url: URL): string | undefined {
  for (const [name, value] of url.searchParams)
    if (ID_IN_QUERY.test(name) && /^(?=[\w.:-]*\d)[\w.:-]{1,80}$/.test(value)) return value
  return ID_IN_PATH.exec(url.pathname)?.[1]
}
