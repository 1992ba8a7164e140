import { Matrix4 } from 'three'
import type { DecalName } from '../decals/cells.ts'
import { decal } from '../decals/decal.ts'
import { chip, disc, FINISHES, type Finish, type Shape, transformed } from '../kit/index.ts'
import { quad } from '../kit/solids.ts'

/** What a board wears besides the parts that arms set: pictures of its faces, solder paste, small parts, the mouths of its ports. Low and
 * out of the way of every tool. */

/** Something on the upper face of a board, m from its middle. */
export interface Face {
  add(shape: Shape, finish: Finish, x: number, y: number, z: number): unknown
}

const FLAT = new Matrix4().makeRotationX(-Math.PI / 2)

/** A picture that lies on its back, its upper edge to the rear. */
export const lying = (name: DecalName, widthM: number, heightM: number): Shape =>
  transformed(decal(name, widthM, heightM), FLAT)

/** A picture on a side that looks along x. */
export const standing = (name: DecalName, widthM: number, heightM: number, side: 1 | -1): Shape =>
  transformed(decal(name, widthM, heightM), new Matrix4().makeRotationY((side * Math.PI) / 2))

const PASTE: Finish = { colour: '#8f9598', rough: 0.7, metal: 0.25 }
const CAPACITOR: Finish = { colour: '#a88a5e', rough: 0.5, metal: 0 }

/** Solder paste as the stencil leaves it: fields of small grey pads under the sockets, rows for slots and small parts. */
export function addPaste(on: Face, sockets: readonly number[]): void {
  const pad = (widthM: number, depthM: number) => transformed(quad(widthM, depthM), FLAT)
  const ball = pad(0.0042, 0.0042)
  for (const x of sockets)
    for (let i = 0; i < 9; i++)
      for (let k = 0; k < 11; k++) {
        // The middle of a socket has no contacts.
        if (Math.abs(i - 4) < 2 && Math.abs(k - 5) < 2) continue
        on.add(ball, PASTE, x + (i - 4) * 0.0076, 0.0006, (k - 5) * 0.0078)
      }
  const small = pad(0.0062, 0.0026)
  for (const z of [0.138, 0.126, -0.112, -0.138])
    for (let i = 0; i < 26; i++) on.add(small, PASTE, -0.195 + i * 0.0156, 0.0006, z)
  for (const [x, z] of [
    [0, 0.135],
    [0, 0.085],
    [0, -0.03],
  ] as const)
    for (const side of [-1, 1])
      for (let i = 0; i < 8; i++) {
        on.add(pad(0.0016, 0.004), PASTE, x + (i - 3.5) * 0.0033, 0.0006, z + side * 0.0155)
      }
}

/** Chips, capacitors and coils between the large parts. */
export function addSmallParts(on: Face): void {
  on.add(chip(0.02, 0.002, 0.02), FINISHES.component, 0, 0.001, -0.03)
  on.add(lying('chipB', 0.019, 0.019), FINISHES.component, 0, 0.0023, -0.03)
  on.add(lying('chipA', 0.028, 0.028), FINISHES.component, 0, 0.0033, 0.135)
  for (let i = 0; i < 7; i++) {
    const z = -0.006 + i * 0.0105
    on.add(chip(0.003, 0.0018, 0.0052), i % 3 ? CAPACITOR : FINISHES.component, -0.0235, 0.0009, z)
    on.add(chip(0.003, 0.0018, 0.0052), i % 2 ? CAPACITOR : FINISHES.tin, 0.0235, 0.0009, z)
  }
}

/** Behind each socket's coils a row of round capacitors with bright tops. */
export function addCapacitors(on: Face, sockets: readonly number[]): void {
  for (const x of sockets)
    for (let i = 0; i < 7; i++) {
      const at = x - 0.036 + i * 0.012
      on.add(disc(0.0036, 0.007, 7), FINISHES.tin, at, 0.0035, -0.0935)
    }
  // The chipset's heat-sink is combed.
  for (let i = 0; i < 6; i++) on.add(chip(0.0025, 0.008, 0.028), FINISHES.aluminium, 0.0575 + i * 0.005, 0.0125, -0.14)
}

/** Two slots for cards, between the sockets. */
export function addCardSlots(on: Face): void {
  for (const x of [-0.011, 0.011]) {
    on.add(chip(0.0072, 0.011, 0.062), FINISHES.component, x, 0.0055, -0.083)
    on.add(chip(0.0016, 0.0004, 0.056), FINISHES.core, x, 0.0113, -0.083)
  }
}

/** Openings of the ports in the rear edge, and the pins of the plugs. */
export function addMouths(on: Face, ports: readonly (readonly [number, number])[]): void {
  const turned = new Matrix4().makeRotationY(Math.PI)
  const mouth = (widthM: number, heightM: number) => transformed(quad(widthM, heightM), turned)
  ports.forEach(([x], i) => {
    const z = -0.1632
    if (i % 3 === 2) {
      for (const y of [0.007, 0.015, 0.023]) on.add(mouth(0.014, 0.0048), FINISHES.blue, x, y, z)
      return
    }
    on.add(mouth(0.0165, 0.013), FINISHES.core, x, 0.0165, z)
    for (const side of [-1, 1])
      on.add(mouth(0.003, 0.002), side < 0 ? FINISHES.ledTeal : FINISHES.yellow, x + side * 0.007, 0.0255, z)
  })
}
