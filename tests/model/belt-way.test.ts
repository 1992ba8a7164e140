import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BRIDGE_HEIGHT_M, beltWay, isBridge } from '../../src/model/belt-way.ts'
import { layoutOf } from '../../src/model/layout.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import type { Way } from '../../src/model/scene-schema.ts'
import { hallObstacles } from '../../src/motion/hall-obstacles.ts'
import { createPose, poseOnTrack, trackOf } from '../../src/motion/track.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
const { ways } = scene!.hall
const WAY: Pick<Way, 'from' | 'to' | 'widthM'> = { from: [-5, 2], to: [5, 2], widthM: 1.2 }

describe('a conveyor that crosses a way', () => {
  const points = [
    [-3, 0],
    [0, 0],
    [0, 4],
    [3, 4],
  ] as const

  it('goes over it, with lifts at the corners beside the way', () => {
    expect(points.map((_, leg) => isBridge(points, leg, [WAY]))).toEqual([false, true, false, false])
    expect(beltWay(points, 0.95, [WAY])).toEqual([
      [-3, 0.95, 0],
      [0, 0.95, 0],
      [0, BRIDGE_HEIGHT_M, 0],
      [0, BRIDGE_HEIGHT_M, 4],
      [0, 0.95, 4],
      [3, 0.95, 4],
    ])
  })

  it('stays low where it crosses none', () => {
    expect(beltWay(points, 0.95, []).map(([, y]) => y)).toEqual([0.95, 0.95, 0.95, 0.95])
  })

  it('lifts boards without turning them', () => {
    const track = trackOf(beltWay(points, 0.95, [WAY]))
    const pose = createPose()
    poseOnTrack(track, 3.5, pose)
    for (const k of [0, 2, 3]) expect(pose[k]).toBeCloseTo(0, 9)
    expect(pose[1]).toBeCloseTo(1.45, 9)
    poseOnTrack(track, 3 + 1.7 + 4 + 0.4, pose)
    expect(pose[1]).toBeCloseTo(BRIDGE_HEIGHT_M - 0.4, 9)
    expect(pose[3]).toBeCloseTo(-Math.PI / 2, 9)
  })
})

it('no conveyor of Hangzhou stands on a marked way', () => {
  const onFloor = hallObstacles(layoutOf(scene!), scene!)
  let bridges = 0
  for (const { inlet } of layoutOf(scene!).lines[0]!.stations)
    inlet.points.forEach((_, leg) => {
      if (isBridge(inlet.points, leg, ways)) bridges++
    })
  expect(bridges).toBe(3)
  const struck = ways.flatMap(({ from, to }) =>
    Array.from({ length: 201 }, (_, k): [number, number] => [
      from[0] + ((to[0] - from[0]) * k) / 200,
      from[1] + ((to[1] - from[1]) * k) / 200,
    ]).filter(([x, z]) =>
      onFloor.some((one) => {
        const [c, s] = [Math.cos(one.headingRad), Math.sin(one.headingRad)]
        const [along, across] = [(x - one.x) * c - (z - one.z) * s, (x - one.x) * s + (z - one.z) * c]
        return Math.abs(along) < one.halfLengthM && Math.abs(across) < one.halfWidthM
      }),
    ),
  )
  expect(struck).toEqual([])
})
