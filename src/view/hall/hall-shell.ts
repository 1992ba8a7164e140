import { Group, type Material, Mesh, MeshBasicMaterial, type PerspectiveCamera } from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import { geometryOf } from '../kit/geometry.ts'
import { box, chip, cylinder, FINISHES, type Finish, type Model, ModelBuilder, prism, quad } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { Theme } from '../light/light-rig.ts'
import { createPersonModel } from '../people/person-model.ts'
import { MIRROR_LAYER } from './floor.ts'

const WALL: Finish = { colour: '#a3adb3', rough: 0.8, metal: 0 }
const BAND: Finish = { colour: '#818c93', rough: 0.8, metal: 0 }
const WINDOW: Finish = { colour: '#dcebff', rough: 0.3, metal: 0, glow: 0.22 }
const WARM_WALL: Finish = { colour: '#6d6257', rough: 0.85, metal: 0 }
const WALL_M = 0.24
const GALLERY_DEPTH_M = 3.2
const GALLERY_FLOOR_M = 2.6

/** Walls, columns, ceiling and visitor gallery. A wall steps aside when the camera is behind it, the ceiling when it is above. */
export class HallShell {
  readonly object = new Group()
  private readonly walls: { object: Group; isOutside: (camera: PerspectiveCamera) => boolean }[] = []
  private readonly ceiling = new Group()
  private readonly lampMaterial = new MeshBasicMaterial({ toneMapped: false })
  private readonly mirrorMaterial = new MeshBasicMaterial({ toneMapped: false })
  private readonly heightM: number
  private readonly meshes: Mesh[] = []

  constructor(hall: Scene['hall'], surfaces: Surfaces) {
    const [lengthM, widthM, heightM] = hall.sizeM
    this.heightM = heightM
    const back = new ModelBuilder()
    addWall(back, lengthM + 2 * WALL_M, heightM, 0, hall.gallery ? 2.4 : 4.4)
    this.addWallGroup(
      back.build(2.5),
      0,
      -widthM / 2 - WALL_M / 2,
      0,
      surfaces,
      (camera) => camera.position.z < -widthM / 2,
    )
    for (const side of [-1, 1]) {
      const end = new ModelBuilder()
      addWall(end, widthM, heightM, side, 4.4)
      this.addWallGroup(
        end.build(2.5),
        side * (lengthM / 2 + WALL_M / 2),
        0,
        -side * 90,
        surfaces,
        (camera) => side * camera.position.x > lengthM / 2,
      )
    }
    const front = new ModelBuilder()
    addWall(front, lengthM + 2 * WALL_M, heightM, 0, 4.4)
    this.addWallGroup(
      front.build(2.5),
      0,
      widthM / 2 + WALL_M / 2,
      180,
      surfaces,
      (camera) => camera.position.z > widthM / 2 - 0.5,
    )
    const columns = new ModelBuilder()
    addColumns(columns, lengthM, widthM, heightM)
    this.add(columns.build(2), surfaces, this.object, true)
    if (hall.gallery) {
      const gallery = new ModelBuilder()
      addGallery(gallery, lengthM, -widthM / 2)
      this.add(gallery.build(2), surfaces, this.walls[0]!.object, false, 0, widthM / 2 + WALL_M / 2)
    }
    this.addCeiling(lengthM, widthM, heightM, surfaces)
    this.object.add(this.ceiling)
  }

  setTheme(theme: Theme): void {
    const k = theme === 'day' ? 1 : 0.34
    this.lampMaterial.color.setRGB(3.2 * k, 3.3 * k, 3.4 * k)
    this.mirrorMaterial.color.setRGB(14 * k, 14 * k, 14.4 * k)
  }

  update(camera: PerspectiveCamera): void {
    for (const wall of this.walls) wall.object.visible = !wall.isOutside(camera)
    this.ceiling.visible = camera.position.y < this.heightM - 0.4
  }

  dispose(): void {
    for (const mesh of this.meshes) mesh.geometry.dispose()
    this.lampMaterial.dispose()
    this.mirrorMaterial.dispose()
  }

