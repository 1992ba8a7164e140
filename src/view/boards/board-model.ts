import { Matrix4 } from 'three'
import { BOARD_STAGES, type BoardStage } from '../../model/scene-schema.ts'
import { box, chip, cylinder, FINISHES, type Finish, type Shape, transformed } from '../kit/index.ts'
import { type Solid, SolidBuilder } from '../kit/solid.ts'
import { addCapacitors, addCardSlots, addMouths, addPaste, addSmallParts, lying, standing } from './board-details.ts'
import { createCartonSolid } from './carton-model.ts'

/** Server motherboard, m. */
export const BOARD_LENGTH_M = 0.43
export const BOARD_WIDTH_M = 0.33
const THICK_M = 0.0024
/** Sockets of the two processors, along x. */
export const SOCKET_X_M = [-0.105, 0.105] as const
/** Tops of what lies on the board over its underside, m: of a slot, a module in it, a processor, a heat-sink, a socket's frame. */
export const SLOT_TOP_M = THICK_M + 0.009
export const MODULE_TOP_M = THICK_M + 0.037
export const PROCESSOR_TOP_M = THICK_M + 0.0135
export const SINK_TOP_M = THICK_M + 0.0695
export const FRAME_TOP_M = THICK_M + 0.006
export const BOARD_TOP_M = THICK_M
/** Corners of a socket's frame, and of a heat-sink, from the middle of the socket: where they are screwed down, m. */
export const FRAME_CORNER_M = { x: 0.0425, z: 0.058 }
/** Middles of the connectors that are put through the board: six ports and a plug at its rear edge, two plugs at the front. */
export const PORTS_M = Array.from({ length: 6 }, (_, i) => [-0.19 + (0.22 * (i + 0.5)) / 6, -0.15] as const)
export const PLUGS_M = [
  [0.15, -0.152],
  [0.13, 0.152],
  [-0.1, 0.153],
] as const
const SLOT_STEP_M = 0.00706

/** Something that a process puts on a board. Near: in full; far: as one sees it from the gallery. */
interface Layer {
  from: BoardStage
  /** Stage at which it goes again (a tray, a protective cap). */
  until?: BoardStage
  add(board: BoardBuilder, isNear: boolean): void
}

class BoardBuilder {
  readonly solid = new SolidBuilder()
  add(shape: Shape, finish: Finish, x: number, y: number, z: number, yawDeg = 0): void {
    const matrix = new Matrix4().makeRotationY((yawDeg * Math.PI) / 180).setPosition(x, y + THICK_M, z)
    this.solid.add(transformed(shape, matrix), finish)
  }
}

const top = (heightM: number) => heightM / 2

const LAYERS: Layer[] = [
  {
    from: 'marked',
    add: (b) => {
      b.add(lying('barcode', 0.034, 0.0105), FINISHES.paper, -0.178, 0.0006, 0.15)
      b.add(lying('qr', 0.0105, 0.0105), FINISHES.paper, -0.152, 0.0006, 0.15)
    },
  },
  { from: 'printed-b', until: 'placed-b', add: (b, near) => pads(b, near) },
  { from: 'placed-b', until: 'flipped', add: (b, near) => passives(b, near) },
  { from: 'printed-a', until: 'placed-a', add: (b, near) => pads(b, near) },
  { from: 'placed-a', add: (b, near) => passives(b, near) },
  { from: 'placed-large', add: largeParts },
  { from: 'tht', add: connectors },
  { from: 'press-fit', add: dimmSlots },
  {
    from: 'bolster',
    add: (b) => {
      for (const x of SOCKET_X_M) {
        for (const side of [-1, 1])
          b.add(
            box(0.012, 0.006, 2 * FRAME_CORNER_M.z + 0.012, 0.002),
            FINISHES.steel,
            x + side * FRAME_CORNER_M.x,
            top(0.006),
            0,
          )
        for (const side of [-1, 1])
          b.add(box(2 * FRAME_CORNER_M.x, 0.006, 0.012, 0.002), FINISHES.steel, x, top(0.006), side * FRAME_CORNER_M.z)
      }
    },
  },
  { from: 'small-parts', add: (b) => b.add(cylinder(0.011, 0.005, 12, 0.001), FINISHES.tin, 0.17, top(0.005), 0.12) },
  {
    from: 'cpu',
    until: 'heatsink',
    add: (b) => {
      for (const x of SOCKET_X_M) drawProcessor(b, x)
    },
  },
  { from: 'heatsink', add: heatSinks },
  { from: 'dimm', add: dimms },
  { from: 'cabled', add: cables },
]

