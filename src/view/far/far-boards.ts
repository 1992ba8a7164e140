import {
  DynamicDrawUsage,
  Group,
  InstancedBufferAttribute,
  type InstancedBufferGeometry,
  Mesh,
  type MeshStandardMaterial,
} from 'three'
import { BOARD_STAGES } from '../../model/scene-schema.ts'
import type { BoardPlaces } from '../../motion/board-places.ts'
import { createPose } from '../../motion/track.ts'
import { CARRIED, NOWHERE } from '../../twin/floor/boards.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { HIDDEN, NEAR } from './bay-levels.ts'
import { boardsMaterial, CARTON, KIT, PLAIN, POPULATED, RED, slabGeometry } from './board-slabs.ts'

/** The places of boards are written anew after so many frames, by the level of their bay: where a step of a board is not seen, it need
 * not be known. */
const EVERY_FRAMES = [2, 8, 32] as const
/** After a leap in time, s, all are. */
const LEAP_S = 20
const ROOM = 8192
const PACKED = BOARD_STAGES.indexOf('boxed')
const PRINTED = BOARD_STAGES.indexOf('printed-b')

/** The boards of all bays but the one that is drawn in full: slabs of their colour, those of far bays without sides. Two draw calls. */
export class FarBoards {
  readonly object = new Group()
  /** Boards drawn in the last frame, kits besides. */
  shown = 0
  /** By person, then by vehicle: 1 where a board is carried. */
  readonly carries: Uint8Array
  private readonly floor: Floor
  private readonly places: BoardPlaces
  private readonly material: MeshStandardMaterial
  private readonly near: Slabs
  private readonly far: Slabs
  /** By row of the twin: x, y, z, yaw as last written; which board it was; whether it was seen. */
  private known = new Float32Array(ROOM * 4)
  private serial = new Float64Array(ROOM).fill(-1)
  private seen = new Uint8Array(ROOM)
  private readonly pose = createPose()
  private frame = 0
  private lastS = Number.NaN

  constructor(floor: Floor, places: BoardPlaces, sizeM: readonly [number, number]) {
    this.floor = floor
    this.places = places
    this.carries = new Uint8Array(floor.people.count + floor.vehicles.count)
    this.material = boardsMaterial(sizeM)
    this.near = new Slabs(slabGeometry(true), this.material)
    this.far = new Slabs(slabGeometry(false), this.material)
    this.object.add(this.near.mesh, this.far.mesh)
  }

  /** `levels`: by bay; `isNew`: they changed since the last time. */
  update(t: number, levels: Int8Array, isNew: boolean): void {
    if (t === this.lastS && !isNew) return
    const { boards } = this.floor
    if (boards.rows > this.serial.length) this.grow(boards.rows)
    const isAll = isNew || !(Math.abs(t - this.lastS) < LEAP_S)
    this.lastS = t
    this.frame++
    this.shown = 0
    this.carries.fill(0)
    this.near.begin(boards.rows)
    this.far.begin(boards.rows)
    const { known, seen, serial, pose } = this
    for (let unit = 0; unit < boards.rows; unit++) {
      const where = boards.where[unit]!
      const bay = boards.line[unit]!
      if (where === CARRIED) this.carries[boards.at[unit]!] = 1
      if (where === NOWHERE || bay < 0) continue
      const level = levels[bay]!
      if (level === HIDDEN) continue
      const isDue = (this.frame + bay) % EVERY_FRAMES[level as 0 | 1 | 2] === 0
      if (isAll || isDue || serial[unit] !== boards.serial[unit]) {
        serial[unit] = boards.serial[unit]!
        seen[unit] = this.places.write(unit, t, pose) ? 1 : 0
        for (let k = 0; k < 4; k++) known[unit * 4 + k] = pose[k]!
      }
      if (seen[unit] === 0) continue
      const isKit = boards.isKit(unit)
      if (!isKit) this.shown++
      const stage = boards.stage[unit]!
      const look = isKit
        ? KIT
        : boards.failed[unit]
          ? RED
          : stage >= PACKED
            ? CARTON
            : stage > PRINTED
              ? POPULATED
              : PLAIN
      ;(level === NEAR ? this.near : this.far).add(known, unit * 4, look)
    }
    this.near.end()
    this.far.end()
  }

  get triangles(): number {
    return this.near.triangles + this.far.triangles
  }

  dispose(): void {
    this.near.dispose()
    this.far.dispose()
    this.material.dispose()
  }

  private grow(rows: number): void {
    const room = Math.max(rows, this.serial.length * 2)
    const [known, serial, seen] = [new Float32Array(room * 4), new Float64Array(room).fill(-1), new Uint8Array(room)]
    known.set(this.known)
    serial.set(this.serial)
    seen.set(this.seen)
    Object.assign(this, { known, serial, seen })
  }
}

/** Copies of a slab, packed: only those that are seen are sent to the device. */
class Slabs {
  readonly mesh: Mesh<InstancedBufferGeometry, MeshStandardMaterial>
  count = 0
  private at!: InstancedBufferAttribute
  private look!: InstancedBufferAttribute

  constructor(geometry: InstancedBufferGeometry, material: MeshStandardMaterial) {
    this.mesh = new Mesh(geometry, material)
    this.mesh.frustumCulled = false
    this.reserve(ROOM)
  }

  get triangles(): number {
    return (this.count * this.mesh.geometry.index!.count) / 3
  }

  begin(most: number): void {
    if (most > this.look.count) this.reserve(Math.max(most, this.look.count * 2))
    this.count = 0
  }

  add(from: Float32Array, offset: number, look: number): void {
    const at = this.at.array as Float32Array
    for (let k = 0; k < 4; k++) at[this.count * 4 + k] = from[offset + k]!
    ;(this.look.array as Float32Array)[this.count++] = look
  }

  end(): void {
    this.mesh.geometry.instanceCount = this.count
    this.mesh.visible = this.count > 0
    for (const attribute of [this.at, this.look]) {
      attribute.clearUpdateRanges()
      attribute.addUpdateRange(0, this.count * attribute.itemSize)
      attribute.needsUpdate = true
    }
  }

  dispose(): void {
    this.mesh.geometry.dispose()
  }

  private reserve(room: number): void {
    // A geometry that grew is sent anew as a whole.
    this.mesh.geometry.dispose()
    this.at = new InstancedBufferAttribute(new Float32Array(room * 4), 4).setUsage(DynamicDrawUsage)
    this.look = new InstancedBufferAttribute(new Float32Array(room), 1).setUsage(DynamicDrawUsage)
    this.mesh.geometry.setAttribute('place', this.at)
    this.mesh.geometry.setAttribute('look', this.look)
  }
}
