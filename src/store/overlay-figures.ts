import { type OverlayReading, WAITS_LEAST } from '../twin/overlays.ts'
import { STATE_NAMES } from '../twin/station-state.ts'
import { STATE_SIGNS } from './state-signs.ts'

/** A station's figure as it stands beside its name: short, with its unit. Empty where there is none. */
export function overlayFigure({ name, values, second, marks }: OverlayReading, station: number): string {
  const value = values[station]!
  if (Number.isNaN(value)) return ''
  switch (name) {
    case 'state':
      return STATE_SIGNS[STATE_NAMES[value]!].sign
    case 'heat':
      return `${Math.round(value * 100)}%`
    case 'bottleneck':
      // Most stations never are: they stay unmarked.
      if (value < 0.005 && marks[station] === 0) return ''
      return `${(marks[station]! & WAITS_LEAST) === 0 ? '' : '▼'}${Math.round(value * 100)}%`
    case 'queue':
      return Number.isNaN(second[station]!) ? `${value}` : `${value}/${second[station]}`
    case 'energy':
      return `${value.toFixed(1)} kW`
    case 'flow':
      return `${Math.round(value)} /h`
    default:
      return ''
  }
}
