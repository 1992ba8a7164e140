import { box, chip, disc, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { SPLIT_M } from '../pieces/cabinet.ts'
import { lanesOf } from '../pieces/lanes.ts'
import { addXrayCabinet } from '../pieces/xray-cabinet.ts'

/** X-ray of hidden joints: lead-lined cabinets on both sides of the belt, or one that stands alone over it. */
export function build(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM, servers } = spec
  const builder = new ModelBuilder()
  addBelt(builder, -lengthM / 2, lengthM / 2, 0, servers > 1 ? 0 : 0.8)
  if (servers > 1) {
    for (let s = 0; s < servers; s++) {
      const { side, middleM, cabinetM } = lanesOf(widthM, s)
      builder.push(0, 0, 0, 0, side > 0 ? 0 : 180).push(0, 0, middleM)
      addXrayCabinet(builder, { lengthM, widthM: cabinetM, heightM, name: `${s}`, entry: 'rear' })
      addCrossBelt(builder, cabinetM)
      builder.nest([0, BELT_HEIGHT_M + 0.01, -cabinetM / 2 + 0.5], side > 0 ? 0 : 180)
      builder.pop().pop()
    }
    builder.tower([-lengthM / 2 + 0.16, heightM, widthM / 2 - 0.3])
  } else {
    addXrayCabinet(builder, { lengthM, widthM, heightM, name: '0', entry: 'ends' })
    builder.tower([-lengthM / 2 + 0.16, heightM, -widthM / 2 + 0.2])
    builder.nest([0, BELT_HEIGHT_M + 0.01, 0])
  }
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

/** Rollers that take a board across from the belt into the cabinet. */
function addCrossBelt(builder: ModelBuilder, cabinetM: number): void {
  const y = BELT_HEIGHT_M - 0.012
  for (const s of [-1, 1]) {
    builder.add(chip(0.03, 0.05, 0.66), FINISHES.duct, s * 0.24, y - 0.02, -cabinetM / 2 + 0.32)
    builder.add(box(0.05, 0.1, 0.06, 0.006), FINISHES.charcoal, s * 0.24, y - 0.09, -cabinetM / 2 + 0.06)
  }
  for (let k = 0; k < 8; k++)
    builder.add(disc(0.012, 0.46, 6), FINISHES.steel, 0, y, -cabinetM / 2 + 0.04 + k * 0.08, 0, 0, 90)
}
