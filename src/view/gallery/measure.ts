import { Box3, Matrix4, Quaternion, Vector3 } from 'three'
import type { ExhibitFacts } from '../../store/gallery-store.ts'
import type { Model } from '../kit/index.ts'

/** Its box as it stands with these joints, m. */
export function boxOf(model: Model, joints: Float32Array): Box3 {
  const box = new Box3()
  const frames: Matrix4[] = []
  model.parts.forEach((part, i) => {
    const origin = new Vector3(...part.origin)
    const axis = new Vector3(...part.axis)
    const turn = new Quaternion()
    if (part.joint === 'turn') turn.setFromAxisAngle(axis, joints[i]!)
    else if (part.joint === 'slide') origin.addScaledVector(axis, joints[i]!)
    const frame = new Matrix4().compose(origin, turn, ONE)
    frames.push(part.parent < 0 ? frame : frame.premultiply(frames[part.parent]!))
    for (const solid of [part.opaque, part.clear])
      for (let k = 0; k < (solid?.positions.length ?? 0); k += 3)
        box.expandByPoint(point.fromArray(solid!.positions, k).applyMatrix4(frame))
  })
  return box
}

/** As the graphics device draws it: parts that share a solid count each. */
export function trianglesOf(model: Model): number {
  return model.parts.reduce(
    (sum, { opaque, clear }) => sum + ((opaque?.indices.length ?? 0) + (clear?.indices.length ?? 0)) / 3,
    0,
  )
}

export function factsOf(model: Model, box: Box3): ExhibitFacts {
  const size = box.getSize(new Vector3())
  return {
    lengthM: size.x,
    widthM: size.z,
    heightM: size.y,
    triangles: trianglesOf(model),
    moving: model.parts.filter((part) => part.joint !== 'fixed').length,
  }
}

const ONE = new Vector3(1, 1, 1)
const point = new Vector3()
