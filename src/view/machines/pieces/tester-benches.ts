import { box, chip, FINISHES, type Model, quad } from '../../kit/index.ts'
import type { MachineSpec } from '../machine.ts'
import { buildBenchRow } from './bench-row.ts'
import { addClamshell } from './clamshell.ts'

/** Testers loaded by hand: a fixture with a lid on each bench, its instruments in a rack behind the belt. */
export function buildTesterBenches(spec: MachineSpec): Model {
  return buildBenchRow(spec, {
    belt: true,
    lampless: true,
    band: FINISHES.blue,
    fit(builder, place) {
      const { x, widthM, boardZ, heightM, index } = place
      addClamshell(builder, `lid${index + 1}`, x, 0.9, boardZ, Math.min(0.5, widthM - 0.02))
      const depthM = Math.min(0.62, spec.widthM / 2 - 0.3)
      builder.push(x, 0, -spec.widthM / 2 + 0.05 + depthM / 2)
      const paint = index % 2 ? FINISHES.offWhite : FINISHES.white
      builder.add(box(widthM, heightM - 0.06, depthM, 0.012), paint, 0, heightM / 2 + 0.02, 0)
      for (let i = 0; i < 4; i++) {
        const y = 0.62 + i * 0.22
        const face = depthM / 2
        builder.add(quad(widthM - 0.1, 0.18), i % 2 ? FINISHES.charcoal : FINISHES.darkGrey, 0, y, face + 0.001)
        builder.add(quad(0.03, 0.014), FINISHES.ledTeal, -widthM / 2 + 0.11, y + 0.05, face + 0.003)
        builder.add(quad(widthM * 0.3, 0.05), FINISHES.core, widthM * 0.12, y, face + 0.003)
      }
      builder.add(chip(widthM * 0.8, 0.05, depthM * 0.8), FINISHES.rubber, 0, 0.025, 0)
      builder.pop()
    },
  })
}
