import { Group, type Material, Mesh, MeshBasicMaterial, type Object3D, type PerspectiveCamera } from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import { geometryOf } from '../kit/geometry.ts'
import { box, chip, cylinder, FINISHES, type Model, ModelBuilder } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { Theme } from '../light/light-rig.ts'
import { MIRROR_LAYER } from './floor.ts'
import { addGalleryWalk, WALK_CEILING_M, WALK_FLOOR_M } from './gallery-walk.ts'
import { PlantCeiling } from './plant-ceiling.ts'
import { PLANT } from './plant-yard.ts'
import { addColumn, addServices } from './services.ts'
import { addWall, type Door, WALL_M } from './wall.ts'
import { addWallFittings } from './wall-fittings.ts'

/** Where walls stand aside, this much of them stays: the hall is seen as a section, m. */
const CUT_M = 0.34
/** Rows of lamps, and lamps in a row, m. */
const LAMP_ROWS_M = 7.1
const LAMPS_M = 6
/** Streaks in the floor are as wide as lamps with their reflectors, m. */
const STREAK_M = 0.42

type Hall = Scene['hall']

/** Walls, columns, ceiling and the visitors' walk. A wall steps aside when the camera is behind it, the ceiling when it is above. */
export class HallShell {
  readonly object = new Group()
  private readonly walls: { object: Group; isOutside: (camera: PerspectiveCamera) => boolean }[] = []
  private readonly ceiling = new Group()
  private readonly plant: PlantCeiling | null = null
  /** Long edges of walls are split so, which takes seconds where walls are hundreds of metres long, m. */
  private readonly splitM: number
  private readonly lampMaterial = new MeshBasicMaterial()
  private readonly mirrorMaterial = new MeshBasicMaterial({ toneMapped: false })
  private readonly heightM: number
  private readonly surfaces: Surfaces
  private readonly meshes: Mesh[] = []

  constructor(hall: Hall, surfaces: Surfaces) {
    const [lengthM, widthM, heightM] = hall.sizeM
    this.heightM = heightM
    this.surfaces = surfaces
    this.splitM = lengthM > PLANT.fromM ? 1e6 : 2.5
    const [x, z] = [lengthM / 2 + WALL_M / 2, widthM / 2 + WALL_M / 2]
    this.addBack(hall, -z)
    for (const side of [-1, 1]) {
      const end = new ModelBuilder()
      const doors = (hall.doors ?? [])
        .filter((door) => Math.abs(door.at[0] - (side * lengthM) / 2) < 0.5)
        .map((door): Door => ({ xM: side * door.at[1], widthM: door.widthM }))
      addWall(end, widthM, heightM, doors)
      // Where vehicles drive along the wall, its cabinets are shallow.
      const isDriven = hall.ways.some(
        (way) =>
          way.for !== 'people' &&
          Math.min(...[way.from, way.to].map(([at]) => side * at)) > lengthM / 2 - way.widthM / 2 - 0.5,
      )
      addWallFittings(
        end,
        widthM,
        Math.min(heightM - 1.4, 5),
        (at) => doors.some((door) => Math.abs(at - door.xM) < door.widthM / 2 + 1.1),
        isDriven ? 0.16 : undefined,
      )
      this.addWallGroup(end, side * x, 0, -side * 90, (camera) => side * camera.position.x > lengthM / 2)
    }
    const front = new ModelBuilder()
    addWall(front, lengthM + 2 * WALL_M, heightM, [])
    this.addWallGroup(front, 0, z, 180, (camera) => camera.position.z > widthM / 2 - 0.5)
    this.addCut(lengthM, widthM)
    const columns = new ModelBuilder()
    for (const [at, depth] of hall.columns ?? []) addColumn(columns, at, depth, heightM)
    this.add(columns.build(Math.max(2, this.splitM)), this.object, true)
    if (lengthM > PLANT.fromM) {
      this.plant = new PlantCeiling(hall, surfaces)
      this.ceiling.add(this.plant.object)
      this.object.add(this.plant.mirrored)
    } else this.addCeiling(lengthM, widthM, heightM)
    this.object.add(this.ceiling)
  }

  setTheme(theme: Theme): void {
    const k = theme === 'day' ? 1 : 0.2
    this.lampMaterial.color.setRGB(7 * k, 7.1 * k, 7.3 * k)
    this.mirrorMaterial.color.setRGB(9 * k, 9 * k, 9.3 * k)
    this.plant?.setTheme(theme)
  }

  /** What the floor of a hall as large as a plant does not mirror: its walls are far from most of it. */
  get unmirrored(): readonly Object3D[] {
    return this.plant ? this.walls.flatMap(({ object }) => object.children) : []
  }

  update(camera: PerspectiveCamera): void {
    for (const wall of this.walls) wall.object.visible = !wall.isOutside(camera)
    this.ceiling.visible = camera.position.y < this.heightM - 0.4
  }

  dispose(): void {
    for (const mesh of this.meshes) mesh.geometry.dispose()
    this.lampMaterial.dispose()
    this.mirrorMaterial.dispose()
    this.plant?.dispose()
  }

