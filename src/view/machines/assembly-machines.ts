import type { ProcessKind } from '../../model/scene-schema.ts'
import { machine as burnIn } from './burn-in/index.ts'
import { machine as completenessCheck } from './completeness-check/index.ts'
import { machine as cpuInstall } from './cpu-install/index.ts'
import { machine as dimmInsert } from './dimm-insert/index.ts'
import { machine as fct } from './fct/index.ts'
import { machine as finalInspect } from './final-inspect/index.ts'
import { machine as fitCables } from './fit-cables/index.ts'
import { machine as fitSmallParts } from './fit-small-parts/index.ts'
import { machine as flash } from './flash/index.ts'
import { machine as heatsinkMount } from './heatsink-mount/index.ts'
import { machine as ict } from './ict/index.ts'
import { machine as kit } from './kit/index.ts'
import type { Machine } from './machine.ts'
import { machine as pack } from './pack/index.ts'
import { machine as palletise } from './palletise/index.ts'
import { machine as pressFit } from './press-fit/index.ts'
import { machine as rework } from './rework/index.ts'
import { machine as screw } from './screw/index.ts'
import { machine as systemTest } from './system-test/index.ts'

/** From press-fit to the pallet: assembly, test, packing, rework. */
export const ASSEMBLY_MACHINES: Partial<Record<ProcessKind, Machine>> = {
  'burn-in': burnIn,
  'completeness-check': completenessCheck,
  'cpu-install': cpuInstall,
  'dimm-insert': dimmInsert,
  fct,
  'final-inspect': finalInspect,
  'fit-cables': fitCables,
  'fit-small-parts': fitSmallParts,
  flash,
  'heatsink-mount': heatsinkMount,
  ict,
  kit,
  pack,
  palletise,
  'press-fit': pressFit,
  rework,
  screw,
  'system-test': systemTest,
}
