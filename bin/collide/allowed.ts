import { BOARD_WIDTH_M } from '../../src/view/boards/board-model.ts'
import { TRAY_PLACES } from '../../src/view/machines/cpu-install/layout.ts'
import { RACK } from '../../src/view/machines/heatsink-mount/layout.ts'
import { TABLE_M } from '../../src/view/machines/pieces/cell-frame.ts'
import type { Allowed, Contact } from './contacts.ts'

/** Contacts that are meant, by name, with the reason. Everything else in a machine keeps clear of everything that moves. */
export const ALLOWED: Allowed[] = [
  {
    a: /set\d+$/,
    b: /^body$/,
    where: ({ at }) => at[1] < TABLE_M,
    why: 'what has not been set yet is kept out of sight in the base of the cell',
  },
  {
    a: /set\d+$/,
    b: /held$/,
    why: 'what is set is what was held: the one is shown where the other was',
  },
  {
    process: 'cpu-install',
    a: /^(set\d|held)$/,
    b: /^board/,
    where: ({ depthM }) => depthM < 0.0025,
    why: 'a processor sits in its socket',
  },
  {
    process: 'dimm-insert',
    a: /set\d$/,
    b: /^board/,
    where: ({ depthM }) => depthM < 0.0045,
    why: 'a module sits in its slot',
  },
  {
    process: 'depanel',
    a: /^router\.4$/,
    b: /^board/,
    where: ({ at: [, y, z], depthM }) =>
      Math.abs(Math.abs(z) - BOARD_WIDTH_M / 2) < 0.006 && y < 0.965 && depthM < 0.0031,
    why: 'the cutter goes through the tabs at the edge of the board',
  },
  {
    process: 'tht-insert',
    a: /held$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.029, 0.024, 0.024]),
    why: 'the part that the jaws take is the one that lies at the end of its feeder',
  },
  {
    process: 'press-fit',
    a: /^held$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.0058, 0.009, 0.146]),
    why: 'the slots that the fingers take are those that lie in the tray',
  },
  {
    process: 'flash',
    a: /^lid\d$/,
    b: /^body$/,
    where: ({ at, halfM }) => at[1] < 1.04 && halfM[1]! < 0.06,
    why: 'a lid turns in the blocks of its hinge',
  },
  {
    process: 'cpu-install',
    a: /^held$/,
    b: /^body$/,
    where: (contact) => isNear(contact, TRAY_PLACES, 0.06),
    why: 'the processor that is taken is the one that lies in the tray',
  },
  {
    process: 'heatsink-mount',
    a: /^held$/,
    b: /^body$/,
    where: (contact) => isNear(contact, RACK, 0.08),
    why: 'the heat-sink that is taken is the one that stands on the rack',
  },
  {
    process: 'dimm-insert',
    a: /held$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.0016, 0.031, 0.132]) || sized(halfM, [0.004, 0.016, 0.1]),
    why: 'the module that is taken is the one that stands in the tray',
  },
  {
    process: 'dimm-insert',
    a: /held$/,
    b: /^board/,
    where: ({ depthM }) => depthM < 0.0045,
    why: 'a module goes into its slot',
  },
  {
    process: 'pack',
    a: /^delta\.(5|8|11)$/,
    b: /^body$/,
    where: ({ halfM }) => halfM[0]! < 0.08 && halfM[1]! < 0.06,
    why: 'the upper arms of the delta turn in the housings of their drives',
  },
  {
    process: 'pack',
    a: /^delta\.(7|10|13)$/,
    b: /^delta\./,
    why: 'the rods of the delta end in the joints of upper arms and platform',
  },
  { process: 'pack', a: /^foam$/, b: /^delta\./, why: 'foam that is not held is drawn up into the platform' },
  {
    process: 'pack',
    a: /^foam$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.07, 0.03, 0.07]),
    why: 'the foam that is taken is one that lies in the tray',
  },
  { process: 'pack', a: /^load\.z$/, b: /^board/, why: 'the carton is open below: it goes over the board' },
  {
    process: 'pack',
    a: /^label$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.06, 0.06, 0.36]),
    why: 'the plunger slides in its bracket',
  },
  {
    process: 'pack',
    a: /^tape$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.16, 0.1, 0.96]),
    why: 'the head that tapes slides in its beam',
  },
  {
    process: 'palletise',
    a: /^carton\d+$/,
    b: /^(carton\d+|board.*)$/,
    why: 'cartons that have not come yet are kept one in the other in the tunnel of the reader; the others stand still',
  },
  {
    process: 'palletise',
    a: /^load\.z$/,
    b: /^(carton\d+|board.*)$/,
    where: ({ at }) => at[0] < -1,
    why: 'the carton that comes out of the tunnel was kept there with the others',
  },
  {
    process: 'palletise',
    a: /^(load\.z|board.*)$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [0.004, 0.26, 0.12]),
    why: 'cartons push aside the curtains of the tunnel',
  },
  {
    process: 'final-inspect',
    a: /^bar$/,
    b: /^body$/,
    where: ({ halfM }) => sized(halfM, [1, 0.03, 0.03]),
    why: 'the bar with the camera runs on its rails',
  },
]

function isNear({ at }: Contact, points: readonly (readonly [number, number, number])[], radiusM: number): boolean {
  return points.some((point) => Math.hypot(at[0] - point[0], at[1] - point[1], at[2] - point[2]) < radiusM)
}

const sized = (halfM: readonly number[], sizeM: readonly number[]): boolean =>
  sizeM.every((size, k) => Math.abs(2 * halfM[k]! - size) < 5e-4)
