import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import type { Theme, Tier } from '../store/preferences.ts'
import type { Finish } from './finish/finish.ts'
import type { HallScene } from './hall-scene.ts'
import { TIER_LOOKS } from './tiers.ts'

let finishKind: typeof Finish | null = null

/** Fetches the finish. Where the first picture has it, its shaders are built once, not twice: for a picture with and one without. */
export async function loadFinish(tier: Tier): Promise<void> {
  if (TIER_LOOKS[tier].hasFinish) finishKind ??= (await import('./finish/finish.ts')).Finish
}

/** Draws a frame: what the floor mirrors, the hall with the finish of its tier, the labels over it. */
export class Picture {
  private readonly renderer: WebGLRenderer
  private readonly scene: Scene
  private readonly camera: PerspectiveCamera
  /** Of the high tier. */
  private finish: Finish | null = null
  private wantsFinish = false
  private theme: Theme = 'day'
  private readonly onChange: () => void

  /** `onChange` asks for a frame. */
  constructor(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, onChange: () => void) {
    this.renderer = renderer
    this.scene = scene
    this.camera = camera
    this.onChange = onChange
    // Matrices are brought up to date once a frame, not in each of its passes.
    scene.matrixWorldAutoUpdate = false
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    this.finish?.setTheme(theme)
  }

  setTier(tier: Tier): void {
    this.wantsFinish = TIER_LOOKS[tier].hasFinish
    if (!this.wantsFinish) this.close()
    else if (finishKind) this.open()
    else void loadFinish(tier).then(() => this.open())
  }

  /** Is the finish on that the tier asks for? */
  get isFinished(): boolean {
    return this.wantsFinish === (this.finish !== null)
  }

  draw(hall: HallScene): void {
    const { renderer, scene, camera, finish } = this
    scene.updateMatrixWorld()
    hall.drawMirror(scene, camera)
    if (finish) finish.draw(scene, camera)
    else renderer.render(scene, camera)
    renderer.autoClear = false
    renderer.render(hall.above, camera)
    renderer.autoClear = true
  }

  dispose(): void {
    this.wantsFinish = false
    this.close()
  }

  private open(): void {
    if (!finishKind || !this.wantsFinish || this.finish) return
    this.finish = new finishKind(this.renderer)
    this.finish.setTheme(this.theme)
    this.onChange()
  }

  private close(): void {
    this.finish?.dispose()
    this.finish = null
  }
}
