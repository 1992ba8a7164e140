import type { OverlayName } from '../twin/overlays.ts'

/** Scales from faint to strong, sRGB. Lightness falls evenly along each, so that they are told apart without seeing hue. */
const SCALES = {
  heat: ['#ffe9a8', '#fec44f', '#f28e2b', '#d1491b', '#96200c'],
  blue: ['#b5d3ee', '#85b6e2', '#4f94cf', '#1c5fae', '#0b2f6b'],
  teal: ['#c9ece4', '#7fcfc0', '#2fa595', '#0d7468', '#06413b'],
} as const

const SCALE_OF: Record<OverlayName, keyof typeof SCALES> = {
  state: 'teal', // its colours are those of the tower lights
  heat: 'heat',
  queue: 'teal',
  bottleneck: 'heat',
  energy: 'blue',
  paths: 'blue',
  flow: 'teal',
}

/** The colours of an overlay's scale, from faint to strong. */
export const scaleOf = (name: OverlayName): readonly string[] => SCALES[SCALE_OF[name]]

/** Colour at a strength of 0 to 1, as red, green and blue of 0 to 1 (sRGB). */
export function colourAt(name: OverlayName, strength: number, out: number[]): number[] {
  const stops = scaleOf(name)
  const at = Math.min(1, Math.max(0, strength)) * (stops.length - 1)
  const low = Math.min(stops.length - 2, Math.floor(at))
  for (let k = 0; k < 3; k++) {
    const a = Number.parseInt(stops[low]!.slice(1 + 2 * k, 3 + 2 * k), 16)
    const b = Number.parseInt(stops[low + 1]!.slice(1 + 2 * k, 3 + 2 * k), 16)
    out[k] = (a + (at - low) * (b - a)) / 255
  }
  return out
}

export function cssAt(name: OverlayName, strength: number): string {
  const [r, g, b] = colourAt(name, strength, [0, 0, 0]).map((part) => Math.round(part * 255))
  return `rgb(${r} ${g} ${b})`
}
