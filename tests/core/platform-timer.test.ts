import { describe, expect, it } from 'vitest'
import { otherTimer, timerNow, timerOf } from '../../src/core/platform-timer'
import { MINUTE, NINE, openSession, World } from './session-world'

describe('what a page’s own timer shows as spent', () => {
  it.each([
    ['nothing', {}, undefined],
    ['its own word', { timerMs: 5 * MINUTE }, 5 * MINUTE],
    [
      'its own word before its countdown',
      { timerMs: 5 * MINUTE, timeLimitMs: 60 * MINUTE, remainingMs: 50 * MINUTE },
      5 * MINUTE,
    ],
    ['a countdown beside its limit', { timeLimitMs: 60 * MINUTE, remainingMs: 50 * MINUTE }, 10 * MINUTE],
    ['a countdown whose limit is not shown', { remainingMs: 50 * MINUTE }, undefined],
    ['a limit alone', { timeLimitMs: 60 * MINUTE }, undefined],
    ['a countdown of something longer', { timeLimitMs: 60 * MINUTE, remainingMs: 480 * MINUTE }, undefined],
  ])('%s', (_case, detection, timer) => {
    expect(timerOf(detection)).toBe(timer)
  })
})

describe('their timer beside ours', () => {
  const timed = openSession({ platformTimerMs: 21 * MINUTE, platformTimerAt: NINE })

  it('goes on from its last reading', () => {
    expect(timerNow(timed, NINE + 2 * MINUTE)).toBe(23 * MINUTE)
    expect(timerNow(timed, NINE - 2 * MINUTE)).toBe(21 * MINUTE)
    expect(timerNow(openSession(), NINE)).toBeUndefined()
  })

  it.each([
    ['a minute apart is the same', timed, 20, null],
    ['more than a minute behind', timed, 19.9, 21],
    ['more than a minute ahead', timed, 22.1, 21],
    ['a page that shows none', openSession(), 10, null],
    ['a page that is gone', openSession({ ...timed, status: 'left' }), 10, null],
  ])('%s', (_case, session, ours, theirs) => {
    expect(otherTimer(session, ours * MINUTE, NINE)).toBe(theirs === null ? null : theirs * MINUTE)
  })

  it('is read with the page, again and again, and kept at submit', () => {
    const world = new World().open(1, { taskId: 'a', timerMs: 3 * MINUTE })
    expect(world.hand()).toMatchObject({ platformTimerMs: 3 * MINUTE, platformTimerAt: NINE })
    world
      .use(1, 5 * MINUTE)
      .detect(1, { taskId: 'a', timerMs: 6 * MINUTE })
      .press(1, 'submit')
    world.wait(20_000).detect(1, { taskId: 'b', timerMs: 0 })
    expect(world.last()).toMatchObject({ taskId: 'a', outcome: 'submitted', platformTimerMs: 6 * MINUTE })
    expect(world.last().countedMs).toBeGreaterThanOrEqual(5 * MINUTE)
    expect(world.live.sessions[0]).toMatchObject({ taskId: 'b', platformTimerMs: 0 })
  })
})
