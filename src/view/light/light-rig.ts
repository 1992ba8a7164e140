import { Color, DirectionalLight, FogExp2, Group, type Scene, type Texture, type WebGLRenderer } from 'three'
import { createLightRoom } from './light-room.ts'
import { softenShadows } from './soft-shadows.ts'

export type Theme = 'day' | 'night'

/** Each theme's light, after the hall study: key from behind the gallery, so that tops catch it and shadows fall to the viewer. */
const THEMES = {
  day: {
    background: '#b4c0c7',
    haze: '#c6d2d9',
    hazeDensity: 0.0055,
    environment: 0.36,
    exposure: 0.97,
    glow: 2.2,
    key: ['#fff5e8', 3.5],
    fill: ['#d8e8ff', 0.5],
  },
  night: {
    background: '#182330',
    haze: '#131c27',
    hazeDensity: 0.0105,
    environment: 0.085,
    exposure: 1.75,
    glow: 3.4,
    key: ['#8fb4ff', 0.5],
    fill: ['#3fb8d8', 0.5],
  },
} as const

/** Sun, fill, environment, haze and exposure of the hall. */
export class LightRig {
  readonly object = new Group()
  readonly key = new DirectionalLight()
  private readonly fill = new DirectionalLight()
  private readonly environment: Texture
  private readonly renderer: WebGLRenderer
  private readonly scene: Scene

  private readonly hazeShare: number

  /** `shadedM`: the floor that casts shadows (one bay of a large hall). */
  constructor(
    renderer: WebGLRenderer,
    scene: Scene,
    sizeM: readonly [number, number, number],
    shadedM: readonly [number, number],
    shadowPixels: number,
  ) {
    softenShadows()
    this.renderer = renderer
    this.scene = scene
    this.environment = createLightRoom(renderer)
    scene.environment = this.environment
    const [length, width] = shadedM
    // Haze tells depth: the far end of a hall is as veiled in a large one as in a small one.
    this.hazeShare = Math.min(1, 60 / sizeM[0])
    this.key.position.set(-15, 27, -19)
    this.key.castShadow = true
    this.key.shadow.mapSize.set(shadowPixels, shadowPixels)
    Object.assign(this.key.shadow.camera, {
      left: -length * 0.58,
      right: length * 0.58,
      top: width * 0.74,
      bottom: -width * 0.74,
      near: 1,
      far: 90,
    })
    this.key.shadow.radius = 2.8
    this.key.shadow.bias = -0.0004
    this.key.shadow.normalBias = 0.03
    this.fill.position.set(-8, 14, 30)
    this.object.add(this.key, this.key.target, this.fill)
  }

  /** The light falls on another part of the floor from now on. */
  aim(x: number, z: number): void {
    this.key.position.set(x - 15, 27, z - 19)
    this.key.target.position.set(x, 0, z)
    this.key.target.updateMatrixWorld()
  }

  /** Sharpness of the standing shadows; 0: none. */
  setShadows(pixels: number): void {
    const { shadow } = this.key
    this.key.castShadow = pixels > 0
    if (pixels === 0 || shadow.mapSize.x === pixels) return
    shadow.mapSize.set(pixels, pixels)
    shadow.map?.dispose()
    shadow.map = null
  }

  /** Returns how strong glowing surfaces shine. */
  setTheme(theme: Theme): number {
    const { background, haze, hazeDensity, environment, exposure, key, fill, glow } = THEMES[theme]
    this.scene.background = new Color(background)
    this.scene.fog = new FogExp2(haze, hazeDensity * this.hazeShare)
    this.scene.environmentIntensity = environment
    this.renderer.toneMappingExposure = exposure
    this.key.color.set(key[0])
    this.key.intensity = key[1]
    this.fill.color.set(fill[0])
    this.fill.intensity = fill[1]
    return glow
  }

  dispose(): void {
    this.environment.dispose()
    this.key.dispose()
    this.scene.environment = null
  }
}
