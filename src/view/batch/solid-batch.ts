import { BatchedMesh, Box3, type Color, type Material, type Matrix4, Sphere, Vector3 } from 'three'
import { geometryOf } from '../kit/geometry.ts'
import type { Solid } from '../kit/solid.ts'

/** Many copies of many solids in one draw call. Gather them all first, then `seal` it; from then on only matrices, visibility
 * and the choice of the solid change. */
export class SolidBatch {
  mesh: BatchedMesh | null = null
  private readonly solids: Solid[] = []
  private readonly known = new Map<Solid, number>()
  /** Solid by copy. */
  private readonly copies: number[] = []
  private readonly hidden: boolean[] = []

  /** Registers a solid; equal objects are stored once. */
  addSolid(solid: Solid): number {
    const known = this.known.get(solid)
    if (known !== undefined) return known
    this.known.set(solid, this.solids.length)
    this.solids.push(solid)
    return this.solids.length - 1
  }

  /** A copy of a solid; returns its number. */
  addCopy(solid: number, visible = true): number {
    this.copies.push(solid)
    this.hidden.push(!visible)
    return this.copies.length - 1
  }

  seal(material: Material): BatchedMesh | null {
    if (this.copies.length === 0) return null
    const vertices = this.solids.reduce((sum, solid) => sum + solid.positions.length / 3, 0)
    const indices = this.solids.reduce((sum, solid) => sum + solid.indices.length, 0)
    const mesh = new BatchedMesh(this.copies.length, vertices, indices, material)
    mesh.sortObjects = false
    for (const solid of this.solids) {
      const geometry = geometryOf(solid)
      geometry.boundingBox = new Box3().setFromArray(solid.positions)
      geometry.boundingSphere = geometry.boundingBox.getBoundingSphere(new Sphere(new Vector3()))
      mesh.addGeometry(geometry)
      geometry.dispose()
    }
    this.copies.forEach((solid, copy) => {
      mesh.addInstance(solid)
      if (this.hidden[copy]) mesh.setVisibleAt(copy, false)
    })
    // Moving copies leave a whole that is computed once; each copy is culled by itself.
    mesh.frustumCulled = false
    this.mesh = mesh
    return mesh
  }

  place(copy: number, matrix: Matrix4): void {
    this.mesh!.setMatrixAt(copy, matrix)
  }

  show(copy: number, visible: boolean): void {
    if (this.hidden[copy] === !visible) return
    this.hidden[copy] = !visible
    this.mesh!.setVisibleAt(copy, visible)
  }

  choose(copy: number, solid: number): void {
    if (this.copies[copy] === solid) return
    this.copies[copy] = solid
    this.mesh!.setGeometryIdAt(copy, solid)
  }

  /** Colours one copy; the colour multiplies that of the solid. */
  tint(copy: number, colour: Color): void {
    this.mesh!.setColorAt(copy, colour)
  }

  /** Triangles of the copies that are shown. */
  get triangles(): number {
    return this.copies.reduce(
      (sum, solid, copy) => sum + (this.hidden[copy] ? 0 : this.solids[solid]!.indices.length / 3),
      0,
    )
  }

  dispose(): void {
    this.mesh?.dispose()
  }
}