  private addWallGroup(
    model: Model,
    x: number,
    z: number,
    yawDeg: number,
    surfaces: Surfaces,
    isOutside: (camera: PerspectiveCamera) => boolean,
  ): void {
    const object = new Group()
    object.position.set(x, 0, z)
    object.rotation.y = (yawDeg * Math.PI) / 180
    this.add(model, surfaces, object, false)
    this.walls.push({ object, isOutside })
    this.object.add(object)
  }

  private add(model: Model, surfaces: Surfaces, parent: Group, casts: boolean, x = 0, z = 0): void {
    const { opaque, clear } = model.parts[0]!
    const put = (solid: typeof opaque, material: Material) => {
      if (!solid) return
      const mesh = new Mesh(geometryOf(solid), material)
      mesh.position.set(x, 0, z)
      mesh.castShadow = casts && material === surfaces.opaque
      mesh.receiveShadow = material === surfaces.opaque
      if (material === surfaces.clear) mesh.renderOrder = 2
      this.meshes.push(mesh)
      parent.add(mesh)
    }
    put(opaque, surfaces.opaque)
    put(clear, surfaces.clear)
  }

  private addCeiling(lengthM: number, widthM: number, heightM: number, surfaces: Surfaces): void {
    const beams = new ModelBuilder()
    for (let x = -lengthM / 2 + 5; x < lengthM / 2; x += 7)
      beams.add(box(0.24, 0.5, widthM, 0.02), FINISHES.warmGrey, x, heightM - 0.25, 0)
    for (const z of [-6.2, 0.9, 8])
      beams.add(cylinder(0.22, lengthM - 3, 18, 0.01), FINISHES.duct, 0, heightM - 0.75, z, 0, 0, 90)
    this.add(beams.build(4), surfaces, this.ceiling, false)
    const lamps = new ModelBuilder()
    for (let z = -widthM / 2 + 2.6; z < widthM / 2; z += 3.55) {
      for (let x = -lengthM / 2 + 4; x < lengthM / 2 - 2; x += 6)
        lamps.add(chip(4.9, 0.05, 0.17), FINISHES.lamp, x + 1.5, heightM - 0.62, z)
    }
    const geometry = geometryOf(lamps.build(9).parts[0]!.opaque!)
    const seen = new Mesh(geometry, this.lampMaterial)
    this.ceiling.add(seen)
    // Their streaks in the floor stay when the ceiling steps aside: on a layer that only the mirror sees.
    const mirrored = new Mesh(geometry, this.mirrorMaterial)
    mirrored.layers.set(MIRROR_LAYER)
    this.object.add(mirrored)
    this.meshes.push(seen)
  }
}

