/** The last file stays at its address: a browser that asks where to save it may read it much later. */
let lastUrl = ''

/** Hands a text to the browser's downloads. */
export function download(name: string, text: string, type: string): void {
  URL.revokeObjectURL(lastUrl)
  lastUrl = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = lastUrl
  link.download = name
  link.click()
}
