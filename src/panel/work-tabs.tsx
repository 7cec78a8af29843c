import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { tasksToReview } from '../core/batch'
import { checklistFor, itemsOf, taughtFor } from '../core/checklist'
import { chooseRubric, rubricsFor } from '../core/rubric-choice'
import { openItems } from '../core/self-review'
import type { PanelState } from '../messages/panel-state'
import { onBroadcast } from '../ui/client'
import { EmptyState } from '../ui/empty-state'
import { useFeedbackDesk } from '../ui/feedback/use-feedback-desk'
import { later } from '../ui/lazily'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import { Tabs } from '../ui/tabs'
import type { Asking } from '../ui/use-asking'
import { platformName } from '../ui/work-name'
import { ChecklistTab } from './checklist-tab'
import { InstructionsChanged } from './instructions-changed'
import type { Library } from './library'
import { isNearSubmit, NearNotice, useComesForward } from './near-submit'
import { NotesTab } from './notes-tab'
import { ProjectNotes } from './project-notes'
import { ReadFirst } from './read-first'
import { RubricTab } from './rubric-tab'
import { ChecklistLabel, NotesLabel, RubricLabel } from './tab-labels'
import { useAnswers } from './use-answers'
import { useReading } from './use-reading'
import { useRubric } from './use-rubric'

const beside = later(() => import('./beside-tabs'))
const FailureChips = beside.component(({ FailureChips }) => FailureChips)
const FeedbackSection = beside.component(({ FeedbackSection }) => FeedbackSection)
const JustificationArea = beside.component(({ JustificationArea }) => JustificationArea)
const MyItems = beside.component(({ MyItems }) => MyItems)
const Proposals = beside.component(({ Proposals }) => Proposals)
const WayBack = beside.component(({ WayBack }) => WayBack)

type TabId = 'rubric' | 'checklist' | 'notes'

interface Props {
  state: PanelState
  library: Library
  asking: Asking
  /** Pay that the page shows, put before the rubric. */
  offer: ComponentChildren
}

