import { box, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'

/** A cabinet with a tunnel for boards: what stands where a process has no machine of its own. */
export function build({ lengthM, widthM, heightM, positions, servers }: MachineSpec): Model {
  const b = new ModelBuilder()
  const length = lengthM - 0.06
  const width = widthM - 0.06
  const tunnel = { half: 0.27, from: 0.86, to: 1.14 }
  b.add(box(length - 0.04, 0.7, width - 0.04, 0.01), FINISHES.core, 0, 0.48, 0)
  const doors = Math.max(1, Math.round(length / 0.75))
  for (const side of [-1, 1])
    for (let i = 0; i < doors; i++) {
      const x = -length / 2 + ((i + 0.5) * length) / doors
      b.add(box(length / doors - 0.028, 0.66, 0.03, 0.012), FINISHES.white, x, 0.48, side * (width / 2 - 0.01))
      b.add(
        box(0.02, 0.14, 0.03, 0.006),
        FINISHES.charcoal,
        x + length / doors / 2 - 0.07,
        0.6,
        side * (width / 2 + 0.012),
      )
    }
  for (const side of [-1, 1]) {
    const depth = width / 2 - tunnel.half
    b.add(
      box(length, heightM - 0.86, depth, 0.02),
      FINISHES.white,
      0,
      (heightM + 0.86) / 2,
      side * (tunnel.half + depth / 2),
    )
  }
  b.add(
    box(length, heightM - tunnel.to, tunnel.half * 2 + 0.02, 0.02),
    FINISHES.offWhite,
    0,
    (heightM + tunnel.to) / 2,
    0,
  )
  b.add(box(length * 0.5, 0.3, 0.012, 0.008), FINISHES.core, -length * 0.1, heightM - 0.3, width / 2 + 0.004)
  b.add(quad(length * 0.48, 0.27), FINISHES.glass, -length * 0.1, heightM - 0.3, width / 2 + 0.012)
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      b.add(box(0.09, 0.13, 0.09, 0.01), FINISHES.darkGrey, x * (length / 2 - 0.1), 0.065, z * (width / 2 - 0.1))
  b.tower([-length / 2 + 0.12, heightM, -width / 2 + 0.12])
  b.screen({ at: [length * 0.32, 1.3, width / 2 + 0.03], yawDeg: 0, pitchDeg: 0, widthM: 0.3, heightM: 0.2 })
  for (let p = 0; p < positions; p++)
    for (let s = 0; s < servers; s++)
      b.nest([((p + (s + 0.5) / servers) / positions - 0.5) * length * 0.8, BELT_HEIGHT_M + 0.01, 0])
  b.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return b.build()
}
