/** Where each picture lies in the atlas: x, y, width, height, texels. The corner at 0, 0 stays empty: it is what surfaces without
 * a picture point at. Cells keep 8 texels apart, so that smaller copies of the atlas do not run into one another. */
export const ATLAS_PX = 2048

/** Glyphs in the cell `digits`: 0 to 9 and the sign for a hundredth. */
export const DIGIT_COUNT = 11

export type Cell = readonly [x: number, y: number, width: number, height: number]

const row = <const N extends string>(
  names: readonly N[],
  x: number,
  y: number,
  width: number,
  height: number,
  columns = names.length,
): Record<N, Cell> =>
  Object.fromEntries(
    names.map((name, i) => [
      name,
      [x + (i % columns) * (width + 8), y + Math.floor(i / columns) * (height + 8), width, height],
    ]),
  ) as unknown as Record<N, Cell>

export const WARNINGS = [
  'warnGeneral',
  'warnPower',
  'warnHot',
  'warnLaser',
  'warnXray',
  'warnCrush',
  'warnRobot',
] as const
/** Names on machines; what is written: paint-names.ts. */
export const LETTERINGS = [
  'nameLoader',
  'nameLaser',
  'namePrinter',
  'nameSpi',
  'nameMounter',
  'nameFlex',
  'nameReflow',
  'nameAoi',
  'nameAxi',
  'nameFlip',
  'nameRouter',
  'nameTht',
  'nameSolder',
  'nameWave',
  'namePress',
  'nameIct',
  'nameFlash',
  'nameScrew',
  'nameCpu',
  'nameHeatsink',
  'nameDimm',
  'nameFct',
  'nameBurnIn',
  'nameSystem',
  'nameVision',
  'namePack',
  'namePallet',
] as const

export const DECALS = {
  boardTop: [16, 16, 1152, 884],
  boardUnder: [16, 908, 768, 589],
  fenceMesh: [1184, 16, 400, 640],
  ...row(['screenMap', 'screenTrend', 'screenList', 'screenBoard'], 1592, 16, 216, 140, 2),
  ...row(['louvre', 'perforated'], 1592, 312, 216, 140),
  ...row(['fan', 'reel', 'glow'], 1592, 460, 140, 140),
  ...row(WARNINGS, 1592, 608, 104, 104, 4),
  ...row(['esd', 'exit'], 1184, 664, 196, 112),
  ...row(['plate', 'barcode'], 1184, 784, 196, 64),
  ...row(['sheet', 'kanban'], 1184, 856, 112, 152),
  ...row(['keys', 'buttons'], 1424, 856, 160, 96),
  ...row(['carton', 'cartonEnd'], 792, 908, 188, 140),
  ...row(['tote', 'pallet'], 792, 1056, 188, 96),
  ...row(['cpuLid', 'chipA', 'chipB', 'qr'], 792, 1160, 88, 88),
  ...row(['badge', 'smockBack'], 792, 1256, 88, 88),
  memory: [792, 1352, 376, 88],
  memoryBack: [792, 1448, 376, 48],
  hazard: [16, 1505, 640, 32],
  zones: [16, 1545, 1152, 32],
  digits: [664, 1505, 504, 32],
  connector: [1184, 1016, 196, 32],
  // On benches and in cells of assembly.
  ...row(['screws', 'clips'], 984, 1256, 88, 88),
  toolBoard: [1424, 960, 144, 88],
  threads: [1576, 960, 84, 84],
  stick: [1668, 960, 84, 36],
  radiator: [1668, 1004, 84, 44],
  // On testers and finishing machines: 1760 to 2032 across, 832 to 1048 down, and beside the last name.
  nails: [1760, 832, 136, 96],
  slotDoor: [1904, 832, 128, 96],
  ...row(['meter', 'supplies', 'matrix', 'server'], 1760, 936, 132, 52, 2),
  chain: [1616, 1732, 424, 44],
  ...row(LETTERINGS, 1184, 1056, 424, 44, 2),
  // Inside and on surface-mount machines: 880 to 1176 across, 1585 to 2040 down.
  stencil: [880, 1585, 208, 160],
  latch: [1096, 1585, 72, 128],
  feeder: [880, 1753, 288, 32],
  gauge: [880, 1793, 80, 80],
  oxygen: [968, 1793, 96, 40],
  checked: [968, 1841, 96, 32],
  laserClass: [1072, 1793, 104, 80],
  slots: [880, 1881, 140, 159],
  tray: [1028, 1881, 148, 100],
  granite: [1028, 1989, 148, 48],
  // On people, boards and cartons: 1184 to 2040 across, 1790 to 2040 down.
  ...row(['esdPatch', 'ngTag'], 1184, 1798, 96, 64),
  tape: [1392, 1798, 240, 24],
  ...row(['wallOverview', 'wallTrend', 'wallQuality', 'wallEnergy'], 16, 1585, 424, 219, 2),
} as const satisfies Record<string, Cell>

export type DecalName = keyof typeof DECALS
