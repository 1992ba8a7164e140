import type { ProcessKind } from '../../model/scene-schema.ts'
import { machine as aoi } from './aoi/index.ts'
import { machine as generic } from './generic/index.ts'
import type { Machine } from './machine.ts'
import { machine as place } from './place/index.ts'
import { machine as placeLarge } from './place-large/index.ts'
import { machine as preReflowAoi } from './pre-reflow-aoi/index.ts'
import { machine as reflow } from './reflow/index.ts'
import { machine as solderPastePrint } from './solder-paste-print/index.ts'
import { machine as spi } from './spi/index.ts'
import { machine as thtAoi } from './tht-aoi/index.ts'

/** From the bare board to the soldered one: surface-mount and through-hole. */
export const SMT_MACHINES: Partial<Record<ProcessKind, Machine>> = {
  generic,
  'solder-paste-print': solderPastePrint,
  spi,
  place,
  'place-large': placeLarge,
  'pre-reflow-aoi': preReflowAoi,
  reflow,
  aoi,
  'tht-aoi': thtAoi,
}
