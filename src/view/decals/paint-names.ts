import { LETTERINGS } from './cells.ts'
import { type Pen, paint, write } from './pen.ts'

/** The trade's words on the doors of machines; no maker's names. */
const TEXTS: Record<(typeof LETTERINGS)[number], string> = {
  nameLoader: 'LOADER',
  nameLaser: 'LASER MARKER',
  namePrinter: 'STENCIL PRINTER',
  nameSpi: '3D SPI',
  nameMounter: 'CHIP MOUNTER',
  nameFlex: 'FLEX MOUNTER',
  nameReflow: 'REFLOW OVEN',
  nameAoi: '3D AOI',
  nameAxi: '3D AXI',
  nameFlip: 'FLIP · FIFO',
  nameRouter: 'DEPANEL ROUTER',
  nameTht: 'ODD-FORM INSERTER',
  nameSolder: 'SELECTIVE SOLDER',
  nameWave: 'WAVE SOLDER',
  namePress: 'SERVO PRESS 60 kN',
  nameIct: 'IN-CIRCUIT TEST',
  nameFlash: 'GANG PROGRAMMER',
  nameScrew: 'SCREW CELL',
  nameCpu: 'CPU CELL',
  nameHeatsink: 'HEAT-SINK CELL',
  nameDimm: 'MEMORY CELL',
  nameFct: 'FUNCTIONAL TEST',
  nameBurnIn: 'BURN-IN 45 °C',
  nameSystem: 'SYSTEM TEST',
  nameVision: 'VISION CHECK',
  namePack: 'PACKING',
  namePallet: 'PALLETISER',
}

export function paintNames(pen: Pen): void {
  for (const name of LETTERINGS)
    paint(pen, name, (w, h) => write(pen, TEXTS[name], 3, h / 2 + 1, 34, '#46515a', { weight: 700, mostPx: w - 8 }))
}
