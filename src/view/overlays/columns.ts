import {
  BoxGeometry,
  type Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  ShaderMaterial,
} from 'three'

const EDGE_M = 0.44

/** Upright bars whose height tells a quantity, in one draw call: cut into pieces that can be counted, or full below and
 * striped above. */
export class Columns {
  readonly object: InstancedMesh<BoxGeometry, ShaderMaterial>
  private readonly colour: InstancedBufferAttribute
  /** Height (m), height of a piece (m; 0 none), share that is full. */
  private readonly build: InstancedBufferAttribute
  private readonly matrix = new Matrix4()

  constructor(count: number) {
    const room = Math.max(1, count)
    const geometry = new BoxGeometry(1, 1, 1).translate(0, 0.5, 0)
    this.colour = new InstancedBufferAttribute(new Float32Array(room * 3), 3).setUsage(DynamicDrawUsage)
    this.build = new InstancedBufferAttribute(new Float32Array(room * 3), 3).setUsage(DynamicDrawUsage)
    geometry.setAttribute('colour', this.colour)
    geometry.setAttribute('build', this.build)
    this.object = new InstancedMesh(
      geometry,
      new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT }),
      room,
    )
    this.object.frustumCulled = false
    for (let i = 0; i < room; i++) this.object.setMatrixAt(i, this.matrix.makeScale(0, 0, 0))
  }

  set(
    i: number,
    x: number,
    y: number,
    z: number,
    yaw: number,
    heightM: number,
    pieceM: number,
    full: number,
    colour: Color,
  ): void {
    const c = Math.cos(yaw) * EDGE_M
    const s = Math.sin(yaw) * EDGE_M
    if (heightM > 0) this.matrix.set(c, 0, s, x, 0, heightM, 0, y, -s, 0, c, z, 0, 0, 0, 1)
    else this.matrix.makeScale(0, 0, 0)
    this.object.setMatrixAt(i, this.matrix)
    this.colour.setXYZ(i, colour.r, colour.g, colour.b)
    this.build.setXYZ(i, heightM, pieceM, full)
    this.object.instanceMatrix.needsUpdate = true
    this.colour.needsUpdate = true
    this.build.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
    this.object.dispose()
  }
}

const VERTEX = /* glsl */ `
attribute vec3 colour;
attribute vec3 build;
varying vec3 vColour;
varying vec3 vBuild;
varying vec3 vNormal;
varying vec2 vAt;
void main() {
  vColour = colour; vBuild = build; vNormal = normal;
  vAt = vec2( abs( normal.x ) > .5 ? position.z : position.x, position.y * build.x );
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4( position, 1.0 );
}`

/** Shaded by its sides alone, so that the colour stays the one of the legend in both themes. */
const FRAGMENT = /* glsl */ `
varying vec3 vColour;
varying vec3 vBuild;
varying vec3 vNormal;
varying vec2 vAt;
void main() {
  float shade = vNormal.y > .5 ? 1.0 : abs( vNormal.x ) > .5 ? .78 : .9;
  vec3 colour = vColour * shade;
  if ( vNormal.y < .5 ) {
    if ( vBuild.y > 0.0 ) {
      float at = fract( vAt.y / vBuild.y ) * vBuild.y;
      if ( at < .035 ) colour = mix( colour, vec3( 1.0 ), .75 );
    }
    if ( vAt.y > vBuild.z * vBuild.x ) {
      float d = abs( fract( ( vAt.y + vAt.x * ${EDGE_M} ) / .18 ) - .5 );
      colour = mix( colour, vec3( 1.0 ), .72 * step( d, .25 ) );
    }
  }
  gl_FragColor = vec4( colour, 1.0 );
  #include <colorspace_fragment>
}`
