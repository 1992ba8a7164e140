import type { DecalName } from '../../decals/cells.ts'
import { box, chip, disc, FINISHES, type Model, type ModelBuilder, tube } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { type BenchPlace, buildBenchRow } from './bench-row.ts'
import { addEstop } from './cell-frame.ts'
import { addClamshell } from './clamshell.ts'
import { addLatch, addPictures, DISPLAY } from './trim.ts'

/** Fronts from the top of a rack down; neighbours begin elsewhere. */
const STACK: DecalName[] = ['meter', 'matrix', 'supplies', 'server', 'supplies', 'matrix']
const UNIT_M = 0.14

/** Testers loaded by hand: a fixture with a lid on each bench, its instruments in a rack behind the belt. */
export function buildTesterBenches(spec: MachineSpec, name: DecalName): Model {
  return buildBenchRow(spec, {
    belt: true,
    lampless: true,
    band: FINISHES.blue,
    fit(builder, place) {
      const { x, widthM, boardZ, frontZ, index } = place
      addClamshell(builder, `lid${index + 1}`, x, 0.9, boardZ, Math.min(0.5, widthM - 0.02))
      const depthM = Math.min(0.62, spec.widthM / 2 - 0.3)
      builder.push(x, 0, -spec.widthM / 2 + 0.05 + depthM / 2)
      addRack(builder, place, depthM, name)
      builder.pop()
      addCable(builder, place, -spec.widthM / 2 + 0.05 + depthM)
      // Two buttons for two hands, and the stop.
      builder.add(chip(0.16, 0.05, 0.02), FINISHES.charcoal, x - widthM * 0.16, 0.86, frontZ + 0.004)
      for (const s of [-1, 1])
        builder.add(
          disc(0.014, 0.012, 7),
          s > 0 ? FINISHES.teal : FINISHES.yellow,
          x - widthM * 0.16 + s * 0.045,
          0.86,
          frontZ + 0.018,
          90,
        )
      if (index % 2 === 0) addEstop(builder, x + widthM * 0.24, 0.85, frontZ + 0.006)
    },
  })
}

/** Instruments one over the other, the screen of the test on top; a fan and slots behind. */
function addRack(builder: ModelBuilder, { widthM, heightM, index }: BenchPlace, depthM: number, name: DecalName): void {
  const face = depthM / 2
  const top = heightM - 0.01
  const paint = index % 2 ? FINISHES.offWhite : FINISHES.white
  builder.add(box(widthM, top - 0.05, depthM, 0.012), paint, 0, top / 2 + 0.025, 0)
  builder.add(chip(widthM * 0.8, 0.05, depthM * 0.8), FINISHES.rubber, 0, 0.025, 0)
  const w = widthM - 0.08
  builder.add(
    chip(w + 0.012, STACK.length * UNIT_M + 0.01, 0.004),
    FINISHES.core,
    0,
    top - 0.07 - (STACK.length * UNIT_M) / 2,
    face - 0.001,
  )
  // Frames of nineteen inches, side by side where there is room.
  const frames = Math.max(1, Math.round(w / 0.56))
  const fieldM = w / frames
  for (let k = 0; k < frames; k++) {
    const x = ((k + 0.5) / frames - 0.5) * w
    for (let i = 0; i < STACK.length; i++) {
      const y = top - 0.07 - (i + 0.5) * UNIT_M
      builder.add(chip(fieldM - 0.008, UNIT_M - 0.008, 0.012), FINISHES.grey, x, y, face + 0.003)
      if (i === 1 && k === 0)
        addPictures(
          builder,
          face + 0.009,
          DISPLAY,
          [index % 3 ? 'screenList' : 'screenTrend', x - fieldM * 0.2, y, fieldM * 0.5, UNIT_M - 0.02],
          ['keys', x + fieldM * 0.27, y, fieldM * 0.38, UNIT_M - 0.03],
        )
      else {
        const picture = STACK[(i + index + 3 * k) % STACK.length]!
        addPictures(builder, face + 0.009, FINISHES.grey, [picture, x, y, fieldM - 0.014, UNIT_M - 0.012])
      }
    }
  }
  const nameM = Math.min(0.5, widthM * 0.72)
  addPictures(
    builder,
    face,
    paint,
    [name, -widthM / 2 + 0.05 + nameM / 2, top - 0.038, nameM, 0.052],
    ['louvre', 0, 0.3, widthM * 0.6, 0.24],
  )
  builder.push(0, 0, 0, 0, 180)
  addPictures(
    builder,
    face,
    paint,
    ['fan', 0, top - 0.26, 0.24],
    ['louvre', 0, 0.5, widthM * 0.6, 0.3],
    ['warnPower', widthM * 0.24, 0.9, 0.09],
  )
  addLatch(builder, -widthM * 0.36, 0.86, face)
  builder.pop()
}

/** From the rack under the belt to the fixture. */
function addCable(builder: ModelBuilder, { x, widthM, boardZ }: BenchPlace, rackZ: number): void {
  const px = x + widthM * 0.3
  builder.add(
    tube(
      [
        [px, 0.5, rackZ],
        [px + 0.02, 0.42, rackZ + 0.14],
        [px, 0.5, boardZ - 0.5],
        [px, 0.82, boardZ - 0.26],
        [px - 0.03, 0.895, boardZ - 0.2],
      ],
      0.014,
      9,
      4,
    ),
    FINISHES.rubber,
  )
}
