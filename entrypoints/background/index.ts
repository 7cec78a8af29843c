import { defineBackground } from 'wxt/utils/define-background'
import { startBackground } from '../../src/background/start'
import { noticeText } from '../../src/ui/notice-text'

export default defineBackground({ type: 'module', main: () => startBackground(noticeText) })
