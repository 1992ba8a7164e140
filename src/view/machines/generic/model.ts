import { FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addCabinet, SPLIT_M } from '../pieces/cabinet.ts'
import { addEstop, addHmi } from '../pieces/cell-frame.ts'
import { addRoofUnit } from '../pieces/inspection.ts'
import { addShell } from '../pieces/shell.ts'

/** Below this there is no room for a window over the belt. */
const SHELL_FROM_M = 1.35
const NEST_M = BELT_HEIGHT_M + 0.01

/** A plain inline machine with a tunnel for boards: what stands where a process has no machine of its own. */
export function build({ lengthM, widthM, heightM, positions, servers }: MachineSpec): Model {
  const builder = new ModelBuilder()
  addCabinet(builder, { lengthM, widthM, doors: Math.max(1, Math.round(lengthM / 0.75)), band: FINISHES.warmGrey })
  if (heightM >= SHELL_FROM_M) {
    addShell(builder, {
      lengthM,
      widthM: widthM - 0.02,
      heightM,
      shoulderM: 1.06,
      topZM: widthM / 2 - 0.12,
      bays: Math.max(1, Math.round(lengthM / 1.2)),
      roof: FINISHES.offWhite,
    })
    addRoofUnit(builder, -lengthM * 0.16, heightM, -widthM * 0.18)
    addHmi(builder, lengthM / 2 - 0.3, 1.3, widthM / 2)
    builder.tower([-lengthM / 2 + 0.12, heightM, -widthM / 2 + 0.14])
  } else builder.tower([-lengthM / 2 + 0.12, 0.86, -widthM / 2 + 0.14])
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, 0.86)
  addEstop(builder, -lengthM / 2 + 0.12, 0.99, widthM / 2 - 0.004)
  for (let p = 0; p < positions; p++)
    for (let s = 0; s < servers; s++)
      builder.nest([((p + (s + 0.5) / servers) / positions - 0.5) * lengthM * 0.8, NEST_M, 0])
  builder.boardPath([
    [-lengthM / 2, NEST_M, 0],
    [lengthM / 2, NEST_M, 0],
  ])
  return builder.build(SPLIT_M)
}
