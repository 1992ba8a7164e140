/** States of a station: exclusive, summing to all time. Groups of SEMI E10, codes of IPC-CFX (docs: design of the KPIs). The
 * number of a state is its index here; a higher one hides a lower one when several servers are shown as one light. */
export const STATE_NAMES = [
  'off',
  'starved',
  'blocked',
  'working',
  'rework',
  'engineering',
  'setUp',
  'noOperator',
  'consumables',
  'maintenance',
  'waitingRepair',
  'repair',
] as const
export type StateName = (typeof STATE_NAMES)[number]
export const STATE_COUNT = STATE_NAMES.length

export const OFF = 0
export const STARVED = 1
export const BLOCKED = 2
export const WORKING = 3
export const REWORK = 4
export const ENGINEERING = 5
export const SET_UP = 6
export const NO_OPERATOR = 7
export const CONSUMABLES = 8
export const MAINTENANCE = 9
export const WAITING_REPAIR = 10
export const REPAIR = 11

export const CFX_CODES: Record<StateName, number> = {
  off: 6000,
  starved: 2202,
  blocked: 2201,
  working: 1100,
  rework: 1300,
  engineering: 3000,
  setUp: 4500,
  noOperator: 2100,
  consumables: 5500,
  maintenance: 4300,
  waitingRepair: 5100,
  repair: 5300,
}

/** The light on the tower, as in IEC 60073: colour and whether it blinks. */
export const TOWER_LIGHTS: Record<
  StateName,
  { colour: 'red' | 'yellow' | 'green' | 'blue' | 'white' | 'none'; blinks: boolean }
> = {
  off: { colour: 'none', blinks: false },
  starved: { colour: 'white', blinks: false },
  blocked: { colour: 'yellow', blinks: false },
  working: { colour: 'green', blinks: false },
  rework: { colour: 'green', blinks: true },
  engineering: { colour: 'white', blinks: true },
  setUp: { colour: 'blue', blinks: false },
  noOperator: { colour: 'blue', blinks: true },
  consumables: { colour: 'yellow', blinks: true },
  maintenance: { colour: 'blue', blinks: false },
  waitingRepair: { colour: 'red', blinks: true },
  repair: { colour: 'red', blinks: false },
}

/** Is a server in this state a cause of its own, rather than waiting for others (active-period method)? */
export const IS_ACTIVE = Uint8Array.from(STATE_NAMES, (name) =>
  name !== 'starved' && name !== 'blocked' && name !== 'off' ? 1 : 0,
)
