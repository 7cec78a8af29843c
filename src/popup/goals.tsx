import { weekOf } from '../core/day'
import { type GoalPace, goalPace } from '../core/goal-pace'
import type { Figures } from '../core/report'
import type { Settings } from '../core/settings'
import { duration, money } from '../ui/format'
import { popup } from '../ui/messages/popup'
import { Meter } from '../ui/meter'

interface Props {
  week: Figures
  today: string
  settings: Settings
}

/** The week's goals in hours and money, with where an even week would be by now. Nothing without a goal. */
export function Goals({ week, today, settings }: Props) {
  const { currency, weeklyGoalHours, weeklyGoalMinor, weekStartsOn } = settings
  const dayOfWeek = weekOf(today, weekStartsOn).indexOf(today)
  const others = (week.home?.notConverted ?? []).map(({ earned }) => earned).filter(({ minor }) => minor !== 0)
  const hours = goalPace(weeklyGoalHours * 3_600_000, week.countedMs, dayOfWeek)
  const pay = goalPace(weeklyGoalMinor, week.home?.earned.minor ?? 0, dayOfWeek)
  const asMoney = (minor: number) => money({ minor, currency })
  return (
    <>
      {hours && <Goal name={popup.goal} pace={hours} write={duration} />}
      {pay && (
        <Goal
          name={popup.goalMoney}
          pace={pay}
          write={asMoney}
          note={others.length > 0 ? popup.goalWithout(others.map(money).join(', '), currency) : ''}
        />
      )}
    </>
  )
}

interface GoalProps {
  name: string
  pace: GoalPace
  write: (amount: number) => string
  note?: string
}

function Goal({ name, pace, write, note = '' }: GoalProps) {
  const text = popup.goalText(write(pace.done), write(pace.goal))
  return (
    <div class="goal">
      <p class="small goal-line">
        <span class="muted">{name}</span> <span>{text}</span>
      </p>
      <Meter name={name} value={pace.done} max={pace.goal} text={text} />
      <p class="small muted">{[paceText(pace, write), note].filter(Boolean).join(' ')}</p>
    </div>
  )
}

function paceText(pace: GoalPace, write: (amount: number) => string): string {
  if (pace.left === 0) return popup.goalReached
  const even = write(pace.byTonight)
  const stand =
    pace.ahead < 0
      ? popup.goalBehind(write(-pace.ahead), even)
      : pace.ahead > 0
        ? popup.goalAhead(write(pace.ahead), even)
        : popup.goalEven
  const left =
    pace.daysLeft === 1
      ? popup.goalLastDay(write(pace.left))
      : popup.goalLeft(write(pace.left), write(pace.perDay), pace.daysLeft)
  return `${stand} ${left}`
}
