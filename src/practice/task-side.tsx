import type { PracticeTask } from '../core/practice-schema'
import { practice } from '../ui/messages/practice'
import { Passage, type Pointer } from './passage'

/** What is given and what is marked; scrolls by itself where the rubric stands beside it. */
export function TaskSide({ task, pointers = [] }: { task: PracticeTask; pointers?: readonly Pointer[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section class="task-side" aria-labelledby="task-side-title" tabIndex={0}>
      <h2 id="task-side-title" class="visually-hidden">
        {practice.task.given}
      </h2>
      {task.material.map(({ title, text }) => (
        <section key={title} class="given">
          <h3>{title}</h3>
          <Passage text={text} pointers={pointers} />
        </section>
      ))}
      {task.parts?.map(({ id, title, text }) => (
        <section key={id} class="given given-part">
          <h3>{title}</h3>
          <Passage text={text} pointers={pointers} />
        </section>
      ))}
    </section>
  )
}
