/** Our own line icons on a 16 by 16 grid. They are decoration: the name always stands beside them or on their button. */
const PATHS = {
  pause: 'M5.5 3.5v9 M10.5 3.5v9',
  play: 'M5 3.2v9.6l7.5-4.8z',
  stop: 'M4 4h8v8H4z',
  copy: 'M6 6h7v7H6z M10 6V3H3v7h3',
  link: 'M9 3h4v4 M13 3L7.5 8.5 M11 9.5V13H3V5h3.5',
  edit: 'M3 13l.7-2.9L10.8 3 13 5.2l-7.1 7.1z',
  close: 'M4 4l8 8 M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  pin: 'M6 2.5h4l-.5 4 2.5 2.5H4l2.5-2.5z M8 9v4.5',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  window: 'M2.5 3.5h11v9h-11z M2.5 6h11',
} as const
export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