/** Rubric, checklist and notes of the session shown. What is open comes forward when the page's submit control is near. */
export function WorkTabs({ state, library, asking, offer }: Props) {
  const { session, project, review, pinnedRubric: pinnedId, settings, record } = state
  const [current, setCurrent] = useState<TabId>('rubric')
  const [browsed, setBrowsed] = useState<string | undefined>()
  const [comings, setComings] = useState(0)
  // The banner stays while the user turns from the page to the panel, so that nothing jumps under the pointer.
  const [isForward, setIsForward] = useState(false)
  const [nextRequests, setNextRequests] = useState(0)
  const desk = useFeedbackDesk(library.feedback)
  const { answers, answer } = useAnswers(session?.id ?? null, review, asking)

  const detection = state.tab?.detection
  const { platform = '', taskType = 'other', domain = 'general' } = session ?? detection ?? {}
  const about = { platform, taskType, domain }
  const automatic = chooseRubric(library.rubrics, about)
  const chosenId = session ? project?.rubricId : browsed
  const head = chooseRubric(library.rubrics, { ...about, pinnedId, project: { rubricId: chosenId } })
  const { rubric, error } = useRubric(library, head.id, about)
  const isShown = rubric !== undefined
  useEffect(() => {
    if (isShown) beside.prepare()
  }, [isShown])
  const reading = useReading(session, project, rubric, asking)
  const items =
    session?.workKind === 'task' && rubric
      ? checklistFor(itemsOf(rubric), library.houseItemsOf(about.platform), taughtFor(record, session))
      : []
  const open = openItems(items, { answers }).length
  const isDue = session !== null && tasksToReview(session, project) === 0
  const isNear = isNearSubmit(state) && isDue && open > 0
  useComesForward(isNearSubmit(state), () => {
    if (open === 0 || !isDue) return
    setCurrent('checklist')
    setIsForward(true)
    setComings((n) => n + 1)
  })
  // After the items have been put in order: the browser would else go on following the one that it had in view.
  useLayoutEffect(() => {
    if (comings > 0) window.scrollTo({ top: 0 })
  }, [comings])

  useLayoutEffect(
    () =>
      onBroadcast((broadcast) => {
        if (broadcast.name !== 'checklist.next') return
        setCurrent('checklist')
        setNextRequests((n) => n + 1)
      }),
    [],
  )

  const show = (tab: TabId) => {
    setCurrent(tab)
    setNextRequests(0)
    setIsForward(false)
  }
  /** The tab whose rubric is shown: the session's own, else the one in view. */
  const tabId = session ? session.tabId : state.tab?.tabId
  const pin = tabId === undefined ? undefined : (rubricId: string | null) => void asking.act('tab.rubric', { tabId, rubricId })
  const choose = (rubricId: string | null) => {
    if (pin && pinnedId !== undefined) pin(rubricId)
    else if (session) void asking.act('project.rubric', { platform: session.platform, project: session.project, rubricId })
    else setBrowsed(rubricId ?? undefined)
  }
  const tabs = [
    { id: 'rubric' as const, label: <RubricLabel isUnread={reading?.isRead === false} /> },
    { id: 'checklist' as const, label: <ChecklistLabel open={session ? open : 0} isNear={isNear} /> },
    { id: 'notes' as const, label: <NotesLabel hasNotes={(review?.notes ?? '') !== '' || (project?.notes ?? '') !== ''} /> },
  ]

  return (
    <>
      <NearNotice
        open={open}
        isShown={isNear || (isForward && isDue && open > 0)}
        onShow={current === 'checklist' ? undefined : () => setCurrent('checklist')}
      />
      <Tabs name={panel.parts} tabs={tabs} current={current} onChange={show}>
        {current === 'rubric' && (
          <>
            {offer}
            {error !== null && (
              <Notice tone="danger" live="alert" title={panel.rubric.notLoaded}>
                {error}
              </Notice>
            )}
            {session && project && <InstructionsChanged session={session} project={project} asking={asking} />}
            {rubric && reading && <ReadFirst rubric={rubric} reading={reading} />}
            {rubric && (
              <RubricTab
                key={rubric.id}
                rubric={rubric}
                choice={{
                  rubrics: rubricsFor(library.rubrics, about.taskType),
                  automatic,
                  shown: head,
                  chosenId,
                  pinnedId,
                  onChoose: choose,
                  onPin: pin,
                }}
                reading={reading}
                view={settings.rubricView}
                onView={(rubricView) => void asking.act('settings.save', { rubricView })}
                guidelineUrl={session ? project?.guidelineUrl : undefined}
                house={{ platform: platformName(library.sites, about.platform), rules: library.rulesOf(about.platform) }}
              />
            )}
          </>
        )}
        {current === 'checklist' && session?.workKind === 'task' && <Proposals desk={desk} work={session} />}
        {current === 'checklist' && rubric && (
          <JustificationArea
            of={`${session?.id} ${tabId} ${detection?.taskId}`}
            tabId={tabId ?? state.tab?.tabId}
            platform={platform}
            taskType={taskType}
            responses={state.tab?.tabId === tabId ? detection?.responses : undefined}
            rubric={rubric}
            library={library}
            settings={settings}
            asking={asking}
          />
        )}
        {current === 'checklist' &&
          (session ? (
            <ChecklistTab
              key={session.id}
              items={items}
              answers={answers}
              onAnswer={(id, chosen) => void answer(id, chosen)}
              sessionId={session.id}
              notes={review?.itemNotes ?? {}}
              sortKey={`${session.id} ${comings}`}
              nextRequests={nextRequests}
            />
          ) : (
            <EmptyState title={panel.checklist.noSession}>{panel.checklist.noSessionText}</EmptyState>
          ))}
        {current === 'checklist' && (
          <>
            {session?.workKind === 'task' && (
              <FailureChips key={session.id} sessionId={session.id} stored={review?.failures ?? []} asking={asking} />
            )}
            <MyItems desk={desk} work={session} />
            <WayBack desk={desk} />
          </>
        )}
        {current === 'notes' &&
          (session ? (
            <>
              <NotesTab key={session.id} sessionId={session.id} stored={review?.sessionId === session.id ? review.notes : ''} />
              <ProjectNotes
                key={`${session.platform} ${session.project}`}
                platform={session.platform}
                label={session.project}
                project={project}
                asking={asking}
              />
            </>
          ) : (
            <EmptyState title={panel.notes.noSession}>{panel.notes.noSessionText}</EmptyState>
          ))}
        {current === 'notes' && <FeedbackSection key={`${session?.platform} ${session?.project}`} desk={desk} work={session} />}
      </Tabs>
    </>
  )
}
