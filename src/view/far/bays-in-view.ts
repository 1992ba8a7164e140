import { Box3, Frustum, Matrix4, type PerspectiveCamera, Vector3 } from 'three'

/** Nothing of a bay is higher, and the floor mirrors as much below, m. */
const REACH_M = 3.4

/** Which bays a camera sees, or its picture in the floor. */
export class BaysInView {
  /** 1: in view. */
  readonly isIn: Uint8Array
  private readonly boxes: Box3[]
  private readonly frustum = new Frustum()
  private readonly matrix = new Matrix4()
  private readonly before = new Matrix4()

  constructor(
    offsets: readonly (readonly [number, number])[],
    [middleX, middleZ]: readonly [number, number],
    [lengthM, widthM]: readonly [number, number],
  ) {
    this.isIn = new Uint8Array(offsets.length).fill(1)
    this.boxes = offsets.map(([x, z]) =>
      new Box3().setFromCenterAndSize(
        new Vector3(middleX + x, 0, middleZ + z),
        new Vector3(lengthM, 2 * REACH_M, widthM),
      ),
    )
  }

  /** Says whether the camera sees otherwise than before. */
  look(camera: PerspectiveCamera): boolean {
    this.matrix.copy(camera.matrixWorld).invert().premultiply(camera.projectionMatrix)
    if (this.matrix.equals(this.before)) return false
    this.before.copy(this.matrix)
    this.frustum.setFromProjectionMatrix(this.matrix)
    for (let bay = 0; bay < this.boxes.length; bay++)
      this.isIn[bay] = this.frustum.intersectsBox(this.boxes[bay]!) ? 1 : 0
    return true
  }
}
