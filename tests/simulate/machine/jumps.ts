/** Jumps of the wall clock, by sleep or by setting, of which nobody has spoken yet. Each answer says whether one can no more be told by how much. */
export class Jumps {
  private way: 'ahead' | 'back' | null = null
  private isSet = false

  /** Of two with no word between them, one each way, only the sum can be known. */
  jumped(byMs: number, isSet: boolean): boolean {
    const way = byMs > 0 ? 'ahead' : 'back'
    const isUnknown = this.way !== null && this.way !== way
    this.way = way
    this.isSet ||= isSet
    return isUnknown
  }

  /** Somebody speaks, who has spoken before or not. */
  heard(isKnown: boolean): boolean {
    const isUnknown = this.isSet && !isKnown
    this.way = null
    this.isSet = false
    return isUnknown
  }
}
