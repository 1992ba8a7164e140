import {
  type Color,
  Group,
  type Object3D,
  type PerspectiveCamera,
  Scene as ThreeScene,
  Vector3,
  type WebGLRenderer,
} from 'three'
import { textIn } from '../model/text.ts'
import { BoardPlaces } from '../motion/board-places.ts'
import type { Ground } from '../motion/ground.ts'
import { MoverPlaces } from '../motion/mover-places.ts'
import { createPose } from '../motion/track.ts'
import { VehiclePlaces } from '../motion/vehicle-places.ts'
import type { Session } from '../player/session.ts'
import type { OwnModelFault, Selection } from '../store/factory-store.ts'
import type { Language, Theme, Tier } from '../store/preferences.ts'
import type { OverlayReading } from '../twin/overlays.ts'
import { stateOfStation } from '../twin/station-view.ts'
import type { Dressing } from './dressing.ts'
import { facingOf, stepUpOf } from './facing.ts'
import { BaySigns } from './far/bay-signs.ts'
import { Bays, bayMiddle } from './far/bays.ts'
import type { FarLayer } from './far/far-layer.ts'
import { Fixtures } from './hall/fixtures.ts'
import { Floor as FloorMesh } from './hall/floor.ts'
import { createSurfaces, disposeSurfaces, openAtlas } from './kit/surfaces.ts'
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
import type { OverlaysLayer } from './overlays/overlays-layer.ts'
import type { OwnModelsLayer } from './own-models/own-models-layer.ts'
import type { Picking } from './picking.ts'
import { STATE_COLOURS } from './state-colours.ts'
import { TIER_LOOKS } from './tiers.ts'

const LABEL_ABOVE_M = 0.75
/** In a hall of many bays the one whose middle is nearest to what is looked at, up to so far ahead, is drawn in full, if it is within
 * this, m. */
const FULL_WITHIN_M = 45
const LOOK_AHEAD_M = 40
const ACCENTS: Record<Theme, string> = { day: '#0e8a7d', night: '#35d0ba' }

/** Everything that is drawn of one run: the hall and one layer per kind of thing. Built once per run; `update` writes poses and
 * allocates nothing. */
export class HallScene {
  readonly root = new Group()
  /** Labels: drawn over the finished picture, so that letters keep their colours. */
  readonly above = new ThreeScene()
  /** Of all stations; those of the first bay, on which the layers are built, come first of each kind. */
  readonly stands: StationStand[]
  readonly bays: Bays
  /** The bay that is drawn in full; −1 none. */
  bay = 0
  readonly boards: BoardsLayer
  readonly people: PeopleLayer
  readonly vehicles: VehiclesLayer
  readonly machines: MachinesLayer
  readonly floor: FloorMesh
  /** Loaded with the first click. */
  private picking: Picking | null = null
  readonly labels: LabelsLayer
  /** Loaded when one is first shown. */
  private overlays: OverlaysLayer | null = null
  private overlaysAsked = false
  private reading: OverlayReading | null = null
  private readonly overlayGroup = new Group()
  readonly peoplePlaces: MoverPlaces
  readonly vehiclePlaces: VehiclePlaces
  readonly boardPlaces: BoardPlaces
  private readonly ground: Ground
  private readonly session: Session
  private readonly renderer: WebGLRenderer
  private readonly surfaces = createSurfaces()
  /** Comes right after the first picture. */
  private dressing: Dressing | null = null
  private theme: Theme = 'day'
  private readonly rig: LightRig
  private readonly towers: TowersLayer
  private readonly screens: ScreensLayer
  private readonly selection = new SelectionLayer()
  private readonly shadows: ContactShadowsLayer
  private readonly fixtures: Fixtures
  private readonly full = new Group()
  /** Loaded where there are other bays. */
  private far: FarLayer | null = null
  private readonly farReady: Promise<void> | null = null
  private readonly baySigns: BaySigns | null = null
  private readonly middle: readonly [number, number]
  private readonly labelGroup = new Group()
  private readonly gaze = new Vector3()
  private labelsAt: readonly [number, number] = [0, 0]
  private readonly dotStates: Int8Array
  private readonly pose = createPose()
  private readonly notMirrored: Object3D[] = []
  private screensDue = 0
  private ownModels: OwnModelsLayer | null = null
  /** Everything that comes after the first picture is there. */
  isDressed = false
  private isDisposed = false

