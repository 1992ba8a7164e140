import { FINISHES } from '../../kit/index.ts'

/** What the machines that solder share. */

/** Low, so that pot and nozzle are seen below the board. */
export const DECK_M = 0.64
export const EMBER = { colour: '#e8601c', rough: 0.4, metal: 0, glow: 0.4 }
export const SOLDER = { colour: '#d6dade', rough: 0.2, metal: 0.6, glow: 0.16 }
/** Clearer than other hoods: it is bright in there. */
export const HOT_GLASS = { ...FINISHES.glass, opacity: 0.2 }
