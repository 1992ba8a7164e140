import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import type { JointPath } from '../../src/motion/robots/tool-path.ts'
import { showMachine } from '../../src/view/gallery/machine-show.ts'
import { ASSEMBLY_MACHINES } from '../../src/view/machines/assembly-machines.ts'
import { MOTIONS } from '../../src/view/machines/motions.ts'
import { MachineStock, specOf } from '../../src/view/machines/stock.ts'

const made = vi.hoisted(() => ({ paths: [] as JointPath[] }))
vi.mock('../../src/motion/robots/tool-path.ts', async (load) => {
  const real = await load<typeof import('../../src/motion/robots/tool-path.ts')>()
  return {
    ...real,
    createToolPath: (...args: Parameters<typeof real.createToolPath>) => {
      const path = real.createToolPath(...args)
      made.paths.push(path)
      return path
    },
  }
})

const scene = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8'))
const asked = [
  ...scene.lines.flatMap((line: { stations: object[] }) => line.stations),
  ...scene.rework.map((bench: { id: string }) => ({ ...bench, process: 'rework', methods: { conventional: bench } })),
]
  .filter(({ process }) => process in ASSEMBLY_MACHINES)
  .flatMap(({ id, process, methods }) =>
    Object.entries(methods).map(([name, method]) => ({
      title: `${id} ${process}, ${name}`,
      process,
      spec: specOf(process, name as 'automated', method as Parameters<typeof specOf>[2]),
    })),
  )

/** Most triangles that a machine may have: the aisle of 200 slots and the bench rows of twelve testers come nearest. */
const MOST = { automated: 16_000, conventional: 16_000 }

describe.each(asked)('$title', ({ process, spec }) => {
  const machine = ASSEMBLY_MACHINES[process as keyof typeof ASSEMBLY_MACHINES]!
  const model = machine.build(spec)
  made.paths.length = 0
  const shown = showMachine(spec, { stage: 0, isKit: false, passes: false }, new MachineStock())
  const paths = [...made.paths]

  it('stays in its footprint, on the floor', () => {
    const [x, z] = [spec.lengthM / 2 + 0.1, spec.widthM / 2 + 0.1]
    const places: [number, number, number][] = []
    model.parts.forEach((part, i) => {
      const up = part.parent >= 0 ? places[part.parent]! : [0, 0, 0]
      places[i] = [0, 1, 2].map((k) => up[k]! + part.origin[k]!) as [number, number, number]
    })
    const body = model.parts[0]!
    for (const solid of [body.opaque, body.clear]) {
      for (let i = 0; solid && i < solid.positions.length; i += 3) {
        expect(Math.abs(solid.positions[i]!)).toBeLessThanOrEqual(x)
        expect(Math.abs(solid.positions[i + 2]!)).toBeLessThanOrEqual(z)
        expect(solid.positions[i + 1]!).toBeGreaterThanOrEqual(-0.001)
        expect(solid.positions[i + 1]!).toBeLessThanOrEqual(spec.heightM + 0.45)
        expect(Number.isFinite(solid.normals[i]! + solid.normals[i + 1]! + solid.normals[i + 2]!)).toBe(true)
      }
    }
    for (const [px, , pz] of places) {
      expect(Math.abs(px)).toBeLessThanOrEqual(x)
      expect(Math.abs(pz)).toBeLessThanOrEqual(z)
    }
  })

  it('has a nest for every place and a way through', () => {
    expect(model.sockets.nests).toHaveLength(spec.positions * spec.servers)
    for (const { at } of model.sockets.nests) {
      expect(Math.abs(at[0])).toBeLessThanOrEqual(spec.lengthM / 2)
      expect(Math.abs(at[2])).toBeLessThanOrEqual(spec.widthM / 2)
    }
    const way = model.sockets.boardPath
    expect(way[0]![0]).toBeCloseTo(-spec.lengthM / 2, 6)
    expect(way.at(-1)![0]).toBeCloseTo(spec.lengthM / 2, 6)
    expect(model.sockets.tower).toBeDefined()
  })

  it('keeps within its triangles', () => {
    let triangles = 0
    for (const { opaque, clear } of model.parts)
      triangles += ((opaque?.indices.length ?? 0) + (clear?.indices.length ?? 0)) / 3
    expect(triangles).toBeLessThanOrEqual(MOST[spec.method])
    expect(triangles).toBeGreaterThan(800)
  })

  it('moves with the work, everywhere within reach', () => {
    for (const path of paths) expect(path.unreached).toBe(0)
    if (!MOTIONS[spec.process]?.createMotion(spec, model)) return
    const [joints, first] = [new Float32Array(model.parts.length), new Float32Array(model.parts.length)]
    shown.pose({ state: 'starved', share: 0, timeS: 0 }, first)
    let moved = 0
    for (let step = 0; step <= 400; step++) {
      shown.pose({ state: 'working', share: step / 400, timeS: step / 10 }, joints)
      joints.forEach((joint, i) => {
        expect(Number.isFinite(joint)).toBe(true)
        moved = Math.max(moved, Math.abs(joint - first[i]!))
      })
    }
    expect(moved).toBeGreaterThan(0.005)
  })
})

it('knows every kind', () => {
  expect(new Set(asked.map(({ process }) => process))).toEqual(new Set(Object.keys(ASSEMBLY_MACHINES)))
})
