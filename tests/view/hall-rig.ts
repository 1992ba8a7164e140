import { readFileSync } from 'node:fs'
import { Matrix4, Quaternion, Vector3 } from 'three'
import { loadScene } from '../../src/model/load-scene.ts'
import { BoardPlaces } from '../../src/motion/board-places.ts'
import type { Served } from '../../src/motion/handling/served.ts'
import { MoverPlaces } from '../../src/motion/mover-places.ts'
import { VehiclePlaces } from '../../src/motion/vehicle-places.ts'
import { Session } from '../../src/player/session.ts'
import { facingOf, stepUpOf } from '../../src/view/facing.ts'
import type { Model } from '../../src/view/kit/index.ts'
import { servedStations } from '../../src/view/layers/served-stations.ts'
import { groundOf, type StationStand, standsOf } from '../../src/view/layers/station-stand.ts'
import type { MachineDrive, MachineMotion } from '../../src/view/machines/machine.ts'
import { MOTIONS } from '../../src/view/machines/motions.ts'
import { MachineStock } from '../../src/view/machines/stock.ts'

/** A run of a scene with everything that says where its boards and machines are, as the picture has it, and nothing drawn. */
export function hallRig(file: string, scenarioId: string, seed = 2) {
  const { scene } = loadScene(readFileSync(file, 'utf8'))
  const scenario = scene!.scenarios.find(({ id }) => id === scenarioId)!
  const session = new Session(scene!, scenario, {}, seed)
  const { floor, data } = session
  const { layout } = session.simulation.compiled
  const facing = facingOf(layout)
  const people = new MoverPlaces(floor.people.count, layout.walkways, facing, stepUpOf(layout))
  const vehicles = new VehiclePlaces(floor.vehicles.count)
  const stands = standsOf(layout, new MachineStock(), data)
  const ground = groundOf(layout, stands, data, scene!.hall.ways)
  const places = new BoardPlaces(floor, ground, people, vehicles)
  const served = servedStations(floor, layout, ground, stands)
  places.serve(served)
  return {
    scene: scene!,
    session,
    places,
    served,
    stands,
    people,
    vehicles,
    /** The automated machine of a station, posed as the picture poses it. */
    machine: (station: number) => machineAt(stands[station]!, served[station] ?? null),
    stationOf: (id: string) => data.stationIds.indexOf(id),
  }
}

const ONE = new Vector3(1, 1, 1)

/** Where every part of a model is for these joints. */
export function worldsOf(model: Model, joints: Float32Array): Matrix4[] {
  const worlds: Matrix4[] = []
  model.parts.forEach((part, i) => {
    const position = new Vector3(...part.origin)
    const turn = new Quaternion()
    const axis = new Vector3(...part.axis)
    if (part.joint === 'turn') turn.setFromAxisAngle(axis, joints[i]!)
    else if (part.joint === 'slide') position.addScaledVector(axis, joints[i]!)
    const local = new Matrix4().compose(position, turn, ONE)
    worlds[i] = part.parent < 0 ? local : local.premultiply(worlds[part.parent]!)
  })
  return worlds
}

function machineAt(stand: StationStand, served: Served | null) {
  const { spec, model } = stand.methods[0]!
  const motion: MachineMotion = MOTIONS[spec.process]!.createMotion(spec, model)!
  const nests = model.sockets.nests.length
  const joints = new Float32Array(model.parts.length)
  const drive: MachineDrive = {
    timeS: 0,
    progress: new Float32Array(nests).fill(-1),
    working: new Uint8Array(nests),
    serial: new Float64Array(nests),
    finished: new Float64Array(nests),
    desk: served?.desk ?? null,
  }
  const inHall = new Matrix4().makeRotationY(stand.headingRad).setPosition(stand.x, 0, stand.z)
  return {
    spec,
    model,
    drive,
    joints,
    pose(timeS: number): Matrix4[] {
      drive.timeS = timeS
      motion(drive, joints)
      return worldsOf(model, joints).map((world) => world.premultiply(inHall))
    },
  }
}
