import { type Carry, type Handling, travelTimeS } from '../../../motion/handling/carry.ts'
import { eased } from '../../../motion/track.ts'
import type { Model } from '../../kit/index.ts'
import { partNamed } from '../../robots/arm-pose.ts'
import { BELT_HEIGHT_M, type MachineMotion, type MachineSpec } from '../machine.ts'
import { DECK_M, ends, type Slot, slots } from './layout.ts'

/** Of a stacker crane for totes: along the aisle, up, into the rack; m/s and m/s². */
const DRIVE = { perS: 4, perS2: 3 }
const LIFT = { perS: 1.6, perS2: 3 }
const FORK = { perS: 1.1, perS2: 2 }
/** A board lies this much over its ledges when it is carried in, and the fork as much below when it goes, m; let down in so many s. */
const CLEAR_M = 0.012
const LOWER_S = 0.4
/** Onto the deck or off it, by the belts of both, s. */
const ROLL_S = 1.4

/** Joints of the crane: along, up, across; m. Then the grip and the board's pose. */
const WIDTH = 8

export function createHandling(spec: MachineSpec): Handling | null {
  if (spec.method === 'conventional') return null
  const { takeX, entryX, exitX, setX } = ends(spec)
  return {
    nests: slots(spec).map((slot) => ({
      arm: 0,
      bring: storing(slot, takeX, entryX, false),
      fetch: storing(slot, setX, exitX, true),
    })),
    travels: [DRIVE, LIFT],
  }
}

/** From the belt onto the deck, along to the slot, in, down, out; or, run backwards, from the slot to the belt. */
function storing(slot: Slot, beltX: number, deckX: number, backwards: boolean): Carry {
  const deckM = BELT_HEIGHT_M + 0.01
  const travelS = Math.max(travelTimeS(slot.x - deckX, DRIVE), travelTimeS(slot.y + CLEAR_M - deckM, LIFT))
  const forkS = travelTimeS(slot.z, FORK)
  const at = [0, ROLL_S, travelS, forkS, LOWER_S, forkS]
  for (let i = 1; i < at.length; i++) at[i] = at[i]! + at[i - 1]!
  const durationS = at[5]!
  const lettingGoS = (at[3]! + at[4]!) / 2
  return {
    durationS,
    takesS: backwards ? durationS - lettingGoS : 0,
    setsS: backwards ? durationS : lettingGoS,
    width: WIDTH,
    write(shownS, out) {
      const s = backwards ? Math.max(0, durationS - shownS) : Math.min(durationS, shownS)
      const rolled = partOf(at, 0, s)
      const gone = partOf(at, 1, s)
      const reach = partOf(at, 2, s) * slot.z
      const carriedM = deckM + gone * (slot.y + CLEAR_M - deckM)
      const down = 2 * partOf(at, 3, s) * CLEAR_M
      out[0] = deckX + gone * (slot.x - deckX)
      out[1] = carriedM + DECK_M - down
      out[2] = reach * (1 - partOf(at, 4, s))
      out[3] = s < lettingGoS ? 1 : 0
      out[4] = beltX + rolled * (deckX - beltX) + gone * (slot.x - deckX)
      // It stays on its ledges while the fork goes on down.
      out[5] = carriedM - Math.min(CLEAR_M, down)
      out[6] = reach
      out[7] = 0
    },
  }
}

/** How far the i-th part of a way is gone at time s, 0 to 1. */
const partOf = (at: readonly number[], i: number, s: number): number => eased((s - at[i]!) / (at[i + 1]! - at[i]!))

/** The crane drives to a slot, lifts, reaches in, comes back out. */
export function createMotion(spec: MachineSpec, model: Model): MachineMotion | null {
  if (spec.method === 'conventional') return null
  const [crane, lift, stage, fork] = ['crane', 'lift', 'stage', 'fork'].map((name) => partNamed(model, name)) as [
    number,
    number,
    number,
    number,
  ]
  const values = new Float64Array(WIDTH)
  return ({ desk, timeS }, joints) => {
    desk?.writeArm(0, timeS, values)
    joints[crane] = values[0]!
    joints[lift] = values[1]!
    // The telescope: the middle goes half as far as the fork on it.
    joints[stage] = values[2]! / 2
    joints[fork] = values[2]! / 2
  }
}
