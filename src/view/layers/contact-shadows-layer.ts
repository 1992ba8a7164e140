import { InstancedMesh, Matrix4, PlaneGeometry, ShaderMaterial } from 'three'

/** Soft dark spots under what moves: the standing shadow map is drawn once and does not know them. */
export class ContactShadowsLayer {
  readonly object: InstancedMesh<PlaneGeometry, ShaderMaterial>
  private readonly room: number
  private used = 0
  private readonly matrix = new Matrix4()

  constructor(room: number) {
    this.room = Math.max(1, room)
    const material = new ShaderMaterial({
      transparent: true,
      depthWrite: false,
      vertexShader:
        'varying vec2 vAt; void main() { vAt = uv * 2.0 - 1.0; gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4( position, 1.0 ); }',
      fragmentShader:
        'varying vec2 vAt; void main() { float d = length( vAt ); gl_FragColor = vec4( 0.0, 0.0, 0.0, .5 * pow( max( 0.0, 1.0 - d ), 1.6 ) ); }',
    })
    this.object = new InstancedMesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), material, this.room)
    this.object.frustumCulled = false
    this.object.renderOrder = 1
  }

  begin(): void {
    this.used = 0
  }

  add(x: number, z: number, yaw: number, lengthM: number, widthM: number): void {
    if (this.used >= this.room) return
    const c = Math.cos(yaw)
    const s = Math.sin(yaw)
    this.matrix.set(c * lengthM, 0, s * widthM, x, 0, 1, 0, 0.014, -s * lengthM, 0, c * widthM, z, 0, 0, 0, 1)
    this.object.setMatrixAt(this.used++, this.matrix)
  }

  end(): void {
    this.object.count = this.used
    this.object.instanceMatrix.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
    this.object.dispose()
  }
}
