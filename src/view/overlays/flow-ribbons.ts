import {
  type Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'
import { BRIDGE_HEIGHT_M, isBridge } from '../../model/belt-way.ts'
import { type Layout, toHall } from '../../model/layout.ts'
import type { Way } from '../../model/scene-schema.ts'
import { BELT_HEIGHT_M } from '../machines/machine.ts'

const WIDEST_M = 0.6
const NARROWEST_M = 0.08
const OVER_BELT_M = 0.13
/** How fast the arrows move, m/s of wall time: the same everywhere, the width tells the quantity. */
const PACE = 0.9

interface Leg {
  station: number
  x: number
  z: number
  yaw: number
  yM: number
  startM: number
  lengthM: number
}

/** Bands with moving arrows along the conveyors and through the stations; their width tells boards per hour. One draw call, seen
 * through what stands before them. */
export class FlowRibbons {
  readonly object: InstancedMesh<PlaneGeometry, ShaderMaterial>
  private readonly legs: Leg[]
  private readonly colour: InstancedBufferAttribute
  private readonly matrix = new Matrix4()

  constructor(layout: Layout, ways: readonly Way[]) {
    this.legs = legsOf(layout, ways)
    const count = Math.max(1, this.legs.length)
    const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2).translate(0.5, 0, 0)
    this.colour = new InstancedBufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage)
    geometry.setAttribute('colour', this.colour)
    const spans = new Float32Array(count * 2)
    this.legs.forEach(({ startM, lengthM }, i) => {
      spans.set([startM, lengthM], i * 2)
    })
    geometry.setAttribute('span', new InstancedBufferAttribute(spans, 2))
    this.object = new InstancedMesh(
      geometry,
      new ShaderMaterial({
        transparent: true,
        depthTest: false,
        depthWrite: false,
        uniforms: { phaseM: { value: 0 } },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
      }),
      count,
    )
    this.object.frustumCulled = false
    this.object.renderOrder = 5
  }

  set(station: number, strength: number, colour: Color): void {
    const widthM = strength > 0 ? NARROWEST_M + strength * (WIDEST_M - NARROWEST_M) : 0
    for (let i = 0; i < this.legs.length; i++) {
      const leg = this.legs[i]!
      if (leg.station !== station) continue
      const c = Math.cos(leg.yaw)
      const s = Math.sin(leg.yaw)
      const { lengthM } = leg
      this.matrix.set(
        c * lengthM,
        0,
        s * widthM,
        leg.x,
        0,
        1,
        0,
        leg.yM,
        -s * lengthM,
        0,
        c * widthM,
        leg.z,
        0,
        0,
        0,
        1,
      )
      this.object.setMatrixAt(i, this.matrix)
      this.colour.setXYZ(i, colour.r, colour.g, colour.b)
    }
    this.object.instanceMatrix.needsUpdate = true
    this.colour.needsUpdate = true
  }

  /** Moves the arrows on. */
  advance(wallS: number): void {
    const { phaseM } = this.object.material.uniforms as { phaseM: { value: number } }
    phaseM.value = (phaseM.value + wallS * PACE) % 1000
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
    this.object.dispose()
  }
}

/** The inlet of each station, then the way through it, with the metres from the inlet's beginning. */
function legsOf(layout: Layout, ways: readonly Way[]): Leg[] {
  return layout.lines
    .flatMap(({ stations, copy }) => stations.map((stand) => ({ stand, offset: layout.bays[copy]!.offsetM })))
    .flatMap(({ stand, offset }, station) => {
      const half = stand.slotLengthM / 2
      const points = stand.station.feeds
        ? []
        : [
            ...(stand.inlet.points.length > 1 ? stand.inlet.points : [toHall(stand, -stand.flow * half, 0)]),
            toHall(stand, stand.flow * half, 0),
          ]
      // The ways are those of the first bay.
      const inFirstBay = stand.inlet.points.map(([x, z]) => [x - offset[0], z - offset[1]] as const)
      let startM = 0
      return points.slice(1).map(([x, z], i) => {
        const [fromX, fromZ] = points[i]!
        const lengthM = Math.hypot(x - fromX, z - fromZ)
        const yM = isBridge(inFirstBay, i, ways) ? BRIDGE_HEIGHT_M + OVER_BELT_M : BELT_HEIGHT_M + OVER_BELT_M
        const leg = { station, x: fromX, z: fromZ, yaw: Math.atan2(-(z - fromZ), x - fromX), yM, startM, lengthM }
        startM += lengthM
        return leg
      })
    })
}

const VERTEX = /* glsl */ `
attribute vec3 colour;
attribute vec2 span;
varying vec3 vColour;
varying float vAlong;
varying float vAcross;
void main() {
  vColour = colour;
  vAlong = span.x + position.x * span.y;
  vAcross = position.z * 2.0;
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4( position, 1.0 );
}`

const FRAGMENT = /* glsl */ `
uniform float phaseM;
varying vec3 vColour;
varying float vAlong;
varying float vAcross;
void main() {
  float at = ( vAlong - phaseM + .28 * abs( vAcross ) ) / 1.5;
  float w = fwidth( at );
  float arrow = 1.0 - smoothstep( .1 - w, .1 + w, abs( fract( at ) - .5 ) );
  gl_FragColor = vec4( mix( vColour, vec3( 1.0 ), .85 * arrow ), .78 );
  #include <colorspace_fragment>
}`
