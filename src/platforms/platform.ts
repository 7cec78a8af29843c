import type { FieldName } from '../core/detection'
import type { HoursForm } from '../core/hours-form'
import type { CalendarChoice } from '../core/pay-calendar'
import type { StatementFormat } from '../core/statement-format'
import type { FundsFormat } from '../core/statement-funds'
import type { PageKind, TaskType } from '../core/task'
import type { Page } from './page'

/**
 * How one platform is described. Each platform is one file of named exports (`site`, `pages`, `fields`, `examples` …), read top to
 * bottom; the watcher's bundle takes `site`, `pages` and `fields` alone. Platform files evaluate without touching `document`.
 */

/** Confidence of the public evidence behind a sign: how many independent sources showed it, or `documented`, `inferred`, `forum`. */
export type Evidence = 1 | 2 | 3 | 'documented' | 'inferred' | 'forum'

export interface PlatformSite {
  id: string
  label: string
  /** Match patterns that are asked for, in one prompt, when the user switches the platform on. Frame hosts are listed too. */
  hosts: readonly string[]
  frameHosts?: readonly string[]
  /** Below this inner width (CSS px) the platform hides its tasks. */
  minPageWidth?: number
  /** The platform's rules forbid leaving a task for other pages: time away does not count there. */
  leavingForbidden?: boolean
  /** Shown only in builds for trying out and testing. */
  practice?: boolean
  /** Software that anybody can host: it has no hosts of its own and is told by its marks, on any site that the user allowed. */
  software?: SoftwareMarks
}

/** What a software's own source puts on its pages, shown or not. No mark is proof; two of them, the title counted, are taken for it. */
export interface SoftwareMarks {
  title?: RegExp
  /** Selectors. */
  marks: readonly string[]
}

/** An element or a text that speaks for a page kind or gives a field. Hints, never proof. */
export interface Sign {
  selector?: string
  /** Tested against the element's own visible text (or value, label), or against the page's when there is no selector. */
  text?: RegExp
  /** The control's accessible name, for buttons and inputs. */
  name?: RegExp
  /** What it is, as a reason names it: "a Submit button". */
  what?: string
  evidence: Evidence
  /** When the newest source is from, `YYYY-MM` or `YYYY`; absent where no source has a date. */
  seen?: string
}

export interface PlatformPage {
  kind: PageKind
  /** Tested against host + path (`app.outlier.ai/en/expert/tasks`), without query and hash. */
  url: RegExp
  /** All of these must hold: `name` is there, `name=value` has this value, `!name` or `!name=value` not. */
  query?: readonly string[]
  urlEvidence: Evidence
  /** Any one of these confirms; none of them lowers the confidence, and the generic detector is asked as well. */
  confirm?: readonly Sign[]
  /** The address alone says nothing: without a confirming sign this page is passed over. */
  mustConfirm?: boolean
  /** What else the same address shows: the first of these that is there changes the kind. */
  becomes?: readonly { kind: PageKind; when: Sign }[]
  /** Shown but not claimed: any one of these makes it a preview, whatever else is there. */
  preview?: readonly Sign[]
  /** The page's usual type, when its address tells. */
  taskType?: TaskType
}

/** A field is a sign (its text is the value, or the first group of `text`) until it must be a function. */
export type FieldReading<T> = readonly Sign[] | ((page: Page) => T | undefined)

export interface PlatformFields {
  project?: FieldReading<string>
  taskId?: FieldReading<string>
  pay?: FieldReading<string>
  timeLimit?: FieldReading<string>
  remaining?: FieldReading<string>
  /** The platform's own timer, counting up. */
  timer?: FieldReading<string>
  submit?: readonly Sign[]
  skip?: readonly Sign[]
  /** Selectors of the block of a task page that holds the project's instructions, if the platform shows one. */
  instructions?: readonly string[]
  reopenUrl?: (page: Page, taskId: string | undefined) => string | undefined
  /** What a live task page of this platform should show; anything else is not reported as missing. */
  expected?: readonly FieldName[]
}

/** Text that speaks for a task type on this platform, tried in order. */
export interface TaskTypeSign {
  taskType: TaskType
  text: RegExp
  /** `page`: headings, buttons, tabs and labels, or what `selector` finds; never the wording of the task itself. */
  where: 'project' | 'page'
  selector?: string
  evidence: Evidence
}

/** What the platform asks of its workers that bears on using Margin, in our words, with its source. */
export interface HouseRule {
  id: string
  rule: string
  source: string
  evidence: Evidence
  /** Also a checklist item before submitting, asked as `question`. */
  checklist?: boolean
  question?: string
  /** Could be read to forbid even a tool that only points at a justification: the check is off there until the user wants it. */
  limitsWrittenHelp?: boolean
}

interface Sourced {
  source: string
  evidence: Evidence
  seen?: string
}

/** A pay calendar with its evidence: only what a source says is filled in. */
export interface PayCalendar extends CalendarChoice, Sourced {}

/** The form in which workers report their own hours, with its evidence. */
export interface ReportedHours extends HoursForm, Sourced {}

/** The platform's own list of payments as a file, with its evidence. */
export interface PlatformStatement extends StatementFormat, Sourced {}

/** The same as a page that is read when the user asks. */
export interface PlatformFunds extends FundsFormat, Sourced {
  /** Match pattern of the page. */
  page: string
}

/** The part of a platform that reads pages: all that the watcher's bundle carries. */
export interface Platform {
  site: PlatformSite
  pages: readonly PlatformPage[]
  fields: PlatformFields
  taskTypes: readonly TaskTypeSign[]
}

/** All that a platform's file exports but its statement, which only the import reads. */
export interface PlatformFile extends Platform {
  rules: readonly HouseRule[]
  examples: Examples
  payCalendar?: PayCalendar
  reportedHours?: ReportedHours
}

export interface Examples {
  pages: readonly { kind: PageKind; urls: readonly string[] }[]
  /** Addresses that look right and are not, with what they would trip. */
  nearMisses: readonly { url: string; because: string }[]
}
