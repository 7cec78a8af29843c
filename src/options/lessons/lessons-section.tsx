import { later } from '../../ui/lazily'
import type { LessonsHost } from './host'

/** The section, loaded after the page is shown. */
export const LessonsSection = later(() => import('./lessons')).component<{ host: LessonsHost }>(({ Lessons }) => Lessons)
