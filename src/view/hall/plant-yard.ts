import { Mesh } from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import { scatterFrom } from '../decals/pen.ts'
import { geometryOf } from '../kit/geometry.ts'
import { box, chip, cylinder, FINISHES, type Finish, ModelBuilder, sphere } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'

/** What lies round a hall as large as a plant, m from its walls: the road that runs round it, the trees along both its sides, the car park
 * before its front, and how far the yard of the gates reaches. Painted by surroundings.ts. */
export const PLANT = {
  fromM: 150,
  road: [46, 56],
  trees: [41, 61],
  cars: { fromM: 14, depthM: 20, halfLengthM: 62, bayM: 2.6 },
  yardM: 40,
} as const

const LEAF: Finish = { colour: '#7c9378', rough: 0.95, metal: 0 }
const LEAF_DARK: Finish = { colour: '#6b866c', rough: 0.95, metal: 0 }
const TREE_PITCH_M = 15
const PAINTS = ['#d9dde0', '#aeb6bc', '#55606a', '#2f4a68', '#8e3a34', '#e4e6e6'].map(
  (colour): Finish => ({ colour, rough: 0.35, metal: 0.1 }),
)
/** A lorry waits at so many of the gates. */
const LORRIES = [0, 1, 3, 4, 6]

type Hall = Scene['hall']

/** Lorries at the gates, cars before the front, trees along the road: they tell how large the hall is. Nothing of it moves; one mesh. */
export function createPlantYard({ sizeM: [lengthM, widthM], doors = [] }: Hall, surfaces: Surfaces): Mesh {
  const b = new ModelBuilder()
  const chance = scatterFrom(53)
  for (const gate of LORRIES) {
    const door = doors[gate % Math.max(1, doors.length)]
    if (door) addLorry(b, Math.sign(door.at[0]) * (lengthM / 2 + 1), door.at[1], Math.sign(door.at[0]), gate)
  }
  const { fromM, depthM, halfLengthM, bayM } = PLANT.cars
  for (const row of [0, 1])
    for (let x = -halfLengthM + bayM / 2; x < halfLengthM; x += bayM) {
      const taken = chance() < 0.72
      const finish = PAINTS[Math.floor(chance() * PAINTS.length)]!
      if (taken) addCar(b, x, widthM / 2 + fromM + (row ? depthM - 2.7 : 2.7), finish, chance() < 0.5 ? 90 : -90)
    }
  for (const awayM of PLANT.trees) addTrees(b, lengthM / 2 + awayM, widthM / 2 + awayM, chance)
  const model = b.build(30)
  const mesh = new Mesh(geometryOf(model.parts[0]!.opaque!), surfaces.opaque)
  mesh.position.y = 0.01
  return mesh
}

/** A trailer with its rear to the gate and a tractor before it; `out`: the way out of the hall in x. */
function addLorry(b: ModelBuilder, x: number, z: number, out: number, i: number): void {
  const paint = PAINTS[(i * 2 + 5) % PAINTS.length]!
  b.push(x, 0, z, 0, out > 0 ? 0 : 180)
  b.add(box(13.6, 2.75, 2.55, 0.04), FINISHES.white, 6.8, 2.55, 0)
  b.add(chip(13.2, 0.3, 2.2), FINISHES.charcoal, 6.8, 1.03, 0)
  b.add(box(2.2, 2.7, 2.5, 0.12), paint, 15.6, 2.2, 0)
  b.add(chip(0.1, 0.9, 2.2), FINISHES.core, 16.68, 2.7, 0)
  b.add(chip(5.4, 0.35, 2.2), FINISHES.charcoal, 14.1, 0.72, 0)
  for (const wheel of [1.6, 2.9, 4.2, 13.1, 15.9])
    for (const side of [-1, 1]) b.add(cylinder(0.5, 0.34, 12), FINISHES.rubber, wheel, 0.5, side * 1.05, 90)
  b.pop()
}

function addCar(b: ModelBuilder, x: number, z: number, paint: Finish, yawDeg: number): void {
  b.push(x, 0, z, 0, yawDeg)
  b.add(box(4.5, 0.62, 1.8, 0.12), paint, 0, 0.6, 0)
  b.add(box(2.5, 0.56, 1.6, 0.2), FINISHES.core, -0.2, 1.14, 0)
  b.add(box(1.9, 0.08, 1.4, 0.03), paint, -0.25, 1.42, 0)
  for (const end of [-1, 1]) b.add(chip(0.62, 0.5, 1.74), FINISHES.rubber, end * 1.4, 0.28, 0)
  b.pop()
}

/** Along a road of this half length and half width, the gates' yard left out. */
function addTrees(b: ModelBuilder, halfX: number, halfZ: number, chance: () => number): void {
  const tree = (x: number, z: number) => {
    if (x > halfX - 1 && Math.abs(z) < halfZ * 0.75) return
    const size = 0.8 + 0.5 * chance()
    const [dx, dz] = [2.4 * (chance() - 0.5), 2.4 * (chance() - 0.5)]
    b.add(cylinder(0.16, 2.4 * size, 6), FINISHES.wood, x + dx, 1.2 * size, z + dz)
    b.add(sphere(2 * size, 7, 5), chance() < 0.5 ? LEAF : LEAF_DARK, x + dx, 3.6 * size, z + dz)
    b.add(sphere(1.35 * size, 6, 4), LEAF, x + dx + 0.9 * size, 4.6 * size, z + dz + 0.5 * size)
  }
  for (let x = -halfX; x <= halfX; x += TREE_PITCH_M) for (const side of [-1, 1]) tree(x, side * halfZ)
  for (let z = -halfZ + TREE_PITCH_M; z < halfZ; z += TREE_PITCH_M) for (const side of [-1, 1]) tree(side * halfX, z)
}
