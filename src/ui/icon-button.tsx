import type { ButtonHTMLAttributes } from 'preact'
import { Icon, type IconName } from './icon'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'name' | 'icon'> {
  /** The accessible name, shown as a tooltip too. */
  name: string
  icon: IconName
}

export function IconButton({ name, icon, ...rest }: Props) {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={name} title={name}>
      <Icon name={icon} />
    </button>
  )
}
