import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { VEHICLE_LENGTH_M, VEHICLE_WIDTH_M } from '../../src/model/lanes/body.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import type { Scene } from '../../src/model/scene-schema.ts'
import { hallObstacles } from '../../src/motion/hall-obstacles.ts'
import { turnBetween } from '../../src/motion/track.ts'
import { VehiclePlaces } from '../../src/motion/vehicle-places.ts'
import { Session } from '../../src/player/session.ts'
import { gapM } from './body-gap.ts'

const STEP_S = 0.25

/** The scene with one bay: the others are driven in the same way, each by itself. */
function oneBay(name: string): Scene {
  const { scene } = loadScene(readFileSync(`scenes/${name}.json`, 'utf8'))
  const [line, ...others] = scene!.lines
  const { copies, ...rest } = line!
  return copies ? { ...scene!, lines: [{ ...rest, copies: { ...copies, count: 1 } }, ...others] } : scene!
}

/** Drives for so many hours and looks at the drawn poses, four times a second. */
function watch(scene: Scene, hours: number, fleet: number) {
  const scenario = scene.scenarios.find((one) => one.default)!
  const session = new Session(scene, scenario, { fleet }, scene.seed ?? 1)
  const vehicles = session.floor.vehicles
  const { count } = vehicles
  const places = new VehiclePlaces(count)
  const seen = { leastM: Infinity, fastestMps: 0, fastestTurn: 0, drivingS: 0, yieldingS: 0, halts: 0, passes: 0 }
  const bodies = Array.from({ length: count }, () => ({ x: 0, z: 0, yaw: 0 }))
  const halted = new Uint8Array(count)
  const near = new Uint8Array(count * count)
  for (let k = 0; k < (hours * 3600) / STEP_S; k++) {
    const t = k * STEP_S
    session.runUntil(t)
    places.write(vehicles, t)
    for (let i = 0; i < count; i++) {
      if (vehicles.present[i] === 0) continue
      const body = bodies[i]!
      const [x, z, yaw] = [places.x[i]!, places.z[i]!, places.yaw[i]!]
      if (k > 0) {
        seen.fastestMps = Math.max(seen.fastestMps, Math.hypot(x - body.x, z - body.z) / STEP_S)
        seen.fastestTurn = Math.max(seen.fastestTurn, Math.abs(turnBetween(body.yaw, yaw)) / STEP_S)
      }
      Object.assign(body, { x, z, yaw })
      const yields = places.yields[i]!
      if (yields > halted[i]!) seen.halts++
      halted[i] = yields
      seen.drivingS += places.moving[i]! * STEP_S
      seen.yieldingS += yields * STEP_S
      for (let j = 0; j < i; j++) {
        if (vehicles.present[j] === 0 || places.moving[i]! + places.moving[j]! === 0) continue
        const other = bodies[j]!
        const isNear = Math.hypot(x - other.x, z - other.z) < 2 ? 1 : 0
        if (isNear > near[i * count + j]!) seen.passes++
        near[i * count + j] = isNear
        if (isNear === 1) seen.leastM = Math.min(seen.leastM, gapM(body, other, VEHICLE_LENGTH_M, VEHICLE_WIDTH_M))
      }
    }
  }
  return seen
}

describe.each([
  ['hangzhou', 8, 6],
  ['hangzhou', 3, 12],
  ['changsha', 8, 6],
] as const)('vehicles of %s over %i h, %i of them', (name, hours, fleet) => {
  let seen: ReturnType<typeof watch>
  beforeAll(() => {
    seen = watch(oneBay(name), hours, fleet)
  }, 400_000)

  it('never come nearer to each other than a tenth of a metre', () => {
    expect(seen.passes).toBeGreaterThan(20 * hours)
    expect(seen.leastM).toBeGreaterThan(0.1)
  })

  it('give way now and then, and drive most of the time', () => {
    expect(seen.halts).toBeGreaterThanOrEqual(hours)
    expect(seen.yieldingS).toBeGreaterThan(0)
    expect(seen.yieldingS / (seen.yieldingS + seen.drivingS)).toBeLessThan(0.12)
  })

  it('drive no faster than they can, and never jump or turn on the spot', () => {
    expect(seen.fastestMps).toBeLessThan(1.2001)
    expect(seen.fastestTurn).toBeLessThan(1.15)
  })
})