  constructor(session: Session, stock: MachineStock, renderer: WebGLRenderer, scene: ThreeScene, shadowPixels: number) {
    this.session = session
    this.renderer = renderer
    const { floor, ledger, data } = session
    const { layout } = session.simulation.compiled
    const { surfaces } = this
    this.stands = standsOf(layout, stock, data)
    this.bays = new Bays(layout, data.roster)
    const { bays } = this
    const stands = Array.from({ length: bays.stations }, (_, local) => this.stands[bays.station(0, local)]!)
    this.middle = bayMiddle(session.scene)
    const facing = facingOf(layout)
    this.peoplePlaces = new MoverPlaces(floor.people.count, layout.walkways, facing, stepUpOf(layout))
    this.vehiclePlaces = new VehiclePlaces(floor.vehicles.count)
    this.ground = groundOf(layout, this.stands, data, session.scene.hall.ways)
    this.boardPlaces = new BoardPlaces(floor, this.ground, this.peoplePlaces, this.vehiclePlaces)
    const { sizeM } = session.scene.hall
    const shadedM = session.scene.lines[0]!.copies?.pitchM ?? ([sizeM[0], sizeM[1]] as const)
    this.rig = new LightRig(renderer, scene, sizeM, shadedM, shadowPixels)
    this.floor = new FloorMesh(session.scene, surfaces.uniforms, renderer.capabilities.getMaxAnisotropy())
    this.machines = new MachinesLayer(stands, floor, surfaces, bays)
    this.boards = new BoardsLayer(floor.boards, this.boardPlaces, surfaces)
    const [people, vehicles] = [floor.people.count / bays.count, floor.vehicles.count / bays.count]
    this.people = new PeopleLayer(session.scene, layout, floor, this.peoplePlaces, surfaces, people)
    this.vehicles = new VehiclesLayer(floor, this.vehiclePlaces, surfaces, vehicles)
    this.towers = new TowersLayer(stands, floor, ledger, bays)
    this.screens = new ScreensLayer(stands, floor, ledger, bays, surfaces.uniforms)
    this.shadows = new ContactShadowsLayer(people + vehicles)
    this.fixtures = new Fixtures(session.scene, layout, data, surfaces)
    if (bays.count > 1) {
      this.farReady = this.openFar(stands)
      this.baySigns = new BaySigns(bays, this.middle, floor, ledger)
    }
    this.labels = new LabelsLayer(
      Float32Array.from(stands.flatMap((stand) => [stand.x, stand.heightM + LABEL_ABOVE_M, stand.z])),
    )
    this.dotStates = new Int8Array(bays.stations).fill(-1)
    const small = new Group()
    this.labelGroup.add(this.labels.object)
    small.add(this.overlayGroup, this.selection.object, this.shadows.object)
    this.above.add(this.labelGroup)
    if (this.baySigns) this.above.add(this.baySigns.object)
    this.full.add(
      this.fixtures.object,
      this.machines.object,
      this.boards.object,
      this.people.figures.object,
      this.vehicles.batch.object,
      this.towers.object,
      this.screens.object,
    )
    // The floor mirrors stand-ins of machines and fixtures (hall/mirror-stand-ins.ts), lamps and screens; boards are too small.
    this.notMirrored.push(
      small,
      this.fixtures.object,
      this.machines.object,
      this.boards.object,
      this.people.figures.object,
      this.vehicles.batch.object,
    )
    this.root.add(this.rig.object, this.floor.object, this.full, small)
    if (bays.count > 1) this.aim(0)
  }

