import { useEffect, useState } from 'preact/hooks'
import { weekOf } from '../../../core/day'
import { type GoalPace, goalPace } from '../../../core/goal-pace'
import { type Figures, figures } from '../../../core/report'
import { duration, money } from '../../../ui/format'
import { decisions as words } from '../../../ui/messages/decisions'
import { Meter } from '../../../ui/meter'
import type { ReportHost } from '../../host'
import type { EarningsData } from '../data'
import { Decision } from './decision'

const HOUR = 3_600_000

/** How the goals of this week stand, whatever range is shown. */
export function Goals({ data: { settings, today }, host }: { data: EarningsData; host: ReportHost }) {
  const { weeklyGoalHours, weeklyGoalMinor, weekStartsOn, currency } = settings
  const week = weekOf(today, weekStartsOn)
  const [from = today, to = today] = [week[0], week.at(-1)]
  const hasGoal = weeklyGoalHours > 0 || weeklyGoalMinor > 0
  const [done, setDone] = useState<Figures | null>(null)
  useEffect(() => {
    if (!hasGoal) return
    let isWanted = true
    host.earnings.days(from, to).then((rows) => isWanted && setDone(figures(rows, currency)), console.error)
    return () => {
      isWanted = false
    }
  }, [host, from, to, hasGoal, currency])
  if (!hasGoal) {
    return (
      <Decision title={words.goal}>
        <p class="muted">{words.noGoal}</p>
      </Decision>
    )
  }
  if (!done) return <Decision title={words.goal}>{null}</Decision>
  const dayOfWeek = week.indexOf(today)
  const earned = done.home?.earned.minor ?? 0
  const others = (done.home?.notConverted ?? []).map((each) => each.earned).filter(({ minor }) => minor !== 0)
  const inMoney = (minor: number) => money({ minor, currency })
  return (
    <Decision title={words.goal}>
      <Pace name={words.goalHours} pace={goalPace(weeklyGoalHours * HOUR, done.countedMs, dayOfWeek)} text={duration} />
      <Pace name={words.goalMoney} pace={goalPace(weeklyGoalMinor, earned, dayOfWeek)} text={inMoney} />
      {weeklyGoalMinor > 0 &&
        others.map((each) => (
          <p key={each.currency} class="muted small">
            {words.otherCurrency(money(each))}
          </p>
        ))}
    </Decision>
  )
}

function Pace({ name, pace, text }: { name: string; pace: GoalPace | null; text: (value: number) => string }) {
  if (!pace) return null
  const { goal, done, ahead, left, perDay, daysLeft } = pace
  const say = ahead < 0 ? words.goalBehind : words.goalAhead
  return (
    <div>
      <p>
        {name}: <span class="decision-figure">{words.goalDone(text(done), text(goal))}</span>
      </p>
      <Meter name={name} value={done} max={goal} text={words.goalDone(text(done), text(goal))} />
      <p class="muted small">
        {left === 0 ? words.goalReached : say(text(Math.abs(ahead)), text(perDay), words.daysLeft(daysLeft))}
      </p>
    </div>
  )
}
