import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  Quaternion,
  ShaderMaterial,
  Vector3,
} from 'three'
import { toHall } from '../../model/layout.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import type { Ledger } from '../../twin/ledger.ts'
import { STATE_NAMES, TOWER_LIGHTS } from '../../twin/station-state.ts'
import { stateOfStation } from '../../twin/station-view.ts'
import type { Bays } from '../far/bays.ts'
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
 * one draw call; digits are drawn by the shader. */
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
  constructor(stands: StationStand[], floor: Floor, ledger: Ledger, bays: Bays) {
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
    this.material = createScreenMaterial()
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

/** Takes the instanced attributes `shownValue` (number, progress) and `head` (colour of the state). */
export function createScreenMaterial(): ShaderMaterial {
  return new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: { gain: { value: 1 } } })
}

const VERTEX = /* glsl */ `
attribute vec2 shownValue;
attribute vec3 head;
varying vec2 vAt;
varying vec2 vValue;
varying vec3 vHead;
void main() {
  vAt = uv; vValue = shownValue; vHead = head;
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4( position, 1.0 );
}`

/** Digits as fifteen dots in three columns and five rows. */
const FRAGMENT = /* glsl */ `
uniform float gain;
varying vec2 vAt;
varying vec2 vValue;
varying vec3 vHead;
const int GLYPHS[10] = int[10]( 31599, 11415, 29671, 29647, 23497, 31183, 31215, 29257, 31727, 31695 );
float digit( int d, vec2 p ) {
  if ( p.x < 0.0 || p.x >= 1.0 || p.y < 0.0 || p.y >= 1.0 ) return 0.0;
  int column = int( p.x * 3.0 ), row = int( ( 1.0 - p.y ) * 5.0 );
  int bit = 14 - ( row * 3 + column );
  return float( ( GLYPHS[d] >> bit ) & 1 );
}
void main() {
  vec3 colour = vec3( .035, .06, .075 );
  if ( vAt.y > .8 ) colour = vHead;
  float x = ( vAt.x - .1 ) / .8;
  if ( vAt.y > .4 && vAt.y < .7 ) {
    float slot = x * 6.0;
    int place = 5 - int( floor( slot ) );
    if ( place >= 0 && place < 6 ) {
      // Rounded first: a number that comes interpolated, or divided by ten, may fall a hair below itself.
      float part = floor( ( floor( vValue.x + .5 ) + .25 ) / pow( 10.0, float( place ) ) );
      int d = int( mod( part + .5, 10.0 ) );
      vec2 cell = vec2( fract( slot ) / .72, ( vAt.y - .4 ) / .3 );
      colour += digit( d, cell ) * vec3( .62, .8, .86 );
    }
  }
  if ( vAt.y > .16 && vAt.y < .28 && x > 0.0 && x < 1.0 ) colour = x < vValue.y ? vec3( .1, .7, .62 ) : vec3( .09, .13, .15 );
  gl_FragColor = vec4( colour * gain, 1.0 );
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