/** A wall looking to +z: plinth, panels with seams, a band, a row of windows with frames. */
function addWall(b: ModelBuilder, lengthM: number, heightM: number, doorAt: number, windowFromM: number): void {
  b.add(box(lengthM, 0.5, WALL_M, 0.02), BAND, 0, 0.25, 0)
  const panels = Math.round(lengthM / 2.6)
  const panelM = lengthM / panels
  const windowHeightM = Math.min(1.5, heightM - windowFromM - 0.5)
  b.add(box(lengthM, heightM - 0.5, WALL_M * 0.6, 0.01), FINISHES.darkGrey, 0, 0.5 + (heightM - 0.5) / 2, -WALL_M * 0.2)
  for (let i = 0; i < panels; i++) {
    const x = -lengthM / 2 + (i + 0.5) * panelM
    b.add(box(panelM - 0.025, 1.85, 0.07, 0.012), WALL, x, 1.44, WALL_M * 0.35)
    b.add(box(panelM - 0.025, windowFromM - 2.42, 0.07, 0.012), WALL, x, (2.4 + windowFromM) / 2, WALL_M * 0.35)
    b.add(
      box(panelM - 0.025, heightM - windowFromM - windowHeightM - 0.02, 0.07, 0.012),
      WALL,
      x,
      (heightM + windowFromM + windowHeightM) / 2,
      WALL_M * 0.35,
    )
    b.add(quad(panelM - 0.14, windowHeightM - 0.12), WINDOW, x, windowFromM + windowHeightM / 2, WALL_M * 0.16)
    b.add(
      box(0.07, windowHeightM, 0.09, 0.01),
      FINISHES.charcoal,
      x - panelM / 2,
      windowFromM + windowHeightM / 2,
      WALL_M * 0.3,
    )
  }
  for (const y of [windowFromM, windowFromM + windowHeightM])
    b.add(box(lengthM, 0.06, 0.1, 0.01), FINISHES.charcoal, 0, y, WALL_M * 0.3)
  b.add(box(lengthM, 0.14, 0.03, 0.004), FINISHES.teal, 0, 2.31, WALL_M * 0.5)
  // Cable tray and pipes along the wall.
  b.add(box(lengthM - 0.6, 0.07, 0.26, 0.008), FINISHES.duct, 0, heightM - 1.05, WALL_M * 0.5 + 0.16)
  for (const [y, finish] of [
    [heightM - 0.7, FINISHES.blue],
    [heightM - 0.58, FINISHES.aluminium],
  ] as const)
    b.add(cylinder(0.035, lengthM - 0.5, 10), finish, 0, y, WALL_M * 0.5 + 0.09, 0, 0, 90)
  if (doorAt !== 0) addDockDoor(b, 4.2 * doorAt)
  for (const x of [-lengthM * 0.32, lengthM * 0.18]) addExtinguisher(b, x)
}

function addDockDoor(b: ModelBuilder, x: number): void {
  b.add(box(3.3, 3.3, 0.12, 0.02), FINISHES.yellow, x, 1.65, WALL_M * 0.4)
  for (let i = 0; i < 7; i++) b.add(box(3, 0.42, 0.14, 0.02), FINISHES.offWhite, x, 0.23 + i * 0.435, WALL_M * 0.45)
  b.add(quad(2.4, 0.22), FINISHES.glass, x, 1.97, WALL_M * 0.45 + 0.075)
  for (const side of [-1, 1])
    b.add(box(0.16, 1.1, 0.16, 0.03), FINISHES.yellow, x + side * 1.85, 0.55, WALL_M * 0.5 + 0.35)
}

function addExtinguisher(b: ModelBuilder, x: number): void {
  b.add(box(0.34, 0.5, 0.02, 0.005), FINISHES.paper, x, 1.75, WALL_M * 0.5 + 0.01)
  b.add(cylinder(0.085, 0.5, 14, 0.02), FINISHES.red, x, 0.95, WALL_M * 0.5 + 0.12)
  b.add(cylinder(0.03, 0.12, 10), FINISHES.core, x, 1.25, WALL_M * 0.5 + 0.12)
}

/** Columns stand at the far side and the ends only, so that nothing comes between the viewer and the line. */
function addColumns(b: ModelBuilder, lengthM: number, widthM: number, heightM: number): void {
  const h = 0.26
  const profile = [
    [-h / 2, -h / 2],
    [h / 2, -h / 2],
    [h / 2, -h / 2 + 0.04],
    [0.02, -h / 2 + 0.04],
    [0.02, h / 2 - 0.04],
    [h / 2, h / 2 - 0.04],
    [h / 2, h / 2],
    [-h / 2, h / 2],
    [-h / 2, h / 2 - 0.04],
    [-0.02, h / 2 - 0.04],
    [-0.02, -h / 2 + 0.04],
    [-h / 2, -h / 2 + 0.04],
  ] as [number, number][]
  for (let x = -lengthM / 2 + 5; x < lengthM / 2; x += 7) {
    b.push(x, heightM / 2, -widthM / 2 + 0.3)
    b.add(prism(profile, heightM, 0.004), FINISHES.warmGrey, 0, 0, 0, 90)
    b.add(box(0.4, 1.1, 0.4, 0.02), FINISHES.yellow, 0, -heightM / 2 + 0.55, 0)
    for (let i = 0; i < 2; i++)
      b.add(box(0.405, 0.16, 0.405, 0.02), FINISHES.charcoal, 0, -heightM / 2 + 0.3 + i * 0.45, 0)
    b.pop()
  }
}

