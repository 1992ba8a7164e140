import { Color } from 'three'
import { STATE_NAMES, TOWER_LIGHTS } from '../twin/station-state.ts'

const LIGHTS = {
  red: '#d6281e',
  yellow: '#e0a000',
  green: '#1fae54',
  blue: '#2b7be0',
  white: '#b9c2c9',
  none: '#5b6369',
} as const

/** By state: the colour of its tower light, as painted on labels and plates. */
export const STATE_COLOURS: readonly Color[] = STATE_NAMES.map((name) => new Color(LIGHTS[TOWER_LIGHTS[name].colour]))