  private async openFar(stands: StationStand[]): Promise<void> {
    const [{ FarLayer }, { openLevelSolids }] = await Promise.all([
      import('./far/far-layer.ts'),
      import('./far/level-solids.ts'),
    ])
    const machines = stands.flatMap((stand) => stand.methods.flatMap((method) => (method ? [method.model] : [])))
    const levels = await openLevelSolids(machines, this.fixtures.models)
    if (this.isDisposed) return
    const { scene, floor } = this.session
    this.far = new FarLayer(
      scene,
      stands,
      this.fixtures.models,
      levels,
      floor,
      this.boardPlaces,
      this.surfaces,
      this.bays,
    )
    this.root.add(this.far.object)
    this.aim(this.bay)
  }

  /** Draws another bay in full; −1 none, all are seen from far away. */
  private aim(bay: number): void {
    this.bay = bay
    this.full.visible = bay >= 0
    this.labelGroup.visible = bay >= 0
    this.far?.hide(bay)
    if (bay < 0) return
    const [x, z] = this.bays.offsets[bay]!
    this.fixtures.object.position.set(x, 0, z)
    this.machines.aim(bay)
    this.towers.aim(bay)
    this.screens.aim(bay)
    this.boards.line = bay
    this.people.aim((bay * this.session.floor.people.count) / this.bays.count)
    this.vehicles.aim((bay * this.session.floor.vehicles.count) / this.bays.count)
    this.labels.move(x - this.labelsAt[0], z - this.labelsAt[1])
    this.labelsAt = [x, z]
    this.dressing?.aim(bay)
    this.ownModels?.aim(bay)
    this.dotStates.fill(-1)
    this.rig.aim(this.middle[0] + x, this.middle[1] + z)
    this.renderer.shadowMap.needsUpdate = true
  }

  setTheme(theme: Theme): void {
    this.surfaces.uniforms.glowGain.value = this.rig.setTheme(theme)
    this.floor.setTheme(theme)
    this.theme = theme
    this.dressing?.setTheme(theme)
    this.labels.setTheme(theme)
    this.baySigns?.setTheme(theme)
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
    const local = Array.from({ length: this.bays.stations }, (_, i) => data.stationIds[this.bays.station(0, i)]!)
    this.labels.write(local.map((id) => ({ short: id, long: textIn(titles.get(id) ?? id, language) })))
    this.baySigns?.name(textIn(scene.lines[0]!.title, language))
  }

  select(selection: Selection | null): void {
    const station = selection?.kind === 'station' ? selection.index : -1
    this.selection.frame(this.stands[station] ?? null)
    this.labels.selected = station >= 0 && this.bays.ofStation(station) === this.bay ? this.bays.localOf(station) : -1
  }

  /** A station of a bay that is not drawn in full. */
  isElsewhere({ kind, index }: Selection): boolean {
    return kind === 'station' && this.bays.count > 1 && this.bays.ofStation(index) !== this.bay
  }

  /** Lays the numbers of an overlay over the hall. */
  lay(reading: OverlayReading | null): void {
    this.reading = reading
    if (reading && !this.overlaysAsked) void this.openOverlays()
    this.overlays?.write(reading)
  }

  private async openOverlays(): Promise<void> {
    this.overlaysAsked = true
    const { OverlaysLayer } = await import('./overlays/overlays-layer.ts')
    if (this.isDisposed) return
    const { layout } = this.session.simulation.compiled
    const labelOf = (station: number) => (this.bays.ofStation(station) === this.bay ? this.bays.localOf(station) : -1)
    const { floor, scene } = this.session
    this.overlays = new OverlaysLayer(this.stands, layout, scene.hall.ways, floor.trail, this.labels, labelOf)
    this.overlayGroup.add(this.overlays.object)
    this.overlays.write(this.reading)
  }

  /** Bands of flow run on while the factory plays. */
  runOverlays(wallS: number): void {
    this.overlays?.update(wallS)
  }

