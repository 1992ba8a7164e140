import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import type { MachineMotion } from '../machine.ts'
import { HEAD_Z_M } from './mounter.ts'
import { chance, ramp, smooth } from './raster.ts'

/** How heads go between feeders and board. */
export interface MounterPace {
  modules: number
  /** Ways from the feeders to the board and back for one board. */
  strokes: number
  /** Parts picked and placed on each. */
  parts: number
  /** How far the tool comes down. */
  dipM: number
  /** Half the way along the feeders. */
  reachM: number
}

const PICK_Z_M = 0.56
/** The gantry carries its head in front of the beam. */
const HEAD_AHEAD_M = 0.108

/** Front and rear heads in turn: while one picks along its feeders, the other places on the board. */
export function createMounterMotion(
  model: Model,
  { modules, strokes, parts, dipM, reachM }: MounterPace,
): MachineMotion {
  const heads = Array.from({ length: modules * 2 }, (_, i) => {
    const name = `${i >> 1}.${i % 2 ? 'rear' : 'front'}`
    return ['beam', 'head', 'tool'].map((part) => partNamed(model, `${name}.${part}`)) as [number, number, number]
  })
  return (drive, joints) => {
    const share = drive.progress[0]!
    const serial = (drive.serial[0]! % 4096) | 0
    const away = share < 0 ? 0 : Math.min(ramp(share, 0, 0.03), 1 - ramp(share, 0.97, 1))
    for (let i = 0; i < heads.length; i++) {
      const [beam, head, tool] = heads[i]!
      const side = i % 2 ? -1 : 1
      const at = Math.max(0, share) * strokes + (i % 2) * 0.5 + (i >> 1) * 0.23
      const stroke = Math.floor(at)
      const u = at - stroke
      const seed = serial * 64 + stroke * 8 + i
      // 0 to .35 along the feeders, .35 to .5 to the board, .5 to .9 over it, then back to the next feeders.
      const across = ramp(u, 0.35, 0.5) * (1 - ramp(u, 0.9, 1))
      const pickFrom = (chance(seed, 1) * 2 - 1) * reachM * 0.6
      const pickX = pickFrom + reachM * 0.4 * Math.min(1, u / 0.35)
      const placing = Math.min(parts - 1e-6, Math.max(0, (u - 0.5) / 0.4) * parts)
      const k = Math.floor(placing)
      const step = smooth((placing - k) * 2)
      const placeX = hop(seed, k, 2, step) * 0.19
      const placeZ = hop(seed, k, 3, step) * 0.14
      const nextX = (chance(seed + 8, 1) * 2 - 1) * reachM * 0.6
      const homeX = u > 0.9 ? nextX : pickX
      const x = homeX + (placeX - homeX) * across
      const z = side * PICK_Z_M + (placeZ - side * PICK_Z_M) * across
      joints[beam] = away * (z - HEAD_AHEAD_M - side * HEAD_Z_M)
      joints[head] = away * x
      const working = u < 0.35 ? u / 0.35 : u > 0.5 && u < 0.9 ? (u - 0.5) / 0.4 : 0
      joints[tool] = -away * dipM * Math.abs(Math.sin(Math.PI * parts * working))
    }
  }
}

/** Between the k-th random place and the one before it. */
function hop(seed: number, k: number, axis: number, step: number): number {
  const to = chance(seed * 16 + k, axis) * 2 - 1
  const from = k === 0 ? to : chance(seed * 16 + k - 1, axis) * 2 - 1
  return from + (to - from) * step
}