/** From afar the paste is two grey fields. */
function pads(b: BoardBuilder, near: boolean): void {
  if (near) addPaste(b, SOCKET_X_M)
  else for (const x of SOCKET_X_M) b.add(chip(0.07, 0.0008, 0.088), FINISHES.grey, x, 0.0004, 0)
}

/** Runs of small parts that avoid sockets and slots; aligned runs look designed, scatter does not. */
function passives(b: BoardBuilder, near: boolean): void {
  const rows = near ? 18 : 4
  for (let i = 0; i < rows; i++) {
    const x = -0.19 + (0.38 * (i + 0.5)) / rows
    b.add(chip(near ? 0.012 : 0.04, 0.0022, 0.004), FINISHES.component, x, top(0.0022), 0.126)
    b.add(chip(near ? 0.01 : 0.04, 0.0026, 0.006), i % 3 ? FINISHES.copper : FINISHES.component, x, top(0.0026), -0.112)
    if (near) b.add(chip(0.006, 0.002, 0.003), FINISHES.connector, x + 0.006, top(0.002), 0.133)
  }
  b.add(chip(0.03, 0.003, 0.03), FINISHES.component, 0, top(0.003), 0.135)
  if (near) addSmallParts(b)
}

function largeParts(b: BoardBuilder, near: boolean): void {
  for (const x of SOCKET_X_M) {
    b.add(box(0.08, 0.007, 0.098, 0.001), FINISHES.component, x, top(0.007), 0)
    b.add(chip(0.062, 0.001, 0.08), FINISHES.gold, x, 0.0075, 0)
    const phases = near ? 8 : 2
    for (let i = 0; i < phases; i++) {
      const z = -0.078 - 0.0001 * i
      b.add(
        chip(0.072 / phases, 0.008, 0.012),
        FINISHES.darkGrey,
        x - 0.038 + (0.08 * (i + 0.5)) / phases,
        top(0.008),
        z,
      )
    }
  }
  b.add(box(0.034, 0.004, 0.034, 0.001), FINISHES.component, 0, top(0.004), 0.085)
  if (!near) {
    b.add(box(0.03, 0.012, 0.03, 0.001), FINISHES.aluminium, 0.07, top(0.012), -0.14)
    return
  }
  b.add(lying('chipA', 0.03, 0.03), FINISHES.component, 0, 0.0043, 0.085)
  b.add(box(0.03, 0.009, 0.03, 0.001), FINISHES.aluminium, 0.07, top(0.009), -0.14)
  addCapacitors(b, SOCKET_X_M)
}

/** A connector that is put through the board: the k-th of the ports, then the plugs. */
export function drawConnector(on: Surface, k: number): void {
  const plug = PLUGS_M[k - PORTS_M.length]
  if (!plug) {
    const [x, z] = PORTS_M[k]!
    on.add(box(0.2 / 6 - 0.004, 0.028, 0.026, 0.001), FINISHES.tin, x, top(0.028), z)
    return
  }
  const { size, finish } = PLUGS[k - PORTS_M.length]!
  on.add(box(...size, 0.001), finish, plug[0], top(size[1]), plug[1])
}

const PLUGS: { size: [number, number, number]; finish: Finish }[] = [
  { size: [0.05, 0.018, 0.014], finish: FINISHES.connector },
  { size: [0.06, 0.016, 0.012], finish: FINISHES.component },
  { size: [0.06, 0.012, 0.012], finish: FINISHES.connector },
]

/** Rear metal I/O, power and front connectors. */
function connectors(b: BoardBuilder, near: boolean): void {
  if (near) for (let k = 0; k < PORTS_M.length; k++) drawConnector(b, k)
  else
    for (const x of [-0.135, -0.025])
      b.add(box(0.096, 0.028, 0.026, 0.001), FINISHES.tin, x, top(0.028), PORTS_M[0]![1])
  for (let k = 0; k < PLUGS_M.length; k++) drawConnector(b, PORTS_M.length + k)
  if (!near) return
  addMouths(b, PORTS_M)
  addCardSlots(b)
  PLUGS_M.forEach(([x, z], k) => {
    const [widthM, heightM, depthM] = PLUGS[k]!.size
    b.add(lying('connector', widthM - 0.006, depthM - 0.003), PLUGS[k]!.finish, x, heightM + 0.0004, z)
  })
}

/** Four slots on each side of each socket, black and blue in turn, along z through the middle of the board. */
export function slotsAt(): { x: number; isBlue: boolean }[] {
  return SOCKET_X_M.flatMap((socket) =>
    [-1, 1].flatMap((side) =>
      [0, 1, 2, 3].map((k) => ({ x: socket + side * (0.0519 + k * SLOT_STEP_M), isBlue: k % 2 === 1 })),
    ),
  )
}