  /** Writes everything for factory time t. `wallS`: seconds since the last frame; `clockS`: wall time, for lamps that blink. */
  update(t: number, wallS: number, clockS: number, camera: PerspectiveCamera, widthPx: number, heightPx: number): void {
    const { floor } = this.session
    if (this.bays.count > 1) this.chooseBay(camera)
    this.peoplePlaces.write(floor.people, t, wallS)
    this.vehiclePlaces.write(floor.vehicles, t)
    this.screensDue -= wallS
    const isDue = this.screensDue <= 0
    if (isDue) this.screensDue = 0.15
    if (this.bay >= 0) this.updateFull(t, wallS, clockS, isDue, camera)
    if (this.bays.count > 1) {
      this.far?.update(t, this.peoplePlaces, this.vehiclePlaces, camera, heightPx)
      if (this.far) this.ownModels?.showNear(this.far.shown, this.far.version)
      if (isDue) {
        this.far?.updateStates((station) => this.lightOf(station), camera.position)
        this.baySigns!.read(this.reading)
      }
      this.baySigns!.show(camera, widthPx, heightPx, wallS, this.labels.object.visible)
    }
    this.labels.update(camera, widthPx, heightPx, wallS)
    this.dressing?.shell.update(camera)
  }

  private updateFull(t: number, wallS: number, clockS: number, isDue: boolean, camera: PerspectiveCamera): void {
    const { floor, ledger } = this.session
    const othersStand = this.machines.update(t)
    if (this.ownModels?.update(t) || othersStand) this.renderer.shadowMap.needsUpdate = true
    this.boards.update(t, camera.position)
    this.shadows.begin()
    this.people.update(t, wallS, camera.position, this.shadows)
    this.vehicles.update(this.shadows, clockS)
    this.shadows.end()
    this.towers.update(clockS)
    if (!isDue) return
    this.screens.update(t)
    this.dressing?.update(this.stateOfStand, this.methodOfStand)
    for (let i = 0; i < this.dotStates.length; i++) {
      const station = this.bays.station(this.bay, i)
      const state = stateOfStation(ledger, floor, station)
      if (this.dotStates[i] === state) continue
      this.dotStates[i] = state
      this.labels.setDot(i, STATE_COLOURS[state]!)
    }
  }

  /** The colour of the tower light of a station. */
  private lightOf(station: number): Color {
    return STATE_COLOURS[stateOfStation(this.session.ledger, this.session.floor, station)]!
  }

  private readonly stateOfStand = (local: number): number =>
    stateOfStation(this.session.ledger, this.session.floor, this.bays.station(this.bay, local))

  private readonly methodOfStand = (local: number): number =>
    this.session.floor.method[this.bays.station(this.bay, local)]!

  private chooseBay(camera: PerspectiveCamera): void {
    // The bay that is looked at counts, not the one that the camera stands over.
    const { x, y, z } = this.gaze.set(0, 0, -1).transformDirection(camera.matrixWorld)
    const eye = camera.position
    const aheadM = y < 0 ? Math.min(LOOK_AHEAD_M, -eye.y / y) : LOOK_AHEAD_M
    const bay = this.bays.nearest(
      eye.x + x * aheadM,
      eye.y + y * aheadM,
      eye.z + z * aheadM,
      this.middle,
      FULL_WITHIN_M,
      this.bay,
    )
    if (bay !== this.bay) this.aim(bay)
  }

  /** Draws what the floor mirrors. */
  drawMirror(scene: ThreeScene, camera: PerspectiveCamera): void {
    this.floor.draw(this.renderer, scene, camera, this.notMirrored)
  }

