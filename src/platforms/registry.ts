import * as appen from './appen'
import * as connect from './connect'
import * as dataannotation from './dataannotation'
import * as handshake from './handshake'
import * as labelbox from './labelbox'
import * as mercor from './mercor'
import * as mturk from './mturk'
import * as multimango from './multimango'
import * as outlier from './outlier'
import type { PlatformFile } from './platform'
import * as practice from './practice'
import * as prolific from './prolific'
import * as raterhub from './raterhub'
import * as remotasks from './remotasks'
import * as sagemaker from './sagemaker'
import * as surge from './surge'
import * as toloka from './toloka'
import * as uhrs from './uhrs'

/**
 * Every platform, in the order shown: the one list. The catalogue, the hosts of test builds and the tests derive from it. A page itself is given
 * its own platform alone, by `entrypoints/platform-<id>.ts`; `npm run new-platform <id>` writes both.
 */
export const PLATFORMS: readonly PlatformFile[] = [
  outlier,
  dataannotation,
  mercor,
  appen,
  remotasks,
  handshake,
  multimango,
  labelbox,
  prolific,
  connect,
  mturk,
  sagemaker,
  raterhub,
  uhrs,
  toloka,
  surge,
  practice,
]
