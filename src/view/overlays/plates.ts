import {
  type Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'
import type { StationStand } from '../layers/station-stand.ts'

/** Ways to fill a plate, told apart without colour. */
export const PLAIN = 0
export const STRIPED = 1
export const CROSSED = 2
export const OUTLINED = 3
export const DOTTED = 4

/** A plate reaches so far beyond the machine, m. */
const BEYOND_M = 0.45

/** Coloured plates on the floor under the stations, in one draw call. */
export class Plates {
  readonly object: InstancedMesh<PlaneGeometry, ShaderMaterial>
  private readonly paint: InstancedBufferAttribute
  private readonly fill: InstancedBufferAttribute

  constructor(stands: StationStand[]) {
    const count = Math.max(1, stands.length)
    const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
    this.paint = new InstancedBufferAttribute(new Float32Array(count * 4), 4).setUsage(DynamicDrawUsage)
    this.fill = new InstancedBufferAttribute(new Float32Array(count), 1).setUsage(DynamicDrawUsage)
    geometry.setAttribute('paint', this.paint)
    geometry.setAttribute('fill', this.fill)
    this.object = new InstancedMesh(
      geometry,
      new ShaderMaterial({
        transparent: true,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -1,
        polygonOffsetUnits: -2,
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
      }),
      count,
    )
    this.object.frustumCulled = false
    const matrix = new Matrix4()
    stands.forEach((stand, i) => {
      const [lengthM, widthM] = [stand.lengthM + 2 * BEYOND_M, stand.widthM + 2 * BEYOND_M]
      matrix.makeRotationY(stand.headingRad).setPosition(stand.x, 0.011, stand.z)
      this.object.setMatrixAt(i, matrix.multiply(new Matrix4().makeScale(lengthM, 1, widthM)))
    })
  }

  set(station: number, colour: Color, alpha: number, fill: number): void {
    this.paint.setXYZW(station, colour.r, colour.g, colour.b, alpha)
    this.fill.setX(station, fill)
    this.paint.needsUpdate = true
    this.fill.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
    this.object.dispose()
  }
}

const VERTEX = /* glsl */ `
attribute vec4 paint;
attribute float fill;
varying vec4 vPaint;
varying float vFill;
varying vec2 vAt;
varying vec2 vSize;
void main() {
  vPaint = paint; vFill = fill;
  vSize = vec2( length( instanceMatrix[0].xyz ), length( instanceMatrix[2].xyz ) );
  vAt = ( uv - .5 ) * vSize;
  gl_Position = paint.a > 0.0 ? projectionMatrix * modelViewMatrix * instanceMatrix * vec4( position, 1.0 ) : vec4( 2.0, 2.0, 2.0, 1.0 );
}`

const FRAGMENT = /* glsl */ `
varying vec4 vPaint;
varying float vFill;
varying vec2 vAt;
varying vec2 vSize;
float within( float d, float limit, float w ) { return 1.0 - smoothstep( limit - w, limit + w, d ); }
float stripe( float at, float w ) { return within( abs( fract( at / .5 ) - .5 ) * .5, .125, w ); }
void main() {
  float w = .7 * max( fwidth( vAt.x ), fwidth( vAt.y ) );
  vec2 q = abs( vAt ) - vSize * .5 + .18;
  float edge = length( max( q, 0.0 ) ) + min( max( q.x, q.y ), 0.0 ) - .18;
  float rim = 1.0 - within( edge, -.09, w );
  int fill = int( vFill + .5 );
  float body = 1.0;
  if ( fill == ${STRIPED} ) body = .3 + .7 * stripe( vAt.x + vAt.y, w );
  else if ( fill == ${CROSSED} ) body = .25 + .75 * max( stripe( vAt.x + vAt.y, w ), stripe( vAt.x - vAt.y, w ) );
  else if ( fill == ${OUTLINED} ) body = .28;
  else if ( fill == ${DOTTED} ) body = .3 + .7 * within( length( fract( vAt / .4 ) * .4 - .2 ), .13, w );
  gl_FragColor = vec4( vPaint.rgb, vPaint.a * within( edge, 0.0, w ) * max( body, rim ) );
  #include <colorspace_fragment>
}`