  /** What stands under a point of the picture, `x` and `y` from −1 to 1. */
  async pick(x: number, y: number, camera: PerspectiveCamera, t: number): Promise<Selection | null> {
    if (!this.picking) {
      const { Picking } = await import('./picking.ts')
      const { floor } = this.session
      this.picking = new Picking(this.stands, floor, this.peoplePlaces, this.vehiclePlaces, this.boardPlaces)
    }
    return this.picking.pick(x, y, camera, t)
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

  /** Walls, paint, lettering, the light of lamps and the other bays are made beside the page. `onChange` asks for a frame. */
  async dress(onChange: () => void): Promise<void> {
    const [{ Dressing }] = await Promise.all([
      import('./dressing.ts'),
      openAtlas(this.surfaces, this.renderer.capabilities.getMaxAnisotropy()),
    ])
    if (this.isDisposed) return
    const stands = Array.from({ length: this.bays.stations }, (_, local) => this.stands[this.bays.station(0, local)]!)
    this.dressing = new Dressing(
      this.session,
      this.root,
      stands,
      this.fixtures.models,
      this.bays,
      this.floor,
      this.surfaces,
    )
    this.dressing.setTheme(this.theme)
    this.notMirrored.push(this.dressing.surroundings.object, ...this.dressing.shell.unmirrored)
    if (this.bays.count > 1 && this.bay >= 0) this.dressing.aim(this.bay)
    this.renderer.shadowMap.needsUpdate = true
    onChange()
    await this.farReady
    if (this.isDisposed) return
    this.isDressed = true
    onChange() // a run that rests shows its other bays too
  }

  /** Fetches how machines move, which the first picture does not wait for. `onChange` asks for a frame. */
  async openMotions(onChange: () => void): Promise<void> {
    const { MOTIONS, servedStations } = await import('./layers/served-stations.ts')
    if (this.isDisposed) return
    const { floor, simulation } = this.session
    const served = servedStations(floor, simulation.compiled.layout, this.ground, this.stands)
    this.machines.setMotions(MOTIONS, served)
    this.boardPlaces.serve(served)
    onChange()
  }

  /** Fetches the models of the user's own that the scene names, with what they need, beside the page: till each is there, and
   * where one is not to be had, the built-in machine stands in. `onChange` asks for a frame. */
  async openOwnModels(onFault: (fault: OwnModelFault) => void, onChange: () => void): Promise<void> {
    // The stands of the first bay speak for all.
    const wishes = this.stands.flatMap((stand) =>
      this.bays.ofStation(stand.index) > 0
        ? []
        : stand.methods.flatMap((stood, method) =>
            stood?.own ? [{ stand, stood, method, path: stood.own.path }] : [],
          ),
    )
    if (wishes.length === 0) return
    const [{ OwnModelsLayer }, { loadOwnModel, OwnModelError }] = await Promise.all([
      import('./own-models/own-models-layer.ts'),
      import('./own-models/load-own-model.ts'),
    ])
    if (this.isDisposed) return
    const layer = new OwnModelsLayer(this.session.floor, this.session.ledger, this.bays)
    this.ownModels = layer
    this.full.add(layer.object)
    this.root.add(layer.besides)
    await this.farReady
    if (this.isDisposed) return
    for (const { stand, stood, method, path } of wishes)
      void loadOwnModel(path)
        .then((model) => {
          if (this.isDisposed) return
          const { foot, isCopied } = layer.add(stand, method, stood, model)
          const local = this.bays.localOf(stand.index)
          this.machines.replace(local, method)
          this.towers.setFoot(local, method, foot)
          this.screens.cover(local, method)
          this.far?.standIn(local, method, foot, isCopied)
          if (this.bay >= 0) layer.aim(this.bay)
          this.renderer.shadowMap.needsUpdate = true
          onChange()
        })
        .catch((error) =>
          onFault(error instanceof OwnModelError ? error.fault : { file: path, what: 'broken', found: String(error) }),
        )
  }

  dispose(): void {
    this.isDisposed = true
    this.root.removeFromParent()
    for (const layer of [
      this.machines,
      this.boards,
      this.people,
      this.vehicles,
      this.towers,
      this.screens,
      this.labels,
      ...[this.far, this.baySigns, this.overlays, this.dressing, this.ownModels].filter((layer) => layer !== null),
      this.selection,
      this.shadows,
      this.fixtures,
      this.floor,
      this.rig,
    ])
      layer.dispose()
    disposeSurfaces(this.surfaces)
  }
}
