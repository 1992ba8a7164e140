import type { OwnModelFault } from '../../store/factory-store.ts'
import type { GlbFacts } from './glb-facts.ts'

/** What one model of a user's own may cost, so that a hall with a few of them still runs on a laptop. */
export const LIMITS = { bytes: 8e6, triangles: 150_000, texturePx: 2048, draws: 150 } as const

/** Their decoders would have to be fetched and run beside the page; meshopt's is small and comes with it. */
const NOT_UNPACKED = ['KHR_draco_mesh_compression', 'KHR_texture_basisu']

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

/** The first reason not to show it, or null. */
export function overLimit(facts: GlbFacts): Omit<OwnModelFault, 'file'> | null {
  const packed = facts.extensions.find((one) => NOT_UNPACKED.includes(one))
  if (packed) return { what: 'compressed', found: packed }
  if (facts.outside.length > 0) return { what: 'outside', found: facts.outside[0]! }
  const { triangles, texturePx, draws } = facts
  if (triangles > LIMITS.triangles) return tooMuch('triangles', Math.round(triangles), LIMITS.triangles)
  if (texturePx > LIMITS.texturePx) return tooMuch('texture', texturePx, LIMITS.texturePx)
  if (draws > LIMITS.draws) return tooMuch('draws', draws, LIMITS.draws)
  return null
}

const tooMuch = (what: OwnModelFault['what'], found: number, most: number): Omit<OwnModelFault, 'file'> => ({
  what,
  found: found.toLocaleString('en'),
  most: most.toLocaleString('en'),
})
