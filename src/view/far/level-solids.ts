import type { Model } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'
import { FAR, HORIZON, NEAR } from './bay-levels.ts'
import { blocksOf } from './far-solid.ts'
import { nearSolid } from './near-solid.ts'
import { piecesOf } from './pieces.ts'

/** By level (bay-levels.ts). */
export type LevelSolids = readonly [near: Solid, far: Solid, horizon: Solid]

/** What a machine, and all conveyors or all furniture of a bay, may take: triangles near by, blocks farther off. */
export const MACHINE_DETAIL = { [NEAR]: 1500, [FAR]: 32, [HORIZON]: 14 } as const
export const FIXTURE_DETAIL = { [NEAR]: 9000, [FAR]: 240, [HORIZON]: 60 } as const
/** Work goes on so long before the page may draw, ms. */
const SLICE_MS = 8

export function levelSolids(model: Model, detail: Readonly<Record<0 | 1 | 2, number>>): LevelSolids {
  const pieces = piecesOf(model)
  return [
    nearSolid(pieces, model.sockets, detail[NEAR]),
    blocksOf(pieces, model.sockets, detail[FAR]),
    blocksOf(pieces, model.sockets, detail[HORIZON]),
  ]
}

/** The levels of all models, made in slices between which the page draws. */
export async function openLevelSolids(
  machines: Iterable<Model>,
  fixtures: Iterable<Model>,
): Promise<Map<Model, LevelSolids>> {
  const made = new Map<Model, LevelSolids>()
  let sliceFrom = performance.now()
  for (const [models, detail] of [
    [machines, MACHINE_DETAIL],
    [fixtures, FIXTURE_DETAIL],
  ] as const)
    for (const model of models) {
      if (!made.has(model)) made.set(model, levelSolids(model, detail))
      if (performance.now() - sliceFrom < SLICE_MS) continue
      await new Promise((resolve) => setTimeout(resolve))
      sliceFrom = performance.now()
    }
  return made
}
