import '../ui/feedback/feedback.css'
import '../ui/justification/justification.css'

// What stands beside the checklist and the notes, as one piece of code that is loaded once the rubric is on the screen.
export { FeedbackSection } from '../ui/feedback/feedback-section'
export { WayBack } from '../ui/feedback/way-back'
export { FailureChips } from './failure-chips'
export { JustificationArea } from './justification-area'
export { MyItems } from './my-items'
export { Proposals } from './proposals'
