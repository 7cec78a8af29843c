export type Control = 'submit' | 'skip'

interface Controls {
  submit: Element | null
  skip: Element | null
}

/**
 * Notices that the user handed the task in or skipped it, by watching alone: a click on the control (by mouse or by key), the form's
 * own `submit`, or Ctrl+Enter. Whether the page took it is told by what follows.
 */
export function watchPressing(
  root: Document | ShadowRoot,
  controls: () => Controls,
  tellPressed: (control: Control) => void,
  signal: AbortSignal,
): void {
  const onClick = (event: Event) => {
    if (!event.isTrusted) return
    const path = event.composedPath()
    const { submit, skip } = controls()
    if (submit && path.includes(submit)) tellPressed('submit')
    else if (skip && path.includes(skip)) tellPressed('skip')
  }
  const onSubmit = (event: Event) => {
    const { submit, skip } = controls()
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const submitter = (event as SubmitEvent).submitter
    if (skip && submitter === skip) tellPressed('skip')
    else if (submit && (submitter === submit || form.contains(submit))) tellPressed('submit')
  }
  const onKey = (event: Event) => {
    const { key, ctrlKey, metaKey, isTrusted } = event as KeyboardEvent
    if (isTrusted && key === 'Enter' && (ctrlKey || metaKey) && controls().submit) tellPressed('submit')
  }
  root.addEventListener('click', onClick, { capture: true, passive: true, signal })
  root.addEventListener('submit', onSubmit, { capture: true, passive: true, signal })
  root.addEventListener('keydown', onKey, { capture: true, passive: true, signal })
}
