import { Group, Raycaster, Vector3 } from 'three'
import { clone } from 'three/examples/jsm/utils/SkeletonUtils.js'
import { toHall } from '../../model/layout.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import type { Ledger } from '../../twin/ledger.ts'
import { STATE_NAMES } from '../../twin/station-state.ts'
import { stateOfStation } from '../../twin/station-view.ts'
import type { Bays } from '../far/bays.ts'
import type { MethodStand, StationStand } from '../layers/station-stand.ts'
import { ClipPlayer } from './clip-player.ts'
import { fitModel } from './fit-model.ts'
import type { OwnModel } from './load-own-model.ts'
import { isLight, NearCopies } from './near-copies.ts'

interface Standing {
  /** In the first bay, and in the bay that is shown. */
  local: number
  station: number
  method: number
  object: Group
  player: ClipPlayer
}

/** Models of the user's own where built-in machines stood. Boards, people and lamps stay where the built-in machine has them. */
export class OwnModelsLayer {
  /** What plays in the bay that is shown in full. */
  readonly object = new Group()
  /** What stands in the bays next to it. */
  readonly besides = new Group()
  private readonly standing: Standing[] = []
  private readonly copies: { local: number; method: number; near: NearCopies }[] = []
  private readonly floor: Floor
  private readonly ledger: Ledger
  private readonly bays: Bays
  private version = -1

  constructor(floor: Floor, ledger: Ledger, bays: Bays) {
    this.floor = floor
    this.ledger = ledger
    this.bays = bays
  }

  /** Shows the models of another bay from now on. */
  aim(bay: number): void {
    const [x, z] = this.bays.offsets[bay]!
    this.object.position.set(x, 0, z)
    for (const one of this.standing) one.station = this.bays.station(bay, one.local)
  }

  /** Stands them in the bays that are near; `levels`: by bay, in a version that grows when they change. */
  showNear(levels: Int8Array, version: number): void {
    if (version === this.version) return
    this.version = version
    for (const { local, method, near } of this.copies)
      near.show(levels, this.bays, (bay) => this.floor.method[this.bays.station(bay, local)] === method)
  }

  /** `stand`: of the first bay. Returns where the tower light stands (at a node named `tower`, else on top of the model), and whether the
   * model stands in near bays too. */
  add(stand: StationStand, method: number, { spec, model, own }: MethodStand, { scene, clips }: OwnModel) {
    const copy = clone(scene)
    const fitted = fitModel(copy, spec, own?.flow)
    const object = new Group()
    object.position.set(stand.x, 0, stand.z)
    object.rotation.y = stand.headingRad
    object.add(fitted)
    object.visible = false
    object.updateMatrixWorld(true)
    const local = this.bays.localOf(stand.index)
    const named = copy.getObjectByName('tower')
    const [x, , z] = model.sockets.tower ?? [-spec.lengthM * 0.4, 0, -spec.widthM * 0.3]
    const foot = named?.getWorldPosition(new Vector3()).toArray() ?? topAt(object, ...toHall(stand, x, z), spec.heightM)
    const isCopied = this.bays.count > 1 && isLight(object)
    if (isCopied) {
      const near = new NearCopies(object)
      this.besides.add(near.object)
      this.copies.push({ local, method, near })
    }
    this.version = -1
    this.object.add(object)
    this.standing.push({ local, station: stand.index, method, object, player: new ClipPlayer(copy, clips) })
    return { foot, isCopied }
  }

  dispose(): void {
    for (const { near } of this.copies) near.dispose()
  }

  /** Says whether another is shown than before, so that the standing shadows must be drawn again. */
  update(t: number): boolean {
    let changed = false
    for (const { station, method, object, player } of this.standing) {
      const visible = this.floor.method[station] === method
      if (visible !== object.visible) changed = true
      object.visible = visible
      if (visible)
        player.pose(
          STATE_NAMES[stateOfStation(this.ledger, this.floor, station)]!,
          this.progressOf(station, method, t),
          t,
        )
    }
    return changed
  }

  /** The work that is farthest of all that is in it. */
  private progressOf(station: number, method: number, t: number): number {
    const { roster } = this.floor.data
    const entry = roster.stations[station]!
    const cells = method === 0 ? entry.automated : entry.conventional
    let progress = 0
    for (let c = 0; c < cells.length; c++) {
      const [from, to] = roster.cells[cells[c]!]!.servers
      for (let server = from; server < to; server++) {
        if (this.floor.works.unit[server]! >= 0) progress = Math.max(progress, this.floor.works.progress(server, t))
      }
    }
    return progress
  }
}

/** The point of the model above (x, z); beside it, the middle of its top. */
function topAt(object: Group, x: number, z: number, heightM: number): [number, number, number] {
  const ray = new Raycaster(new Vector3(x, heightM + 1, z), new Vector3(0, -1, 0))
  const hit = ray.intersectObject(object, true)[0] ?? null
  if (hit) return [x, hit.point.y, z]
  ray.ray.origin.set(object.position.x, heightM + 1, object.position.z)
  return [object.position.x, ray.intersectObject(object, true)[0]?.point.y ?? heightM, object.position.z]
}