/** A warm, glazed walkway above the hall with a handful of visitors. */
function addGallery(b: ModelBuilder, lengthM: number, z: number): void {
  const length = lengthM * 0.62
  const middle = z - GALLERY_DEPTH_M / 2 + 0.9
  b.push(-lengthM * 0.06, GALLERY_FLOOR_M, middle)
  b.add(box(length, 0.3, GALLERY_DEPTH_M, 0.03), FINISHES.offWhite, 0, -0.15, 0)
  b.add(box(length - 0.2, 0.02, GALLERY_DEPTH_M - 0.2, 0.004), FINISHES.wood, 0, 0.01, 0)
  b.add(box(length, 2.7, 0.12, 0.01), WARM_WALL, 0, 1.35, -GALLERY_DEPTH_M / 2 + 0.1)
  b.add(box(length, 0.22, GALLERY_DEPTH_M, 0.03), FINISHES.white, 0, 2.75, 0)
  const panes = Math.round(length / 2.2)
  for (let i = 0; i <= panes; i++)
    b.add(
      box(0.05, 2.6, 0.09, 0.01),
      FINISHES.charcoal,
      -length / 2 + (i * length) / panes,
      1.3,
      GALLERY_DEPTH_M / 2 - 0.06,
    )
  b.add(quad(length, 2.55), FINISHES.clearGlass, 0, 1.33, GALLERY_DEPTH_M / 2 - 0.05)
  b.add(cylinder(0.022, length, 10), FINISHES.steel, 0, 1.02, GALLERY_DEPTH_M / 2 - 0.28, 0, 0, 90)
  for (let i = 0; i < panes; i += 2)
    b.add(chip(1.3, 0.03, 0.12), FINISHES.lamp, -length / 2 + ((i + 1) * length) / panes, 2.6, 0.2)
  for (let i = 1; i < panes; i += 3) {
    const x = -length / 2 + ((i + 0.5) * length) / panes
    b.add(box(1.7, 0.98, 0.06, 0.01), FINISHES.core, x, 1.5, -GALLERY_DEPTH_M / 2 + 0.2)
    b.add(
      quad(1.6, 0.88),
      { colour: '#1d6f8f', rough: 0.3, metal: 0, glow: 0.32 },
      x,
      1.5,
      -GALLERY_DEPTH_M / 2 + 0.235,
    )
  }
  addVisitors(b, length)
  b.pop()
  for (let x = -length / 2; x <= length / 2; x += length / 4)
    b.add(
      box(0.2, GALLERY_FLOOR_M - 0.3, 0.2, 0.02),
      FINISHES.warmGrey,
      x - lengthM * 0.06,
      (GALLERY_FLOOR_M - 0.3) / 2,
      z + 0.55,
    )
}

/** Visitors stand still: they are part of the building and cost no more than it. */
function addVisitors(b: ModelBuilder, lengthM: number): void {
  const clothes = [FINISHES.smockNavy, FINISHES.charcoal, FINISHES.smockGrey, FINISHES.warmGrey, FINISHES.smockBlue]
  for (let i = 0; i < 7; i++) {
    const x = -lengthM * 0.36 + i * lengthM * 0.118 + (i % 2) * 0.5
    b.push(x, 0.02, 0.85 - (i % 3) * 0.3, 0, -90 + (i % 3) * 24 - 20)
    const figure = createPersonModel(clothes[i % clothes.length]!, FINISHES.hair)
    for (const part of figure.parts) if (part.opaque) addPart(b, figure, part)
    b.pop()
  }
}

function addPart(b: ModelBuilder, figure: Model, part: Model['parts'][number]): void {
  let [x, y, z] = [0, 0, 0]
  for (let p: Model['parts'][number] | undefined = part; p; p = figure.parts[p.parent]) {
    x += p.origin[0]
    y += p.origin[1]
    z += p.origin[2]
  }
  b.addSolid(part.opaque!, x, y, z)
}
