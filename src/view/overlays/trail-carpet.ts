import {
  Color,
  DataTexture,
  FloatType,
  Mesh,
  NearestFilter,
  PlaneGeometry,
  RedFormat,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
} from 'three'
import { colourAt } from '../../store/overlay-colours.ts'
import type { WalkTrail } from '../../twin/floor/walk-trail.ts'

/** Where people walked, as dots on the floor: the more often a spot was passed, the larger and the darker its dot. */
export class TrailCarpet {
  readonly object: Mesh<PlaneGeometry, ShaderMaterial>
  private readonly texture: DataTexture

  constructor(trail: WalkTrail) {
    const { columns, rows, cellM } = trail
    this.texture = new DataTexture(trail.passes as Float32Array<ArrayBuffer>, columns, rows, RedFormat, FloatType)
    this.texture.minFilter = this.texture.magFilter = NearestFilter
    const stop = (share: number) => {
      const [r, g, b] = colourAt('paths', share, [0, 0, 0])
      return new Color().setRGB(r!, g!, b!, SRGBColorSpace)
    }
    this.object = new Mesh(
      new PlaneGeometry(columns * cellM, rows * cellM).rotateX(-Math.PI / 2),
      new ShaderMaterial({
        transparent: true,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -1,
        polygonOffsetUnits: -2,
        uniforms: {
          passes: { value: this.texture },
          cells: { value: new Vector2(columns, rows) },
          most: { value: 1 },
          faint: { value: stop(0.4) },
          strong: { value: stop(1) },
        },
        vertexShader:
          'varying vec2 vAt; void main() { vAt = vec2( uv.x, 1.0 - uv.y ); gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 ); }',
        fragmentShader: FRAGMENT,
      }),
    )
    this.object.position.y = 0.013
  }

  /** The trail's cells were read anew. */
  write(mostPasses: number): void {
    this.object.material.uniforms.most!.value = Math.max(1, mostPasses)
    this.texture.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
    this.texture.dispose()
  }
}

/** A logarithmic scale: one way walked once is seen beside one that is walked all the time. */
const FRAGMENT = /* glsl */ `
uniform highp sampler2D passes;
uniform vec2 cells;
uniform float most;
uniform vec3 faint;
uniform vec3 strong;
varying vec2 vAt;
void main() {
  vec2 at = vAt * cells;
  float count = texelFetch( passes, ivec2( at ), 0 ).r;
  if ( count < .25 ) discard;
  float share = log( 1.0 + count ) / log( 1.0 + most );
  float radius = .16 + .32 * share;
  float d = length( fract( at ) - .5 );
  float w = min( .25, .7 * max( fwidth( at.x ), fwidth( at.y ) ) );
  gl_FragColor = vec4( mix( faint, strong, share ), .92 * ( 1.0 - smoothstep( radius - w, radius + w, d ) ) );
  #include <colorspace_fragment>
}`
