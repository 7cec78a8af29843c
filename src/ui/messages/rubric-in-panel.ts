/** Wording of the rubric beside the task. */
export const rubric = {
  choose: 'Rubric',
  choosePinned: 'Rubric, for this tab',
  notLoaded: 'The rubric could not be loaded',
  automatic: (title: string) => `By task type: ${title}`,
  pin: 'Keep this rubric for this tab',
  unpin: 'Kept for this tab. Go back to the project’s rubric',
  /** `version 3 + coding 1` */
  edition: (edition: string) =>
    edition
      .replace(/^[^@]*@/, 'version ')
      .replaceAll('@', ' ')
      .replaceAll('+', ' + '),
  minutes: (from: string, to: string) => `usually ${from} to ${to} min`,
  search: 'Search in the rubric',
  previous: 'Previous match',
  next: 'Next match',
  found: (at: number, matches: number, sections: number) =>
    matches === 0
      ? 'No match'
      : `${at > 0 ? `${at} of ` : ''}${matches === 1 ? '1 match' : `${matches} matches`} in ${sections === 1 ? '1 section' : `${sections} sections`}`,
  view: 'Reading',
  views: { full: 'Full', compact: 'Compact' },
  index: 'Sections of the rubric',
  chip: (n: number, title: string, isRead: boolean | undefined) =>
    `${n}. ${title}${isRead === undefined ? '' : isRead ? ', read' : ', not yet read'}`,
  isRead: 'Read',
  markRead: 'Mark as read',
  must: 'must',
  should: 'should',
  addedBy: (overlay: string) => `Added for ${overlay}`,
  sharpenedBy: (overlay: string) => `With more for ${overlay}`,
  why: 'Why it matters',
  good: 'Good',
  bad: 'Bad',
  pitfalls: 'Pitfalls',
  preference: 'Overall',
  justification: 'Writing the justification',
  sentences: (from: number, to: number) => (from === to ? `${from} sentences` : `${from} to ${to} sentences`),
  sources: 'Sources',
  houseRules: (platform: string) => `What ${platform} asks of its workers`,
  houseSource: (source: string) => `Source: ${source}`,
  keys: 'Keys in the rubric: j and k to move, / to search, r to mark as read, c for compact or full.',
} as const
