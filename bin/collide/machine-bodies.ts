import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Model } from '../../src/view/kit/index.ts'
import type { Solid } from '../../src/view/kit/solid.ts'
import { type Convex, convexPiecesOf } from './convex.ts'
import { Body } from './overlap.ts'

/** Two things that are in one another. */
export interface Contact {
  a: string
  b: string
  depthM: number
  /** Middle of where they meet, m, in the machine's frame. */
  at: [x: number, y: number, z: number]
  /** Half sizes of the second body, to find it by. */
  halfM: readonly number[]
}

/** Something of a machine, or a board in it, as convex bodies that go together. */
export interface Group {
  name: string
  bodies: Body[]
  box: Float64Array
  /** −1: not a part of the model. */
  part: number
  /** Where it was placed last, and whether that was elsewhere than before. */
  world: Matrix4
  isMoved: boolean
}

const known = new Map<Solid, Convex[]>()

export function piecesOf(solid: Solid | null): Convex[] {
  if (!solid) return []
  let pieces = known.get(solid)
  if (!pieces) {
    pieces = convexPiecesOf(solid)
    known.set(solid, pieces)
  }
  return pieces
}

const ONE = new Vector3(1, 1, 1)
const NOWHERE = new Matrix4().makeScale(0, 0, 0)

/** A machine taken apart into bodies, posed as the picture poses it. */
export class MachineBodies {
  readonly groups: Group[]
  /** Where each part is. */
  readonly worlds: Matrix4[]
  private readonly model: Model
  private readonly stands: boolean[]

  constructor(model: Model) {
    this.model = model
    this.worlds = model.parts.map(() => new Matrix4())
    this.stands = []
    model.parts.forEach((part, i) => {
      this.stands[i] = part.parent < 0 || (part.joint === 'fixed' && this.stands[part.parent]!)
    })
    this.groups = model.parts.map(({ name, opaque, clear }, part) => groupOf(name, [opaque, clear], part))
    this.pose(new Float32Array(model.parts.length))
  }

  isStanding(part: number): boolean {
    return this.stands[part] ?? false
  }

  pose(joints: Float32Array): void {
    this.model.parts.forEach((part, i) => {
      const position = new Vector3(...part.origin)
      const turn = new Quaternion()
      if (part.joint === 'turn') turn.setFromAxisAngle(new Vector3(...part.axis), joints[i]!)
      else if (part.joint === 'slide') position.addScaledVector(new Vector3(...part.axis), joints[i]!)
      const local = new Matrix4().compose(position, turn, ONE)
      this.worlds[i]!.copy(part.parent < 0 ? local : local.premultiply(this.worlds[part.parent]!))
      placeGroup(this.groups[i]!, this.worlds[i]!)
    })
  }

  /** A point of a part's frame, in the machine. */
  pointOf(part: number, x: number, y: number, z: number): Vector3 {
    return new Vector3(x, y, z).applyMatrix4(this.worlds[part]!)
  }

  /** Widens a box, lowest and highest x, y, z, to hold everything that moves. */
  widen(box: Float64Array): Float64Array {
    this.groups.forEach((group, i) => {
      if (this.stands[i] || group.bodies.length === 0) return
      for (const body of group.bodies) body.widen(box)
    })
    return box
  }

  /** Tells every pair of bodies of two groups that are in one another by more than `fromM`, if one of the groups moved. */
  meet(a: Group, b: Group, fromM: number, tell: (contact: Contact) => void): void {
    if (!(a.isMoved || b.isMoved) || !boxesMeet(a.box, b.box)) return
    for (const one of a.bodies) {
      if (!boxesMeet(one.box, b.box)) continue
      for (const other of b.bodies) {
        if (!one.meets(other)) continue
        const depthM = one.depthIn(other)
        if (depthM < fromM) continue
        const at = [0, 1, 2].map(
          (k) => (Math.max(one.box[k]!, other.box[k]!) + Math.min(one.box[3 + k]!, other.box[3 + k]!)) / 2,
        ) as [number, number, number]
        tell({ a: a.name, b: b.name, depthM, at, halfM: other.convex.half })
      }
    }
  }
}

export function groupOf(name: string, solids: (Solid | null)[], part = -1): Group {
  return {
    name,
    part,
    bodies: solids.flatMap(piecesOf).map((convex) => new Body(convex)),
    box: new Float64Array(6),
    world: NOWHERE.clone(),
    isMoved: true,
  }
}

export function placeGroup(group: Group, world: Matrix4): void {
  group.isMoved = !group.world.equals(world)
  if (!group.isMoved) return
  group.world.copy(world)
  const { box } = group
  box.fill(Infinity, 0, 3)
  box.fill(-Infinity, 3)
  for (const body of group.bodies) {
    body.place(world)
    for (let k = 0; k < 3; k++) {
      box[k] = Math.min(box[k]!, body.box[k]!)
      box[3 + k] = Math.max(box[3 + k]!, body.box[3 + k]!)
    }
  }
}

function boxesMeet(a: Float64Array, b: Float64Array): boolean {
  return a[0]! < b[3]! && b[0]! < a[3]! && a[1]! < b[4]! && b[1]! < a[4]! && a[2]! < b[5]! && b[2]! < a[5]!
}
