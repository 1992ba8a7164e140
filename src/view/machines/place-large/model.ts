import { box, chip, FINISHES, type Model, ModelBuilder, quad } from '../../kit/index.ts'
import { BELT_HEIGHT_M, type MachineSpec } from '../machine.ts'
import { addBelt } from '../pieces/belt.ts'
import { addBench } from '../pieces/bench.ts'
import { SPLIT_M } from '../pieces/cabinet.ts'
import { addHmi } from '../pieces/cell-frame.ts'
import { addFeederBank } from '../pieces/feeder-bank.ts'
import { addMounter, modulesOf, moduleX } from '../pieces/mounter.ts'
import { lit } from '../pieces/shell.ts'
import { addHatch, addHinges, addLatch, addPictures } from '../pieces/trim.ts'

/** Length of the bench where sockets are placed by hand. */
export const BENCH_M = 1.3

/** Large parts from trays and sticks: mounters with a tray tower; conventional: one mounter and a bench for the sockets. */
export function build(spec: MachineSpec): Model {
  const { lengthM, widthM, heightM, method } = spec
  const automated = method === 'automated'
  const builder = new ModelBuilder()
  const mounterM = automated ? lengthM : lengthM - BENCH_M
  const modules = modulesOf(mounterM)
  builder.push((mounterM - lengthM) / 2)
  addMounter(builder, {
    lengthM: mounterM,
    widthM,
    heightM,
    modules,
    band: FINISHES.orange,
    name: 'nameFlex',
    nozzles: 3,
    front: (b, module, pitchM) => {
      if (module === modules - 1) addTrayTower(b, pitchM - 0.06)
      else addFeederBank(b, { widthM: pitchM - 0.05, full: true, name: 'nameFlex' })
    },
    ...(!automated && { finish: FINISHES.offWhite, roof: FINISHES.warmGrey }),
  })
  addHmi(builder, -mounterM / 2 + 0.32, 1.36, widthM / 2 - 0.56)
  builder.tower([-mounterM / 2 + 0.1, heightM, -0.3])
  builder.nest([moduleX({ lengthM: mounterM, modules }, modules >> 1), BELT_HEIGHT_M + 0.01, 0])
  builder.pop()
  if (!automated) {
    const x = lengthM / 2 - BENCH_M / 2
    addBench(builder, {
      x,
      z: 0.52,
      lengthM: BENCH_M - 0.08,
      depthM: 0.6,
      heightM: heightM + 0.3,
      backZ: -0.82,
      bins: 5,
    })
    addBelt(builder, lengthM / 2 - BENCH_M, lengthM / 2, 0, 0)
  }
  builder.boardPath([
    [-lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
    [lengthM / 2, BELT_HEIGHT_M + 0.01, 0],
  ])
  return builder.build(SPLIT_M)
}

/** A lift of trays in front of a module: sockets and large packages. The frame's z = 0 is the machine's side. */
function addTrayTower(builder: ModelBuilder, widthM: number): void {
  builder.add(box(widthM, 1.1, 0.4, 0.014), FINISHES.white, 0, 0.68, 0.2)
  builder.add(box(widthM - 0.1, 0.03, 0.36, 0.008), FINISHES.charcoal, 0, 0.115, 0.2)
  for (const s of [-1, 1])
    for (const z of [0.08, 0.32]) builder.add(chip(0.06, 0.1, 0.06), FINISHES.rubber, s * (widthM / 2 - 0.1), 0.05, z)
  const [w, h, y] = [widthM - 0.2, 0.62, 0.82]
  builder.add(box(w + 0.05, h + 0.05, 0.012, 0.006), FINISHES.charcoal, 0, y, 0.402)
  builder.add(quad(w, h), lit(FINISHES.core, 0.05), 0, y, 0.4095)
  // Trays on their shelves; one is called up.
  for (let i = 0; i < 10; i++) {
    const level = y - h / 2 + 0.04 + (i * (h - 0.08)) / 9
    builder.add(chip(w - 0.03, 0.01, 0.006), lit(i === 6 ? FINISHES.teal : FINISHES.duct), 0, level - 0.02, 0.412)
    for (let k = 0; k < 3; k++)
      addPictures(builder, 0.41, lit(FINISHES.core), [
        'tray',
        ((k - 1) * (w - 0.06)) / 3,
        level + 0.006,
        w / 3 - 0.05,
        0.036,
      ])
  }
  builder.add(quad(w, h), FINISHES.clearGlass, 0, y, 0.418)
  builder.add(chip(0.03, h + 0.05, 0.016), FINISHES.charcoal, 0, y, 0.41)
  for (const s of [-1, 1]) {
    builder.add(chip(0.018, 0.18, 0.02), FINISHES.duct, s * 0.04, y, 0.426)
    addHinges(builder, s * (w / 2 + 0.036), y, 0.4, h * 0.8)
  }
  builder.add(chip(widthM - 0.12, 0.01, 0.004), FINISHES.ledTeal, 0, 1.19, 0.401)
  addHatch(builder, 0, 0.3, 0.4, widthM - 0.1, 0.24, FINISHES.offWhite, 0.012)
  addPictures(
    builder,
    0.412,
    FINISHES.offWhite,
    ['louvre', -widthM * 0.22, 0.3, widthM * 0.34, 0.15],
    ['barcode', widthM * 0.24, 0.25, 0.12],
    ['warnCrush', widthM * 0.38, 0.33, 0.09],
  )
  addLatch(builder, widthM * 0.1, 0.32, 0.412)
  builder.push(0, 1.23, 0.2, -90)
  addHatch(builder, 0, 0, 0, widthM * 0.6, 0.24)
  addPictures(builder, 0.01, FINISHES.offWhite, ['louvre', -0.12, 0, 0.3, 0.15], ['fan', 0.2, 0, 0.15])
  builder.pop()
  for (const s of [-1, 1]) {
    builder.push(0, 0, 0.2, 0, s * 90)
    addPictures(builder, widthM / 2, FINISHES.white, ['louvre', 0, 0.4, 0.24, 0.16], ['warnPower', 0, 1.04, 0.1])
    builder.pop()
  }
}
