import {
  DepthTexture,
  HalfFloatType,
  type PerspectiveCamera,
  type Scene,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import type { Theme } from '../../store/preferences.ts'
import { Bloom } from './bloom.ts'
import { Corners, METRES } from './corners.ts'
import { FullScreen } from './full-screen.ts'

const LOOKS = {
  day: { threshold: 2.4, bloom: 0.3, vignette: 0.2, occlusion: 1 },
  night: { threshold: 1.15, bloom: 0.8, vignette: 0.4, occlusion: 0.85 },
} as const

/** Samples of a pixel that edges are smoothed with. */
const SAMPLES = 4

/** The finish of the high tier: corners darkened in screen space, light that spills over from lamps, a darker rim; tone mapping and
 * the screen's colours come last. The picture is drawn with its full range of light before. */
export class Finish {
  private readonly renderer: WebGLRenderer
  private readonly depth = new DepthTexture(1, 1)
  private readonly picture = new WebGLRenderTarget(1, 1, {
    type: HalfFloatType,
    samples: SAMPLES,
    depthTexture: this.depth,
  })
  private readonly corners = new Corners(this.depth)
  private readonly bloom = new Bloom()
  private readonly last = new FullScreen(
    {
      picture: { value: this.picture.texture },
      occlusion: { value: null },
      depth: { value: this.depth },
      range: { value: new Vector2() },
      bloom: { value: null },
      bloomGain: { value: 0.3 },
      vignette: { value: 0.2 },
      occlusionGain: { value: 1 },
    },
    LAST,
  )
  private readonly size = new Vector2()
  private threshold = 2

  constructor(renderer: WebGLRenderer) {
    this.renderer = renderer
  }

  setTheme(theme: Theme): void {
    const look = LOOKS[theme]
    this.threshold = look.threshold
    this.last.uniforms.bloomGain!.value = look.bloom
    this.last.uniforms.vignette!.value = look.vignette
    this.last.uniforms.occlusionGain!.value = look.occlusion
  }

  draw(scene: Scene, camera: PerspectiveCamera): void {
    const { renderer, picture } = this
    this.fit()
    renderer.setRenderTarget(picture)
    renderer.render(scene, camera)
    this.last.uniforms.occlusion!.value = this.corners.draw(renderer, camera)
    const { x, y } = this.size
    this.last.uniforms.range!.value.set(camera.near, camera.far)
    this.last.uniforms.bloom!.value = this.bloom.draw(renderer, picture.texture, x, y, this.threshold)
    this.last.draw(renderer, null)
  }

  dispose(): void {
    this.picture.dispose()
    this.depth.dispose()
    this.corners.dispose()
    this.bloom.dispose()
    this.last.dispose()
  }

  private fit(): void {
    const { size, picture } = this
    this.renderer.getDrawingBufferSize(size)
    if (picture.width === size.x && picture.height === size.y) return
    picture.setSize(size.x, size.y)
    this.corners.setSize(size.x, size.y)
    this.bloom.setSize(size.x, size.y)
  }
}

const LAST = /* glsl */ `
uniform sampler2D picture;
uniform sampler2D occlusion;
uniform highp sampler2D depth;
uniform vec2 range;
uniform sampler2D bloom;
uniform float bloomGain;
uniform float vignette;
uniform float occlusionGain;
varying vec2 vAt;
${METRES}
// Corners are kept at half the size: of the four texels round a pixel those count that lie on its surface.
float openHere() {
  vec2 size = vec2( textureSize( occlusion, 0 ) );
  vec2 p = vAt * size - .5, corner = floor( p ), share = p - corner;
  float here = metres( vAt ), sum = 0.0, weights = 0.0;
  for ( int k = 0; k < 4; k++ ) {
    vec2 off = vec2( k & 1, k >> 1 );
    vec2 at = ( corner + off + .5 ) / size;
    vec2 near = mix( 1.0 - share, share, off );
    float w = near.x * near.y / ( .002 + abs( metres( at ) - here ) / here );
    sum += w * textureLod( occlusion, at, 0.0 ).r;
    weights += w;
  }
  return sum / max( weights, 1e-4 );
}
void main() {
  vec3 light = texture2D( picture, vAt ).rgb;
  // Far away a corner is smaller than a pixel, and depth too coarse to find it.
  float seen = 1.0 - smoothstep( 110.0, 220.0, metres( vAt ) );
  float open = mix( 1.0, openHere(), occlusionGain * seen );
  // Lamps and screens do not darken in a corner.
  float shines = smoothstep( 1.2, 3.0, max( light.r, max( light.g, light.b ) ) );
  // What is occluded turns a little bluish, as the sky would fill it.
  light *= mix( mix( vec3( .035, .055, .075 ), vec3( 1.0 ), open ), vec3( 1.0 ), shines );
  light += bloomGain * texture2D( bloom, vAt ).rgb;
  float rim = length( ( vAt - .5 ) * vec2( 1.25, 1.1 ) );
  light *= 1.0 - vignette * smoothstep( .38, .95, rim );
  gl_FragColor = vec4( light, 1.0 );
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  // Half a step of noise: skies and walls show no bands.
  gl_FragColor.rgb += ( fract( sin( dot( gl_FragCoord.xy, vec2( 12.9898, 78.233 ) ) ) * 43758.5453 ) - .5 ) / 255.0;
}`
