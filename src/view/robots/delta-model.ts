import { type DeltaSize, deltaArmYaw } from '../../motion/robots/sizes.ts'
import type { Point3 } from '../kit/index.ts'
import { box, chip, disc, FINISHES, type ModelBuilder } from '../kit/index.ts'

/** Parts `name.1` to `name.13` in the order of a delta's joints; returns the platform, whose tool hangs along −y. */
export function addDelta(builder: ModelBuilder, name: string, size: DeltaSize, at: Point3): ModelBuilder {
  const { baseRadiusM, platformRadiusM, upperArmM, rodM } = size
  builder.push(...at)
  builder.add(disc(baseRadiusM - 0.02, 0.06, 18), FINISHES.white, 0, 0.06, 0)
  builder.add(disc(baseRadiusM - 0.04, 0.1, 16), FINISHES.charcoal, 0, 0.1, 0)
  for (let i = 0; i < 3; i++) {
    builder.push(0, 0, 0, 0, (deltaArmYaw(i) * 180) / Math.PI)
    builder.add(box(0.1, 0.09, 0.11, 0.012), FINISHES.white, baseRadiusM, 0.01, 0)
    builder.add(disc(0.042, 0.1, 12), FINISHES.charcoal, baseRadiusM, 0, -0.1, 90)
    builder.pop()
  }
  builder.pop()
  const x = builder.part(`${name}.1`, { at, slide: [1, 0, 0] })
  const y = x.part(`${name}.2`, { slide: [0, 1, 0] })
  const z = y.part(`${name}.3`, { slide: [0, 0, 1] })
  const platform = z.part(`${name}.4`, { turn: [0, 1, 0] })
  z.add(disc(platformRadiusM + 0.01, 0.022, 14), FINISHES.offWhite, 0, 0, 0)
  for (let i = 0; i < 3; i++) {
    const yaw = deltaArmYaw(i)
    const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)]
    const upper = builder.part(`${name}.${5 + i * 3}`, {
      at: [at[0] + baseRadiusM * cos, at[1], at[2] - baseRadiusM * sin],
      turn: [-sin, 0, -cos],
    })
    const elbow: Point3 = [upperArmM * cos, 0, -upperArmM * sin]
    const swing = upper.part(`${name}.${6 + i * 3}`, { at: elbow, turn: [sin, 0, cos] })
    const aside = swing.part(`${name}.${7 + i * 3}`, { turn: [-cos, 0, sin] })
    for (const [part, add] of [
      [
        upper,
        () => {
          upper.add(box(upperArmM, 0.045, 0.05, 0.012), FINISHES.orange, upperArmM / 2, 0, 0)
          upper.add(disc(0.034, 0.07, 10), FINISHES.charcoal, 0, 0, 0, 90)
        },
      ],
      [swing, () => swing.add(disc(0.012, 0.11, 8), FINISHES.steel, 0, 0, 0, 90)],
      [
        aside,
        () => {
          for (const side of [-1, 1]) {
            aside.add(disc(0.007, rodM, 6), FINISHES.core, 0, -rodM / 2, side * 0.045)
            for (const end of [0, -rodM]) aside.add(chip(0.022, 0.026, 0.02), FINISHES.grey, 0, end, side * 0.045)
          }
        },
      ],
    ] as const) {
      part.push(0, 0, 0, 0, (yaw * 180) / Math.PI)
      add()
      part.pop()
    }
  }
  return platform
}
