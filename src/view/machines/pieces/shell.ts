import type { DecalName } from '../../decals/cells.ts'
import {
  box,
  chip,
  FINISHES,
  type Finish,
  filleted,
  type ModelBuilder,
  type Point2,
  prism,
  quad,
} from '../../kit/index.ts'
import { addPull, CABINET_TOP_M } from './cabinet.ts'
import { addHmi } from './cell-frame.ts'
import { addHatch, addHinges, addLatch, addName, addPictures } from './trim.ts'

/** The hollow upper half of a machine: end cheeks with a mouth for boards, roof, glazed front that may slope, inside lit. */
export interface Shell {
  lengthM: number
  widthM: number
  heightM: number
  fromM?: number
  /** Height at which the front begins to lean back. */
  shoulderM: number
  /** Depth of the front's upper edge; `widthM / 2`: it does not lean. */
  topZM: number
  /** The rear leans as the front does and is glazed as well. */
  glazedBack?: boolean
  /** Windows side by side. */
  bays?: number
  finish?: Finish
  roof?: Finish
  /** So much of the front on the right is a closed column instead of a pane. */
  columnM?: number
  glass?: Finish
  /** Boards come in and go out through a slot along the rear. */
  backSlot?: boolean
  /** Gap for boards on the left and right end; both by default. */
  mouths?: (-1 | 1)[]
  /** Lettering under the window. */
  name?: DecalName
}

/** Half the width of the opening for boards, and its top. */
export const MOUTH_M = { half: 0.28, top: 1.12 }
/** Heights of the slot along the rear. */
export const SLOT_M = { from: 0.9, to: 1.12 }
export const CHEEK_M = 0.06
const PANEL_M = 0.024
/** Clear enough to see what works behind it, dark enough to look like a pane. */
const HOOD_GLASS = { ...FINISHES.glass, opacity: 0.34 }

/** A finish with a little light of its own, for surfaces behind dark glass. */
export const lit = (finish: Finish, glow = 0.17): Finish => ({ ...finish, glow })

/** A profile of [z, y] drawn along x and centred on `x`. */
export function addExtruded(
  builder: ModelBuilder,
  profile: Point2[],
  lengthM: number,
  finish: Finish,
  x = 0,
  bevelM = 0.009,
): void {
  builder.add(
    prism(
      profile.map(([z, y]) => [-z, y]),
      lengthM,
      bevelM,
    ),
    finish,
    x,
    0,
    0,
    0,
    90,
  )
}

