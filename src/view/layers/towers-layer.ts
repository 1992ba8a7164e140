import { Color, CylinderGeometry, Group, InstancedMesh, Matrix4, MeshBasicMaterial } from 'three'
import { toHall } from '../../model/layout.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import type { Ledger } from '../../twin/ledger.ts'
import { STATE_NAMES, TOWER_LIGHTS } from '../../twin/station-state.ts'
import { stateOfStation } from '../../twin/station-view.ts'
import type { Bays } from '../far/bays.ts'
import type { StationStand } from './station-stand.ts'

/** From the top down, as on a real tower. */
export const LAMPS = ['red', 'yellow', 'green', 'blue', 'white'] as const
export const LAMP_COLOURS: Record<(typeof LAMPS)[number], string> = {
  red: '#ff2d20',
  yellow: '#ffb800',
  green: '#19d45b',
  blue: '#2b8cff',
  white: '#eef4ff',
}
export const LAMP_HEIGHT_M = 0.055
export const POLE_M = 0.28
/** By state: the lamp that is lit, −1 none, and whether it blinks. */
const LIT = STATE_NAMES.map((state) => {
  const { colour, blinks } = TOWER_LIGHTS[state]
  return { lamp: colour === 'none' ? -1 : LAMPS.indexOf(colour), blinks }
})
/** On for half a second, off for half a second (wall time). */
export const BLINK_HZ = 1

/** The tower light of every station: five lamps, of which the state lights one. */
export class TowersLayer {
  readonly object = new Group()
  private readonly lamps: InstancedMesh
  private readonly poles: InstancedMesh
  private readonly material = new MeshBasicMaterial({ toneMapped: false })
  private readonly stands: StationStand[]
  private readonly feet: ([number, number, number] | null)[][]
  private readonly shownMethod: Int8Array
  private readonly lit: Float32Array
  private readonly dark: Color[]
  private readonly bright: Color[]
  private readonly floor: Floor
  private readonly ledger: Ledger
  private readonly bays: Bays
  /** Station in the bay that is shown, by stand. */
  private readonly station: Int32Array
  private gain = 1

  /** `stands`: of the first bay. */
  constructor(stands: StationStand[], floor: Floor, ledger: Ledger, bays: Bays) {
    this.stands = stands
    this.bays = bays
    this.station = Int32Array.from(stands, (stand) => stand.index)
    this.floor = floor
    this.ledger = ledger
    this.dark = LAMPS.map((lamp) => new Color(LAMP_COLOURS[lamp]).multiplyScalar(0.16).addScalar(0.03))
    this.bright = LAMPS.map((lamp) => new Color(LAMP_COLOURS[lamp]))
    this.lamps = new InstancedMesh(
      new CylinderGeometry(0.036, 0.036, LAMP_HEIGHT_M * 0.92, 14),
      this.material,
      stands.length * LAMPS.length,
    )
    this.poles = new InstancedMesh(
      new CylinderGeometry(0.012, 0.012, POLE_M, 8),
      new MeshBasicMaterial({ color: '#7d848a' }),
      stands.length,
    )
    this.lamps.frustumCulled = false
    this.poles.frustumCulled = false
    this.shownMethod = new Int8Array(stands.length).fill(-1)
    this.lit = new Float32Array(stands.length).fill(-2)
    this.feet = stands.map((stand) =>
      stand.methods.map((method) => {
        if (!method) return null
        const [x, y, z] = method.model.sockets.tower ?? [
          -method.spec.lengthM * 0.4,
          method.spec.heightM,
          -method.spec.widthM * 0.3,
        ]
        const [hx, hz] = toHall(stand, x, z)
        return [hx, y, hz]
      }),
    )
    this.object.add(this.lamps, this.poles)
  }

  setGain(gain: number): void {
    this.gain = gain
    this.lit.fill(-2)
  }

  /** Shows the towers of another bay from now on. */
  aim(bay: number): void {
    const [x, z] = this.bays.offsets[bay]!
    this.object.position.set(x, 0, z)
    for (let i = 0; i < this.station.length; i++) this.station[i] = this.bays.station(bay, i)
  }

  update(wallS: number): void {
    const blinkOn = (wallS * BLINK_HZ) % 1 < 0.5
    for (let i = 0; i < this.stands.length; i++) {
      const method = this.floor.method[this.station[i]!]!
      if (this.shownMethod[i] !== method) this.move(i, method)
      const light = LIT[stateOfStation(this.ledger, this.floor, this.station[i]!)]!
      const lamp = light.blinks && !blinkOn ? -1 : light.lamp
      if (this.lit[i] === lamp) continue
      this.lit[i] = lamp
      for (let k = 0; k < LAMPS.length; k++) {
        colour.copy(k === lamp ? this.bright[k]! : this.dark[k]!)
        if (k === lamp) colour.multiplyScalar(this.gain)
        this.lamps.setColorAt(i * LAMPS.length + k, colour)
      }
      this.lamps.instanceColor!.needsUpdate = true
    }
  }

  /** Sets the tower of a station's method on another foot. */
  setFoot(station: number, method: number, foot: [number, number, number]): void {
    this.feet[station]![method] = foot
    this.shownMethod[station] = -1
  }

  private move(i: number, method: number): void {
    this.shownMethod[i] = method
    const foot = this.feet[i]![method]
    if (!foot) return
    const [x, y, z] = foot
    this.poles.setMatrixAt(i, matrix.makeTranslation(x, y + POLE_M / 2, z))
    for (let k = 0; k < LAMPS.length; k++) {
      const above = POLE_M + (LAMPS.length - 0.5 - k) * LAMP_HEIGHT_M
      this.lamps.setMatrixAt(i * LAMPS.length + k, matrix.makeTranslation(x, y + above, z))
    }
    this.poles.instanceMatrix.needsUpdate = true
    this.lamps.instanceMatrix.needsUpdate = true
  }

  dispose(): void {
    for (const mesh of [this.lamps, this.poles]) {
      mesh.geometry.dispose()
      mesh.dispose()
    }
    this.material.dispose()
  }
}

const colour = new Color()
const matrix = new Matrix4()
