import type { Layout } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'
import { FONT } from '../decals/pen.ts'
import { bayFrame } from '../far/bays.ts'
import { arrow, INK, YELLOW } from './floor-paint.ts'

/** Where nothing of a bay stands or is marked: the aisles between it and the next, from its far end on, m. */
export interface Aisles {
  /** The aisle to the next bay in x, and in z: where it begins, and how wide it is. */
  fromX: number
  widthX: number
  fromZ: number
  widthZ: number
}

/** A line's name on the floor: height of its letters, where it begins from the bay's left end, and its share for the word, m. */
const LETTERS_M = 1.9
export const NAME_AT_M = [5, 32] as const
export const WORD_M = 9.4
export const DIGITS_M = { height: 2.3, width: 1.55 } as const
const TARMAC = 'rgba(66,76,86,0.34)'
const LINE_M = 0.12
/** An aisle is not painted narrower. */
const LEAST_M = 2

/** The aisles of a hall of equal bays; null where the bays touch. */
export function aislesOf(scene: Scene, layout: Layout): Aisles | null {
  const { sizeM } = bayFrame(scene)
  const boxes = [
    ...scene.hall.ways.map(({ from, to, widthM }) => ({
      x: [Math.min(from[0], to[0]) - widthM / 2, Math.max(from[0], to[0]) + widthM / 2] as const,
      z: [Math.min(from[1], to[1]) - widthM / 2, Math.max(from[1], to[1]) + widthM / 2] as const,
    })),
    ...scene.hall.zones.map(({ at, sizeM: [l, w] }) => ({
      x: [at[0] - l / 2, at[0] + l / 2] as const,
      z: [at[1] - w / 2, at[1] + w / 2] as const,
    })),
    ...layout.lines
      .filter((line) => line.copy === 0)
      .flatMap((line) => line.stations)
      .map(({ x, z, slotLengthM }) => ({
        x: [x - slotLengthM / 2, x + slotLengthM / 2] as const,
        z: [z - 1, z + 1] as const,
      })),
  ]
  const [left, right] = [Math.min(...boxes.map((b) => b.x[0])), Math.max(...boxes.map((b) => b.x[1]))]
  const [back, front] = [Math.min(...boxes.map((b) => b.z[0])), Math.max(...boxes.map((b) => b.z[1]))]
  const aisles = { fromX: right, widthX: left + sizeM[0] - right, fromZ: front, widthZ: back + sizeM[1] - front }
  return aisles.widthX >= LEAST_M && aisles.widthZ >= LEAST_M ? aisles : null
}

/** Paints the aisles round a bay on the picture of its floor, which is repeated: what leaves it at one edge comes in at the other. The
 * number of the line stands behind the word (bay-numbers.ts). */
export function paintAisles(canvas: HTMLCanvasElement, scene: Scene, aisles: Aisles): void {
  const { middle, sizeM } = bayFrame(scene)
  const pen = canvas.getContext('2d')!
  const title = scene.lines[0]!.title
  const [en, zh] = typeof title === 'string' ? [title, ''] : [title.en, title.zh]
  for (const shiftX of [0, -1])
    for (const shiftZ of [0, -1]) {
      pen.setTransform(canvas.width / sizeM[0], 0, 0, canvas.height / sizeM[1], 0, 0)
      pen.translate(sizeM[0] / 2 - middle[0] + shiftX * sizeM[0], sizeM[1] / 2 - middle[1] + shiftZ * sizeM[1])
      paintRoads(pen, aisles, sizeM)
      for (const atM of NAME_AT_M) {
        pen.save()
        pen.translate(middle[0] - sizeM[0] / 2 + atM, aisles.fromZ + aisles.widthZ / 2)
        pen.scale(LETTERS_M / 50, LETTERS_M / 50)
        pen.font = `700 50px ${FONT}`
        pen.textBaseline = 'middle'
        pen.fillStyle = INK
        pen.fillText(`${zh} ${en.toUpperCase()}`.trim(), 0, 0, (WORD_M * 50) / LETTERS_M)
        pen.restore()
      }
    }
  pen.setTransform(1, 0, 0, 1, 0, 0)
}

/** Two roads that cross, with yellow edges that stop at the crossing, and arrows to keep right by. */
function paintRoads(
  pen: CanvasRenderingContext2D,
  { fromX, widthX, fromZ, widthZ }: Aisles,
  [lengthM, depthM]: readonly [number, number],
): void {
  const [endX, endZ] = [fromX + widthX, fromZ + widthZ]
  const inset = 0.25
  pen.fillStyle = TARMAC
  pen.fillRect(endX - lengthM, fromZ + inset, lengthM, widthZ - 2 * inset)
  pen.fillRect(fromX + inset, endZ - depthM, widthX - 2 * inset, depthM)
  pen.fillStyle = YELLOW
  for (const z of [fromZ + inset, endZ - inset - LINE_M]) pen.fillRect(endX - lengthM, z, lengthM - widthX, LINE_M)
  for (const x of [fromX + inset, endX - inset - LINE_M]) pen.fillRect(x, endZ - depthM, LINE_M, depthM - widthZ)
  pen.fillStyle = 'rgba(238,242,245,0.75)'
  for (const [side, turn] of [
    [1, 0],
    [-1, Math.PI],
  ] as const) {
    pen.save()
    pen.translate(fromX + widthX / 2 - side * widthX * 0.22, endZ - depthM / 2)
    pen.rotate(Math.PI / 2 + turn)
    pen.scale(1.5, 1.5)
    arrow(pen, -0.5)
    pen.restore()
  }
}
