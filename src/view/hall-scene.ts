import { Group, Mesh, type PerspectiveCamera, type Scene as ThreeScene, type WebGLRenderer } from 'three'
import { textIn } from '../model/text.ts'
import { BoardPlaces, placesOnBelt } from '../motion/board-places.ts'
import { MoverPlaces } from '../motion/mover-places.ts'
import { createPose } from '../motion/track.ts'
import type { Session } from '../player/session.ts'
import type { Selection } from '../store/factory-store.ts'
import type { Language, Theme, Tier } from '../store/preferences.ts'
import type { OverlayReading } from '../twin/overlays.ts'
import { stateOfStation } from '../twin/station-view.ts'
import { addBufferTower } from './conveyors/buffer-tower.ts'
import { addConveyor } from './conveyors/conveyor-model.ts'
import { facingOf } from './facing.ts'
import { Floor as FloorMesh } from './hall/floor.ts'
import { addBoardTrolley, createFurniture } from './hall/furniture.ts'
import { HallShell } from './hall/hall-shell.ts'
import { geometryOf } from './kit/geometry.ts'
import { ModelBuilder } from './kit/index.ts'
import { createSurfaces } from './kit/surfaces.ts'
import { BoardsLayer } from './layers/boards-layer.ts'
import { ContactShadowsLayer } from './layers/contact-shadows-layer.ts'
import { LabelsLayer } from './layers/labels-layer.ts'
import { MachinesLayer } from './layers/machines-layer.ts'
import { PeopleLayer } from './layers/people-layer.ts'
import { ScreensLayer } from './layers/screens-layer.ts'
import { SelectionLayer } from './layers/selection-layer.ts'
import { groundOf, type StationStand, standsOf } from './layers/station-stand.ts'
import { TowersLayer } from './layers/towers-layer.ts'
import { VehiclesLayer } from './layers/vehicles-layer.ts'
import { LightRig } from './light/light-rig.ts'
import type { MachineStock } from './machines/stock.ts'
import { OverlaysLayer } from './overlays/overlays-layer.ts'
import { Picking } from './picking.ts'
import { STATE_COLOURS } from './state-colours.ts'
import { TIER_LOOKS } from './tiers.ts'

const LABEL_ABOVE_M = 0.75
const ACCENTS: Record<Theme, string> = { day: '#0e8a7d', night: '#35d0ba' }

/** Everything that is drawn of one run: the hall and one layer per kind of thing. Built once per run; `update` writes poses and
 * allocates nothing. */
export class HallScene {
  readonly root = new Group()
  readonly stands: StationStand[]
  readonly boards: BoardsLayer
  readonly people: PeopleLayer
  readonly vehicles: VehiclesLayer
  readonly machines: MachinesLayer
  readonly floor: FloorMesh
  readonly picking: Picking
  readonly labels: LabelsLayer
  readonly overlays: OverlaysLayer
  readonly peoplePlaces: MoverPlaces
  readonly vehiclePlaces: MoverPlaces
  readonly boardPlaces: BoardPlaces
  private readonly session: Session
  private readonly renderer: WebGLRenderer
  private readonly surfaces = createSurfaces()
  private readonly shell: HallShell
  private readonly rig: LightRig
  private readonly towers: TowersLayer
  private readonly screens: ScreensLayer
  private readonly selection = new SelectionLayer()
  private readonly shadows: ContactShadowsLayer
  private readonly standing: Mesh[] = []
  private readonly dotStates: Int8Array
  private readonly pose = createPose()
  private readonly notMirrored: Group[] = []
  private screensDue = 0

