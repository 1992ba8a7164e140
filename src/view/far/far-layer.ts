import {
  BoxGeometry,
  Color,
  Group,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  MeshStandardMaterial,
  Quaternion,
  Vector3,
} from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import type { MoverPlaces, Places } from '../../motion/mover-places.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { SolidBatch } from '../batch/solid-batch.ts'
import { FINISHES, type Model } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { StationStand } from '../layers/station-stand.ts'
import type { Bays } from './bays.ts'
import { farSolid } from './far-solid.ts'

const SMOCK_COLOURS: Record<string, string> = {
  white: FINISHES.smockWhite.colour,
  blue: FINISHES.smockBlue.colour,
  green: FINISHES.smockGreen.colour,
  orange: FINISHES.smockOrange.colour,
  grey: FINISHES.smockGrey.colour,
  navy: FINISHES.smockNavy.colour,
}
const PERSON_M: [number, number, number] = [0.34, 1.7, 0.44]
const VEHICLE_M: [number, number, number] = [0.9, 0.62, 0.62]
/** Blocks kept of a machine, and of all conveyors or all furniture of a bay. */
const MACHINE_BLOCKS = 44
const FIXTURE_BLOCKS = 240
/** A lamp grows with the distance, so that it can be seen from the other end of the hall: m for each m, and its limits, m. */
const LAMP_PER_M = 0.0024
const LAMP_M: [least: number, most: number] = [0.09, 1.1]

/** The bays that are not shown in full: machines, conveyors and furniture as blocks, one lamp with the state of each station, people and
 * vehicles as they go. Boards are too small to be seen there. Five draw calls, however many bays. */
export class FarLayer {
  readonly object = new Group()
  private readonly blocks = new SolidBatch()
  private readonly lamps: InstancedMesh
  private readonly people: InstancedMesh
  private readonly vehicles: InstancedMesh
  private readonly lampMaterial = new MeshBasicMaterial({ toneMapped: false })
  private readonly moverMaterial = new MeshStandardMaterial({ color: '#e8ecee', roughness: 0.75 })
  private readonly bays: Bays
  private readonly stands: StationStand[]
  private readonly floor: Floor
  private readonly crewColours: Color[]
  /** By bay and stand of the first bay: the copies by method, −1 none; behind them that of the fixtures. */
  private readonly copies: Int32Array[]
  private readonly methodShown: Int8Array
  private readonly matrix = new Matrix4()
  private readonly position = new Vector3()
  private readonly turn = new Quaternion()
  private readonly size = new Vector3(1, 1, 1)
  private readonly up = new Vector3(0, 1, 0)
  private hidden = -1

  /** `stands` and `fixtures` (conveyors, furniture): of the first bay. */
  constructor(scene: Scene, stands: StationStand[], fixtures: Model[], floor: Floor, surfaces: Surfaces, bays: Bays) {
    this.bays = bays
    this.stands = stands
    this.floor = floor
    const known = new Map<Model, number>()
    const solidOf = (model: Model, most: number) => {
      let solid = known.get(model)
      if (solid === undefined) {
        solid = this.blocks.addSolid(farSolid(model, most))
        known.set(model, solid)
      }
      return solid
    }
    const perBay = stands.length * 2 + fixtures.length
    this.copies = bays.offsets.map(() => {
      const row = new Int32Array(perBay).fill(-1)
      stands.forEach((stand, s) =>
        stand.methods.forEach((method, m) => {
          if (method) row[s * 2 + m] = this.blocks.addCopy(solidOf(method.model, MACHINE_BLOCKS), false)
        }),
      )
      fixtures.forEach((model, k) => (row[stands.length * 2 + k] = this.blocks.addCopy(solidOf(model, FIXTURE_BLOCKS))))
      return row
    })
    const mesh = this.blocks.seal(surfaces.opaque)!
    mesh.frustumCulled = false
    this.methodShown = new Int8Array(bays.count * stands.length).fill(-1)
    bays.offsets.forEach(([offsetX, offsetZ], bay) => {
      const row = this.copies[bay]!
      stands.forEach((stand, s) => {
        for (const m of [0, 1])
          if (row[s * 2 + m]! >= 0) this.put(row[s * 2 + m]!, stand.x + offsetX, stand.z + offsetZ, stand.headingRad)
      })
      for (let k = 0; k < fixtures.length; k++) this.put(row[stands.length * 2 + k]!, offsetX, offsetZ, 0)
    })
    const stations = bays.count * stands.length
    this.lamps = instances([1, 0.5, 1], this.lampMaterial, stations)
    this.people = instances(PERSON_M, this.moverMaterial, Math.max(1, floor.people.count))
    this.vehicles = instances(VEHICLE_M, this.moverMaterial, Math.max(1, floor.vehicles.count))
    this.crewColours = scene.crews.map((crew) => new Color(SMOCK_COLOURS[crew.colour ?? 'white']))
    this.object.add(mesh, this.lamps, this.people, this.vehicles)
  }

