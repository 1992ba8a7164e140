import type { StateName } from '../../twin/station-state.ts'
import type { BoardAt } from './cycle-clock.ts'

/** Shares of a cycle in which a board comes in and goes out; between them it is worked on. */
export const IN_SHARE = 0.1
export const OUT_SHARE = 0.1

/** What a state means for the board in a machine: none is there, it is worked on, or it lies still at so much of its work. */
export const BOARD_IN: Record<StateName, BoardAt> = {
  off: 'none',
  starved: 'none',
  blocked: 'end',
  working: 'moving',
  rework: 'moving',
  engineering: 'none',
  setUp: 'none',
  noOperator: 'start',
  consumables: 'start',
  maintenance: 'none',
  waitingRepair: 'held',
  repair: 'held',
}

/** Does moving the share change what is seen? */
export const hasShare = (state: StateName): boolean => BOARD_IN[state] === 'moving' || BOARD_IN[state] === 'held'

/** Share of the work that is done at a share of the cycle; −1 while no board lies in the nest. */
export function progressAt(state: StateName, share: number, travels: boolean): number {
  const at = BOARD_IN[state]
  if (at === 'none') return -1
  if (at === 'start') return 0
  if (at === 'end') return 1
  if (!travels) return share
  const done = (share - IN_SHARE) / (1 - IN_SHARE - OUT_SHARE)
  if (at === 'held') return Math.min(1, Math.max(0, done))
  return done < 0 || done > 1 ? -1 : done
}

/** Where a board is on its way: −1 to 0 coming in, 0 in its nest, 0 to 1 going out. */
export function wayAt(state: StateName, share: number): number {
  if (BOARD_IN[state] !== 'moving') return 0
  if (share < IN_SHARE) return share / IN_SHARE - 1
  return share > 1 - OUT_SHARE ? (share - 1 + OUT_SHARE) / OUT_SHARE : 0
}
