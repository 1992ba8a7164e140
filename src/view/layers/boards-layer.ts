import { Group, Matrix4, Quaternion, Vector3 } from 'three'
import { BOARD_STAGES } from '../../model/scene-schema.ts'
import type { BoardPlaces } from '../../motion/board-places.ts'
import { createPose } from '../../motion/track.ts'
import type { Boards } from '../../twin/floor/boards.ts'
import { SolidBatch } from '../batch/solid-batch.ts'
import { createBoardSolids } from '../boards/board-model.ts'
import { createFailedTag } from '../boards/failed-tag.ts'
import { createCarrierSolid, createKitSolid } from '../boards/kit-model.ts'
import type { Surfaces } from '../kit/surfaces.ts'

/** More boards than this are not drawn; Hangzhou holds about 350, the largest hall a few thousand. */
const ROOM = 4096
/** Beyond this distance from the camera a board is drawn with few triangles, m. */
const NEAR_M = 9

/** Every board in the line, as it looks at its stage; one that failed carries a red tag. */
export class BoardsLayer {
  readonly object = new Group()
  /** The line whose boards are drawn; −1 all. */
  line = -1
  /** Boards drawn in the last frame; kits and carriers are drawn besides. */
  shown = 0
  private drawn = 0
  private readonly batch = new SolidBatch()
  private readonly marks = new SolidBatch()
  private readonly near: Int32Array
  private readonly far: Int32Array
  private readonly kit: number
  private readonly carrier: number
  private readonly boards: Boards
  private readonly places: BoardPlaces
  private readonly pose = createPose()
  private readonly matrix = new Matrix4()
  private readonly position = new Vector3()
  private readonly turn = new Quaternion()
  private readonly size = new Vector3(1, 1, 1)
  private readonly up = new Vector3(0, 1, 0)

  constructor(boards: Boards, places: BoardPlaces, surfaces: Surfaces, room = ROOM) {
    this.boards = boards
    this.places = places
    const solids = createBoardSolids()
    this.near = Int32Array.from(BOARD_STAGES, (stage) => this.batch.addSolid(solids[stage].near))
    this.far = Int32Array.from(BOARD_STAGES, (stage) => this.batch.addSolid(solids[stage].far))
    this.kit = this.batch.addSolid(createKitSolid())
    this.carrier = this.batch.addSolid(createCarrierSolid())
    const markSolid = this.marks.addSolid(createFailedTag())
    for (let i = 0; i < room; i++) {
      this.batch.addCopy(this.far[0]!, false)
      if (i < room / 8) this.marks.addCopy(markSolid, false)
    }
    for (const batch of [this.batch, this.marks]) {
      const mesh = batch.seal(surfaces.batched.opaque)!
      mesh.receiveShadow = true
      this.object.add(mesh)
    }
  }

  update(t: number, camera: Vector3): void {
    const { boards, pose } = this
    let shown = 0
    let drawn = 0
    let marked = 0
    const markRoom = this.marks.mesh!.instanceCount
    const room = this.batch.mesh!.instanceCount
    for (let unit = 0; unit < boards.rows && drawn < room; unit++) {
      if (this.line >= 0 && boards.line[unit] !== this.line) continue
      if (!this.places.write(unit, t, pose)) continue
      this.turn.setFromAxisAngle(this.up, pose[3]!)
      this.matrix.compose(this.position.set(pose[0]!, pose[1]!, pose[2]!), this.turn, this.size)
      const isNear = this.position.distanceToSquared(camera) < NEAR_M * NEAR_M
      const stage = boards.stage[unit]!
      if (boards.isKit(unit)) {
        this.put(drawn++, this.kit)
        continue
      }
      this.put(drawn++, isNear ? this.near[stage]! : this.far[stage]!)
      shown++
      if (boards.carrier[unit] !== 0 && drawn < room) this.put(drawn++, this.carrier)
      if (boards.failed[unit] === 0 || marked >= markRoom) continue
      this.marks.place(marked, this.matrix)
      this.marks.show(marked, true)
      marked++
    }
    for (let i = drawn; i < this.drawn; i++) this.batch.show(i, false)
    for (let i = marked; i < this.marked; i++) this.marks.show(i, false)
    this.shown = shown
    this.drawn = drawn
    this.marked = marked
  }

  private put(copy: number, solid: number): void {
    this.batch.choose(copy, solid)
    this.batch.place(copy, this.matrix)
    this.batch.show(copy, true)
  }

  private marked = 0

  dispose(): void {
    this.batch.dispose()
    this.marks.dispose()
  }
}
