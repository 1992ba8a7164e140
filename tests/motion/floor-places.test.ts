import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { BoardPlaces } from '../../src/motion/board-places.ts'
import { MoverPlaces } from '../../src/motion/mover-places.ts'
import { PELVIS, PERSON_PARTS, posePerson } from '../../src/motion/people/person-pose.ts'
import { createPose, nearestAlong, poseOnTrack, trackOf } from '../../src/motion/track.ts'
import { VehiclePlaces } from '../../src/motion/vehicle-places.ts'
import { Session } from '../../src/player/session.ts'
import { IN_ROW } from '../../src/twin/floor/boards.ts'
import { facingOf } from '../../src/view/facing.ts'
import { groundOf, standsOf } from '../../src/view/layers/station-stand.ts'
import { MachineStock } from '../../src/view/machines/stock.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))

describe('tracks', () => {
  it('are followed by metres, round corners and not beyond the ends', () => {
    const track = trackOf([
      [0, 1, 0],
      [3, 1, 0],
      [3, 1, 4],
    ])
    const pose = createPose()
    expect(track.lengthM).toBe(7)
    poseOnTrack(track, 5, pose)
    expect(Array.from(pose)).toEqual([3, 1, 2, -Math.PI / 2])
    poseOnTrack(track, 99, pose)
    expect(pose[2]).toBe(4)
    expect(nearestAlong(track, 3.5, 1)).toBe(4)
  })
})

describe.each(scene!.scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the floor of Hangzhou, %s',
  (_, scenario) => {
    const session = new Session(scene!, scenario, {}, 2)
    const { floor, data } = session
    const { layout } = session.simulation.compiled
    const facing = facingOf(layout)
    const people = new MoverPlaces(floor.people.count, layout.walkways, facing)
    const vehicles = new VehiclePlaces(floor.vehicles.count)
    const places = new BoardPlaces(
      floor,
      groundOf(layout, standsOf(layout, new MachineStock(), data), data),
      people,
      vehicles,
    )
    const [lengthM, widthM] = scene!.hall.sizeM
    const pose = createPose()

    it('has every board at a place in the hall, and none through another on a conveyor', () => {
      let looked = 0
      for (let k = 1; k <= 40; k++) {
        const t = 7200 + k * 61.3
        session.runUntil(t)
        people.write(floor.people, t, 1)
        vehicles.write(floor.vehicles, t)
        const rows = new Map<number, number[][]>()
        for (let unit = 0; unit < floor.boards.rows; unit++) {
          if (floor.boards.where[unit] === 0) continue
          if (!places.write(unit, t, pose)) throw new Error(`board ${unit} has no place at ${t}`)
          looked++
          expect(pose.every(Number.isFinite)).toBe(true)
          expect(Math.abs(pose[0]!)).toBeLessThan(lengthM / 2)
          expect(Math.abs(pose[2]!)).toBeLessThan(widthM / 2)
          expect(pose[1]!).toBeGreaterThan(0)
          expect(pose[1]!).toBeLessThan(3)
          const buffer = floor.boards.at[unit]!
          // Boards that have just come are still on their way out of the machine before.
          if (
            floor.boards.where[unit] !== IN_ROW ||
            data.roster.buffers[buffer]!.travelS === 0 ||
            t - floor.boards.since[unit]! < 6
          )
            continue
          rows.set(buffer, [...(rows.get(buffer) ?? []), Array.from(pose)])
        }
        for (const row of rows.values())
          for (let i = 0; i < row.length; i++)
            for (let j = 0; j < i; j++) {
              // Along the belt at a pitch of half a metre (bends are cut by the straight distance), or one above the other in a tower.
              const [a, b] = [row[i]!, row[j]!]
              const apart = Math.hypot(a[0]! - b[0]!, a[2]! - b[2]!)
              expect(apart > 0.2 || Math.abs(a[1]! - b[1]!) > 0.06, `${apart} m, ${a[1]! - b[1]!} m`).toBe(true)
            }
      }
      expect(looked).toBeGreaterThan(3000)
    })

    it('moves people at their speed along the ways, without jumps', () => {
      const speed = Math.max(...scene!.crews.map((crew) => crew.speedMps))
      const [x, z] = [people.x.slice(), people.z.slice()]
      let walked = 0
      const from = session.now
      for (let k = 1; k <= 1200; k++) {
        const t = from + k * 0.5
        session.runUntil(t)
        people.write(floor.people, t, 0.5)
        for (let i = 0; i < floor.people.count; i++) {
          if (floor.people.present[i] === 0) continue
          const step = Math.hypot(people.x[i]! - x[i]!, people.z[i]! - z[i]!)
          if (k > 1) expect(step, `person ${i} at ${t}`).toBeLessThan(speed * 0.5 + 0.02)
          if (step > 0.1) walked++
          x[i] = people.x[i]!
          z[i] = people.z[i]!
        }
      }
      expect(walked).toBeGreaterThan(50)
    })
  },
)

describe('a walking person', () => {
  /** Height of the ankle above the floor and its place ahead of the hip, from the joints. */
  function foot(joints: Float32Array, leg: number): { aheadM: number; heightM: number } {
    const thigh = joints[leg]!
    const shin = thigh + joints[leg + 1]!
    return {
      aheadM: 0.415 * Math.sin(thigh) + 0.405 * Math.sin(shin),
      heightM: 0.89 + joints[PELVIS]! - 0.415 * Math.cos(thigh) - 0.405 * Math.cos(shin),
    }
  }

  it('keeps the foot on the ground where it is, and never below the floor', () => {
    const joints = new Float32Array(PERSON_PARTS)
    let stance = 0
    let before: { place: number; down: boolean } | null = null
    for (let m = 0; m < 5; m += 0.01) {
      posePerson('walk', m, 0, 0, joints)
      const { aheadM, heightM } = foot(joints, 3)
      expect(heightM).toBeGreaterThan(0.06)
      const down = heightM < 0.075
      if (down && before?.down) {
        stance++
        expect(Math.abs(m + aheadM - before.place)).toBeLessThan(0.012)
      }
      before = { place: m + aheadM, down }
    }
    expect(stance).toBeGreaterThan(100)
  })
})
