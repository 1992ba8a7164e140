import { Euler, Matrix4, Quaternion, Vector3 } from 'three'
import type { Finish } from './finishes.ts'
import { type Point3, type Shape, transformed } from './shape.ts'
import { mirroredSolid, type Solid, SolidBuilder } from './solid.ts'
import { splitEdges } from './split-edges.ts'

/** A thing made of parts that move against each other. Metres, y up, the floor at 0. */
export interface Model {
  /** Parents stand before their children; part 0 is the body and never moves. */
  parts: Part[]
  sockets: Sockets
}

export interface Part {
  name: string
  /** Index of the part it is fixed to, −1 for the body. */
  parent: number
  /** Where it is fixed, in the frame of its parent. */
  origin: Point3
  /** How it moves: along the axis (m), about the axis (rad), or not at all. One number poses it. */
  joint: 'fixed' | 'slide' | 'turn'
  axis: Point3
  /** Shared between equal parts: the same object is stored once on the GPU. */
  opaque: Solid | null
  clear: Solid | null
}

/** Places on a model that other things meet. */
export interface Sockets {
  /** Foot of the tower light. */
  tower?: Point3
  screens: ScreenSocket[]
  /** Where the board lies while it is worked on: position by position, server by server. */
  nests: Nest[]
  /** The way of a board through the machine, from the edge where it comes in to the edge where it leaves. */
  boardPath: Point3[]
}

export interface ScreenSocket {
  at: Point3
  /** 0 faces +z. */
  yawDeg: number
  /** Positive leans back. */
  pitchDeg: number
  widthM: number
  heightM: number
}

export interface Nest {
  at: Point3
  yawDeg: number
}

export interface PartOptions {
  at?: Point3
  slide?: Point3
  turn?: Point3
}

/** Builds a model part by part with a stack of frames. Angles in degrees. */
export class ModelBuilder {
  readonly index: number
  private readonly opaque = new SolidBuilder()
  private readonly clear = new SolidBuilder()
  private readonly frames: Matrix4[] = []
  private frame = new Matrix4()
  private readonly all: BuilderEntry[]
  private readonly sockets: Sockets
  private shared: ModelBuilder | null = null

  constructor(
    entries: BuilderEntry[] = [],
    sockets: Sockets = { screens: [], nests: [], boardPath: [] },
    entry: Omit<BuilderEntry, 'builder'> = BODY,
  ) {
    this.all = entries
    this.sockets = sockets
    this.index = entries.length
    entries.push({ ...entry, builder: this })
  }

  /** A moving or fixed part of this part; `at` in the current frame (its turn is not taken over). */
  part(name: string, options: PartOptions = {}): ModelBuilder {
    const at = new Vector3(...(options.at ?? [0, 0, 0])).applyMatrix4(this.frame)
    const joint = options.slide ? 'slide' : options.turn ? 'turn' : 'fixed'
    const axis = options.slide ?? options.turn ?? [0, 1, 0]
    return new ModelBuilder(this.all, this.sockets, {
      name,
      parent: this.index,
      origin: [at.x, at.y, at.z],
      joint,
      axis,
    })
  }

  /** Takes the geometry of an equal part, which is then stored once. */
  sameAs(other: ModelBuilder): this {
    this.shared = other.shared ?? other
    return this
  }

  /** Enters a frame: moved, then turned about x, y, z. Leave it with `pop`. */
  push(x = 0, y = 0, z = 0, rxDeg = 0, ryDeg = 0, rzDeg = 0): this {
    this.frames.push(this.frame.clone())
    this.frame.multiply(pose(x, y, z, rxDeg, ryDeg, rzDeg))
    return this
  }

  pop(): this {
    this.frame = this.frames.pop() ?? new Matrix4()
    return this
  }

  add(shape: Shape, finish: Finish, x = 0, y = 0, z = 0, rxDeg = 0, ryDeg = 0, rzDeg = 0): this {
    const placed = transformed(shape, this.frame.clone().multiply(pose(x, y, z, rxDeg, ryDeg, rzDeg)))
    ;(finish.opacity === undefined ? this.opaque : this.clear).add(placed, finish)
    return this
  }

