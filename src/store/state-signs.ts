import type { StateName } from '../twin/station-state.ts'

/** Each state has a sign of its own, so that no meaning rests on colour alone. Colours as on the tower lights. */
export const STATE_SIGNS: Record<StateName, { sign: string; colour: string }> = {
  off: { sign: '–', colour: 'var(--state-off)' },
  starved: { sign: '○', colour: 'var(--state-white)' },
  blocked: { sign: '■', colour: 'var(--state-yellow)' },
  working: { sign: '●', colour: 'var(--state-green)' },
  rework: { sign: '◉', colour: 'var(--state-green-pale)' },
  engineering: { sign: '◇', colour: 'var(--state-white)' },
  setUp: { sign: '◆', colour: 'var(--state-blue)' },
  noOperator: { sign: '▲', colour: 'var(--state-blue-deep)' },
  consumables: { sign: '◐', colour: 'var(--state-orange)' },
  maintenance: { sign: '◇', colour: 'var(--state-blue-pale)' },
  waitingRepair: { sign: '✕', colour: 'var(--state-red)' },
  repair: { sign: '✚', colour: 'var(--state-red-deep)' },
}