  constructor(session: Session, stock: MachineStock, renderer: WebGLRenderer, scene: ThreeScene, shadowPixels: number) {
    this.session = session
    this.renderer = renderer
    const { floor, ledger, data } = session
    const { layout } = session.simulation.compiled
    const { surfaces } = this
    this.stands = standsOf(layout, stock, data)
    const facing = facingOf(layout)
    this.peoplePlaces = new MoverPlaces(floor.people.count, layout.walkways, facing)
    this.vehiclePlaces = new MoverPlaces(floor.vehicles.count, layout.driveways, facing)
    this.boardPlaces = new BoardPlaces(
      floor,
      groundOf(layout, this.stands, data),
      this.peoplePlaces,
      this.vehiclePlaces,
    )
    this.rig = new LightRig(renderer, scene, session.scene.hall.sizeM, shadowPixels)
    this.floor = new FloorMesh(session.scene, layout, renderer.capabilities.getMaxAnisotropy())
    this.shell = new HallShell(session.scene.hall, surfaces)
    this.machines = new MachinesLayer(this.stands, floor, surfaces)
    this.boards = new BoardsLayer(floor.boards, this.boardPlaces, surfaces)
    this.people = new PeopleLayer(session.scene, floor, this.peoplePlaces, surfaces)
    this.vehicles = new VehiclesLayer(floor, this.vehiclePlaces, surfaces)
    this.towers = new TowersLayer(this.stands, floor, ledger)
    this.screens = new ScreensLayer(this.stands, floor, ledger)
    this.shadows = new ContactShadowsLayer(floor.people.count + floor.vehicles.count)
    this.addStanding()
    this.labels = new LabelsLayer(
      Float32Array.from(this.stands.flatMap((stand) => [stand.x, stand.heightM + LABEL_ABOVE_M, stand.z])),
    )
    this.overlays = new OverlaysLayer(this.stands, layout, floor.trail, this.labels)
    this.picking = new Picking(this.stands, floor, this.peoplePlaces, this.vehiclePlaces, this.boardPlaces)
    this.dotStates = new Int8Array(this.stands.length).fill(-1)
    const small = new Group()
    small.add(this.labels.object, this.overlays.object, this.selection.object, this.shadows.object)
    this.notMirrored.push(small)
    this.root.add(
      this.rig.object,
      this.floor.object,
      this.shell.object,
      this.machines.object,
      this.boards.object,
      this.people.batch.object,
      this.vehicles.batch.object,
      this.towers.object,
      this.screens.object,
      small,
    )
  }

  setTheme(theme: Theme): void {
    this.surfaces.uniforms.glowGain.value = this.rig.setTheme(theme)
    this.floor.setTheme(theme)
    this.shell.setTheme(theme)
    this.labels.setTheme(theme)
    this.selection.setAccent(ACCENTS[theme])
    this.towers.setGain(theme === 'day' ? 1.15 : 2)
    this.screens.setGain(theme === 'day' ? 1 : 1.3)
    this.renderer.shadowMap.needsUpdate = true
  }

  setTier(tier: Tier): void {
    const { shadowPixels, reflects } = TIER_LOOKS[tier]
    this.rig.setShadows(shadowPixels)
    this.floor.isReflecting = reflects
    this.renderer.shadowMap.needsUpdate = true
  }

  setLanguage(language: Language): void {
    const { scene, data } = this.session
    const titles = new Map(
      [...scene.lines.flatMap((line) => line.stations), ...(scene.rework ?? [])].map((station) => [
        station.id,
        station.title,
      ]),
    )
    this.labels.write(data.stationIds.map((id) => ({ short: id, long: textIn(titles.get(id) ?? id, language) })))
  }

  select(selection: Selection | null): void {
    const station = selection?.kind === 'station' ? selection.index : -1
    this.selection.frame(this.stands[station] ?? null)
    this.labels.selected = station
  }

  /** Lays the numbers of an overlay over the hall. */
  lay(reading: OverlayReading | null): void {
    this.overlays.write(reading)
  }

  /** Writes everything for factory time t. `wallS`: seconds since the last frame; `clockS`: wall time, for lamps that blink. */
  update(t: number, wallS: number, clockS: number, camera: PerspectiveCamera, widthPx: number, heightPx: number): void {
    const { floor, ledger } = this.session
    this.peoplePlaces.write(floor.people, t, wallS)
    this.vehiclePlaces.write(floor.vehicles, t, wallS)
    if (this.machines.update(t)) this.renderer.shadowMap.needsUpdate = true
    this.boards.update(t, camera.position)
    this.shadows.begin()
    this.people.update(t, this.shadows)
    this.vehicles.update(this.shadows)
    this.shadows.end()
    this.towers.update(clockS)
    this.screensDue -= wallS
    if (this.screensDue <= 0) {
      this.screensDue = 0.15
      this.screens.update(t)
      for (let i = 0; i < this.stands.length; i++) {
        const state = stateOfStation(ledger, floor, i)
        if (this.dotStates[i] === state) continue
        this.dotStates[i] = state
        this.labels.setDot(i, STATE_COLOURS[state]!)
      }
    }
    this.labels.update(camera, widthPx, heightPx, wallS)
    this.shell.update(camera)
  }

