import { BufferAttribute, BufferGeometry, CanvasTexture, Mesh, MeshStandardMaterial, SRGBColorSpace } from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import { FONT } from '../decals/pen.ts'
import { bayFrame } from '../far/bays.ts'
import type { Theme } from '../light/light-rig.ts'
import { type Aisles, DIGITS_M, NAME_AT_M, WORD_M } from './bay-aisles.ts'
import { INK } from './floor-paint.ts'

const CELL_PX = [96, 144] as const
/** Over the floor, so that the two never fight, m. */
const ABOVE_M = 0.006

/** The number of every line on the floor of its aisle, twice: one mesh of painted digits. */
export class BayNumbers {
  readonly object: Mesh<BufferGeometry, MeshStandardMaterial>

  constructor(scene: Scene, offsets: readonly (readonly [number, number])[], aisles: Aisles, anisotropy: number) {
    const { middle, sizeM } = bayFrame(scene)
    const left = middle[0] - sizeM[0] / 2
    const digits = offsets.flatMap(([x, z], bay) =>
      NAME_AT_M.flatMap((atM) =>
        [...String(bay + 1)].map((digit, place) => ({
          digit: Number(digit),
          x: left + x + atM + WORD_M + 0.5 + (place + 0.5) * DIGITS_M.width,
          z: aisles.fromZ + aisles.widthZ / 2 + z,
        })),
      ),
    )
    const material = new MeshStandardMaterial({
      map: digitsPicture(anisotropy),
      transparent: true,
      depthWrite: false,
      roughness: 0.6,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -4,
    })
    this.object = new Mesh(quadsOf(digits), material)
    this.object.receiveShadow = true
    this.object.renderOrder = 1
  }

  setTheme(theme: Theme): void {
    this.object.material.color.setScalar(theme === 'day' ? 1 : 0.36)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.map?.dispose()
    this.object.material.dispose()
  }
}

function quadsOf(digits: { digit: number; x: number; z: number }[]): BufferGeometry {
  const [w, h] = [DIGITS_M.width / 2, DIGITS_M.height / 2]
  const geometry = new BufferGeometry()
  const positions = digits.flatMap(({ x, z }) => [x - w, z + h, x + w, z + h, x + w, z - h, x - w, z - h])
  geometry.setAttribute(
    'position',
    new BufferAttribute(
      new Float32Array(positions.length * 1.5).map((_, i) =>
        i % 3 === 1 ? ABOVE_M : positions[Math.floor(i / 3) * 2 + (i % 3) / 2]!,
      ),
      3,
    ),
  )
  geometry.setAttribute(
    'uv',
    new BufferAttribute(
      new Float32Array(
        digits.flatMap(({ digit }) => [digit / 10, 0, (digit + 1) / 10, 0, (digit + 1) / 10, 1, digit / 10, 1]),
      ),
      2,
    ),
  )
  geometry.setAttribute(
    'normal',
    new BufferAttribute(
      new Float32Array(digits.length * 12).map((_, i) => (i % 3 === 1 ? 1 : 0)),
      3,
    ),
  )
  geometry.setIndex(digits.flatMap((_, i) => [0, 1, 2, 0, 2, 3].map((k) => i * 4 + k)))
  return geometry
}

function digitsPicture(anisotropy: number): CanvasTexture {
  const canvas = document.createElement('canvas')
  canvas.width = CELL_PX[0] * 10
  canvas.height = CELL_PX[1]
  const pen = canvas.getContext('2d')!
  pen.font = `700 ${CELL_PX[1] * 0.98}px ${FONT}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = INK
  for (let digit = 0; digit < 10; digit++)
    pen.fillText(String(digit), (digit + 0.5) * CELL_PX[0], CELL_PX[1] * 0.54, CELL_PX[0] * 0.94)
  const picture = new CanvasTexture(canvas)
  picture.colorSpace = SRGBColorSpace
  picture.anisotropy = anisotropy
  return picture
}
