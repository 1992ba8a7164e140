import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { type Cell, cellsOf, momentsOf } from '../../bin/collide/cell-cycle.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import { DELTA_LIMITS, SCARA_LIMITS, SIX_AXIS_900 } from '../../src/motion/robots/sizes.ts'
import type { JointPath } from '../../src/motion/robots/tool-path.ts'
import type { MachineSpec } from '../../src/view/machines/machine.ts'
import { MOTIONS } from '../../src/view/machines/motions.ts'
import { MACHINES } from '../../src/view/machines/registry.ts'

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

/** Highest speeds of the joints, deg/s and m/s (of slides). Six-axis arms: of arms of the same size as their makers' data have them,
 * ABB IRB 1200-5/0.9, IRB 1600-8/1.45 and IRB 4600-60/2.05; cobots: UR10e. SCARAs and deltas are faster than what is allowed here,
 * every one of them. */
const SMALL = [288, 240, 300, 400, 405, 600]
const MIDDLE = [180, 180, 200, 400, 400, 460]
const LARGE = [175, 175, 175, 250, 250, 360]
const COBOT = [120, 120, 180, 180, 180, 180]
const SCARA = [360, 360, 1, 720]
/** Carriage, then the arm on it, m/s. */
const RAIL = [2.05, ...MIDDLE]
const DELTA = [3, 3, 3, 720, ...[0, 1, 2].flatMap(() => [360, 720, 720])]
/** Of a stacker crane for small goods: along, up, across. */
const CRANE: Record<string, number> = { crane: 4.05, lift: 1.65, stage: 1.15, fork: 1.15 }
/** Small arms with little in hand, rad/s²; slides m/s². What stops dead would be far over it. */
const MOST_ACCELERATION = { turn: 40, slide: 8 }

const ARMS: Record<string, Record<string, number[]>> = {
  depanel: { router: SCARA },
  'tht-insert': { left: SCARA, right: SCARA },
  'press-fit': { arm: SMALL },
  ict: { arm1: SMALL, arm2: SMALL },
  flash: { arm: SCARA },
  screw: { left: SCARA, right: SCARA },
  'cpu-install': { arm: SMALL },
  'heatsink-mount': { arm: SMALL, scara: SCARA },
  'dimm-insert': { left: SMALL, right: SMALL },
  'fit-cables': { cobot1: COBOT, cobot2: COBOT },
  fct: { arm: RAIL },
  'burn-in': {},
  pack: { arm: SMALL, delta: DELTA },
  palletise: { arm: LARGE },
}

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
const cells = cellsOf(scene!)
const STEP_S = 0.06

it('looks at every cell with arms', () => {
  expect(cells.map(({ spec }) => spec.process).sort()).toEqual(Object.keys(ARMS).sort())
})

describe.each(cells.map((cell) => [cell.title, cell] as const))('the arms of %s', (_, cell) => {
  const { process } = cell.spec
  const most = (name: string): number | undefined => {
    const [arm, joint] = name.split('.')
    return CRANE[name] ?? ARMS[process]![arm!]?.[Number(joint) - 1]
  }

  it('turn no joint faster than arms of their size do, and none abruptly', () => {
    const model = MACHINES[process]!.build(cell.spec)
    const [before, speedBefore] = [new Float64Array(model.parts.length), new Float64Array(model.parts.length)]
    const fastest = new Map<string, number>()
    const hardest = { turn: 0, slide: 0 }
    let last = Infinity
    for (const { timeS, joints } of momentsOf(cell, model, STEP_S, 200)) {
      // Another nest, another cycle.
      const isFirst = timeS < last + STEP_S / 2 && timeS < STEP_S / 2
      for (const [i, part] of model.parts.entries()) {
        const limit = most(part.name)
        if (limit === undefined) continue
        const speed = isFirst ? 0 : (joints[i]! - before[i]!) / STEP_S
        const isTurn = part.joint === 'turn'
        if (!isFirst && timeS > 1.5 * STEP_S && isTurn)
          hardest.turn = Math.max(hardest.turn, Math.abs(speed - speedBefore[i]!) / STEP_S)
        if (!isFirst && timeS > 1.5 * STEP_S && part.joint === 'slide')
          hardest.slide = Math.max(hardest.slide, Math.abs(speed - speedBefore[i]!) / STEP_S)
        const shown = Math.abs(speed) * (isTurn ? 180 / Math.PI : 1)
        fastest.set(part.name, Math.max(fastest.get(part.name) ?? 0, shown))
        before[i] = joints[i]!
        speedBefore[i] = speed
      }
      last = timeS
    }
    expect(fastest.size).toBeGreaterThan(2)
    console.log(
      `${cell.title}: at most ${[...fastest].map(([name, speed]) => `${name} ${speed.toFixed(speed < 5 ? 1 : 0)}`).join(', ')};` +
        ` ${hardest.turn.toFixed(0)} rad/s², ${hardest.slide.toFixed(1)} m/s²`,
    )
    for (const [name, speed] of fastest) expect(speed, name).toBeLessThanOrEqual(most(name)!)
    expect(hardest.turn).toBeLessThan(MOST_ACCELERATION.turn)
    expect(hardest.slide).toBeLessThan(MOST_ACCELERATION.slide)
  })

  it.each([0.8, 1, 1.2].flatMap((length) => [0.8, 1, 1.2].map((width) => [length, width])))(
    'reach everything and break no limit at %s of the length and %s of the width',
    (length, width) => {
      const spec: MachineSpec = {
        ...cell.spec,
        lengthM: cell.spec.lengthM * length!,
        widthM: cell.spec.widthM * width!,
      }
      for (const path of pathsOf({ ...cell, spec })) {
        expect(path.unreached).toBe(0)
        for (let step = 0; step < path.steps; step++)
          for (let k = 0; k < path.jointCount; k++) {
            const value = path.values[step * path.width + k]!
            const [low, high] = limitsOf(path, k)
            if (!(value >= low - 1e-5 && value <= high + 1e-5))
              throw new Error(`joint ${k + 1} at ${value}, of ${low} to ${high}`)
          }
      }
    },
  )
})

function pathsOf({ spec }: Cell): JointPath[] {
  made.paths.length = 0
  const motions = MOTIONS[spec.process]!
  motions.createHandling?.(spec)
  motions.createMotion(spec, MACHINES[spec.process]!.build(spec))
  return [...made.paths]
}

/** By the number of joints: a SCARA, a six-axis arm (those beside people turn a little further), one on a rail, a delta. */
function limitsOf({ jointCount }: JointPath, joint: number): readonly [number, number] {
  const anywhere = [-Infinity, Infinity] as const
  if (jointCount === 4) return joint === 2 ? anywhere : SCARA_LIMITS[joint === 3 ? 2 : joint]!
  if (jointCount === 13) return joint >= 4 && joint % 3 === 1 ? DELTA_LIMITS[0]! : anywhere
  if (jointCount === 7) return joint === 0 ? anywhere : SIX_AXIS_900.limits[joint - 1]!
  return SIX_AXIS_900.limits[joint]!
}
