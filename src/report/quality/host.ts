import type { QualityEvidence } from '../../store/read-quality'
import type { ItemNames } from './item-names'

/** What the report's questions about quality ask of the database and of the rubrics. */
export interface QualityHost {
  /** Null where it was not wanted any more. `tell` hears how many entries were read so far. */
  read(
    range: { fromAt: number; toAt: number },
    tell: (entries: number) => void,
    isWanted: () => boolean,
  ): Promise<QualityEvidence | null>
  names(): Promise<ItemNames>
}
