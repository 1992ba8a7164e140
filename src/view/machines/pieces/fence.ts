import { box, chip, FINISHES, type ModelBuilder, quad } from '../../kit/index.ts'

/** Yellow posts with grey mesh between, from one corner to the next; `heightM` of the posts. */
export function addFence(
  builder: ModelBuilder,
  corners: readonly (readonly [x: number, z: number])[],
  heightM = 2,
): void {
  for (let i = 1; i < corners.length; i++) {
    const [ax, az] = corners[i - 1]!
    const [bx, bz] = corners[i]!
    const lengthM = Math.hypot(bx - ax, bz - az)
    const panels = Math.max(1, Math.round(lengthM / 1.25))
    const yaw = (-Math.atan2(bz - az, bx - ax) * 180) / Math.PI
    builder.push(ax, 0, az, 0, yaw)
    const panelM = lengthM / panels
    for (let k = 0; k <= panels; k++) {
      if (k === 0 && i > 1) continue
      builder.add(box(0.06, heightM, 0.06, 0.006), FINISHES.yellow, k * panelM, heightM / 2, 0)
      builder.add(chip(0.15, 0.012, 0.12), FINISHES.yellow, k * panelM, 0.006, 0)
    }
    for (let k = 0; k < panels; k++) {
      const x = (k + 0.5) * panelM
      const [w, h] = [panelM - 0.1, heightM - 0.24]
      addMesh(builder, x, h / 2 + 0.18, w, h)
      for (const y of [0.18, 0.18 + h]) builder.add(chip(w, 0.025, 0.025), FINISHES.charcoal, x, y, 0)
      for (const side of [-1, 1])
        builder.add(chip(0.025, h, 0.025), FINISHES.charcoal, x + (side * w) / 2, h / 2 + 0.18, 0)
    }
    builder.pop()
  }
}

/** Upright wires with a few across; seen from both sides. */
function addMesh(builder: ModelBuilder, x: number, y: number, widthM: number, heightM: number): void {
  const count = Math.floor(widthM / 0.05)
  for (let i = 1; i < count; i++) builder.add(quad(0.006, heightM), WIRE, x - widthM / 2 + (i * widthM) / count, y, 0)
  for (let i = 1; i < 4; i++) builder.add(quad(widthM, 0.008), WIRE, x, y - heightM / 2 + (i * heightM) / 4, 0.002)
}

const WIRE = { ...FINISHES.mesh, opacity: 0.75 }
