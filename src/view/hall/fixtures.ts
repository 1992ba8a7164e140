import { Group, Mesh } from 'three'
import type { Layout } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'
import { placesOnBelt } from '../../motion/board-places.ts'
import type { FactoryData } from '../../twin/factory-data.ts'
import { addBufferTower } from '../conveyors/buffer-tower.ts'
import { addConveyor } from '../conveyors/conveyor-model.ts'
import { geometryOf } from '../kit/geometry.ts'
import { type Model, ModelBuilder } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import { addBoardTrolley, createFurniture } from './furniture.ts'

/** What never moves, of the first bay: conveyors, furniture, and the trolleys beside the stations that judge. */
export class Fixtures {
  readonly object = new Group()
  readonly models: readonly Model[]

  constructor(scene: Scene, layout: Layout, data: FactoryData, surfaces: Surfaces) {
    this.models = [conveyorsOf(scene, layout, data), furnitureOf(scene, layout)]
    for (const model of this.models) {
      const { opaque, clear } = model.parts[0]!
      for (const [solid, material] of [
        [opaque, surfaces.opaque],
        [clear, surfaces.clear],
      ] as const) {
        if (!solid) continue
        const mesh = new Mesh(geometryOf(solid), material)
        mesh.castShadow = material === surfaces.opaque
        mesh.receiveShadow = mesh.castShadow
        this.object.add(mesh)
      }
    }
  }

  dispose(): void {
    for (const mesh of this.object.children as Mesh[]) mesh.geometry.dispose()
  }
}

/** Edges are split to this length for baked shading, m: long beams need little. */
const SPLIT_M = 1.2

const firstLines = (layout: Layout) => layout.lines.filter((line) => line.copy === 0)

function conveyorsOf(scene: Scene, layout: Layout, { roster }: FactoryData): Model {
  const builder = new ModelBuilder()
  firstLines(layout)
    .flatMap((line) => line.stations.map((station) => ({ station, heightM: line.line.conveyor.heightM })))
    .forEach(({ station, heightM }, index) => {
      const { points } = station.inlet
      addConveyor(builder, points, heightM, scene.hall.ways)
      const buffer = roster.buffers[roster.stations[index]!.buffer]!
      const levels = (buffer.places ?? 0) - placesOnBelt(buffer)
      if (points.length > 1 && levels > 0) addBufferTower(builder, points[0]!, points[1]!, heightM, levels)
    })
  return builder.build(SPLIT_M)
}

function furnitureOf(scene: Scene, layout: Layout): Model {
  const builder = createFurniture(scene.hall)
  for (const line of firstLines(layout))
    for (const station of line.stations) {
      const methods = Object.values(station.methods)
      if (!methods.some(({ method }) => method.judge)) continue
      const widthM = Math.max(...methods.map(({ method }) => method.footprintM.width))
      const c = Math.cos(station.headingRad)
      const s = Math.sin(station.headingRad)
      const [lx, lz] = [station.slotLengthM / 2 + 0.28, Math.min(widthM / 2, 0.9)]
      addBoardTrolley(builder, station.x + c * lx + s * lz, station.z - s * lx + c * lz)
    }
  return builder.build(SPLIT_M)
}
