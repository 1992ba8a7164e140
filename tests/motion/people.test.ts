import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { MoverPlaces } from '../../src/motion/mover-places.ts'
import { Crowd } from '../../src/motion/people/crowd.ts'
import { ACTIVITIES, poseFor, swingsArms } from '../../src/motion/people/person-pose.ts'
import {
  ARMS,
  BONES,
  bend,
  FIGURE,
  HANDS,
  LEGS,
  NUMBERS_OF_BONES,
  PLAIN_BUILD,
  STANCE_NUMBERS,
} from '../../src/motion/people/skeleton.ts'
import { walkOnSpot } from '../../src/motion/people/walk-posture.ts'
import { Session } from '../../src/player/session.ts'
import { facingOf, stepUpOf } from '../../src/view/facing.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
const bones = new Float32Array(NUMBERS_OF_BONES)
const stance = new Float64Array(STANCE_NUMBERS)

/** A point of the model, where its bone carries it. */
function carried(bone: number, x: number, y: number, z: number, from = bones, at = 0): [number, number, number] {
  const o = at + bone * 12
  const row = (r: number) =>
    from[o + r * 4]! * x + from[o + r * 4 + 1]! * y + from[o + r * 4 + 2]! * z + from[o + r * 4 + 3]!
  return [row(0), row(1), row(2)]
}
const sideOf = (side: number) => side * 2 - 1
const ballOf = (side: number, from = bones, at = 0) =>
  carried(LEGS[side]! + 2, FIGURE.ballX, FIGURE.ballY, sideOf(side) * FIGURE.hipZ, from, at)
const wristOf = (side: number) =>
  carried(ARMS[side]! + 2, FIGURE.shoulderX, FIGURE.wristY, sideOf(side) * FIGURE.shoulderZ)

const BUILDS = [
  PLAIN_BUILD,
  { heightScale: 0.93, girth: 0.92, shoulders: 0.94, hips: 1.05 },
  { heightScale: 1.05, girth: 1.05, shoulders: 1.02, hips: 1 },
]

describe.each(ACTIVITIES)('a person who does: %s', (activity) => {
  it.each(BUILDS)('holds together, keeps its feet on the floor and has its hands where they should be', (build) => {
    for (let t = 0; t < 12; t += 0.37) {
      poseFor(activity, t, 5, build.heightScale, stance)
      bend(stance, build, 0, 0, 0, bones, 0)
      expect(bones.every(Number.isFinite)).toBe(true)
      for (let bone = 0; bone < BONES; bone++) {
        // Turns only, by the size of the person: nothing is sheared or turned inside out.
        const o = bone * 12
        const [a, b, c] = [0, 1, 2].map((col) => [bones[o + col]!, bones[o + 4 + col]!, bones[o + 8 + col]!] as const)
        const volume =
          a![0] * (b![1] * c![2] - b![2] * c![1]) -
          b![0] * (a![1] * c![2] - a![2] * c![1]) +
          c![0] * (a![1] * b![2] - a![2] * b![1])
        expect(volume).toBeGreaterThan(0.6)
        expect(volume).toBeLessThan(1.5)
      }
      for (let side = 0; side < 2; side++) {
        const [x, y] = ballOf(side)
        expect(y).toBeGreaterThan(0.012)
        expect(y).toBeLessThan(0.03)
        expect(Math.abs(x)).toBeLessThan(0.8)
        // Joints of a limb meet: the end of one bone is the beginning of the next.
        for (const [limb, joint] of [
          [LEGS[side]!, FIGURE.kneeY],
          [LEGS[side]! + 1, FIGURE.ankleY],
        ] as const) {
          const z = sideOf(side) * FIGURE.hipZ
          const [p, q] = [carried(limb, 0, joint, z), carried(limb + 1, 0, joint, z)]
          expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])).toBeLessThan(1e-3)
        }
        const h = HANDS[side]!
        const wrist = wristOf(side)
        const missM = Math.hypot(wrist[0] - stance[h]!, wrist[1] - stance[h + 1]!, wrist[2] - stance[h + 2]!)
        if (!swingsArms(activity) && activity !== 'stand') expect(missM, `hand ${side} at ${t} s`).toBeLessThan(0.02)
      }
    }
  })
})

describe('work at a bench', () => {
  it('is done a hand above the mat, beyond the edge of the bench', () => {
    for (const build of BUILDS) {
      poseFor('work', 3, 0, build.heightScale, stance)
      bend(stance, build, 0, 0, 0, bones, 0)
      for (let side = 0; side < 2; side++) {
        const [x, y] = wristOf(side)
        expect(x).toBeGreaterThan(0.3)
        expect(y).toBeGreaterThan(0.98)
        expect(y).toBeLessThan(1.15)
      }
    }
  })
})

