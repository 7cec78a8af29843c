import { options as words } from '../ui/messages/options'
import { Notice } from '../ui/notice'

export function Failed() {
  return (
    <Notice tone="danger" live="alert">
      {words.failed}
    </Notice>
  )
}