/** Enters the frame of a surface that rises from [z, y] `a` to `b`: y up along it, z out of it. Returns its height. */
export function pushSlope(builder: ModelBuilder, a: Point2, b: Point2, x = 0): number {
  const lean = Math.atan2(a[0] - b[0], b[1] - a[1])
  builder.push(x, (a[1] + b[1]) / 2, (a[0] + b[0]) / 2, (-lean * 180) / Math.PI)
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

export function addShell(builder: ModelBuilder, shell: Shell): void {
  const { lengthM, widthM, heightM, fromM = CABINET_TOP_M, shoulderM, topZM, bays = 1, finish = FINISHES.white } = shell
  const [z, innerM] = [widthM / 2, lengthM - 2 * CHEEK_M]
  const backTopZ = shell.glazedBack ? topZM : z
  const outer: Point2[] = [
    [z, fromM],
    [z, shoulderM],
    [topZM, heightM],
    ...((shell.glazedBack
      ? [
          [-topZM, heightM],
          [-z, shoulderM],
        ]
      : [[-z, heightM]]) as Point2[]),
    [-z, fromM],
  ]
  for (const side of [-1, 1] as const) {
    const open = (shell.mouths ?? [-1, 1]).includes(side)
    const notch: Point2[] = [
      [-MOUTH_M.half, fromM],
      [-MOUTH_M.half, MOUTH_M.top],
      [MOUTH_M.half, MOUTH_M.top],
      [MOUTH_M.half, fromM],
    ]
    const x = side * (lengthM / 2 - CHEEK_M / 2)
    addExtruded(builder, filleted([...outer, ...(open ? notch : [])], 0.022, 2), CHEEK_M, finish, x)
    if (open) addMouth(builder, x, side)
    addCheekTrim(builder, shell, side, open)
  }
  const roofM = topZM + backTopZ - 0.05
  const roofX = innerM / bays
  for (let i = 0; i < bays; i++) {
    const x = (i - (bays - 1) / 2) * roofX
    builder.add(
      box(roofX - 0.012, PANEL_M, roofM, 0.008),
      shell.roof ?? FINISHES.offWhite,
      x,
      heightM - PANEL_M / 2 - 0.002,
      (topZM - backTopZ) / 2,
    )
  }
  for (let i = 1; i < bays; i++)
    builder.add(
      chip(0.05, 0.006, roofM),
      FINISHES.core,
      (i - bays / 2) * roofX,
      heightM - PANEL_M - 0.008,
      (topZM - backTopZ) / 2,
    )
  for (const side of shell.glazedBack ? [1, -1] : [1]) {
    builder.push(0, 0, 0, 0, side > 0 ? 0 : 180)
    const column = side > 0 ? (shell.columnM ?? 0) : 0
    const bayM = (innerM - column) / bays
    const low = shoulderM - fromM - 0.014
    for (let i = 0; i < bays; i++) {
      const x = (i - (bays - 1) / 2) * bayM - column / 2
      builder.add(box(bayM - 0.012, low, PANEL_M, 0.008), finish, x, fromM + 0.007 + low / 2, z - PANEL_M / 2)
      const up = pushSlope(builder, [z, shoulderM], [topZM, heightM], x)
      addWindow(builder, bayM - 0.016, up - 0.016, finish, shell.glass)
      for (const s of [-1, 1])
        builder.add(chip(0.06, 0.022, 0.01), FINISHES.grey, s * bayM * 0.3, up / 2 - 0.016, 0.003)
      builder.pop()
    }
    // Behind the joints between panes it is dark.
    for (let i = 1; i < bays; i++) {
      const up = pushSlope(builder, [z, shoulderM], [topZM, heightM], (i - bays / 2) * bayM - column / 2)
      builder.add(chip(0.05, up, 0.006), FINISHES.core, 0, 0, -0.034)
      builder.pop()
    }
    if (side > 0 && shell.name) {
      addName(
        builder,
        shell.name,
        -innerM / 2 + 0.15,
        fromM + 0.007 + low / 2,
        z,
        bayM * 0.66,
        finish,
        Math.min(0.13, low * 0.84),
      )
    }
    if (column > 0) {
      const x = innerM / 2 - column / 2
      builder.add(box(column - 0.012, low, PANEL_M, 0.008), finish, x, fromM + 0.007 + low / 2, z - PANEL_M / 2)
      const up = pushSlope(builder, [z, shoulderM], [topZM, heightM], x)
      builder.add(box(column - 0.012, up - 0.016, PANEL_M, 0.008), finish, 0, 0, -PANEL_M / 2)
      builder.pop()
    }
    builder.pop()
  }
  if (!shell.glazedBack) {
    if (shell.backSlot) {
      addBackWall(builder, innerM, z, fromM, SLOT_M.from, finish)
      addBackWall(builder, innerM, z, SLOT_M.to, heightM - 0.03, finish)
    } else addBackWall(builder, innerM, z, fromM, heightM - 0.03, finish)
  }
  builder.add(quad(innerM, widthM - 0.06), lit(FINISHES.grey), 0, fromM + 0.004, 0, -90)
  builder.add(chip(innerM - 0.1, 0.028, 0.05), FINISHES.charcoal, 0, heightM - 0.044, topZM - 0.1)
  builder.add(quad(innerM - 0.14, 0.03), FINISHES.lamp, 0, heightM - 0.06, topZM - 0.1, 90)
  if (shell.glazedBack) return
  // A bar of light along the rear, and on the roof the duct of the cables with the way down behind.
  builder.add(quad(innerM - 0.16, 0.022), FINISHES.lamp, 0, heightM - 0.16, -z + 0.06, 20)
  builder.add(chip(lengthM * 0.8, 0.04, 0.07), FINISHES.grey, lengthM * 0.1, heightM + 0.016, 0.06 - z)
  builder.add(
    chip(0.05, heightM - fromM + 0.03, 0.04),
    FINISHES.grey,
    lengthM / 2 - 0.03,
    (heightM + fromM) / 2 + 0.016,
    -z - 0.018,
  )
}

/** A hatch over the mouth, the warning of what moves behind it, the plant's own number. */
function addCheekTrim(builder: ModelBuilder, shell: Shell, side: number, open: boolean): void {
  const { lengthM, widthM, heightM, fromM = CABINET_TOP_M, finish = FINISHES.white } = shell
  const x = lengthM / 2
  const foot = open ? MOUTH_M.top + 0.1 : fromM + 0.14
  const hatch = { w: Math.min(widthM, shell.topZM * 2) * 0.62, h: heightM - 0.1 - foot }
  builder.push(0, 0, 0, 0, side * 90)
  if (hatch.h > 0.12) {
    const at = side * (widthM / 2 - hatch.w / 2 - 0.14) * (shell.glazedBack ? 0 : 1)
    addHatch(builder, at, foot + hatch.h / 2, x, hatch.w, hatch.h, finish)
    addPictures(builder, x + 0.01, finish, ['louvre', at, foot + hatch.h / 2, hatch.w * 0.6, hatch.h * 0.6])
  }
  const [front, y] = [-side * 0.37, Math.max(1.04, fromM + 0.14)]
  addPictures(builder, x, finish, ['warnCrush', front, y, 0.1])
  if (open) addPictures(builder, x, finish, ['qr', -front, y, 0.055])
  builder.pop()
}

function addBackWall(
  builder: ModelBuilder,
  lengthM: number,
  z: number,
  fromM: number,
  toM: number,
  finish: Finish,
): void {
  const doors = Math.max(1, Math.round(lengthM / 0.8))
  const [h, y] = [toM - fromM - 0.02, (toM + fromM) / 2]
  builder.push(0, 0, 0, 0, 180)
  for (let i = 0; i < doors; i++) {
    const [doorM, x] = [lengthM / doors, ((i + 0.5) / doors - 0.5) * lengthM]
    builder.add(box(doorM - 0.012, h, PANEL_M, 0.008), finish, x, y, z - PANEL_M / 2)
    if (h < 0.3 || doorM < 0.4) continue
    addLatch(builder, x + doorM / 2 - 0.07, y - h * 0.12, z)
    addHinges(builder, x - doorM / 2 + 0.024, y, z, h * 0.62)
    addPictures(
      builder,
      z,
      finish,
      ['louvre', x - 0.02, y - h * 0.28, doorM * 0.5, Math.min(0.13, h * 0.24)],
      ['warnPower', x - doorM * 0.3, y + h * 0.3, 0.08],
    )
  }
  builder.pop()
  builder.add(quad(lengthM, h), lit(FINISHES.offWhite), 0, y, -z + PANEL_M + 0.012)
  if (h > 0.4)
    addPictures(builder, -z + PANEL_M + 0.013, lit(FINISHES.offWhite), ['perforated', 0, y, lengthM * 0.8, h * 0.5])
}

/** A dark collar round the opening and brushes that hang into it. */
function addMouth(builder: ModelBuilder, x: number, side: number): void {
  const { half, top } = MOUTH_M
  for (const s of [-1, 1])
    builder.add(chip(CHEEK_M + 0.012, top - 0.9, 0.012), FINISHES.core, x, (top + 0.9) / 2, s * (half - 0.005))
  builder.add(chip(CHEEK_M + 0.012, 0.012, 2 * half), FINISHES.core, x, top - 0.005, 0, 180)
  builder.add(quad(2 * half - 0.03, 0.036), FINISHES.rubber, x + side * 0.02, top - 0.025, 0, 0, side * 90)
}

/** The machine's own screen on a short arm before the slope of its front. */
export function addConsole(builder: ModelBuilder, shell: Shell, x: number, y: number): void {
  const { widthM, heightM, shoulderM, topZM } = shell
  const z = widthM / 2 - ((widthM / 2 - topZM) * (y - shoulderM)) / (heightM - shoulderM)
  builder.add(chip(0.06, 0.06, 0.09), FINISHES.charcoal, x, y, z)
  addHmi(builder, x, y, z + 0.04)
}

/** A framed pane in the plane z = 0 of the present frame, centred, with a bar to lift it by. */
export function addWindow(
  builder: ModelBuilder,
  widthM: number,
  heightM: number,
  frame: Finish = FINISHES.white,
  glass: Finish = HOOD_GLASS,
): void {
  const rim = Math.min(0.055, heightM * 0.14)
  for (const s of [-1, 1]) {
    builder.add(box(rim, heightM, 0.028, 0.009), frame, s * (widthM / 2 - rim / 2), 0, -0.014)
    builder.add(chip(widthM - 2 * rim + 0.01, rim, 0.02), frame, 0, s * (heightM / 2 - rim / 2), -0.014)
  }
  builder.add(quad(widthM - 2 * rim + 0.012, heightM - 2 * rim + 0.012), glass, 0, 0, -0.012)
  addPull(builder, 0, -heightM / 2 + rim / 2, 0, Math.min(0.3, widthM * 0.4))
}
