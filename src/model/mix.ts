import type { Line, Scene } from './scene-schema.ts'
import type { ControlValues } from './settings.ts'

/** What comes into a line: the share of each product (index as in scene.products, summing to 1) and the size of a lot. */
export interface LineMix {
  shares: number[]
  lotBoards: number
}

/** The mix of a line with the controls where they are. A moved share is taken as it is and the products that were not moved
 * divide what is left in their old proportion; shares moved beyond 100 % together are scaled down to it. */
export function mixOf(scene: Scene, line: Line, values: ControlValues): LineMix {
  const base = scene.products.map(({ id, share }) => line.mix?.shares?.[id] ?? (line.mix?.shares ? 0 : share))
  let lotBoards = line.mix?.lotBoards ?? 1
  const moved: (number | null)[] = base.map(() => null)
  for (const { id, acts } of scene.controls) {
    const value = values[id]
    if (value === null || value === undefined) continue
    if (acts.on === 'lot') lotBoards = Math.max(1, Math.round(value))
    if (acts.on !== 'mix') continue
    const product = scene.products.findIndex((p) => p.id === acts.product)
    if (base[product]! > 0 || !line.mix?.shares) moved[product] = value / 100
  }
  return { shares: divided(base, moved), lotBoards }
}

function divided(base: number[], moved: (number | null)[]): number[] {
  if (moved.every((share) => share === null)) return base
  const taken = moved.reduce((sum: number, share) => sum + (share ?? 0), 0)
  const others = base.reduce((sum, share, i) => sum + (moved[i] === null ? share : 0), 0)
  if (taken + (others > 0 ? 1 : 0) === 0) return base
  if (taken >= 1 || others === 0) return moved.map((share) => (share ?? 0) / taken)
  return base.map((share, i) => moved[i] ?? (share / others) * (1 - taken))
}
