import { box, chip, FINISHES, type Model, ModelBuilder } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBench } from '../pieces/bench.ts'
import { SPLIT_M } from '../pieces/cabinet.ts'
import { addInspection } from '../pieces/inspection.ts'
import { addPictures } from '../pieces/trim.ts'

const MACHINE_M = 1.2

/** A tower with cameras; the conventional one has a bench beside it where a person judges what it found. */
export function build(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM, method } = spec
  const builder = new ModelBuilder()
  const benchM = method === 'conventional' && lengthM > MACHINE_M + 0.6 ? lengthM - MACHINE_M : 0
  const machineM = lengthM - benchM
  addInspection(
    builder,
    { ...spec, lengthM: machineM, heightM: heightM - 0.13 },
    {
      name: 'nameAoi',
      band: FINISHES.teal,
      shoulderM: 0.97,
      leanM: 0.1,
      ...(benchM > 0 && { finish: FINISHES.offWhite }),
      plainRoof: true,
    },
    -benchM / 2,
  )
  const cap = benchM > 0 ? FINISHES.warmGrey : FINISHES.charcoal
  // Cameras and light for the height measurement sit in a dark cap.
  builder.add(box(machineM - 0.2, 0.13, widthM - 0.44, 0.035), cap, -benchM / 2, heightM - 0.066, -0.08)
  builder.push(-benchM / 2, heightM - 0.001, -0.08, -90)
  addPictures(builder, 0, cap, ['fan', -0.3, 0.3, 0.2], ['fan', 0.3, 0.3, 0.2], ['warnPower', 0.36, -0.38, 0.08])
  builder.add(chip(0.5, 0.34, 0.012), FINISHES.darkGrey, 0, -0.12, 0.004)
  builder.add(chip(0.16, 0.02, 0.03), FINISHES.grey, 0, -0.24, 0.014)
  builder.pop()
  builder.add(chip(machineM - 0.27, 0.012, 0.004), FINISHES.ledTeal, -benchM / 2, heightM - 0.09, widthM / 2 - 0.299)
  if (benchM > 0) {
    const x = lengthM / 2 - benchM / 2
    addBench(builder, {
      x,
      z: 0.44,
      lengthM: benchM - 0.04,
      depthM: 0.54,
      heightM: heightM + 0.2,
      backZ: -0.7,
      bins: 0,
      screen: true,
      magnifier: true,
    })
    addBelt(builder, lengthM / 2 - benchM, lengthM / 2, 0, 0)
  }
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}
