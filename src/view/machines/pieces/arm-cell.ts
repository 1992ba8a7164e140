import type { DecalName } from '../../decals/cells.ts'
import { FINISHES, type Finish, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt, addFixture } from './belt.ts'
import { addCellFrame, addHmi } from './cell-frame.ts'
import { addIonBar } from './cell-things.ts'
import { addCellTrim } from './cell-trim.ts'
import { addTableThings } from './table-things.ts'

export interface ArmCellOptions {
  /** Lettering over the panes. */
  name: DecalName
  band?: Finish
  doors?: number
  bays?: number
  fixture?: boolean
  /** A fan on the roof, unless something else stands there. */
  roofFan?: boolean
  /** A red box for what is not good, at the right. */
  rejects?: boolean
}

/** A cell with a belt through it and one nest in the middle, ready for its arms. */
export function createArmCell(spec: MachineSpec, options: ArmCellOptions): ModelBuilder {
  const { lengthM, widthM, heightM } = spec
  const {
    name,
    band = FINISHES.teal,
    doors = Math.max(2, Math.round(lengthM / 0.8)),
    bays = 2,
    fixture = true,
  } = options
  const builder = new ModelBuilder()
  addCellFrame(builder, { lengthM, widthM, heightM, band, doors, bays })
  addCellTrim(builder, spec, { name, band, doors, bays, roofFan: options.roofFan ?? true })
  addBelt(builder, -lengthM / 2, lengthM / 2)
  if (fixture) addFixture(builder, 0)
  if (widthM >= 1.7) {
    addTableThings(builder, lengthM, widthM, options.rejects)
    addIonBar(builder, -lengthM / 2 + 0.36, 1.1, 0.27, 0.42)
  }
  addHmi(builder, lengthM / 2 - 0.3, 1.5, widthM / 2)
  builder.tower([-lengthM / 2 + 0.1, heightM, -widthM / 2 + 0.1])
  builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder
}
