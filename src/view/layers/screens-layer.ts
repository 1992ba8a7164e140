import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  Quaternion,
  type ShaderMaterial,
  Vector3,
} from 'three'
import { toHall } from '../../model/layout.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import type { Ledger } from '../../twin/ledger.ts'
import { STATE_NAMES, TOWER_LIGHTS } from '../../twin/station-state.ts'
import { stateOfStation } from '../../twin/station-view.ts'
import type { Bays } from '../far/bays.ts'
import type { SurfaceUniforms } from '../kit/materials.ts'
import { createScreenMaterial } from './screen-material.ts'
import type { StationStand } from './station-stand.ts'

export const STATE_COLOURS = {
  red: [0.85, 0.12, 0.08],
  yellow: [0.9, 0.62, 0.02],
  green: [0.08, 0.62, 0.3],
  blue: [0.12, 0.42, 0.85],
  white: [0.75, 0.8, 0.86],
  none: [0.2, 0.22, 0.24],
} as const

/** The screens on the machines: the serial number of the board in work, its progress, and the state as a coloured head. All in
 * one draw call. */
export class ScreensLayer {
  readonly object: InstancedMesh
  private readonly material: ShaderMaterial
  private readonly values: InstancedBufferAttribute
  private readonly heads: InstancedBufferAttribute
  private readonly sockets: { local: number; station: number; method: number; matrix: Matrix4 }[]
  private readonly floor: Floor
  private readonly ledger: Ledger
  private readonly none = new Matrix4().makeScale(0, 0, 0)

  private readonly bays: Bays

  /** `stands`: of the first bay. */
  constructor(stands: StationStand[], floor: Floor, ledger: Ledger, bays: Bays, surfaces: SurfaceUniforms) {
    this.floor = floor
    this.bays = bays
    this.ledger = ledger
    this.sockets = stands.flatMap((stand, local) =>
      stand.methods.flatMap((method, m) =>
        (method?.model.sockets.screens ?? []).map((screen) => {
          const [x, z] = toHall(stand, screen.at[0], screen.at[2])
          const turn = new Quaternion().setFromAxisAngle(
            new Vector3(0, 1, 0),
            stand.headingRad + (screen.yawDeg * Math.PI) / 180,
          )
          turn.multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), (-screen.pitchDeg * Math.PI) / 180))
          return {
            local,
            station: stand.index,
            method: m,
            matrix: new Matrix4().compose(
              new Vector3(x, screen.at[1], z),
              turn,
              new Vector3(screen.widthM, screen.heightM, 1),
            ),
          }
        }),
      ),
    )
    const count = Math.max(1, this.sockets.length)
    const geometry = new PlaneGeometry(1, 1)
    this.values = new InstancedBufferAttribute(new Float32Array(count * 2), 2).setUsage(DynamicDrawUsage)
    this.heads = new InstancedBufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage)
    geometry.setAttribute('shownValue', this.values)
    geometry.setAttribute('head', this.heads)
    this.material = createScreenMaterial(surfaces)
    this.object = new InstancedMesh(geometry, this.material, count)
    this.object.frustumCulled = false
    if (this.sockets.length === 0) this.object.visible = false
  }

  setGain(gain: number): void {
    this.material.uniforms.gain!.value = gain
  }

  /** Shows the screens of another bay from now on. */
  aim(bay: number): void {
    const [x, z] = this.bays.offsets[bay]!
    this.object.position.set(x, 0, z)
    for (const socket of this.sockets) socket.station = this.bays.station(bay, socket.local)
  }

  update(t: number): void {
    const { roster } = this.floor.data
    for (let i = 0; i < this.sockets.length; i++) {
      const { station, method, matrix } = this.sockets[i]!
      if (this.floor.method[station] !== method) {
        this.object.setMatrixAt(i, this.none)
        continue
      }
      this.object.setMatrixAt(i, matrix)
      const entry = roster.stations[station]!
      const cells = method === 0 ? entry.automated : entry.conventional
      let progress = 0
      let serial = 0
      for (let c = 0; c < cells.length; c++) {
        const [from, to] = roster.cells[cells[c]!]!.servers
        for (let server = from; server < to; server++) {
          const done = this.floor.works.progress(server, t)
          if (done < progress || this.floor.works.unit[server]! < 0) continue
          progress = done
          serial = this.floor.boards.serial[this.floor.works.unit[server]!]!
        }
      }
      this.values.setXY(i, serial, progress)
      const [r, g, b] =
        STATE_COLOURS[TOWER_LIGHTS[STATE_NAMES[stateOfStation(this.ledger, this.floor, station)]!].colour]
      this.heads.setXYZ(i, r, g, b)
    }
    this.object.instanceMatrix.needsUpdate = true
    this.values.needsUpdate = true
    this.heads.needsUpdate = true
  }

  /** Shows the screens of this station and method no longer. */
  cover(station: number, method: number): void {
    for (const socket of this.sockets)
      if (socket.station === station && socket.method === method) socket.matrix.copy(this.none)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.material.dispose()
    this.object.dispose()
  }
}
