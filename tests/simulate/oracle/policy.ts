/*
 * The written policy (design §5, issue "Time you can trust"), restated. Nothing here is imported from the product.
 *
 * Where the design is silent, this is taken:
 *  - Coming to a task's tab, taking a task in hand, resuming, unlocking the machine and a new document are use of it.
 *  - In a marked tab, and by hand without a tab, use is any use of the machine; in the task's own tab it is use of the page or the panel.
 *  - A tab that is in front but shows nothing yet (loading, put to sleep) is `away`; one that crashed in view is a `gap`.
 *  - A clock set forward cannot be told from a sleep: both are a `gap`. A clock set back moves what is open along and loses nothing.
 *  - A task whose page is gone may come back for half an hour, counted from when that was seen (for an ended browser: from its start).
 *  - What the user paused waits for them for as long as they like, also when its page is gone.
 *  - A press is taken when its task goes, or when half a minute passes without its page; ten seconds of further use take it back.
 *  - The same task in two tabs is one attempt, at work in both.
 *  - What the user chose (a start, a resume) stays in hand until they come to another task; a free hand takes the task before them.
 *  - A research tab of another attempt than the one in hand is just another tab.
 *  - The type that the user gave to a project's task holds for its next tasks, and for those whose type nobody knows (`other`).
 *  - The zone and the day of an entry are those of its last evidence.
 */
const MINUTE = 60_000

export type Kind = 'work' | 'away' | 'idle' | 'locked' | 'paused' | 'gap'

const LONG_READING = ['review', 'agent-trajectory', 'transcription', 'fact-check', 'curation']
const FORBID_LEAVING = ['outlier', 'remotasks']

/** Without use for longer than this the rest is idle. */
export const stillLimit = (taskType: string) => (LONG_READING.includes(taskType) ? 5 : 2) * MINUTE
/** A stretch away counts up to this. */
export const awayLimit = (platform: string) => (FORBID_LEAVING.includes(platform) ? 0 : 5 * MINUTE)

export const ASK_AFTER_MS = 5 * MINUTE
export const COMES_BACK_MS = 30 * MINUTE
export const PRESS_SETTLES_MS = 30_000
export const PRESS_REFUSED_MS = 10_000

/** What a fault may cost: the last word of a watched page in view, and of the alarm for everything else. */
export const PULSE_MS = 15_000
export const ALARM_MS = 30_000
/** A page that was unused for this long says no more until it is used. */
export const FALLS_SILENT_MS = 10 * MINUTE
/** A page that has crashed is noticed by its silence. */
export const SILENCE_MS = 35_000
/** The alarm may be late, so that its silence is known later still. */
export const ALARM_SILENCE_MS = 150_000
/** What a clock that is set may cost where nobody who speaks had spoken before: a minute's doubt, and the alarm's last word. */
export const ADRIFT_MS = MINUTE + ALARM_MS
