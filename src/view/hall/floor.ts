import {
  CanvasTexture,
  type Color,
  DataTexture,
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  PerspectiveCamera,
  PlaneGeometry,
  RepeatWrapping,
  SRGBColorSpace,
  type Scene as ThreeScene,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import type { Scene } from '../../model/scene-schema.ts'
import { bayFrame } from '../far/bays.ts'
import type { SurfaceUniforms } from '../kit/materials.ts'
import type { Theme } from '../light/light-rig.ts'

/** Things on this layer are seen by the mirror camera only: lamps of the faded ceiling. */
export const MIRROR_LAYER = 1

const FLIP = new Matrix4().makeScale(1, -1, 1)

/** The floor: painted, a little rough, and on the high tier a faint mirror (the scene drawn from below at a third of the size,
 * blurred by its mipmaps). */
export class Floor {
  readonly object: Mesh
  private readonly material: MeshStandardMaterial
  private readonly target = new WebGLRenderTarget(640, 360, {
    type: HalfFloatType,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
  })
  private readonly camera = new PerspectiveCamera()
  private readonly uniforms = {
    mirror: { value: this.target.texture },
    mirrorGain: { value: 0 },
    mirrorSize: { value: new Vector2(1, 1) },
    floorTint: { value: 1 },
  }
  private readonly scene: Scene
  readonly anisotropy: number
  private gain = 2.1
  isReflecting = true

  constructor(scene: Scene, surfaces: SurfaceUniforms, maxAnisotropy: number) {
    const [lengthM, widthM] = scene.hall.sizeM
    this.scene = scene
    this.anisotropy = Math.min(16, maxAnisotropy)
    this.material = new MeshStandardMaterial({ map: bareEpoxy(), roughness: 0.34, metalness: 0 })
    this.material.onBeforeCompile = (shader) => {
      const { spill, spillFrame, spillGain } = surfaces
      Object.assign(shader.uniforms, this.uniforms, { spill, spillFrame, spillGain })
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nvarying vec3 vFloor;')
        .replace(
          '#include <project_vertex>',
          '#include <project_vertex>\nvFloor = ( modelMatrix * vec4( transformed, 1.0 ) ).xyz;',
        )
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', `#include <common>\n${FRAGMENT_HEAD}`)
        .replace(
          '#include <roughnessmap_fragment>',
          'float roughnessFactor = clamp( roughness + .12 * ( floorNoise( vFloor.xz * 1.7 ) - .5 ) + .08 * ( floorNoise( vFloor.xz * 7.0 ) - .5 ), .08, 1.0 );\ndiffuseColor.rgb *= floorTint;',
        )
        .replace('#include <lights_fragment_maps>', `#include <lights_fragment_maps>\n${FRAGMENT_MIRROR}`)
        .replace(
          '#include <lights_fragment_end>',
          `#include <lights_fragment_end>
          reflectedLight.directSpecular *= .06;
          vec3 lamps = texture2D( spill, ( vFloor.xz - spillFrame.xy ) * spillFrame.zw ).rgb;
          reflectedLight.indirectDiffuse += spillGain * lamps * lamps * diffuseColor.rgb;`,
        )
    }
    this.object = new Mesh(new PlaneGeometry(lengthM, widthM).rotateX(-Math.PI / 2), this.material)
    this.object.receiveShadow = true
  }

  /** Lays the painted floor down; the picture is of the bay that is repeated. */
  paint(canvas: HTMLCanvasElement): void {
    const [lengthM, widthM] = this.scene.hall.sizeM
    const { middle, sizeM } = bayFrame(this.scene)
    const picture = new CanvasTexture(canvas)
    picture.wrapS = picture.wrapT = RepeatWrapping
    // The plane's u runs along x from −length/2, its v along −z from +width/2; the picture's middle is the bay's.
    picture.repeat.set(lengthM / sizeM[0], widthM / sizeM[1])
    picture.offset.set(0.5 - (lengthM / 2 + middle[0]) / sizeM[0], 0.5 - (widthM / 2 - middle[1]) / sizeM[1])
    picture.colorSpace = SRGBColorSpace
    picture.anisotropy = this.anisotropy
    this.material.map?.dispose()
    this.material.map = picture
  }

  setTheme(theme: Theme): void {
    this.gain = theme === 'day' ? 2.1 : 3
    this.uniforms.floorTint.value = theme === 'day' ? 1 : 0.36
  }

  /** Draws the mirror picture. Call before the frame is drawn. `hidden` is left out of it. */
  draw(renderer: WebGLRenderer, scene: ThreeScene, camera: PerspectiveCamera, hidden: readonly Object3D[]): void {
    this.uniforms.mirrorGain.value = this.isReflecting ? this.gain : 0
    if (!this.isReflecting) return
    renderer.getDrawingBufferSize(this.uniforms.mirrorSize.value)
    const { x, y } = this.uniforms.mirrorSize.value
    const [width, height] = [Math.max(1, Math.round(x / 3)), Math.max(1, Math.round(y / 3))]
    if (this.target.width !== width || this.target.height !== height) this.target.setSize(width, height)
    // Mirror × camera × mirror: the winding of triangles stays right, the picture is upside down.
    this.camera.matrixAutoUpdate = false
    this.camera.matrix.multiplyMatrices(FLIP, camera.matrixWorld).multiply(FLIP)
    this.camera.matrix.decompose(this.camera.position, this.camera.quaternion, this.camera.scale)
    this.camera.matrixWorld.copy(this.camera.matrix)
    this.camera.matrixWorldInverse.copy(this.camera.matrixWorld).invert()
    this.camera.projectionMatrix.copy(camera.projectionMatrix)
    this.camera.projectionMatrixInverse.copy(camera.projectionMatrixInverse)
    this.camera.layers.set(0)
    this.camera.layers.enable(MIRROR_LAYER)
    this.camera.matrixWorldAutoUpdate = false
    for (const object of hidden) object.visible = false
    this.object.visible = false
    const shadows = renderer.shadowMap.autoUpdate
    const needs = renderer.shadowMap.needsUpdate
    renderer.shadowMap.autoUpdate = false
    renderer.shadowMap.needsUpdate = false
    const background = scene.background as Color | null
    renderer.setRenderTarget(this.target)
    renderer.clear()
    renderer.render(scene, this.camera)
    renderer.setRenderTarget(null)
    scene.background = background
    renderer.shadowMap.autoUpdate = shadows
    renderer.shadowMap.needsUpdate = needs
    this.object.visible = true
    for (const object of hidden) object.visible = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.material.map?.dispose()
    this.material.dispose()
    this.target.dispose()
  }
}

/** The floor before its paint is dry. */
function bareEpoxy(): DataTexture {
  const texture = new DataTexture(Uint8Array.of(143, 151, 156, 255), 1, 1)
  texture.colorSpace = SRGBColorSpace
  texture.needsUpdate = true
  return texture
}

const FRAGMENT_HEAD = /* glsl */ `
uniform sampler2D mirror;
uniform float mirrorGain;
uniform vec2 mirrorSize;
uniform float floorTint;
uniform sampler2D spill;
uniform vec4 spillFrame;
uniform float spillGain;
varying vec3 vFloor;
float floorHash( vec2 p ) { return fract( sin( dot( p, vec2( 127.1, 311.7 ) ) ) * 43758.5453 ); }
float floorNoise( vec2 p ) {
  vec2 i = floor( p ), f = fract( p ); f = f * f * ( 3.0 - 2.0 * f );
  return mix( mix( floorHash( i ), floorHash( i + vec2( 1, 0 ) ), f.x ), mix( floorHash( i + vec2( 0, 1 ) ), floorHash( i + vec2( 1, 1 ) ), f.x ), f.y );
}`

/** Nine pairs of taps, taller than wide: a polished floor draws lamps out towards the viewer. It takes the place of most of the
 * environment that the floor would mirror otherwise. */
const FRAGMENT_MIRROR = /* glsl */ `
if ( mirrorGain > 0.0 ) {
  vec2 at = gl_FragCoord.xy / mirrorSize;
  at.y = 1.0 - at.y;
  vec3 seen = vec3( 0.0 );
  float weights = 0.0;
  for ( int i = -4; i <= 4; i++ ) {
    float k = float( i );
    float w = exp( -.12 * k * k );
    vec2 off = vec2( ( floorNoise( vFloor.xz * 9.0 + k ) - .5 ) * .004, k * .0052 );
    // Side by side, half a texel apart: enlarged texels show no grid.
    for ( int side = -1; side <= 1; side += 2 ) {
      vec2 beside = off + vec2( float( side ) * ( 2.2 + .3 * abs( k ) ), .6 * float( side ) ) / mirrorSize;
      seen += w * min( textureLod( mirror, at + beside, 1.4 + .28 * abs( k ) ).rgb, vec3( 6.0 ) );
      weights += w;
    }
  }
  radiance = mix( radiance, mirrorGain * seen / weights, .9 );
}`
