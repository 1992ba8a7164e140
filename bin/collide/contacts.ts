import type { Scene } from '../../src/model/scene-schema.ts'
import { createBoardSolids } from '../../src/view/boards/board-model.ts'
import type { Model } from '../../src/view/kit/index.ts'
import { MACHINES } from '../../src/view/machines/registry.ts'
import { type Cell, cellsOf, momentsOf } from './cell-cycle.ts'
import { type Contact, type Group, groupOf, MachineBodies, placeGroup } from './machine-bodies.ts'

/** Two things that may be in one another, and why. */
export interface Allowed {
  process?: string
  a: RegExp
  b: RegExp
  /** Only where this holds. */
  where?: (contact: Contact) => boolean
  why: string
}

export interface Found extends Contact {
  timeS: number
}

export interface CellReport {
  cell: Cell
  model: Model
  /** The deepest of each pair of things that must not meet, deepest first. */
  found: Found[]
  /** How often each exception was needed. */
  excused: Map<Allowed, number>
  moments: number
  /** Lowest and highest x, y, z of what moves, m. */
  box: Float64Array
}

const STEP_S = 0.06
/** Of aisles and rows of many nests, where one is like the next. */
const LONGEST_S = 400
const FROM_M = 0.0005
/** Round the axis of an arm, and up to its first link, m. */
const [FOOT_M, SHOULDER_M] = [0.15, 0.45]

/** Runs a machine through its cycle and looks at what is in what. */
export function contactsOf(cell: Cell, allowed: readonly Allowed[], stepS = STEP_S, longestS = LONGEST_S): CellReport {
  const model = MACHINES[cell.spec.process]!.build(cell.spec)
  const machine = new MachineBodies(model)
  const solids = createBoardSolids()
  const boards: Group[] = []
  const rules = allowed.filter(({ process }) => !process || process === cell.spec.process)
  const deepest = new Map<string, Found>()
  const excused = new Map<Allowed, number>()
  const box = Float64Array.of(Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity)
  let moments = 0
  let now = 0
  const tell = (contact: Contact) => {
    const rule = rules.find((one) => covers(one, contact.a, contact.b) && (one.where?.(contact) ?? true))
    if (rule) {
      excused.set(rule, (excused.get(rule) ?? 0) + 1)
      return
    }
    const key = `${contact.a}|${contact.b}|${contact.halfM.map((half) => half.toFixed(3)).join()}`
    const known = deepest.get(key)
    if (!known || known.depthM < contact.depthM) deepest.set(key, { ...contact, timeS: now })
  }
  const { groups } = machine
  const always = rules.filter(({ where }) => !where)
  const mayMeet = (a: Group, b: Group) => !always.some((rule) => covers(rule, a.name, b.name))
  // An arm turns on its foot, which is a piece of the body.
  const isFoot = ({ a, at }: Contact) => {
    const origin = a.endsWith('.1') ? model.parts.find(({ name }) => name === a)!.origin : null
    return origin && Math.hypot(at[0] - origin[0], at[2] - origin[2]) < FOOT_M && at[1] - origin[1] < SHOULDER_M
  }
  const belongs = (a: Group, b: Group) =>
    model.parts[a.part]?.parent === b.part || model.parts[b.part]?.parent === a.part
  for (const moment of momentsOf(cell, model, stepS, longestS)) {
    moments++
    now = moment.timeS
    machine.pose(moment.joints)
    machine.widen(box)
    moment.boards.forEach(({ stage, matrix }, i) => {
      const name = `board ${stage}`
      if (boards[i]?.name !== name) boards[i] = groupOf(name, [solids[stage].near])
      placeGroup(boards[i]!, matrix)
    })
    const shown = boards.slice(0, moment.boards.length)
    for (const [i, one] of groups.entries()) {
      if (one.bodies.length === 0) continue
      for (const board of shown) if (mayMeet(one, board)) machine.meet(board, one, FROM_M, tell)
      for (let j = i + 1; j < groups.length; j++) {
        const other = groups[j]!
        if ((machine.isStanding(i) && machine.isStanding(j)) || !mayMeet(one, other)) continue
        if (i === 0) machine.meet(other, one, FROM_M, (contact) => !isFoot(contact) && tell(contact))
        else if (!belongs(one, other)) machine.meet(other, one, FROM_M, tell)
      }
    }
    for (let i = 0; i < shown.length; i++) for (let j = 0; j < i; j++) machine.meet(shown[i]!, shown[j]!, FROM_M, tell)
  }
  const found = [...deepest.values()].sort((a, b) => b.depthM - a.depthM)
  return { cell, model, found, excused, moments, box }
}

const covers = ({ a, b }: Allowed, one: string, other: string): boolean =>
  (a.test(one) && b.test(other)) || (a.test(other) && b.test(one))

export type { Cell, Contact, Scene }
export { cellsOf }
