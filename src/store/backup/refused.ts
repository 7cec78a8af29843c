/** Why a file cannot be restored. What each means to the user, and what to do, is in the message catalogue. */
export type RefusalCode =
  | 'empty'
  | 'gzip'
  | 'zip'
  | 'binary'
  | 'table'
  | 'web-page'
  | 'foreign'
  | 'newer'
  | 'unreadable'
  | 'bad-line'
  | 'bad-record'
  | 'bad-order'
  | 'cut-off'
  | 'changed'
  | 'after-end'

/** The file was refused, and nothing was changed by it. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
  constructor(
    readonly code: RefusalCode,
    /** Of the file, counted from 1. */
    readonly line?: number,
    /** What exactly is wrong, in a technical word. */
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(
      `The backup was refused: ${code}${line === undefined ? '' : ` in line ${line}`}${detail ? ` (${detail})` : ''}.`,
      options,
    )
  }
}
