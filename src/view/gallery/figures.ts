import type { Model } from '../kit/index.ts'

/** Everything that is not a machine and stands in the gallery by name: people, vehicles, boards, furniture. */
export const FIGURES: Record<string, () => { model: Model; pose?: (timeS: number, joints: Float32Array) => void }> = {}
