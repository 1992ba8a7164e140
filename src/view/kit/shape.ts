import { Matrix3, type Matrix4, Vector3 } from 'three'

/** A surface without a finish: triangles with smooth or flat normals, in metres, y up. */
export interface Shape {
  positions: number[]
  normals: number[]
  indices: number[]
  /** Only on pictures (decals.ts): u, v of each vertex in the atlas. */
  uvs?: number[]
}

export type Point3 = [x: number, y: number, z: number]
export type Point2 = [x: number, y: number]

export function createShape(): Shape {
  return { positions: [], normals: [], indices: [] }
}

/** Appends a vertex and returns its index. */
export function addVertex(shape: Shape, position: Point3, normal: Point3): number {
  shape.positions.push(...position)
  shape.normals.push(...normal)
  return shape.positions.length / 3 - 1
}

/** The shape seen through a matrix; a mirroring matrix turns the triangles round as well. */
export function transformed(shape: Shape, matrix: Matrix4): Shape {
  const normalMatrix = new Matrix3().getNormalMatrix(matrix)
  const vector = new Vector3()
  const result = createShape()
  if (shape.uvs) result.uvs = [...shape.uvs]
  for (let i = 0; i < shape.positions.length; i += 3) {
    vector.fromArray(shape.positions, i).applyMatrix4(matrix)
    result.positions.push(vector.x, vector.y, vector.z)
    vector.fromArray(shape.normals, i).applyMatrix3(normalMatrix).normalize()
    result.normals.push(vector.x, vector.y, vector.z)
  }
  const mirrored = matrix.determinant() < 0
  for (let i = 0; i < shape.indices.length; i += 3) {
    const [a, b, c] = [shape.indices[i]!, shape.indices[i + 1]!, shape.indices[i + 2]!]
    if (mirrored) result.indices.push(a, c, b)
    else result.indices.push(a, b, c)
  }
  return result
}

/** Normals averaged over the triangles that share a vertex, weighted by area. */
export function smoothed(shape: Shape): Shape {
  const normals = new Array<number>(shape.positions.length).fill(0)
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()]
  for (let i = 0; i < shape.indices.length; i += 3) {
    const corners = [shape.indices[i]!, shape.indices[i + 1]!, shape.indices[i + 2]!]
    a.fromArray(shape.positions, corners[0]! * 3)
    b.fromArray(shape.positions, corners[1]! * 3).sub(a)
    c.fromArray(shape.positions, corners[2]! * 3).sub(a)
    b.cross(c)
    for (const k of corners) {
      normals[k * 3]! += b.x
      normals[k * 3 + 1]! += b.y
      normals[k * 3 + 2]! += b.z
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1
    for (let k = 0; k < 3; k++) normals[i + k]! /= length
  }
  return { ...shape, normals }
}
