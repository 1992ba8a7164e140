import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { fitOverview } from '../../src/view/fit-view.ts'

const FOV_DEG = 30

/** How far the corners of a hall reach in the picture, −1 to 1 across its free part. */
function reach(sizeM: readonly [number, number], aspect: number) {
  const tanY = Math.tan((FOV_DEG * Math.PI) / 360)
  const { eye, target } = fitOverview(sizeM, tanY * aspect, tanY)
  const camera = new PerspectiveCamera(FOV_DEG, aspect, 0.1, 5000)
  camera.position.copy(eye)
  camera.lookAt(target)
  camera.updateMatrixWorld()
  const [x, z] = [sizeM[0] / 2 - 0.8, sizeM[1] / 2 - 0.8]
  const points = [-x, x].flatMap((cx) => [-z, z].map((cz) => new Vector3(cx, 0, cz).project(camera)))
  return { points, most: Math.max(...points.flatMap((p) => [Math.abs(p.x), Math.abs(p.y)])), eye, target }
}

describe('the overview', () => {
  for (const aspect of [16 / 9, 2.2, 1.4, 390 / 844, 32 / 9])
    for (const sizeM of [
      [52, 33],
      [440, 294],
      [20, 60],
    ] as const)
      it(`shows all of a hall of ${sizeM.join(' × ')} m at ${aspect.toFixed(2)} : 1, and fills the picture with it`, () => {
        const { points, most, eye, target } = reach(sizeM, aspect)
        for (const point of points) expect(Math.max(Math.abs(point.x), Math.abs(point.y))).toBeLessThanOrEqual(1.001)
        expect(most).toBeGreaterThan(0.8)
        expect(eye.y).toBeGreaterThan(1)
        expect(target.y).toBeCloseTo(0.6)
      })
})
