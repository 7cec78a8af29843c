/** A page as the platforms read it. Everything is passed in, so that a fixture reads like the real thing. */
export interface Page {
  url: URL
  document: Document
  /** Open and closed shadow roots alike; null where there is none or it may not be read. */
  shadowRoot(element: Element): ShadowRoot | null
  /** False in a frame. */
  isTop: boolean
}
