import {
  BoxGeometry,
  type Color,
  Group,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  type PerspectiveCamera,
  Quaternion,
  Vector3,
} from 'three'
import { toHall } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'
import type { BoardPlaces } from '../../motion/board-places.ts'
import type { Places } from '../../motion/mover-places.ts'
import type { VehiclePlaces } from '../../motion/vehicle-places.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { SolidBatch } from '../batch/solid-batch.ts'
import type { Model } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { StationStand } from '../layers/station-stand.ts'
import { POLE_M } from '../layers/towers-layer.ts'
import { BayLevels, HIDDEN } from './bay-levels.ts'
import { type Bays, bayFrame } from './bays.ts'
import { BaysInView } from './bays-in-view.ts'
import { FarBoards } from './far-boards.ts'
import { FarMovers } from './far-movers.ts'
import { sizeBlock } from './far-solid.ts'
import type { LevelSolids } from './level-solids.ts'

/** A lamp grows with the distance, so that it can be seen from the other end of the hall: m for each m, and its limits, m. */
const LAMP_PER_M = 0.0024
const LAMP_ABOVE_FOOT_M = POLE_M + 0.1
const LAMP_M: [least: number, most: number] = [0.09, 1.1]

/** The bays that are not shown in full: machines, conveyors and furniture at a level of detail by how large their bay is on the screen, one
 * lamp with the state of each station, boards, people and vehicles as they go. Six draw calls, however many bays. */
export class FarLayer {
  readonly object = new Group()
  readonly movers: FarMovers
  readonly boards: FarBoards
  /** Grows when a bay is drawn otherwise than before. */
  version = 0
  /** Level of every bay; HIDDEN: drawn in full elsewhere. */
  readonly shown: Int8Array
  private readonly levels: BayLevels
  private readonly view: BaysInView
  private readonly blocks = new SolidBatch()
  private readonly lamps: InstancedMesh
  private readonly lampMaterial = new MeshBasicMaterial({ toneMapped: false })
  private readonly bays: Bays
  private readonly stands: StationStand[]
  private readonly floor: Floor
  /** Solids by stand, method and level, −1 none; behind them those of the fixtures by level. */
  private readonly solids: Int32Array
  /** Copies of a bay: one for each stand and fixture. */
  private readonly perBay: number
  private readonly methodShown: Int8Array
  /** Where the lamp of each stand is, x, y, z by method. */
  private readonly lampAt: Float32Array
  private readonly inView: Uint8Array
  private readonly matrix = new Matrix4()
  private readonly position = new Vector3()
  private readonly turn = new Quaternion()
  private readonly size = new Vector3(1, 1, 1)
  private readonly up = new Vector3(0, 1, 0)
  /** By stand and method: how large the model of the user's own is that the scene names there. */
  private readonly sizeBlocks = new Map<number, number>()
  private hidden = -1
  private isNew = true

  /** `stands` and `fixtures` (conveyors, furniture): of the first bay; `levelsOf`: how their models look from afar. */
  constructor(
    scene: Scene,
    stands: StationStand[],
    fixtures: readonly Model[],
    levelsOf: ReadonlyMap<Model, LevelSolids>,
    floor: Floor,
    places: BoardPlaces,
    surfaces: Surfaces,
    bays: Bays,
  ) {
    this.bays = bays
    this.stands = stands
    this.floor = floor
    const { middle, sizeM } = bayFrame(scene)
    this.levels = new BayLevels(bays.offsets, middle, sizeM)
    this.view = new BaysInView(bays.offsets, middle, sizeM)
    this.shown = new Int8Array(bays.count)
    this.inView = new Uint8Array(bays.count).fill(1)
    this.perBay = stands.length + fixtures.length
    const solidsOf = (model: Model | undefined) =>
      model ? levelsOf.get(model)!.map((solid) => this.blocks.addSolid(solid)) : [-1, -1, -1]
    this.solids = Int32Array.from([
      ...stands.flatMap((stand) => [0, 1].flatMap((method) => solidsOf(stand.methods[method]?.model))),
      ...fixtures.flatMap(solidsOf),
    ])
    stands.forEach((stand, s) =>
      stand.methods.forEach((stood, method) => {
        if (stood?.own) this.sizeBlocks.set(s * 2 + method, this.blocks.addSolid(sizeBlock(stood.spec)))
      }),
    )
    this.methodShown = new Int8Array(bays.count * stands.length).fill(-1)
    for (let bay = 0; bay < bays.count; bay++)
      for (let k = 0; k < this.perBay; k++) this.blocks.addCopy(this.solids.find((solid) => solid >= 0)!, false)
    const mesh = this.blocks.seal(surfaces.batched.opaque)!
    mesh.perObjectFrustumCulled = false // whole bays are (bays-in-view.ts)
    bays.offsets.forEach(([offsetX, offsetZ], bay) => {
      stands.forEach((stand, s) => this.put(bay, s, stand.x + offsetX, stand.z + offsetZ, stand.headingRad))
      for (let k = stands.length; k < this.perBay; k++) this.put(bay, k, offsetX, offsetZ, 0)
    })
    this.lampAt = Float32Array.from(stands.flatMap((stand) => [0, 1].flatMap((method) => lampOf(stand, method))))
    this.lamps = new InstancedMesh(new BoxGeometry(1, 0.5, 1), this.lampMaterial, bays.count * stands.length)
    this.lamps.frustumCulled = false
    this.movers = new FarMovers(scene, floor, surfaces, bays)
    const [board] = scene.products
    this.boards = new FarBoards(floor, places, [board!.sizeM[0], board!.sizeM[1]])
    this.object.add(mesh, this.lamps, this.movers.object, this.boards.object)
  }

