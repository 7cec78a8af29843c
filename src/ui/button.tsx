import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'size'> {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  small?: boolean
  children: ComponentChildren
}

export function Button({ variant = 'plain', small = false, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} class={`button button-${variant}${small ? ' button-small' : ''}`}>
      {children}
    </button>
  )
}
