import { Group } from 'three'
import type { Served } from '../../motion/handling/served.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { ModelBatch, type Standing } from '../batch/model-batch.ts'
import type { Bays } from '../far/bays.ts'
import type { Model } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import type { MachineDrive, MachineMotion, MachineSpec } from '../machines/machine.ts'
import type { MOTIONS } from '../machines/motions.ts'
import type { StationStand } from './station-stand.ts'

interface Moving {
  /** In the first bay, and in the bay that is shown. */
  local: number
  station: number
  positions: number
  method: number
  spec: MachineSpec
  body: Standing
  parts: Standing
  motion: MachineMotion | null
  drive: MachineDrive
  joints: Float32Array
  /** Server of each nest. */
  servers: Int32Array
  /** A model of the user's own stands there instead. */
  replaced: boolean
}

/** All machines: bodies that cast a lasting shadow, and parts that move with the work. Of each station the method in use shows. */
export class MachinesLayer {
  readonly object = new Group()
  private readonly bodies = new ModelBatch()
  private readonly parts = new ModelBatch()
  private readonly moving: Moving[] = []
  private readonly floor: Floor
  private readonly bays: Bays
  private served: readonly (Served | null)[] = []

  /** `stands`: of the first bay. */
  constructor(stands: StationStand[], floor: Floor, surfaces: Surfaces, bays: Bays) {
    this.floor = floor
    this.bays = bays
    stands.forEach((stand, local) => {
      stand.methods.forEach((stood, method) => {
        if (!stood) return
        const { spec, model } = stood
        const visible = floor.method[stand.index] === method
        const nests = model.sockets.nests.length
        this.moving.push({
          local,
          station: stand.index,
          positions: spec.positions,
          method,
          spec,
          body: this.bodies.add(bodyOf(model), visible),
          parts: this.parts.add(partsOf(model), visible),
          motion: null,
          drive: {
            timeS: 0,
            progress: new Float32Array(nests).fill(-1),
            working: new Uint8Array(nests),
            serial: new Float64Array(nests),
            finished: new Float64Array(nests),
            desk: null,
          },
          joints: new Float32Array(model.parts.length),
          servers: serversOf(floor, stand.index, method, nests, spec.positions),
          replaced: false,
        })
      })
    })
    this.bodies.seal(surfaces.batched, true)
    this.parts.seal(surfaces.batched, false)
    for (const machine of this.moving) {
      const stand = stands[machine.local]!
      for (const [batch, standing] of [
        [this.bodies, machine.body],
        [this.parts, machine.parts],
      ] as const) {
        batch.place(standing, stand.x, 0, stand.z, stand.headingRad)
        batch.pose(standing, machine.joints.subarray(0, standing.model.parts.length))
      }
    }
    // What moves is seen when it is known how.
    this.parts.object.visible = false
    this.object.add(this.bodies.object, this.parts.object)
  }

  /** From now on things move; `served`: by station, the machines whose arms handle the boards. */
  setMotions(motions: typeof MOTIONS, served: readonly (Served | null)[]): void {
    this.served = served
    this.parts.object.visible = true
    for (const machine of this.moving) {
      machine.motion = motions[machine.spec.process]?.createMotion(machine.spec, machine.parts.model) ?? null
      this.setDesk(machine)
    }
  }

  private setDesk(machine: Moving): void {
    machine.drive.desk = machine.method === 0 ? (this.served[machine.station]?.desk ?? null) : null
  }

  /** Shows the machines of another bay from now on. */
  aim(bay: number): void {
    const [x, z] = this.bays.offsets[bay]!
    this.object.position.set(x, 0, z)
    for (const machine of this.moving) {
      machine.station = this.bays.station(bay, machine.local)
      machine.servers = serversOf(
        this.floor,
        machine.station,
        machine.method,
        machine.servers.length,
        machine.positions,
      )
      this.setDesk(machine)
    }
  }

  /** Says whether a method changed, so that the standing shadows must be drawn again. */
  update(t: number): boolean {
    const { works, boards, method } = this.floor
    let changed = false
    for (const machine of this.moving) {
      const visible = !machine.replaced && method[machine.station] === machine.method
      if (visible !== machine.body.visible) {
        this.bodies.show(machine.body, visible)
        this.parts.show(machine.parts, visible)
        changed = true
      }
      if (!visible || !machine.motion) continue
      const { drive, servers } = machine
      drive.timeS = t
      for (let nest = 0; nest < servers.length; nest++) {
        const server = servers[nest]!
        const unit = server < 0 ? -1 : works.unit[server]!
        drive.progress[nest] = server < 0 ? -1 : works.progress(server, t)
        drive.working[nest] = server < 0 ? 0 : works.working[server]!
        drive.finished[nest] = server < 0 ? 0 : works.finished[server]!
        drive.serial[nest] = unit < 0 ? 0 : boards.serial[unit]!
      }
      machine.motion(drive, machine.joints)
      this.parts.pose(machine.parts, machine.joints)
    }
    return changed
  }

  /** Draws the machine of this stand of the first bay and this method no longer. */
  replace(local: number, method: number): void {
    for (const machine of this.moving) if (machine.local === local && machine.method === method) machine.replaced = true
  }

  dispose(): void {
    this.bodies.dispose()
    this.parts.dispose()
  }
}

/** The model without what moves, and without what stands still. */
function bodyOf(model: Model): Model {
  return { ...model, parts: model.parts.slice(0, 1) }
}

function partsOf(model: Model): Model {
  return { ...model, parts: model.parts.map((part, i) => (i === 0 ? { ...part, opaque: null, clear: null } : part)) }
}

function serversOf(floor: Floor, station: number, method: number, nests: number, positions: number): Int32Array {
  const { roster } = floor.data
  const entry = roster.stations[station]!
  const cells = method === 0 ? entry.automated : entry.conventional
  const perPosition = Math.max(1, Math.floor(nests / positions))
  return Int32Array.from({ length: nests }, (_, nest) => {
    const cell = roster.cells[cells[Math.floor(nest / perPosition)] ?? -1]
    const server = cell ? cell.servers[0] + (nest % perPosition) : -1
    return cell && server < cell.servers[1] ? server : -1
  })
}