  private put(bay: number, copy: number, x: number, z: number, yawRad: number): void {
    this.matrix.compose(this.position.set(x, 0, z), this.turn.setFromAxisAngle(this.up, yawRad), this.size)
    this.blocks.place(bay * this.perBay + copy, this.matrix)
  }

  /** This bay is shown in full elsewhere; −1 none. */
  hide(bay: number): void {
    const before = this.hidden
    this.hidden = bay
    this.isNew = true
    for (const changed of [before, bay]) if (changed >= 0) this.showBay(changed)
  }

  /** A model of the user's own has come: a block of its size stands for it, in near bays too unless it `isCopied` there. */
  standIn(local: number, method: number, foot: readonly [number, number, number], isCopied: boolean): void {
    const at = local * 2 + method
    const block = this.sizeBlocks.get(at) ?? -1
    this.solids.set([isCopied ? -1 : block, block, block], at * 3)
    this.lampAt.set([foot[0], foot[1] + LAMP_ABOVE_FOOT_M, foot[2]], at * 3)
    this.isNew = true
  }

  private showBay(bay: number): void {
    const level = bay === this.hidden ? HIDDEN : this.levels.level[bay]!
    const isSeen = level !== HIDDEN && this.inView[bay] === 1
    this.shown[bay] = level
    this.version++
    for (let k = 0; k < this.perBay; k++) {
      const copy = bay * this.perBay + k
      const solid = isSeen ? this.solidOf(bay, k, level) : -1
      if (solid >= 0) this.blocks.choose(copy, solid)
      this.blocks.show(copy, solid >= 0)
    }
  }

  private solidOf(bay: number, k: number, level: number): number {
    const s = this.stands.length
    if (k >= s) return this.solids[s * 6 + (k - s) * 3 + level]!
    const method = this.floor.method[this.bays.station(bay, k)]!
    this.methodShown[bay * s + k] = method
    return method < 0 ? -1 : this.solids[(k * 2 + method) * 3 + level]!
  }

  /** The lamps and which method stands there: a few times a second. `colourOf` tells the light of a station, `eye` is the camera. */
  updateStates(colourOf: (station: number) => Color, eye: Vector3): void {
    const { stands, bays } = this
    for (let bay = 0; bay < bays.count; bay++) {
      let changed = false
      const [offsetX, offsetZ] = bays.offsets[bay]!
      for (let s = 0; s < stands.length; s++) {
        const station = bays.station(bay, s)
        const method = this.floor.method[station]!
        const at = (s * 2 + Math.max(0, method)) * 3
        this.position.set(this.lampAt[at]! + offsetX, this.lampAt[at + 1]!, this.lampAt[at + 2]! + offsetZ)
        const lampM = Math.min(LAMP_M[1], Math.max(LAMP_M[0], LAMP_PER_M * this.position.distanceTo(eye)))
        const shownM = bay === this.hidden ? 0 : lampM // the towers stand there
        this.matrix.makeScale(shownM, shownM, shownM).setPosition(this.position)
        this.lamps.setMatrixAt(bay * stands.length + s, this.matrix)
        this.lamps.setColorAt(bay * stands.length + s, colourOf(station))
        if (method !== this.methodShown[bay * stands.length + s]) changed = true
      }
      if (changed) this.showBay(bay)
    }
    this.lamps.instanceColor!.needsUpdate = true
    this.lamps.instanceMatrix.needsUpdate = true
  }

  /** Boards, people and vehicles of the other bays where they are now, and every bay at the level that its size on a screen of this height
   * asks for. */
  update(t: number, people: Places, vehicles: VehiclePlaces, camera: PerspectiveCamera, heightPx: number): void {
    const { x, y, z } = camera.position
    const pxPerMAt1M = heightPx / (2 * Math.tan((camera.fov * Math.PI) / 360))
    const changed = this.levels.choose(x, y, z, pxPerMAt1M)
    const isMoved = this.view.look(camera)
    if (changed > 0 || isMoved || this.isNew)
      for (let bay = 0; bay < this.bays.count; bay++) {
        const level = bay === this.hidden ? HIDDEN : this.levels.level[bay]!
        if (level === this.shown[bay] && this.inView[bay] === this.view.isIn[bay] && !this.isNew) continue
        this.inView[bay] = this.view.isIn[bay]!
        this.showBay(bay)
      }
    this.boards.update(t, this.shown, changed > 0 || this.isNew)
    this.movers.update(people, vehicles, this.boards.carries, this.hidden)
    this.isNew = false
  }

  /** Triangles of the last frame, before anything is cut at the edges of the picture. */
  get triangles(): number {
    return this.blocks.triangles + this.movers.triangles + this.boards.triangles + this.lamps.count * 12
  }

  dispose(): void {
    for (const part of [this.blocks, this.movers, this.boards]) part.dispose()
    this.lamps.geometry.dispose()
    this.lamps.dispose()
    this.lampMaterial.dispose()
  }
}

/** Where the tower light of a method stands, x, y, z. */
function lampOf(stand: StationStand, method: number): [number, number, number] {
  const stood = stand.methods[method]
  const foot = stood?.model.sockets.tower
  const [x, y, z] = foot ?? [0, stand.heightM - POLE_M, 0]
  const [hallX, hallZ] = toHall(stand, x, z)
  return [hallX, y + LAMP_ABOVE_FOOT_M, hallZ]
}
