import {
  type DepthTexture,
  HalfFloatType,
  type PerspectiveCamera,
  type Texture,
  UniformsUtils,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { GTAOShader, generateMagicSquareNoise } from 'three/addons/shaders/GTAOShader.js'
import { FullScreen } from './full-screen.ts'

/** How far a corner darkens, and how thick things are taken to be, m. */
const REACH_M = 0.85
const THICK_M = 0.55
const SAMPLES = 15

/** Corners darkened in screen space (ground-truth ambient occlusion, Jimenez 2016, the shader of three's addons), at half the size of
 * the picture. Its samples are turned by a noise that repeats every five texels, so that the mean over five by five texels of one
 * surface is free of it. */
export class Corners {
  private readonly raw = half()
  private readonly smooth = half()
  private readonly look: FullScreen
  private readonly mean: FullScreen
  private readonly noise = generateMagicSquareNoise()

  constructor(depth: DepthTexture) {
    const uniforms = UniformsUtils.clone(GTAOShader.uniforms)
    this.look = new FullScreen(uniforms, FRAGMENT, {
      ...GTAOShader.defines,
      NORMAL_VECTOR_TYPE: 0,
      SAMPLES,
    })
    uniforms.tDepth!.value = depth
    uniforms.tNoise!.value = this.noise
    Object.assign(uniforms.radius!, { value: REACH_M })
    Object.assign(uniforms.thickness!, { value: THICK_M })
    Object.assign(uniforms.distanceExponent!, { value: 1.7 })
    Object.assign(uniforms.scale!, { value: 1.2 })
    this.mean = new FullScreen(
      {
        open: { value: this.raw.texture },
        depth: { value: depth },
        texel: { value: new Vector2() },
        range: { value: new Vector2() },
      },
      MEAN,
    )
  }

  setSize(widthPx: number, heightPx: number): void {
    const [width, height] = [Math.ceil(widthPx / 2), Math.ceil(heightPx / 2)]
    this.raw.setSize(width, height)
    this.smooth.setSize(width, height)
    this.look.uniforms.resolution!.value.set(width, height)
    this.mean.uniforms.texel!.value.set(1 / width, 1 / height)
  }

  /** Returns how open each place is, 0 to 1. */
  draw(renderer: WebGLRenderer, camera: PerspectiveCamera): Texture {
    const { uniforms } = this.look
    uniforms.cameraNear!.value = camera.near
    uniforms.cameraFar!.value = camera.far
    uniforms.cameraProjectionMatrix!.value.copy(camera.projectionMatrix)
    uniforms.cameraProjectionMatrixInverse!.value.copy(camera.projectionMatrixInverse)
    uniforms.cameraWorldMatrix!.value.copy(camera.matrixWorld)
    this.look.draw(renderer, this.raw)
    this.mean.uniforms.range!.value.set(camera.near, camera.far)
    this.mean.draw(renderer, this.smooth)
    return this.smooth.texture
  }

  dispose(): void {
    for (const one of [this.raw, this.smooth, this.look, this.mean, this.noise]) one.dispose()
  }
}

/** Where nothing is, nothing is dark. */
const FRAGMENT = GTAOShader.fragmentShader
  .replaceAll('vUv', 'vAt')
  .replaceAll('discard;', 'gl_FragColor = vec4( 1.0 );')

const half = () => new WebGLRenderTarget(1, 1, { type: HalfFloatType, depthBuffer: false })

/** Metres from the camera's plane; `range`: its near and far plane. */
export const METRES = /* glsl */ `
float metres( vec2 at ) {
  float d = textureLod( depth, at, 0.0 ).r;
  return range.x * range.y / ( range.y - d * ( range.y - range.x ) );
}`

const MEAN = /* glsl */ `
uniform sampler2D open;
uniform highp sampler2D depth;
uniform vec2 texel;
uniform vec2 range;
varying vec2 vAt;
${METRES}
void main() {
  float here = metres( vAt );
  // How the surface runs on to both sides, so that a floor seen flat is still one surface.
  vec2 slope = vec2( metres( vAt + vec2( texel.x, 0.0 ) ) - metres( vAt - vec2( texel.x, 0.0 ) ), metres( vAt + vec2( 0.0, texel.y ) ) - metres( vAt - vec2( 0.0, texel.y ) ) ) * .5;
  slope = clamp( slope, -.02 * here, .02 * here );
  float sum = 0.0, weights = 0.0;
  for ( int x = -2; x <= 2; x++ ) for ( int y = -2; y <= 2; y++ ) {
    vec2 off = vec2( x, y );
    float away = abs( metres( vAt + off * texel ) - here - dot( off, slope ) ) / ( .006 * here + .01 );
    float w = 1.0 / ( 1.0 + away * away * away * away );
    sum += w * textureLod( open, vAt + off * texel, 0.0 ).r;
    weights += w;
  }
  gl_FragColor = vec4( vec3( sum / weights ), 1.0 );
}`
