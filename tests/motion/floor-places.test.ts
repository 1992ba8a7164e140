import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { BoardPlaces } from '../../src/motion/board-places.ts'
import { MoverPlaces } from '../../src/motion/mover-places.ts'
import { createPose, nearestAlong, poseOnTrack, trackOf } from '../../src/motion/track.ts'
import { VehiclePlaces } from '../../src/motion/vehicle-places.ts'
import { Session } from '../../src/player/session.ts'
import { IN_ROW } from '../../src/twin/floor/boards.ts'
import { facingOf, stepUpOf } from '../../src/view/facing.ts'
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
    const people = new MoverPlaces(floor.people.count, layout.walkways, facing, stepUpOf(layout))
    const vehicles = new VehiclePlaces(floor.vehicles.count)
    const places = new BoardPlaces(
      floor,
      groundOf(layout, standsOf(layout, new MachineStock(), data), data, scene!.hall.ways),
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
          // A third faster for a moment after a slow start or before a slow stop, and the step up to the bench or back from it.
          if (k > 1) expect(step, `person ${i} at ${t}`).toBeLessThan(speed * 0.5 * 1.34 + 0.55 * 0.5)
          if (step > 0.1) walked++
          x[i] = people.x[i]!
          z[i] = people.z[i]!
        }
      }
      expect(walked).toBeGreaterThan(50)
    })
  },
)
