import { HalfFloatType, type Texture, Vector2, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { FullScreen } from './full-screen.ts'

const LEVELS = 5

/** Light that spills over from lamps: what is brighter than white, halved in size step by step and laid over one another again on the
 * way back (the dual filter of Bjørge 2015, with 13 taps down so that small lamps do not flicker). */
export class Bloom {
  private readonly levels = Array.from(
    { length: LEVELS },
    () => new WebGLRenderTarget(1, 1, { type: HalfFloatType, depthBuffer: false }),
  )
  private readonly down = new FullScreen(
    { from: { value: null }, texel: { value: new Vector2() }, threshold: { value: 0 } },
    DOWN,
  )
  private readonly up = new FullScreen(
    { from: { value: null }, under: { value: null }, texel: { value: new Vector2() } },
    UP,
  )
  private readonly wide = Array.from(
    { length: LEVELS - 1 },
    () => new WebGLRenderTarget(1, 1, { type: HalfFloatType, depthBuffer: false }),
  )

  setSize(widthPx: number, heightPx: number): void {
    for (const targets of [this.levels, this.wide])
      targets.forEach((target, i) => {
        target.setSize(Math.max(1, widthPx >> (i + 1)), Math.max(1, heightPx >> (i + 1)))
      })
  }

  /** Returns the light that lies over the picture. `threshold`: luminance from which something shines. */
  draw(renderer: WebGLRenderer, picture: Texture, widthPx: number, heightPx: number, threshold: number): Texture {
    const { down, up, levels, wide } = this
    let [from, width, height] = [picture, widthPx, heightPx]
    levels.forEach((target, i) => {
      down.uniforms.from!.value = from
      down.uniforms.texel!.value.set(1 / width, 1 / height)
      down.uniforms.threshold!.value = i === 0 ? threshold : 0
      down.draw(renderer, target)
      from = target.texture
      width = target.width
      height = target.height
    })
    for (let i = LEVELS - 2; i >= 0; i--) {
      up.uniforms.from!.value = from
      up.uniforms.under!.value = levels[i]!.texture
      up.uniforms.texel!.value.set(1 / width, 1 / height)
      up.draw(renderer, wide[i]!)
      from = wide[i]!.texture
      width = wide[i]!.width
      height = wide[i]!.height
    }
    return from
  }

  dispose(): void {
    for (const target of [...this.levels, ...this.wide]) target.dispose()
    this.down.dispose()
    this.up.dispose()
  }
}

const DOWN = /* glsl */ `
uniform sampler2D from;
uniform vec2 texel;
uniform float threshold;
varying vec2 vAt;
vec3 take( float x, float y ) {
  vec3 light = min( texture2D( from, vAt + texel * vec2( x, y ) ).rgb, vec3( 40.0 ) );
  if ( threshold <= 0.0 ) return light;
  float bright = max( light.r, max( light.g, light.b ) );
  // Each sample weighs less the brighter it is (Karis 2013), so that one hot texel does not flicker through all levels.
  return light * smoothstep( threshold, threshold * 1.6, bright ) / ( 1.0 + .15 * bright );
}
void main() {
  vec3 middle = take( 0.0, 0.0 );
  vec3 near = take( -1.0, -1.0 ) + take( 1.0, -1.0 ) + take( -1.0, 1.0 ) + take( 1.0, 1.0 );
  vec3 cross4 = take( -2.0, 0.0 ) + take( 2.0, 0.0 ) + take( 0.0, -2.0 ) + take( 0.0, 2.0 );
  vec3 corner = take( -2.0, -2.0 ) + take( 2.0, -2.0 ) + take( -2.0, 2.0 ) + take( 2.0, 2.0 );
  gl_FragColor = vec4( middle * .125 + near * .125 + cross4 * .0625 + corner * .03125, 1.0 );
}`

const UP = /* glsl */ `
uniform sampler2D from;
uniform sampler2D under;
uniform vec2 texel;
varying vec2 vAt;
void main() {
  vec3 light = texture2D( from, vAt ).rgb * 4.0;
  for ( int x = -1; x <= 1; x++ ) for ( int y = -1; y <= 1; y++ ) {
    if ( x == 0 && y == 0 ) continue;
    light += texture2D( from, vAt + texel * vec2( x, y ) ).rgb * ( x == 0 || y == 0 ? 2.0 : 1.0 );
  }
  gl_FragColor = vec4( mix( texture2D( under, vAt ).rgb, light / 16.0, .62 ), 1.0 );
}`
