import type { ProcessKind } from '../../model/scene-schema.ts'
import { machine as aoi } from './aoi/index.ts'
import { machine as axi } from './axi/index.ts'
import { machine as boardLoad } from './board-load/index.ts'
import { machine as depanel } from './depanel/index.ts'
import { machine as flipBuffer } from './flip-buffer/index.ts'
import { machine as generic } from './generic/index.ts'
import { machine as laserMark } from './laser-mark/index.ts'
import type { Machine } from './machine.ts'
import { machine as place } from './place/index.ts'
import { machine as placeLarge } from './place-large/index.ts'
import { machine as preReflowAoi } from './pre-reflow-aoi/index.ts'
import { machine as reflow } from './reflow/index.ts'
import { machine as selectiveSolder } from './selective-solder/index.ts'
import { machine as solderPastePrint } from './solder-paste-print/index.ts'
import { machine as spi } from './spi/index.ts'
import { machine as thtAoi } from './tht-aoi/index.ts'
import { machine as thtInsert } from './tht-insert/index.ts'

/** From the bare board to the soldered one: surface-mount and through-hole. */
export const SMT_MACHINES: Partial<Record<ProcessKind, Machine>> = {
  generic: generic,
  'board-load': boardLoad,
  'laser-mark': laserMark,
  'solder-paste-print': solderPastePrint,
  spi: spi,
  place: place,
  'place-large': placeLarge,
  'pre-reflow-aoi': preReflowAoi,
  reflow: reflow,
  aoi: aoi,
  'flip-buffer': flipBuffer,
  axi: axi,
  depanel: depanel,
  'tht-insert': thtInsert,
  'selective-solder': selectiveSolder,
  'tht-aoi': thtAoi,
}