/** What cells set on the board one by one is drawn by these: over the middle of a socket, a slot or a connector. */
export interface Surface {
  add(shape: Shape, finish: Finish, x: number, y: number, z: number): unknown
}

export function drawProcessor(on: Surface, x: number): void {
  on.add(box(0.072, 0.005, 0.09, 0.002), FINISHES.tin, x, 0.0085, 0)
  on.add(box(0.056, 0.003, 0.068, 0.002), FINISHES.steel, x, 0.012, 0)
  on.add(lying('cpuLid', 0.046, 0.052), FINISHES.steel, x, 0.0138, 0)
}

export function drawSink(on: Surface, x: number, fins: number): void {
  on.add(box(0.076, 0.006, 0.1, 0.001), FINISHES.copper, x, 0.0165, 0)
  for (let i = 0; i < fins; i++)
    on.add(
      chip(fins > 5 ? 0.0022 : 0.008, 0.05, 0.1),
      FINISHES.duct,
      x - 0.035 + (0.07 * i) / (fins - 1),
      0.0195 + top(0.05),
      0,
    )
}

export function drawSlot(on: Surface, x: number, isBlue: boolean, near: boolean): void {
  on.add(chip(0.0058, 0.009, 0.146), isBlue ? FINISHES.blue : FINISHES.component, x, top(0.009), 0)
  if (near) for (const end of [-1, 1]) on.add(chip(0.006, 0.016, 0.006), FINISHES.connector, x, top(0.016), end * 0.074)
}

export function drawModule(on: Surface, x: number, near: boolean): void {
  on.add(chip(0.0016, 0.031, 0.1334), FINISHES.pcbDark, x, 0.006 + top(0.031), 0)
  if (near)
    for (const side of [-1, 1] as const)
      on.add(standing('memory', 0.1334, 0.031, side), FINISHES.pcbDark, x + side * 0.0011, 0.006 + top(0.031), 0)
}

function dimmSlots(b: BoardBuilder, near: boolean): void {
  for (const { x, isBlue } of slotsAt()) drawSlot(b, x, isBlue, near)
}

function dimms(b: BoardBuilder, near: boolean): void {
  for (const { x } of slotsAt()) drawModule(b, x, near)
}

function heatSinks(b: BoardBuilder, near: boolean): void {
  for (const x of SOCKET_X_M) drawSink(b, x, near ? 13 : 5)
}

function cables(b: BoardBuilder): void {
  b.add(box(0.018, 0.008, 0.19, 0.003), FINISHES.component, -0.02, 0.03, 0.03, 14)
  b.add(box(0.012, 0.006, 0.16, 0.002), FINISHES.blue, 0.024, 0.032, 0.04, -10)
}

export interface BoardSolids {
  near: Solid
  far: Solid
}

/** The board at every stage, its underside at y = 0 and centred; long side along x. */
export function createBoardSolids(): Record<BoardStage, BoardSolids> {
  const packed = createCartonSolid()
  const entries = BOARD_STAGES.map((stage, index) => {
    if (stage === 'boxed' || stage === 'palletised') return [stage, { near: packed, far: packed }] as const
    return [stage, { near: build(index, true), far: build(index, false) }] as const
  })
  return Object.fromEntries(entries) as Record<BoardStage, BoardSolids>
}

function build(index: number, isNear: boolean): Solid {
  const board = new BoardBuilder()
  const flipped = index >= BOARD_STAGES.indexOf('flipped')
  board.add(
    isNear ? box(BOARD_LENGTH_M, THICK_M, BOARD_WIDTH_M, 0.0006) : chip(BOARD_LENGTH_M, THICK_M, BOARD_WIDTH_M),
    flipped ? FINISHES.pcb : FINISHES.pcbDark,
    0,
    -THICK_M / 2,
    0,
  )
  // Copper, vias and silk print of the face that is up, as a picture.
  const face = flipped ? 'boardTop' : 'boardUnder'
  board.add(lying(face, BOARD_LENGTH_M, BOARD_WIDTH_M), flipped ? FINISHES.pcb : FINISHES.pcbDark, 0, 0.0002, 0)
  // The break-off rails at both long sides go with the router.
  if (index < BOARD_STAGES.indexOf('routed'))
    for (const side of [-1, 1])
      board.add(
        chip(BOARD_LENGTH_M, THICK_M, 0.008),
        flipped ? FINISHES.pcb : FINISHES.pcbDark,
        0,
        -THICK_M / 2,
        side * (BOARD_WIDTH_M / 2 + 0.005),
      )
  for (const layer of LAYERS) {
    if (index < BOARD_STAGES.indexOf(layer.from)) continue
    if (layer.until && index >= BOARD_STAGES.indexOf(layer.until)) continue
    layer.add(board, isNear)
  }
  return board.solid.build()
}
