import type { ArmBase } from '../../motion/robots/arm.ts'
import type { SixAxisSize } from '../../motion/robots/sizes.ts'
import { disc, FINISHES, lathe, type ModelBuilder } from '../kit/index.ts'

const tubeFinish = FINISHES.white
const capFinish = FINISHES.teal

/** Parts `name.1` to `name.6`, as a six-axis arm, in the round look of one that works beside people: smooth tubes, capped joints.
 * Returns the flange, whose tool looks along +x. */
export function addCobot(builder: ModelBuilder, name: string, size: SixAxisSize, base: ArmBase): ModelBuilder {
  const { shoulderHeightM, upperArmM, forearmM, flangeM } = size
  builder.add(disc(0.085, 0.02, 18), FINISHES.charcoal, base.x, base.y + 0.01, base.z)
  builder.add(roundTube(0.065, 0.02, shoulderHeightM * 0.45), tubeFinish, base.x, base.y, base.z)
  const turret = builder.part(`${name}.1`, { at: [base.x, base.y, base.z], turn: [0, 1, 0] })
  turret.add(roundTube(0.066, shoulderHeightM * 0.47, shoulderHeightM + 0.066), tubeFinish)
  addCap(turret, 0, shoulderHeightM, -0.07, -1)
  const beside = 0.105
  const upper = turret.part(`${name}.2`, { at: [0, shoulderHeightM, 0], turn: [0, 0, 1] })
  upper.push(0, 0, beside)
  upper.add(roundTube(0.054, 0, upperArmM), tubeFinish)
  for (const y of [0, upperArmM]) {
    upper.add(disc(0.062, 0.1, 16), tubeFinish, 0, y, -0.01, 90)
    addCap(upper, 0, y, 0.04, 1)
  }
  upper.pop()
  const elbow = upper.part(`${name}.3`, { at: [0, upperArmM, 0], turn: [0, 0, 1] })
  elbow.add(disc(0.054, 0.11, 16), tubeFinish, 0, 0, 0, 90)
  addCap(elbow, 0, 0, -0.055, -1)
  elbow.add(roundTube(0.046, 0, forearmM * 0.5), tubeFinish, 0, 0, 0, 0, 0, -90)
  const fore = elbow.part(`${name}.4`, { turn: [1, 0, 0] })
  fore.add(disc(0.047, 0.014, 14), capFinish, forearmM * 0.5 + 0.005, 0, 0, 0, 0, 90)
  fore.add(roundTube(0.042, forearmM * 0.52, forearmM), tubeFinish, 0, 0, 0, 0, 0, -90)
  fore.add(disc(0.043, 0.09, 14), tubeFinish, forearmM, 0, 0, 90)
  addCap(fore, forearmM, 0, 0.045, 1, 0.04)
  addCap(fore, forearmM, 0, -0.045, -1, 0.04)
  const wrist = fore.part(`${name}.5`, { at: [forearmM, 0, 0], turn: [0, 0, 1] })
  wrist.add(roundTube(0.038, 0, flangeM - 0.012), tubeFinish, 0, 0, 0, 0, 0, -90)
  const flange = wrist.part(`${name}.6`, { at: [flangeM, 0, 0], turn: [1, 0, 0] })
  flange.add(disc(0.034, 0.014, 14), FINISHES.steel, -0.006, 0, 0, 0, 0, 90)
  flange.add(disc(0.0355, 0.006, 14), FINISHES.ledTeal, -0.016, 0, 0, 0, 0, 90)
  return flange
}

const roundTube = (radiusM: number, fromM: number, toM: number) =>
  lathe(
    [
      [radiusM, fromM],
      [radiusM, toM - radiusM * 0.3],
      [radiusM * 0.75, toM],
      [0, toM],
    ],
    14,
    0.006,
  )

function addCap(part: ModelBuilder, x: number, y: number, z: number, side: number, radiusM = 0.056): void {
  part.add(disc(radiusM, 0.016, 16), capFinish, x, y, z + side * 0.008, 90)
}
