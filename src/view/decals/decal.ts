import { addVertex, createShape, type Shape } from '../kit/shape.ts'
import { quad } from '../kit/solids.ts'
import { ATLAS_PX, DECALS, type DecalName } from './cells.ts'

/** A picture of the atlas as a flat rectangle facing +z: lettering, signs, screens, the face of a board. Where the picture has no
 * ink the finish shows, so that a name on a white door is drawn with the finish of the door. Put it 0.5 to 1 mm before what it is
 * on. Without a height it keeps the proportions of its cell. `of`: only the field `at` of so many side by side, as one digit of ten. */
export function decal(name: DecalName, widthM: number, heightM?: number, at = 0, of = 1): Shape {
  const [cellX, y, cellPx, height] = DECALS[name]
  const width = cellPx / of
  const x = cellX + at * width
  const shape = quad(widthM, heightM ?? (widthM * height) / width)
  const [left, right, top, bottom] = [x / ATLAS_PX, (x + width) / ATLAS_PX, y / ATLAS_PX, (y + height) / ATLAS_PX]
  // Left before right in every pair: solid.ts turns pictures of mirrored lines back by it.
  shape.uvs = [left, bottom, right, bottom, right, top, left, top]
  return shape
}

/** Strips that a round picture is made of. */
const STRIPS = 5

/** A round picture: the face of a reel, a fan. */
export function roundDecal(name: DecalName, diameterM: number): Shape {
  const [x, y, width, height] = DECALS[name]
  const shape = createShape()
  shape.uvs = []
  const edge = (k: number): [number, number] => {
    const angle = Math.PI * (k / STRIPS - 0.5)
    return [Math.max(0.12, Math.cos(angle)), Math.sin(angle)]
  }
  for (let k = 0; k < STRIPS; k++) {
    const [[low, from], [high, to]] = [edge(k), edge(k + 1)]
    const corners = [
      [-low, from],
      [low, from],
      [high, to],
      [-high, to],
    ] as const
    const ids = corners.map(([px, py]) => {
      shape.uvs!.push((x + width * (0.5 + px / 2)) / ATLAS_PX, (y + height * (0.5 - py / 2)) / ATLAS_PX)
      return addVertex(shape, [(px * diameterM) / 2, (py * diameterM) / 2, 0], [0, 0, 1])
    })
    shape.indices.push(ids[0]!, ids[1]!, ids[2]!, ids[0]!, ids[2]!, ids[3]!)
  }
  return shape
}
