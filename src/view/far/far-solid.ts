import type { Model, ScreenSocket, Sockets } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'
import { type Piece, piecesOf, reachOf, worthOf } from './pieces.ts'
import { SolidWriter } from './solid-writer.ts'

/** A model seen from far away: each of its larger pieces as a plain block in its own colour. */

/** The least reach of a piece that is worth a block, m. */
const LEAST_REACH_M = 0.16
/** What stands on the floor gets less light there: occlusion of the lower corners, as a share of the piece's. */
const FOOT_SHADE = 0.62
const FOOT_M = 0.3
/** Screens glow in the dark; bytes as in solid.ts. */
const SCREEN_COLOUR = [40, 88, 106] as const
const SCREEN_PBR = [70, 0, 60, 255] as const
/** A block without its underside: corner indices by face, and the face's normal. */
const FACES: [normal: [number, number, number], corners: [number, number, number, number]][] = [
  [
    [0, 1, 0],
    [2, 6, 7, 3],
  ],
  [
    [0, 0, 1],
    [4, 5, 7, 6],
  ],
  [
    [0, 0, -1],
    [1, 0, 2, 3],
  ],
  [
    [1, 0, 0],
    [5, 1, 3, 7],
  ],
  [
    [-1, 0, 0],
    [0, 4, 6, 2],
  ],
]

/** The opaque pieces of the model in its pose of rest, the `most` largest of them. */
export function farSolid(model: Model, most: number): Solid {
  return blocksOf(piecesOf(model), model.sockets, most)
}

export function blocksOf(pieces: Piece[], { screens }: Sockets, most: number): Solid {
  const writer = new SolidWriter()
  const kept = pieces
    .filter((piece) => reachOf(piece) >= LEAST_REACH_M && piece.max[1] > 0.02) // what waits below the floor is not seen
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, most)
  for (const piece of kept) addBlock(writer, piece)
  if (most > 12) for (const screen of screens) addScreen(writer, screen)
  return writer.build()
}

type Block = Pick<Piece, 'min' | 'max' | 'colour' | 'pbr'>

/** What is known of a model of the user's own before it is seen: how large it is. A light body over a dark foot; bytes as in solid.ts. */
export function sizeBlock({ lengthM, widthM, heightM }: { lengthM: number; widthM: number; heightM: number }): Solid {
  const writer = new SolidWriter()
  const add = (share: number, from: number, to: number, grey: number) => {
    const [x, z] = [(share * lengthM) / 2, (share * widthM) / 2]
    const colour: Block['colour'] = [grey, grey + 2, grey + 4]
    addBlock(writer, { min: [-x, from, -z], max: [x, to, z], colour, pbr: [115, 0, 0, 230] })
  }
  add(0.94, 0, 0.12 * heightM, 60)
  add(1, 0.12 * heightM, heightM, 208)
  return writer.build()
}

function addBlock(writer: SolidWriter, { min, max, colour, pbr }: Block): void {
  const foot = [pbr[0], pbr[1], pbr[2], pbr[3] * (min[1] < FOOT_M ? FOOT_SHADE : 1)]
  for (const [normal, corners] of FACES) {
    const [a, b, c, d] = corners.map((corner) =>
      writer.vertex(
        [corner & 1 ? max[0] : min[0], corner & 2 ? max[1] : min[1], corner & 4 ? max[2] : min[2]],
        normal,
        colour,
        corner & 2 ? pbr : foot,
      ),
    )
    writer.triangle(a!, b!, c!)
    writer.triangle(a!, c!, d!)
  }
}

/** The page draws what screens show only in the bay that is looked at; elsewhere they glow. */
export function addScreen(writer: SolidWriter, { at, yawDeg, pitchDeg, widthM, heightM }: ScreenSocket): void {
  const [yaw, pitch] = [(yawDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180]
  const normal = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)]
  const right = [Math.cos(yaw), 0, -Math.sin(yaw)]
  const up = [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)]
  const corner = (x: number, y: number) =>
    writer.vertex(
      at.map((value, i) => value + (x * widthM * right[i]!) / 2 + (y * heightM * up[i]!) / 2 + 0.012 * normal[i]!),
      normal,
      SCREEN_COLOUR,
      SCREEN_PBR,
    )
  const [a, b, c, d] = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
  writer.triangle(a, b, c)
  writer.triangle(a, c, d)
}
