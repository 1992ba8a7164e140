import { Group, Mesh, MeshBasicMaterial } from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import { geometryOf } from '../kit/geometry.ts'
import { chip, cylinder, FINISHES, type Finish, ModelBuilder } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { Theme } from '../light/light-rig.ts'
import { MIRROR_LAYER } from './floor.ts'

/** The roof of a hall as large as a plant: deck with strips of daylight, trusses from column to column, purlins, ducts over the aisles, red
 * pipes of sprinklers, rows of lamps. It is seen from within, and thousands of metres of it: what is straight is one block, whatever its
 * length, m. */
const TRUSS = { deepM: 1.15, chordM: 0.18, stepM: 3 } as const
const PURLIN_M = 6
const SKYLIGHT = { everyM: 18, wideM: 2 } as const
const DUCT_M = 0.36
const SPRINKLERS_M = 9
const LAMPS = { rowsM: 7.1, pitchM: 6, longM: 4.4, wideM: 0.24, belowM: 0.75, streakM: 0.42 } as const

const STEEL: Finish = { colour: '#c3c9cd', rough: 0.5, metal: 0.1 }

export class PlantCeiling {
  /** Seen from within only. */
  readonly object = new Group()
  /** The streaks of the lamps in the floor, which stay when the roof steps aside. */
  readonly mirrored: Mesh
  private readonly lampMaterial = new MeshBasicMaterial()
  private readonly skyMaterial = new MeshBasicMaterial()
  /** What light comes up to the deck is the same all over: it is told, not computed. */
  private readonly deckMaterial = new MeshBasicMaterial()
  private readonly streakMaterial = new MeshBasicMaterial({ toneMapped: false })

  constructor({ sizeM: [lengthM, widthM, heightM], columns = [] }: Scene['hall'], surfaces: Surfaces) {
    const b = new ModelBuilder()
    for (let x = -lengthM / 2 + PURLIN_M / 2; x < lengthM / 2; x += PURLIN_M)
      b.add(chip(0.12, 0.26, widthM), STEEL, x, heightM - 0.16, 0)
    const rows = [...new Set(columns.map(([, z]) => z))]
    for (const z of rows) addTruss(b, z, lengthM, heightM)
    rows.slice(1).forEach((z, i) => {
      const middle = (z + rows[i]!) / 2
      b.add(cylinder(DUCT_M, lengthM - 6, 18, 0), FINISHES.duct, 0, heightM - 0.95, middle + 1.6, 0, 0, 90)
    })
    for (let z = -widthM / 2 + SPRINKLERS_M / 2; z < widthM / 2; z += SPRINKLERS_M)
      b.add(chip(lengthM - 4, 0.07, 0.07), FINISHES.red, 0, heightM - 0.42, z)
    const body = new Mesh(geometryOf(b.build(1e6).parts[0]!.opaque!), surfaces.opaque)
    const deck = new ModelBuilder()
    deck.add(facingDown(lengthM, widthM), STEEL, 0, heightM - 0.02, 0)
    this.object.add(body, new Mesh(geometryOf(deck.build(1e6).parts[0]!.opaque!), this.deckMaterial))
    this.object.add(new Mesh(skylights(lengthM, widthM, heightM), this.skyMaterial))
    this.object.add(new Mesh(lamps(lengthM, widthM, heightM, LAMPS.wideM), this.lampMaterial))
    this.mirrored = new Mesh(lamps(lengthM, widthM, heightM, LAMPS.streakM), this.streakMaterial)
    this.mirrored.layers.set(MIRROR_LAYER)
  }

  setTheme(theme: Theme): void {
    const k = theme === 'day' ? 1 : 0.2
    this.lampMaterial.color.setRGB(7 * k, 7.1 * k, 7.3 * k)
    this.streakMaterial.color.setRGB(9 * k, 9 * k, 9.3 * k)
    this.deckMaterial.color.set(theme === 'day' ? '#838c92' : '#10161c')
    this.skyMaterial.color.set(theme === 'day' ? '#eef4f8' : '#1b2733').multiplyScalar(theme === 'day' ? 1.5 : 1)
  }

  dispose(): void {
    for (const mesh of [...this.object.children, this.mirrored]) if (mesh instanceof Mesh) mesh.geometry.dispose()
    for (const material of [this.lampMaterial, this.skyMaterial, this.deckMaterial, this.streakMaterial])
      material.dispose()
  }
}

/** Two chords with diagonals between them, along x. */
function addTruss(b: ModelBuilder, z: number, lengthM: number, heightM: number): void {
  const { deepM, chordM, stepM } = TRUSS
  const [top, bottom] = [heightM - 0.34, heightM - 0.34 - deepM]
  for (const y of [top, bottom]) b.add(chip(lengthM, chordM, chordM), STEEL, 0, y, z)
  const steps = Math.floor(lengthM / stepM)
  const tilt = (Math.atan2(deepM, stepM / 2) * 180) / Math.PI
  const diagonal = chip(Math.hypot(deepM, stepM / 2), 0.09, 0.09)
  for (let i = 0; i < steps; i++)
    for (const side of [-1, 1]) {
      const x = -lengthM / 2 + (i + 0.5) * stepM + (side * stepM) / 4
      b.add(diagonal, STEEL, x, (top + bottom) / 2, z, 0, 0, -side * tilt)
    }
}

/** Level, and seen from below. */
function facingDown(lengthM: number, widthM: number) {
  const [x, z] = [lengthM / 2, widthM / 2]
  return {
    positions: [-x, 0, -z, x, 0, -z, x, 0, z, -x, 0, z],
    normals: [0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0],
    indices: [0, 1, 2, 0, 2, 3],
  }
}

function skylights(lengthM: number, widthM: number, heightM: number) {
  const b = new ModelBuilder()
  for (let x = -lengthM / 2 + SKYLIGHT.everyM / 2; x < lengthM / 2; x += SKYLIGHT.everyM)
    b.add(facingDown(SKYLIGHT.wideM, widthM - 6), FINISHES.lamp, x, heightM - 0.05, 0)
  return geometryOf(b.build(1e6).parts[0]!.opaque!)
}

function lamps(lengthM: number, widthM: number, heightM: number, wideM: number) {
  const b = new ModelBuilder()
  const lamp = facingDown(LAMPS.longM, wideM)
  for (let z = -widthM / 2 + 7.6; z < widthM / 2; z += LAMPS.rowsM)
    for (let x = -lengthM / 2 + 4; x < lengthM / 2 - 2; x += LAMPS.pitchM)
      b.add(lamp, FINISHES.lamp, x + 1.5, heightM - LAMPS.belowM, z)
  return geometryOf(b.build(1e6).parts[0]!.opaque!)
}