  /** Takes over finished geometry, moved into the current frame: figures that stand still in a larger model. */
  addSolid(solid: Solid, x = 0, y = 0, z = 0): this {
    this.opaque.addSolid(solid, this.frame.clone().multiply(pose(x, y, z, 0, 0, 0)))
    return this
  }

  tower(at: Point3): this {
    this.sockets.tower = this.inFrame(at)
    return this
  }

  /** A dark screen; what it shows is drawn by the page. */
  screen(socket: ScreenSocket): this {
    this.sockets.screens.push({ ...socket, at: this.inFrame(socket.at) })
    return this
  }

  nest(at: Point3, yawDeg = 0): this {
    this.sockets.nests.push({ at: this.inFrame(at), yawDeg })
    return this
  }

  boardPath(points: Point3[]): this {
    this.sockets.boardPath = points.map((point) => this.inFrame(point))
    return this
  }

  /** `splitM`: edges are split to this length for baked shading. Call it on the body. */
  build(splitM = 0.55): Model {
    const solids = new Map<ModelBuilder, { opaque: Solid | null; clear: Solid | null }>()
    const solidsOf = (builder: ModelBuilder) => {
      const owner = builder.shared ?? builder
      let made = solids.get(owner)
      if (!made) {
        made = {
          opaque: owner.opaque.isEmpty ? null : splitEdges(owner.opaque.build(), splitM),
          clear: owner.clear.isEmpty ? null : owner.clear.build(),
        }
        solids.set(owner, made)
      }
      return made
    }
    const parts = this.all.map(({ builder, ...entry }) => ({ ...entry, ...solidsOf(builder) }))
    return { parts, sockets: this.sockets }
  }

  private inFrame(at: Point3): Point3 {
    const point = new Vector3(...at).applyMatrix4(this.frame)
    return [point.x, point.y, point.z]
  }
}

type BuilderEntry = Pick<Part, 'name' | 'parent' | 'origin' | 'joint' | 'axis'> & { builder: ModelBuilder }

const BODY: Omit<BuilderEntry, 'builder'> = {
  name: 'body',
  parent: -1,
  origin: [0, 0, 0],
  joint: 'fixed',
  axis: [0, 1, 0],
}
const ONE = new Vector3(1, 1, 1)

function pose(x: number, y: number, z: number, rxDeg: number, ryDeg: number, rzDeg: number): Matrix4 {
  const radians = Math.PI / 180
  const turn = new Quaternion().setFromEuler(new Euler(rxDeg * radians, ryDeg * radians, rzDeg * radians))
  return new Matrix4().compose(new Vector3(x, y, z), turn, ONE)
}

/** The model for a line that runs the other way: mirrored in x, with joints that take the same numbers. */
export function mirrored(model: Model): Model {
  const made = new Map<Solid, Solid>()
  const mirror = (solid: Solid | null) => {
    if (!solid) return null
    const known = made.get(solid) ?? mirroredSolid(solid)
    made.set(solid, known)
    return known
  }
  const point = ([x, y, z]: Point3): Point3 => [-x, y, z]
  return {
    parts: model.parts.map((part) => ({
      ...part,
      origin: point(part.origin),
      // A turn is an axial vector: it keeps the component along the mirror's normal and loses the sign of the others.
      axis: part.joint === 'turn' ? [part.axis[0], -part.axis[1], -part.axis[2]] : point(part.axis),
      opaque: mirror(part.opaque),
      clear: mirror(part.clear),
    })),
    sockets: {
      ...(model.sockets.tower && { tower: point(model.sockets.tower) }),
      screens: model.sockets.screens.map((screen) => ({ ...screen, at: point(screen.at), yawDeg: -screen.yawDeg })),
      nests: model.sockets.nests.map((nest) => ({ at: point(nest.at), yawDeg: 180 - nest.yawDeg })),
      boardPath: model.sockets.boardPath.map(point),
    },
  }
}
