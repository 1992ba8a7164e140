import {
  BoxGeometry,
  Group,
  type InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  SphereGeometry,
  Vector3,
} from 'three'
import { expect, it } from 'vitest'
import { FAR, HIDDEN, HORIZON, NEAR } from '../../src/view/far/bay-levels.ts'
import type { Bays } from '../../src/view/far/bays.ts'
import { sizeBlock } from '../../src/view/far/far-solid.ts'
import { isLight, NearCopies } from '../../src/view/own-models/near-copies.ts'

const model = (geometry = new BoxGeometry(1, 1, 1)) => {
  const stand = new Group()
  stand.position.set(3, 0, -2)
  const arm = new Mesh(geometry, new MeshBasicMaterial())
  arm.position.y = 1.5
  stand.add(arm)
  stand.updateMatrixWorld(true)
  return stand
}

it('stands in the bays that are near, where its method is at work', () => {
  const copies = new NearCopies(model())
  const levels = Int8Array.of(HIDDEN, NEAR, FAR, NEAR, HORIZON, NEAR)
  const bays = { offsets: Array.from(levels, (_, bay) => [bay * 54, 36]) }
  copies.show(levels, bays as unknown as Bays, (bay) => bay !== 5)
  const [mesh] = copies.object.children as [InstancedMesh]
  expect(mesh.count).toBe(2)
  const at = new Matrix4()
  mesh.getMatrixAt(1, at)
  expect(new Vector3().setFromMatrixPosition(at).toArray()).toEqual([3 + 3 * 54, 1.5, -2 + 36])
  copies.show(levels, bays as unknown as Bays, () => false)
  expect(mesh.visible).toBe(false)
})

it('is too heavy to be copied from so many triangles on', () => {
  expect(isLight(model())).toBe(true)
  expect(isLight(model(new SphereGeometry(1, 160, 80) as unknown as BoxGeometry))).toBe(false)
})

it('is a block of its size farther off', () => {
  const { positions, indices } = sizeBlock({ lengthM: 2.4, widthM: 1.1, heightM: 1.9 })
  const of = (axis: number) => Array.from(positions).filter((_, i) => i % 3 === axis)
  expect([0, 1, 2].map((axis) => Math.max(...of(axis)) - Math.min(...of(axis)))).toEqual([
    expect.closeTo(2.4, 5),
    expect.closeTo(1.9, 5),
    expect.closeTo(1.1, 5),
  ])
  expect(indices.length / 3).toBe(20)
})
