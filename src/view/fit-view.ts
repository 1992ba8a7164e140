import { MathUtils, Vector3 } from 'three'
import type { ViewPoint } from '../store/factory-store.ts'

/** From the corner opposite the gallery, so that the key light comes towards the viewer: azimuth and height in a wide picture, and in a
 * narrow one, which looks along the hall and from higher up; rad. */
const FROM_SIDE_RAD = [-0.8, -1.36] as const
const FROM_ABOVE_RAD = [0.37, 0.74] as const
/** Width by height of the free part of pictures that count as wide and as narrow. */
const WIDE = 2.2
const NARROW = 0.7
/** What must be seen over the floor, and over its far edge, m. */
const MACHINES_M = 2.2
const FAR_WALL_M = 4.6
/** Of the floor at the near edges nothing stands on so much, m. */
const RIM_M = 0.8

/** Where a shared address says, as far as the hall allows. */
export function standOf(
  [x, y, z, atX, atY, atZ]: ViewPoint,
  [lengthM, widthM, heightM]: readonly [number, number, number],
): Stand {
  return {
    eye: new Vector3(x, Math.max(0.25, y), z),
    target: new Vector3(
      MathUtils.clamp(atX, -lengthM / 2, lengthM / 2),
      MathUtils.clamp(atY, 0, heightM),
      MathUtils.clamp(atZ, -widthM / 2, widthM / 2),
    ),
  }
}

export interface Stand {
  eye: Vector3
  target: Vector3
}

/** Where to stand to see a whole hall as large as it goes: every corner lies within the angles `tanX` and `tanY` around the middle of
 * the free part of the picture. For a given direction the nearest such place is told by the four planes of the view alone. */
export function fitOverview(
  [lengthM, widthM]: readonly [number, number, ...number[]],
  tanX: number,
  tanY: number,
): Stand {
  const share = MathUtils.clamp((WIDE - tanX / tanY) / (WIDE - NARROW), 0, 1)
  const side = MathUtils.lerp(...FROM_SIDE_RAD, share)
  const above = MathUtils.lerp(...FROM_ABOVE_RAD, share)
  const forward = new Vector3(-Math.sin(side) * Math.cos(above), -Math.sin(above), -Math.cos(side) * Math.cos(above))
  const right = new Vector3(-forward.z, 0, forward.x).normalize()
  const up = new Vector3().crossVectors(right, forward)
  const [x, z] = [lengthM / 2 - RIM_M, widthM / 2 - RIM_M]
  const corners = [-x, x].flatMap((cx) => [
    ...[-z, z].flatMap((cz) => [0, MACHINES_M].map((y) => new Vector3(cx, y, cz))),
    new Vector3(cx, FAR_WALL_M, -z),
  ])
  const most = (axis: Vector3, sign: number, tan: number) =>
    Math.max(...corners.map((corner) => sign * corner.dot(axis) - tan * corner.dot(forward)))
  const [r, l, t, b] = [most(right, 1, tanX), most(right, -1, tanX), most(up, 1, tanY), most(up, -1, tanY)]
  const depth = Math.min(-(r + l) / (2 * tanX), -(t + b) / (2 * tanY))
  const eye = new Vector3()
    .addScaledVector(right, (r - l) / 2)
    .addScaledVector(up, (t - b) / 2)
    .addScaledVector(forward, depth)
  const target = eye.clone().addScaledVector(forward, -(eye.y - 0.6) / forward.y)
  return { eye, target }
}
