import { BoxGeometry, Color, Group, Mesh, MeshBasicMaterial, PlaneGeometry, ShaderMaterial } from 'three'
import { toHall } from '../../model/layout.ts'
import type { StationStand } from './station-stand.ts'

const MARGIN_M = 0.14
const BAR_M = 0.035

/** Frames a station: corner brackets round the machine and a soft carpet of light on the floor. */
export class SelectionLayer {
  readonly object = new Group()
  private readonly bars: Mesh[] = []
  private readonly bar = new BoxGeometry(1, 1, 1)
  private readonly paint = new MeshBasicMaterial({ toneMapped: false })
  private readonly carpet: Mesh<PlaneGeometry, ShaderMaterial>

  constructor() {
    for (let i = 0; i < 24; i++) {
      const mesh = new Mesh(this.bar, this.paint)
      this.bars.push(mesh)
      this.object.add(mesh)
    }
    this.carpet = new Mesh(
      new PlaneGeometry(1, 1).rotateX(-Math.PI / 2),
      new ShaderMaterial({
        transparent: true,
        depthWrite: false,
        uniforms: { colour: { value: new Color() } },
        vertexShader:
          'varying vec2 vAt; void main() { vAt = uv * 2.0 - 1.0; gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 ); }',
        fragmentShader: `uniform vec3 colour; varying vec2 vAt; void main() {
          vec2 d = 1.0 - abs( vAt ); float a = smoothstep( 0.0, .22, min( d.x, d.y ) );
          gl_FragColor = vec4( colour, .34 * a ); 
          #include <colorspace_fragment>
        }`,
      }),
    )
    this.carpet.renderOrder = 1
    this.object.add(this.carpet)
    this.object.visible = false
  }

  setAccent(accent: string): void {
    this.paint.color.set(accent)
    ;(this.carpet.material.uniforms.colour!.value as Color).set(accent)
  }

  /** Shows the frame round a station, or none. */
  frame(stand: StationStand | null): void {
    this.object.visible = stand !== null
    if (!stand) return
    const [x, z] = toHall(stand, 0, 0)
    this.object.position.set(x, 0, z)
    this.object.rotation.y = stand.headingRad
    const half = [stand.lengthM / 2 + MARGIN_M, stand.heightM / 2 + MARGIN_M / 2, stand.widthM / 2 + MARGIN_M] as const
    const reach = Math.min(0.5, ...half.map((h) => h * 0.6))
    let i = 0
    for (const sx of [-1, 1])
      for (const sy of [-1, 1])
        for (const sz of [-1, 1])
          for (let axis = 0; axis < 3; axis++) {
            const mesh = this.bars[i++]!
            const corner = [sx * half[0], sy * half[1] + half[1], sz * half[2]]
            const size = [BAR_M, BAR_M, BAR_M]
            size[axis] = reach
            corner[axis]! -= [sx, sy, sz][axis]! * (reach / 2 - BAR_M / 2)
            mesh.position.set(corner[0]!, Math.max(BAR_M / 2, corner[1]!), corner[2]!)
            mesh.scale.set(size[0]!, size[1]!, size[2]!)
          }
    this.carpet.position.y = 0.012
    this.carpet.scale.set(half[0] * 2 + 0.9, 1, half[2] * 2 + 0.9)
  }

  dispose(): void {
    this.bar.dispose()
    this.paint.dispose()
    this.carpet.geometry.dispose()
    this.carpet.material.dispose()
  }
}
