/** Wording of the form that starts work by hand, shared by panel and popup. */
export const start = {
  byHand: 'Start by hand',
  otherPlatform: 'Another platform',
  platformName: 'Name of the platform',
  platformMissing: 'Give the platform a name.',
  projectHint: 'As the platform calls it; may stay empty.',
}
