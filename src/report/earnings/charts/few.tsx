import { charts as words } from '../../../ui/messages/charts'

/** In the place of a chart that has too little to show. */
export function Few({ title, why }: { title: string; why: string }) {
  return <p class="chart-few muted">{words.few(title, why)}</p>
}