describe.each(['hangzhou', 'changsha'])('the lanes of %s', (name) => {
  const scene = oneBay(name)
  const session = new Session(scene, scene.scenarios[0]!, {}, 1)
  const { layout } = session.simulation.compiled
  const { lanes } = layout
  const zones = layout.bays[0]!.zonePlaces
  const stations = layout.lines[0]!.stations
  const docks = [...stations, ...layout.benches].map(({ dock }) => dock)

  it('lead from every dock to every other, clear of whatever stands in the hall', () => {
    // Vehicles pass below the conveyors from row to row.
    const lines = layout.lines.map((line) => ({
      ...line,
      stations: line.stations.map((station) => ({ ...station, inlet: { points: [], lengthM: 0 } })),
    }))
    const obstacles = hallObstacles({ ...layout, lines }, scene).map(
      ({ x, z, headingRad, halfLengthM, halfWidthM }) => ({
        body: { x, z, yaw: headingRad },
        lengthM: 2 * halfLengthM,
        widthM: 2 * halfWidthM,
        reachM: halfLengthM + halfWidthM + 1,
      }),
    )
    const [store] = zones[scene.lines[0]!.stations[0]!.supply!.from]!
    const homes = zones[scene.fleet!.depot]!
    let poses = 0
    const look = (from: number, to: number) => {
      const route = lanes.route(from, to)
      if (!route) throw new Error(`no way from ${from} to ${to}`)
      const { x, z } = route.curve
      for (let i = 1; i < x.length; i++) {
        const [dx, dz] = [x[i]! - x[i - 1]!, z[i]! - z[i - 1]!]
        const pieces = Math.ceil(Math.hypot(dx, dz) / 0.4)
        for (let k = 0; k <= pieces; k++) {
          const body = { x: x[i - 1]! + (k * dx) / pieces, z: z[i - 1]! + (k * dz) / pieces, yaw: Math.atan2(-dz, dx) }
          poses++
          for (const obstacle of obstacles) {
            if (Math.hypot(obstacle.body.x - body.x, obstacle.body.z - body.z) > obstacle.reachM) continue
            const [a, b] = [turned(body, obstacle.body), { x: 0, z: 0, yaw: 0 }]
            const isClear =
              Math.abs(a.x - b.x) > obstacle.lengthM / 2 + extent(a.yaw, VEHICLE_LENGTH_M, VEHICLE_WIDTH_M) ||
              Math.abs(a.z - b.z) > obstacle.widthM / 2 + extent(a.yaw, VEHICLE_WIDTH_M, VEHICLE_LENGTH_M)
            expect(isClear, `${from} to ${to}: ${body.x}, ${body.z}`).toBe(true)
          }
        }
      }
    }
    for (const dock of docks) {
      look(store!, dock)
      look(dock, homes[0]!)
      for (const bench of layout.benches) if (bench.dock !== dock) look(dock, bench.dock)
    }
    for (const home of homes) look(home, store!)
    expect(poses).toBeGreaterThan(10_000)
  })
})

/** A body seen from another. */
function turned(body: { x: number; z: number; yaw: number }, frame: { x: number; z: number; yaw: number }) {
  const [c, s] = [Math.cos(frame.yaw), Math.sin(frame.yaw)]
  const [dx, dz] = [body.x - frame.x, body.z - frame.z]
  return { x: c * dx - s * dz, z: s * dx + c * dz, yaw: body.yaw - frame.yaw }
}

/** Half of what a rectangle covers of an axis along which its first side would lie unturned. */
const extent = (yaw: number, alongM: number, acrossM: number) =>
  (Math.abs(Math.cos(yaw)) * alongM + Math.abs(Math.sin(yaw)) * acrossM) / 2
