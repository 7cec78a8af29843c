import { useRef, useState } from 'preact/hooks'
import { localDay } from '../../../core/day'
import type { Settings } from '../../../core/settings'
import type { CsvMapping, Statement } from '../../../core/statement'
import { formatOfHeader, mappingId, readingOfFormat, readingOfMapping, type TableReading } from '../../../core/statement-format'
import { type FundsRead, mergeFunds, readFunds } from '../../../core/statement-funds'
import { guessMapping, type MappingGuess } from '../../../core/statement-mapping'
import type { ImportPlan } from '../../../core/statement-plan'
import type { ReadingRun, StatementDraft } from '../../../core/statement-read'
import { funds } from '../../../platforms/dataannotation'
import { STATEMENT_FORMATS } from '../../../platforms/statement-formats'
import type { TakenBack } from '../../../store/take-back-import'
import type { ReportHost } from '../../host'
import type { NoFunds } from './host'
import type { FileProblem, OpenFile } from './open-file'

/** Where an import is. */
export type Step =
  | { is: 'idle' }
  | { is: 'refused'; name: string; why: FileProblem }
  | { is: 'mapping'; file: OpenFile; guess: MappingGuess }
  | { is: 'preview'; plan: ImportPlan; file?: OpenFile; mapping?: CsvMapping; read?: FundsRead }
  | { is: 'done'; statement: Statement; changed: number; refused: number }
  | { is: 'taken-back'; gone: TakenBack }

export type Stage = 'reading' | 'comparing' | 'writing' | 'taking-back'
export interface Work {
  stage: Stage
  /** 0 to 1. */
  share: number
}

export interface Import {
  step: Step
  /** Null while nothing runs. */
  work: Work | null
  /** Why the last work did not come to its end; `cancelled` when the user stopped it. */
  failure: unknown
  takeFile: (file: File) => void
  readByMapping: (file: OpenFile, mapping: CsvMapping) => void
  changeColumns: (file: OpenFile, mapping: CsvMapping) => void
  readPage: () => void
  commit: (plan: ImportPlan) => void
  takeBack: (statement: Statement) => void
  cancel: () => void
  reset: () => void
}

/** There is no page to read. What was read before stays. */
export class NoPage extends Error {
  constructor(readonly why: NoFunds) {
    super(why)
  }
}

export const CANCELLED = 'cancelled'
const EVERY_MS = 100

/** What takes tables apart is large, and loaded when there is one. */
const reader = () => import('./open-file')

/** Lets the page paint and hear the user. */
const pause = () => new Promise((resolve) => setTimeout(resolve))

/** One import from the choice of a file, or of the open page, to its end. Nothing is kept before the user says so. */
export function useImport(host: ReportHost, settings: Settings | null, onImported: () => void): Import {
  const [step, setStep] = useState<Step>({ is: 'idle' })
  const [work, setWork] = useState<Work | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  const store = host.payments.import
  const today = () => localDay(host.now(), host.zone)

  /** Runs one work at a time. The step stays as it is where it does not come to its end. */
  const start = async (stage: Stage, run: (tell: Teller, signal: AbortSignal) => Promise<Step>) => {
    if (stop.current) return
    const control = new AbortController()
    stop.current = control
    setFailure(null)
    setWork({ stage, share: 0 })
    let toldAt = 0
    const tell: Teller = (now, done, of) => {
      const at = performance.now()
      if (at - toldAt < EVERY_MS && done > 0) return
      toldAt = at
      setWork({ stage: now, share: of > 0 ? done / of : 0 })
    }
    try {
      setStep(await run(tell, control.signal))
    } catch (error) {
      setFailure(control.signal.aborted ? CANCELLED : error)
    } finally {
      stop.current = null
      setWork(null)
    }
  }

  const previewOf = async (
    draft: StatementDraft,
    tell: Teller,
    more: Partial<Extract<Step, { is: 'preview' }>>,
  ): Promise<Step> => {
    tell('comparing', 0, 1)
    return { ...more, is: 'preview', plan: await store.plan(draft) }
  }

  const readWith = async (file: OpenFile, reading: TableReading, tell: Teller, signal: AbortSignal): Promise<StatementDraft> => {
    const run: ReadingRun = { pause, signal, onProgress: (done, of) => tell('reading', done, of) }
    return (await reader()).readFile(file, reading, today(), run)
  }

  const guessFor = (file: OpenFile) => guessMapping(file.table, { platform: '', zone: host.zone, today: today(), at: host.now() })

  const open = async (chosen: File, tell: Teller, signal: AbortSignal): Promise<Step> => {
    const file = await (await reader()).openFile(chosen)
    if ('refused' in file) return { is: 'refused', name: chosen.name, why: file.refused }
    const format = formatOfHeader(STATEMENT_FORMATS, file.table.header)
    if (format) return previewOf(await readWith(file, readingOfFormat(format, file.table.header), tell, signal), tell, { file })
    const mapping = await store.mapping(mappingId(file.table.header))
    if (!mapping) return { is: 'mapping', file, guess: guessFor(file) }
    return previewOf(await readWith(file, readingOfMapping(mapping), tell, signal), tell, { file, mapping })
  }

  const page = async (before: FundsRead | undefined, tell: Teller): Promise<Step> => {
    const look = await store.lookAtFunds()
    if ('refused' in look) throw new NoPage(look.refused)
    const now = readFunds(look, funds, settings?.payCalendars[funds.platform]?.zone ?? host.zone, today())
    const read = before ? mergeFunds(before, now) : now
    return previewOf(read.draft, tell, { read })
  }

  return {
    step,
    work,
    failure,
    takeFile: (file) => void start('reading', (tell, signal) => open(file, tell, signal)),
    readByMapping: (file, mapping) =>
      void start('reading', async (tell, signal) => {
        const draft = await readWith(file, readingOfMapping(mapping), tell, signal)
        await store.rememberMapping(mapping)
        return previewOf(draft, tell, { file, mapping })
      }),
    changeColumns: (file, mapping) => setStep({ is: 'mapping', file, guess: { mapping, unsure: [] } }),
    readPage: () => void start('reading', (tell) => page(step.is === 'preview' ? step.read : undefined, tell)),
    commit: ({ draft, changed }) =>
      void start('writing', async (tell, signal) => {
        const statement = await store.import(draft, (done, of) => tell('writing', done, of), signal)
        onImported()
        return { is: 'done', statement, changed: changed.length, refused: draft.refused.length }
      }),
    takeBack: ({ id }) =>
      void start('taking-back', async () => {
        const gone = await store.takeBack(id)
        onImported()
        return { is: 'taken-back', gone }
      }),
    cancel: () => stop.current?.abort(),
    reset: () => {
      setFailure(null)
      setStep({ is: 'idle' })
    },
  }
}

type Teller = (stage: Stage, done: number, of: number) => void
