import type { ProcessKind } from '../../model/scene-schema.ts'
import * as aoi from './aoi/motion.ts'
import * as axi from './axi/motion.ts'
import * as boardLoad from './board-load/motion.ts'
import * as burnIn from './burn-in/motion.ts'
import * as completenessCheck from './completeness-check/motion.ts'
import * as cpuInstall from './cpu-install/motion.ts'
import * as depanel from './depanel/motion.ts'
import * as dimmInsert from './dimm-insert/motion.ts'
import * as fct from './fct/motion.ts'
import * as finalInspect from './final-inspect/motion.ts'
import * as fitCables from './fit-cables/motion.ts'
import * as flash from './flash/motion.ts'
import * as flipBuffer from './flip-buffer/motion.ts'
import * as heatsinkMount from './heatsink-mount/motion.ts'
import * as ict from './ict/motion.ts'
import * as laserMark from './laser-mark/motion.ts'
import type { Motions } from './machine.ts'
import * as pack from './pack/motion.ts'
import * as palletise from './palletise/motion.ts'
import * as place from './place/motion.ts'
import * as placeLarge from './place-large/motion.ts'
import * as preReflowAoi from './pre-reflow-aoi/motion.ts'
import * as pressFit from './press-fit/motion.ts'
import * as reflow from './reflow/motion.ts'
import * as screw from './screw/motion.ts'
import * as selectiveSolder from './selective-solder/motion.ts'
import * as solderPastePrint from './solder-paste-print/motion.ts'
import * as spi from './spi/motion.ts'
import * as thtAoi from './tht-aoi/motion.ts'
import * as thtInsert from './tht-insert/motion.ts'

/** How every kind of machine moves that moves at all. Apart from the models: the first picture does not wait for it. */
export const MOTIONS: Partial<Record<ProcessKind, Motions>> = {
  aoi,
  axi,
  'board-load': boardLoad,
  'burn-in': burnIn,
  'completeness-check': completenessCheck,
  'cpu-install': cpuInstall,
  depanel,
  'dimm-insert': dimmInsert,
  fct,
  'final-inspect': finalInspect,
  'fit-cables': fitCables,
  flash,
  'flip-buffer': flipBuffer,
  'heatsink-mount': heatsinkMount,
  ict,
  'laser-mark': laserMark,
  pack,
  palletise,
  'place-large': placeLarge,
  place,
  'pre-reflow-aoi': preReflowAoi,
  'press-fit': pressFit,
  reflow,
  screw,
  'selective-solder': selectiveSolder,
  'solder-paste-print': solderPastePrint,
  spi,
  'tht-aoi': thtAoi,
  'tht-insert': thtInsert,
}