  /** Draws what the floor mirrors. */
  drawMirror(scene: ThreeScene, camera: PerspectiveCamera): void {
    this.floor.draw(this.renderer, scene, camera, this.notMirrored)
  }

  /** Where a selected thing is now; false when it is gone. */
  pointOf(selection: Selection, t: number, out: { x: number; y: number; z: number }): boolean {
    const { kind, index } = selection
    if (kind === 'station') {
      const stand = this.stands[index]
      if (!stand) return false
      Object.assign(out, { x: stand.x, y: 0.9, z: stand.z })
      return true
    }
    if (kind === 'board') {
      if (!this.boardPlaces.write(index, t, this.pose)) return false
      out.x = this.pose[0]!
      out.y = this.pose[1]!
      out.z = this.pose[2]!
      return true
    }
    const places = kind === 'person' ? this.peoplePlaces : this.vehiclePlaces
    const present = kind === 'person' ? this.session.floor.people.present : this.session.floor.vehicles.present
    if (present[index] !== 1) return false
    out.x = places.x[index]!
    out.y = kind === 'person' ? 1.1 : 0.3
    out.z = places.z[index]!
    return true
  }

  dispose(): void {
    this.root.removeFromParent()
    for (const layer of [
      this.machines,
      this.boards,
      this.people,
      this.vehicles,
      this.towers,
      this.screens,
      this.labels,
      this.overlays,
      this.selection,
      this.shadows,
      this.shell,
      this.floor,
      this.rig,
    ])
      layer.dispose()
    for (const mesh of this.standing) mesh.geometry.dispose()
    this.surfaces.opaque.dispose()
    this.surfaces.clear.dispose()
  }

  /** Conveyors, furniture and the racks beside the stations that judge: what never moves. */
  private addStanding(): void {
    const { layout } = this.session.simulation.compiled
    const conveyors = new ModelBuilder()
    const { roster } = this.session.data
    layout.lines
      .flatMap((line) => line.stations.map((station) => ({ station, heightM: line.line.conveyor.heightM })))
      .forEach(({ station, heightM }, index) => {
        const { points } = station.inlet
        addConveyor(conveyors, points, heightM)
        const buffer = roster.buffers[roster.stations[index]!.buffer]!
        const levels = (buffer.places ?? 0) - placesOnBelt(buffer)
        if (points.length > 1 && levels > 0) addBufferTower(conveyors, points[0]!, points[1]!, heightM, levels)
      })
    const furniture = createFurniture(this.session.scene.hall)
    for (const line of layout.lines) {
      for (const station of line.stations) {
        if (!Object.values(station.methods).some((method) => method.method.judge)) continue
        const widthM = Math.max(...Object.values(station.methods).map((method) => method.method.footprintM.width))
        const c = Math.cos(station.headingRad)
        const s = Math.sin(station.headingRad)
        const [lx, lz] = [station.slotLengthM / 2 + 0.28, Math.min(widthM / 2, 0.9)]
        addBoardTrolley(furniture, station.x + c * lx + s * lz, station.z - s * lx + c * lz)
      }
    }
    for (const builder of [conveyors, furniture]) {
      const { opaque, clear } = builder.build(1.2).parts[0]!
      for (const [solid, material] of [
        [opaque, this.surfaces.opaque],
        [clear, this.surfaces.clear],
      ] as const) {
        if (!solid) continue
        const mesh = new Mesh(geometryOf(solid), material)
        mesh.castShadow = material === this.surfaces.opaque
        mesh.receiveShadow = mesh.castShadow
        this.standing.push(mesh)
        this.root.add(mesh)
      }
    }
  }
}
