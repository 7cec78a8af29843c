import type { PanelState, TabView } from '../../messages/panel-state'
import { Button } from '../../ui/button'
import { shapeWords, taughtWords } from '../../ui/lesson-words'
import { common } from '../../ui/messages/common'
import { teaching as words } from '../../ui/messages/teaching'
import { Notice } from '../../ui/notice'
import type { Asking } from '../../ui/use-asking'
import { PickCard } from './pick-card'
import { SaySo } from './say-so'
import { useTeaching } from './use-teaching'

interface Props {
  state: PanelState
  tab: TabView
  asking: Asking
}

/** What the trainer teaches of the page in view, and what became of it. */
export function PageLessons({ state: { pick, lessons = [], retiredLessons = [] }, tab, asking }: Props) {
  const teaching = useTeaching()
  const { told, failure, forget } = teaching
  return (
    <div class="teach">
      {retiredLessons.map(({ id, taught, shape }) => (
        <Notice
          key={id}
          tone="warn"
          live="status"
          title={words.retired(taughtWords(taught))}
          onDismiss={() => void asking.act('lesson.acknowledge', { id })}
          actions={
            <Button small onClick={() => void asking.act('lesson.restore', { id })}>
              {words.useAgain}
            </Button>
          }
        >
          {words.retiredText(shapeWords(shape))}
        </Notice>
      ))}
      {failure !== null && (
        <Notice tone="danger" live="alert" onDismiss={forget}>
          {common.failed(failure)}
        </Notice>
      )}
      {/* It stays, so that its filling is announced. */}
      <div role="status">
        {told && (
          <Notice
            tone="good"
            onDismiss={forget}
            actions={
              told.undo && (
                <Button small onClick={told.undo}>
                  {words.undo}
                </Button>
              )
            }
          >
            {told.text}
          </Notice>
        )}
      </div>
      {pick ? (
        <PickCard pick={pick} isHere={pick.tabId === tab.tabId} teaching={teaching} asking={asking} />
      ) : (
        tab.detection && (
          <SaySo key={tab.tabId} tab={tab} detection={tab.detection} lessons={lessons} teaching={teaching} asking={asking} />
        )
      )}
    </div>
  )
}
