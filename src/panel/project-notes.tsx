import { useState } from 'preact/hooks'
import type { Project } from '../core/project'
import { Button } from '../ui/button'
import { ask } from '../ui/client'
import { TextField } from '../ui/field'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import type { Asking } from '../ui/use-asking'
import { SavedArea } from './notes-tab'
import { useSavedText } from './use-saved-text'

const { projectNotes: words } = panel

interface Props {
  platform: string
  /** The project's label; empty where it is not known. */
  label: string
  project: Project | null
  asking: Asking
}

/** What the trainer keeps of a project beyond single tasks. Mount with platform and label as key. */
export function ProjectNotes({ platform, label, project, asking }: Props) {
  const saved = useSavedText(project?.notes ?? '', (notes) => ask('project.notes', { platform, project: label, notes }))
  const url = project?.guidelineUrl
  const keep = (next: string | null) => asking.act('project.link', { platform, project: label, url: next })
  return (
    <section class="project-notes">
      <h2>{label === '' ? words.titleUnknown : words.title(label)}</h2>
      <GuidelineField key={url ?? ''} url={url} onKeep={keep} />
      <SavedArea saved={saved} label={words.label} hint={words.hint} rows={4} />
    </section>
  )
}

/** The address of a project's guidelines as it was typed: https with a host, else why not. */
function addressOf(text: string): { url: string } | { error: string } {
  const trimmed = text.trim()
  const given = /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed
  if (!URL.canParse(given)) return { error: words.notAnAddress }
  const { protocol, href, username } = new URL(given)
  if (protocol !== 'https:') return { error: words.onlyHttps(protocol.replace(/:$/, '')) }
  return username === '' ? { url: href } : { error: words.noPassword }
}

function GuidelineField({ url, onKeep }: { url: string | undefined; onKeep: (url: string | null) => Promise<boolean> }) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState(url ?? '')
  const [error, setError] = useState<string | undefined>()
  const save = async () => {
    const given = text.trim() === '' ? { url: null } : addressOf(text)
    if ('error' in given) setError(given.error)
    else if (await onKeep(given.url)) setOpen(false)
  }
  if (!isOpen)
    return (
      <div class="guideline">
        {url && <GuidelineLink url={url} />}
        <Button small variant={url ? 'quiet' : 'plain'} onClick={() => setOpen(true)}>
          {url ? words.changeLink : words.addLink}
        </Button>
      </div>
    )
  return (
    <form
      class="guideline-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField label={words.link} hint={words.linkHint} error={error} value={text} onValue={setText} maxLength={2000} />
      <div class="form-actions">
        <Button small type="submit" variant="primary">
          {common.save}
        </Button>
        <Button small variant="quiet" onClick={() => setOpen(false)}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** Opens on the user's click alone, and tells the page nothing of where from. */
export function GuidelineLink({ url }: { url: string }) {
  return (
    <a class="guideline-link" href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {words.open(new URL(url).host)}
    </a>
  )
}
