import { Group, type MeshStandardMaterial } from 'three'
import { BOARD_STAGES } from '../../model/scene-schema.ts'
import type { BoardPlaces } from '../../motion/board-places.ts'
import { createPose } from '../../motion/track.ts'
import { CARRIED, NOWHERE } from '../../twin/floor/boards.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { HIDDEN, HORIZON, NEAR } from './bay-levels.ts'
import { boardsMaterial, CARTON, KIT, NONE, PLAIN, POPULATED, RED, Slabs, slabGeometry } from './board-slabs.ts'

/** The rows of the twin are gone through in so many slices, one a frame: where a step of a board is not seen, it need not be known at once.
 * Boards of near bays are placed every other frame besides, those at the horizon only in every fourth round. */
const SLICES = 12
const NEAR_FRAMES = 2
const HORIZON_ROUNDS = 4
/** After a leap in time, s, all are placed anew. */
const LEAP_S = 20
const ROOM = 8192
const PACKED = BOARD_STAGES.indexOf('boxed')
const PRINTED = BOARD_STAGES.indexOf('printed-b')

/** The boards of all bays but the one that is drawn in full: slabs of their colour, those of far bays without sides. Two draw calls. */
export class FarBoards {
  readonly object = new Group()
  /** By person, then by vehicle: 1 where a board is carried. */
  readonly carries: Uint8Array
  private readonly floor: Floor
  private readonly places: BoardPlaces
  private readonly material: MeshStandardMaterial
  /** Near ones packed, and far ones each in the slot of its row. */
  private readonly near: Slabs
  private readonly far: Slabs
  private nearUnits = new Int32Array(ROOM)
  private nearCount = 0
  /** By row: it is in the list of near ones; who carries it, −1 nobody. */
  private isNear = new Uint8Array(ROOM)
  private carrier = new Int32Array(ROOM).fill(-1)
  private readonly pose = createPose()
  private frame = 0
  private lastS = Number.NaN

  constructor(floor: Floor, places: BoardPlaces, sizeM: readonly [number, number]) {
    this.floor = floor
    this.places = places
    this.carries = new Uint8Array(floor.people.count + floor.vehicles.count)
    this.material = boardsMaterial(sizeM)
    this.near = new Slabs(slabGeometry(true), this.material, ROOM)
    this.far = new Slabs(slabGeometry(false), this.material, ROOM)
    this.object.add(this.near.mesh, this.far.mesh)
  }

  /** `levels`: by bay; `isNew`: they changed since the last time. */
  update(t: number, levels: Int8Array, isNew: boolean): void {
    if (t === this.lastS && !isNew) return
    const { rows } = this.floor.boards
    if (rows > this.isNear.length) this.grow(rows)
    const isAll = isNew || !(Math.abs(t - this.lastS) < LEAP_S)
    this.lastS = t
    this.frame++
    const slice = this.frame % SLICES
    const from = isAll ? 0 : Math.floor((rows * slice) / SLICES)
    const to = isAll ? rows : Math.floor((rows * (slice + 1)) / SLICES)
    const isHorizonDue = isAll || Math.floor(this.frame / SLICES) % HORIZON_ROUNDS === 0
    if (isAll) {
      this.nearCount = 0
      this.isNear.fill(0)
    }
    for (let unit = from; unit < to; unit++) this.sort(unit, t, levels, isHorizonDue)
    this.far.count = rows
    this.far.send(from, to)
    if (isAll || this.frame % NEAR_FRAMES === 0) this.placeNear(t, levels)
  }

  /** Boards that are drawn; kits besides. */
  get shown(): number {
    const { boards } = this.floor
    let shown = 0
    for (let unit = 0; unit < boards.rows; unit++)
      if (!boards.isKit(unit) && (this.isNear[unit] === 1 || this.far.lookAt(unit) !== NONE)) shown++
    return shown
  }

  get triangles(): number {
    return this.near.triangles + this.far.triangles
  }

  dispose(): void {
    this.near.dispose()
    this.far.dispose()
    this.material.dispose()
  }

  /** Which of the two ways this row is drawn, and where it is if it is far. */
  private sort(unit: number, t: number, levels: Int8Array, isHorizonDue: boolean): void {
    const { boards } = this.floor
    const where = boards.where[unit]!
    this.noteCarrier(unit, where === CARRIED ? boards.at[unit]! : -1)
    const bay = boards.line[unit]!
    const level = where === NOWHERE || bay < 0 ? HIDDEN : levels[bay]!
    if (level === HIDDEN || level === NEAR) {
      this.far.hide(unit)
      if (level === NEAR && this.isNear[unit] === 0) {
        this.isNear[unit] = 1
        this.nearUnits[this.nearCount++] = unit
      }
    } else if (level !== HORIZON || isHorizonDue || this.far.lookAt(unit) === NONE) {
      if (this.places.write(unit, t, this.pose)) this.far.put(unit, this.pose, this.lookOf(unit))
      else this.far.hide(unit)
    }
  }

  private placeNear(t: number, levels: Int8Array): void {
    const { boards } = this.floor
    const { near, nearUnits, pose } = this
    let kept = 0
    near.count = 0
    for (let k = 0; k < this.nearCount; k++) {
      const unit = nearUnits[k]!
      const bay = boards.line[unit]!
      const stays = boards.where[unit] !== NOWHERE && bay >= 0 && levels[bay] === NEAR
      if (!stays || !this.places.write(unit, t, pose)) {
        this.isNear[unit] = 0
        continue
      }
      nearUnits[kept++] = unit
      near.put(near.count++, pose, this.lookOf(unit))
    }
    this.nearCount = kept
    near.send(0, near.count)
  }

  private lookOf(unit: number): number {
    const { boards } = this.floor
    if (boards.isKit(unit)) return KIT
    if (boards.failed[unit] === 1) return RED
    const stage = boards.stage[unit]!
    return stage >= PACKED ? CARTON : stage > PRINTED ? POPULATED : PLAIN
  }

  private noteCarrier(unit: number, carrier: number): void {
    const before = this.carrier[unit]!
    if (before === carrier) return
    if (before >= 0) this.carries[before] = 0
    if (carrier >= 0) this.carries[carrier] = 1
    this.carrier[unit] = carrier
  }

  private grow(rows: number): void {
    const room = Math.max(rows, this.isNear.length * 2)
    const [isNear, nearUnits] = [new Uint8Array(room), new Int32Array(room)]
    const carrier = new Int32Array(room).fill(-1)
    isNear.set(this.isNear)
    nearUnits.set(this.nearUnits)
    carrier.set(this.carrier)
    Object.assign(this, { isNear, nearUnits, carrier })
    this.near.reserve(room)
    this.far.reserve(room)
  }
}
