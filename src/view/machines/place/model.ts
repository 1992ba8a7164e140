import { FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { SPLIT_M } from '../pieces/cabinet.ts'
import { addHmi } from '../pieces/cell-frame.ts'
import { addMounter, modulesOf, moduleX } from '../pieces/mounter.ts'

/** Chip mounters in a row under glass. */
export function build({ lengthM, widthM, heightM, method }: MachineSpec): Model {
  const automated = method === 'automated'
  const builder = new ModelBuilder()
  const modules = modulesOf(lengthM)
  addMounter(builder, {
    lengthM,
    widthM,
    heightM,
    modules,
    band: FINISHES.teal,
    name: 'nameMounter',
    nozzles: automated ? 6 : 4,
    ...(!automated && { finish: FINISHES.offWhite, roof: FINISHES.warmGrey }),
  })
  addHmi(builder, lengthM / 2 - 0.3, 1.36, widthM / 2 - 0.56)
  builder.tower([-lengthM / 2 + 0.1, heightM, -0.3])
  // Boards are worked on in each module; the one that is shown stops in the middle one.
  builder.nest([moduleX({ lengthM, modules }, modules >> 1), BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}