describe('a walk', () => {
  it('has one foot at least on the ground, which stays where it is to 5 mm, and no foot below it', () => {
    let stood = 0
    for (const build of BUILDS)
      for (let side = 0; side < 2; side++) {
        let before: { place: number; down: boolean } | null = null
        for (let m = 0; m < 5; m += 0.01) {
          poseFor('walk', 0, 0, build.heightScale, stance)
          walkOnSpot(m, true, build.heightScale, stance)
          bend(stance, build, 0, 0, 0, bones, 0)
          const [[x, y], [, other]] = [ballOf(side), ballOf(1 - side)]
          expect(y).toBeGreaterThan(0.012)
          expect(Math.min(y, other)).toBeLessThan(0.0215)
          const down = y < 0.0215
          if (down && before?.down) {
            stood++
            // The walk on the spot begins anew every two strides; what counts is from one step to the next.
            expect(Math.abs(m + x - before.place)).toBeLessThan(0.005)
          }
          before = { place: m + x, down }
        }
      }
    expect(stood).toBeGreaterThan(1000)
  })
})

describe('people in the hall', () => {
  const session = new Session(scene!, scene!.scenarios.find(({ id }) => id === 'conventional')!, {}, 2)
  const { floor } = session
  const { layout } = session.simulation.compiled
  const places = new MoverPlaces(floor.people.count, layout.walkways, facingOf(layout), stepUpOf(layout))
  const crowd = new Crowd(floor.people.count)
  const rows = new Float32Array(floor.people.count * NUMBERS_OF_BONES)

  it('keep every foot that is on the ground where it is, walk or stand; never two stand in one spot', () => {
    const { people } = floor
    const STEP_S = 1 / 30
    const before = new Float64Array(people.count * 6).fill(Number.NaN)
    session.runUntil(3600)
    places.write(people, 3600, STEP_S)
    let [planted, walked] = [0, 0]
    for (let k = 1; k <= 2400; k++) {
      const t = 3600 + k * STEP_S
      session.runUntil(t)
      places.write(people, t, STEP_S)
      for (let one = 0; one < people.count; one++) {
        if (people.present[one] === 0) {
          before.fill(Number.NaN, one * 6, one * 6 + 6)
          continue
        }
        const at = one * NUMBERS_OF_BONES
        crowd.write(one, places.moving[one] === 1 ? 'walk' : 'stand', people, places, t, STEP_S, PLAIN_BUILD, rows, at)
        walked += places.moving[one]!
        for (let side = 0; side < 2; side++) {
          const [x, y, z] = ballOf(side, rows, at)
          const o = one * 6 + side * 3
          if (y < 0.0204 && before[o + 1]! < 0.0204) {
            planted++
            expect(Math.hypot(x - before[o]!, z - before[o + 2]!), `person ${one}, foot ${side}, ${t} s`).toBeLessThan(
              0.005,
            )
          }
          before.set([x, y, z], o)
        }
      }
    }
    expect(planted).toBeGreaterThan(10_000)
    expect(walked).toBeGreaterThan(300)
    for (let one = 0; one < people.count; one++)
      for (let other = 0; other < one; other++) {
        if (people.present[one] === 0 || people.present[other] === 0) continue
        if (places.moving[one] === 1 || places.moving[other] === 1) continue
        expect(Math.hypot(places.x[one]! - places.x[other]!, places.z[one]! - places.z[other]!)).toBeGreaterThan(0.4)
      }
  })

  it('cost no memory from frame to frame', () => {
    const { people } = floor
    const frame = (k: number) => {
      for (let one = 0; one < people.count; one++)
        if (people.present[one] === 1)
          crowd.write(one, 'work', people, places, k / 30, 1 / 30, PLAIN_BUILD, rows, one * NUMBERS_OF_BONES)
    }
    for (let k = 0; k < 400; k++) frame(k)
    const before = process.memoryUsage().heapUsed
    for (let k = 0; k < 2000; k++) frame(k)
    // Less than a byte for each pose of each person: nothing is kept, and nothing much is thrown away.
    expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(8)
  })

  it('keep to the right: those who come towards one another on a way pass beside one another', () => {
    const { people } = floor
    const onTheWay = (one: number) =>
      people.present[one] === 1 &&
      places.moving[one] === 1 &&
      places.doneM[one]! > 1.5 &&
      places.lengthM[one]! - places.doneM[one]! > 1.5
    let met = 0
    for (let t = 4000; t < 9000; t += 0.2) {
      session.runUntil(t)
      places.write(people, t, 0.2)
      for (let one = 0; one < people.count; one++)
        for (let other = 0; other < one; other++) {
          if (!onTheWay(one) || !onTheWay(other)) continue
          if (Math.cos(places.yaw[one]! - places.yaw[other]!) > -0.95) continue
          const far = Math.hypot(places.x[one]! - places.x[other]!, places.z[one]! - places.z[other]!)
          if (far > 0.9) continue
          met++
          expect(far, `${one} and ${other} at ${t} s`).toBeGreaterThan(0.45)
        }
    }
    expect(met).toBeGreaterThan(10)
  })
})