  private put(copy: number, x: number, z: number, yawRad: number): void {
    this.matrix.compose(this.position.set(x, 0, z), this.turn.setFromAxisAngle(this.up, yawRad), this.size)
    this.blocks.place(copy, this.matrix)
  }

  /** This bay is shown in full elsewhere; −1 none. */
  hide(bay: number): void {
    const before = this.hidden
    this.hidden = bay
    for (const changed of [before, bay]) if (changed >= 0) this.showBay(changed)
  }

  private showBay(bay: number): void {
    const row = this.copies[bay]!
    for (let s = 0; s < this.stands.length; s++) {
      const method = this.floor.method[this.bays.station(bay, s)]!
      this.methodShown[bay * this.stands.length + s] = method
      for (const m of [0, 1])
        if (row[s * 2 + m]! >= 0) this.blocks.show(row[s * 2 + m]!, bay !== this.hidden && m === method)
    }
    for (let k = this.stands.length * 2; k < row.length; k++) this.blocks.show(row[k]!, bay !== this.hidden)
  }

  /** The lamps and which method stands there: a few times a second. `colourOf` tells the light of a station, `eye` is the camera. */
  updateStates(colourOf: (station: number) => Color, eye: Vector3): void {
    const { stands, bays } = this
    for (let bay = 0; bay < bays.count; bay++) {
      let changed = false
      const [offsetX, offsetZ] = bays.offsets[bay]!
      for (let s = 0; s < stands.length; s++) {
        const station = bays.station(bay, s)
        const stand = stands[s]!
        this.position.set(stand.x + offsetX, stand.heightM + 0.1, stand.z + offsetZ)
        const lampM = Math.min(LAMP_M[1], Math.max(LAMP_M[0], LAMP_PER_M * this.position.distanceTo(eye)))
        const shownM = bay === this.hidden ? 0 : lampM // the towers stand there
        this.matrix.makeScale(shownM, shownM, shownM).setPosition(this.position)
        this.lamps.setMatrixAt(bay * stands.length + s, this.matrix)
        this.lamps.setColorAt(bay * stands.length + s, colourOf(station))
        if (this.floor.method[station] !== this.methodShown[bay * stands.length + s]) changed = true
      }
      if (changed) this.showBay(bay)
    }
    this.lamps.instanceColor!.needsUpdate = true
    this.lamps.instanceMatrix.needsUpdate = true
  }

  /** People and vehicles of the other bays where they are now. */
  update(people: MoverPlaces, vehicles: Places): void {
    const { floor, bays } = this
    let drawn = 0
    for (let i = 0; i < floor.people.count; i++) {
      if (floor.people.present[i] !== 1 || bays.ofPerson(i) === this.hidden) continue
      this.putMover(this.people, drawn, people, i, PERSON_M[1])
      this.people.setColorAt(drawn++, this.crewColours[floor.data.roster.people[i]!.crew % this.crewColours.length]!)
    }
    finish(this.people, drawn)
    drawn = 0
    for (let i = 0; i < floor.vehicles.count; i++) {
      if (floor.vehicles.present[i] !== 1 || bays.ofVehicle(i) === this.hidden) continue
      this.putMover(this.vehicles, drawn++, vehicles, i, VEHICLE_M[1])
    }
    finish(this.vehicles, drawn)
  }

  private putMover(mesh: InstancedMesh, copy: number, places: Places, one: number, heightM: number): void {
    this.turn.setFromAxisAngle(this.up, places.yaw[one]!)
    this.matrix.compose(this.position.set(places.x[one]!, heightM / 2, places.z[one]!), this.turn, this.size)
    mesh.setMatrixAt(copy, this.matrix)
  }

  dispose(): void {
    this.blocks.dispose()
    for (const mesh of [this.lamps, this.people, this.vehicles]) {
      mesh.geometry.dispose()
      mesh.dispose()
    }
    this.lampMaterial.dispose()
    this.moverMaterial.dispose()
  }
}

function instances(size: [number, number, number], material: InstancedMesh['material'], count: number): InstancedMesh {
  const mesh = new InstancedMesh(new BoxGeometry(...size), material, count)
  mesh.frustumCulled = false
  return mesh
}

function finish(mesh: InstancedMesh, count: number): void {
  mesh.count = count
  mesh.instanceMatrix.needsUpdate = true
  if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true
}
