import type { IUniform, WebGLRenderTarget } from 'three'
import { BufferAttribute, BufferGeometry, Camera, Mesh, NoBlending, ShaderMaterial, type WebGLRenderer } from 'three'

/** A shader drawn over the whole of a target: one triangle that covers it. */
export class FullScreen {
  readonly uniforms: Record<string, IUniform>
  private readonly mesh: Mesh<BufferGeometry, ShaderMaterial>

  constructor(uniforms: Record<string, IUniform>, fragmentShader: string, defines: Record<string, unknown> = {}) {
    this.uniforms = uniforms
    const material = new ShaderMaterial({
      uniforms,
      defines,
      vertexShader: VERTEX,
      fragmentShader,
      depthTest: false,
      depthWrite: false,
      blending: NoBlending,
    })
    this.mesh = new Mesh(TRIANGLE, material)
    this.mesh.frustumCulled = false
  }

  draw(renderer: WebGLRenderer, target: WebGLRenderTarget | null): void {
    renderer.setRenderTarget(target)
    renderer.render(this.mesh, CAMERA)
  }

  dispose(): void {
    this.mesh.material.dispose()
  }
}

const CAMERA = new Camera()
const TRIANGLE = new BufferGeometry().setAttribute(
  'position',
  new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
)
const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() { vAt = position.xy * .5 + .5; gl_Position = vec4( position.xy, 0.0, 1.0 ); }`
