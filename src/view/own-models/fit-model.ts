import { Box3, Group, type Object3D, Vector3 } from 'three'
import type { MachineSpec } from '../machines/machine.ts'

/** Scales evenly until it fits the footprint in length, width and height, and sets it on the floor in the middle. A line that
 * runs the other way gets it mirrored, as the built-in machines are. */
export function fitModel(
  model: Object3D,
  { lengthM, widthM, heightM }: Pick<MachineSpec, 'lengthM' | 'widthM' | 'heightM'>,
  flow: 1 | -1 = 1,
): Group {
  const box = new Box3().setFromObject(model, true)
  const size = box.getSize(new Vector3())
  if (box.isEmpty() || !(Math.max(size.x, size.y, size.z) > 0) || !Number.isFinite(size.lengthSq()))
    throw new Error('it has no size')
  const share = (room: number, taken: number) => (taken > 0 ? room / taken : Number.POSITIVE_INFINITY)
  const scale = Math.min(share(lengthM, size.x), share(heightM, size.y), share(widthM, size.z))
  const middle = box.getCenter(new Vector3())
  const fitted = new Group()
  const inner = new Group()
  inner.position.set(-middle.x, -box.min.y, -middle.z)
  inner.add(model)
  fitted.add(inner)
  fitted.scale.set(scale * flow, scale, scale)
  return fitted
}
