import {
  Color,
  CylinderGeometry,
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Quaternion,
  type ShaderMaterial,
  Vector3,
} from 'three'
import { type StateName, TOWER_LIGHTS } from '../../twin/station-state.ts'
import type { SurfaceUniforms } from '../kit/materials.ts'
import { createScreenMaterial } from '../layers/screen-material.ts'
import { STATE_COLOURS } from '../layers/screens-layer.ts'
import { BLINK_HZ, LAMP_COLOURS, LAMP_HEIGHT_M, LAMPS, POLE_M } from '../layers/towers-layer.ts'
import type { Shown } from './shown.ts'

/** Tower light and screens of the one machine on the turntable, as the hall has them. */
export class Signals {
  readonly object = new Group()
  private readonly lamps: Mesh[]
  private readonly screens: InstancedMesh | null
  private readonly values: InstancedBufferAttribute
  private readonly heads: InstancedBufferAttribute
  private readonly material: ShaderMaterial
  private gain = 1

  constructor({ model, spec }: Shown, surfaces: SurfaceUniforms) {
    this.material = createScreenMaterial(surfaces)
    const [x, y, z] = model.sockets.tower ?? [-spec!.lengthM * 0.4, spec!.heightM, -spec!.widthM * 0.3]
    const pole = new Mesh(new CylinderGeometry(0.012, 0.012, POLE_M, 8), new MeshBasicMaterial({ color: '#7d848a' }))
    pole.position.set(x, y + POLE_M / 2, z)
    this.lamps = LAMPS.map((_, k) => {
      const lamp = new Mesh(
        new CylinderGeometry(0.036, 0.036, LAMP_HEIGHT_M * 0.92, 20),
        new MeshBasicMaterial({ toneMapped: false }),
      )
      lamp.position.set(x, y + POLE_M + (LAMPS.length - 0.5 - k) * LAMP_HEIGHT_M, z)
      return lamp
    })
    this.object.add(pole, ...this.lamps)
    const { screens } = model.sockets
    this.values = new InstancedBufferAttribute(new Float32Array(screens.length * 2), 2)
    this.heads = new InstancedBufferAttribute(new Float32Array(screens.length * 3), 3)
    const geometry = new PlaneGeometry(1, 1)
    geometry.setAttribute('shownValue', this.values)
    geometry.setAttribute('head', this.heads)
    this.screens = screens.length > 0 ? new InstancedMesh(geometry, this.material, screens.length) : null
    screens.forEach(({ at, yawDeg, pitchDeg, widthM, heightM }, i) => {
      const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), (yawDeg * Math.PI) / 180)
      turn.multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), (-pitchDeg * Math.PI) / 180))
      this.screens!.setMatrixAt(i, new Matrix4().compose(new Vector3(...at), turn, new Vector3(widthM, heightM, 1)))
    })
    if (this.screens) this.object.add(this.screens)
  }

  setNight(isNight: boolean): void {
    this.gain = isNight ? 2 : 1.15
    this.material.uniforms.gain!.value = isNight ? 1.3 : 1
  }

  /** `clockS`: wall time, for lamps that blink. */
  update(state: StateName, serial: number, progress: number, clockS: number): void {
    const { colour, blinks } = TOWER_LIGHTS[state]
    const isOn = !blinks || (clockS * BLINK_HZ) % 1 < 0.5
    LAMPS.forEach((lamp, k) => {
      const material = this.lamps[k]!.material as MeshBasicMaterial
      material.color.set(LAMP_COLOURS[lamp])
      if (lamp === colour && isOn) material.color.multiplyScalar(this.gain)
      else material.color.multiplyScalar(0.16).add(DARK)
    })
    const [r, g, b] = STATE_COLOURS[colour]
    for (let i = 0; i < this.values.count; i++) {
      this.values.setXY(i, serial, progress)
      this.heads.setXYZ(i, r, g, b)
    }
    this.values.needsUpdate = true
    this.heads.needsUpdate = true
  }

  dispose(): void {
    this.object.removeFromParent()
    this.material.dispose()
    this.screens?.dispose()
    for (const child of this.object.children) if (child instanceof Mesh) child.geometry.dispose()
  }
}

const DARK = new Color(0.03, 0.03, 0.03)