  /** The far wall: services before it, and the visitors' walk where there is one. */
  private addBack({ sizeM, gallery }: Hall, z: number): void {
    const [lengthM, widthM, heightM] = sizeM
    const back = new ModelBuilder()
    const walkM = gallery ? lengthM - 1 : 0
    const hasWalk = walkM > 0 && heightM > WALK_CEILING_M + 0.4
    addWall(back, lengthM + 2 * WALL_M, heightM, [], hasWalk ? WALK_FLOOR_M - 0.3 : heightM)
    if (hasWalk) {
      const topM = heightM - WALK_CEILING_M - 0.3
      back.add(box(lengthM + 2 * WALL_M, topM, WALL_M, 0.02), FINISHES.warmGrey, 0, heightM - topM / 2, 0)
      addGalleryWalk(back, walkM)
    }
    addWallFittings(back, lengthM, hasWalk ? WALK_FLOOR_M - 0.2 : heightM - 1.6, () => false)
    addServices(back, lengthM, heightM)
    const group = this.addWallGroup(back, 0, z, 0, (camera) => camera.position.z < -widthM / 2)
    const lamps = new ModelBuilder()
    for (let x = -lengthM / 2 + 4; x < lengthM / 2 - 2; x += LAMPS_M) {
      lamps.add(chip(4.4, 0.04, 0.15), FINISHES.lamp, x + 1.5, heightM - 1.28, 3.6, 180)
    }
    this.addLamps(lamps.build(9), group)
    const housings = new ModelBuilder()
    for (let x = -lengthM / 2 + 4; x < lengthM / 2 - 2; x += LAMPS_M) {
      housings.add(box(4.5, 0.07, 0.2, 0.01), FINISHES.aluminium, x + 1.5, heightM - 1.22, 3.6)
      for (const side of [-1.6, 1.6])
        housings.add(cylinder(0.008, 1.2, 5), FINISHES.steel, x + 1.5 + side, heightM - 0.6, 3.6)
    }
    this.add(housings.build(9), group, false)
  }

  /** The foot of the walls that step aside. */
  private addCut(lengthM: number, widthM: number): void {
    const cut = new ModelBuilder()
    for (const side of [-1, 1]) {
      const [x, z] = [side * (lengthM / 2 + WALL_M / 2), side * (widthM / 2 + WALL_M / 2)]
      cut.add(box(lengthM + 2 * WALL_M, CUT_M, WALL_M, 0.01), FINISHES.darkGrey, 0, CUT_M / 2 - 0.06, z)
      cut.add(box(WALL_M, CUT_M, widthM, 0.01), FINISHES.darkGrey, x, CUT_M / 2 - 0.06, 0)
    }
    this.add(cut.build(Math.max(4, this.splitM)), this.object, false)
  }

  private addWallGroup(
    builder: ModelBuilder,
    x: number,
    z: number,
    yawDeg: number,
    isOutside: (camera: PerspectiveCamera) => boolean,
  ): Group {
    const object = new Group()
    object.position.set(x, 0, z)
    object.rotation.y = (yawDeg * Math.PI) / 180
    this.add(builder.build(this.splitM), object, false)
    this.walls.push({ object, isOutside })
    this.object.add(object)
    return object
  }

  private add(model: Model, parent: Group, casts: boolean): void {
    const { surfaces } = this
    const { opaque, clear } = model.parts[0]!
    const put = (solid: typeof opaque, material: Material) => {
      if (!solid) return
      const mesh = new Mesh(geometryOf(solid), material)
      mesh.castShadow = casts && material === surfaces.opaque
      mesh.receiveShadow = material === surfaces.opaque
      if (material === surfaces.clear) mesh.renderOrder = 2
      this.meshes.push(mesh)
      parent.add(mesh)
    }
    put(opaque, surfaces.opaque)
    put(clear, surfaces.clear)
  }

  private addLamps(model: Model, parent: Group): void {
    const mesh = new Mesh(geometryOf(model.parts[0]!.opaque!), this.lampMaterial)
    this.meshes.push(mesh)
    parent.add(mesh)
  }

  private addCeiling(lengthM: number, widthM: number, heightM: number): void {
    const beams = new ModelBuilder()
    for (let x = -lengthM / 2 + 5; x < lengthM / 2; x += 7)
      beams.add(box(0.24, 0.5, widthM, 0.02), FINISHES.warmGrey, x, heightM - 0.25, 0)
    for (let z = -widthM / 2 + 10.3; z < widthM / 2 - 4; z += 7.1)
      beams.add(cylinder(0.22, lengthM - 3, 18, 0.01), FINISHES.duct, 0, heightM - 0.75, z, 0, 0, 90)
    this.add(beams.build(4), this.ceiling, false)
    const rows = (lampM: number) => {
      const lamps = new ModelBuilder()
      for (let z = -widthM / 2 + 7.6; z < widthM / 2; z += LAMP_ROWS_M)
        for (let x = -lengthM / 2 + 4; x < lengthM / 2 - 2; x += LAMPS_M)
          lamps.add(chip(4.4, 0.05, lampM), FINISHES.lamp, x + 1.5, heightM - 0.62, z, 180)
      return lamps.build(9)
    }
    this.addLamps(rows(0.17), this.ceiling)
    // Their streaks in the floor stay when the ceiling steps aside: on a layer that only the mirror sees.
    const mirrored = new Mesh(geometryOf(rows(STREAK_M).parts[0]!.opaque!), this.mirrorMaterial)
    mirrored.layers.set(MIRROR_LAYER)
    this.meshes.push(mirrored)
    this.object.add(mirrored)
  }
}
