import type { Notice } from '../core/notice'
import type { Settings } from '../core/settings'
import { catalogue } from '../platforms/catalogue'
import { duration } from './format'
import { notice as words } from './messages/notice'
import { platformName } from './work-name'

const SITES = catalogue('practice').map(({ site }) => site)

/** How a notification reads. It names the platform; the project only where the user wants it, because others may see the screen. */
export function noticeText(
  notice: Notice,
  { noticesNameProject }: Pick<Settings, 'noticesNameProject'>,
): { title: string; message: string } {
  const platform = platformName(SITES, notice.platform)
  const place = noticesNameProject && notice.project !== '' ? `${platform} · ${notice.project}` : platform
  const at = (title: string, text: string) => ({ title, message: words.at(place, text) })
  switch (notice.kind) {
    case 'limit': {
      const of = words.limit[notice.limit]
      if (notice.stage === 'passed') return at(of.passed, of.passedText)
      return at(of.ahead(duration(notice.leftMs)), of.aheadText)
    }
    case 'question':
      return at(words.question, words.questionText(duration(notice.awayMs)))
    case 'focus':
      return { title: words.focus, message: words.focusText(duration(notice.workedMs), duration(notice.breakMs)) }
    case 'week': {
      const { stage, usedMs, capMs } = notice
      const title = stage === 'passed' ? words.weekPassed : words.week(duration(capMs - usedMs))
      return at(title, words.weekText(duration(usedMs), duration(capMs)))
    }
  }
}
