import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  MeshStandardMaterial,
  Vector2,
  Vector3,
} from 'three'
import { FINISHES } from '../kit/index.ts'
import { CARTON_M } from '../machines/pieces/cartons.ts'

/** How a board looks from afar; NONE is not drawn. */
export const NONE = -1
export const [PLAIN, POPULATED, CARTON, KIT, RED] = [0, 1, 2, 3, 4] as const

/** Height of a board with its frame, and of what stands on one, m. */
const SLAB_M = 0.014
const PARTS_M = 0.036

/** A slab of one metre with a smaller one on top; `hasSides` or only the faces that look up. `part`: 0 the board, 1 what it carries. */
export function slabGeometry(hasSides: boolean): InstancedBufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const parts: number[] = []
  const indices: number[] = []
  const face = (part: number, points: number[][], normal: readonly number[]) => {
    const first = parts.length
    for (const point of points) {
      positions.push(...point)
      normals.push(...normal)
      parts.push(part)
    }
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  for (const part of [0, 1]) {
    const top = [-1, 1].flatMap((x) => [-x, x].map((z) => [-0.5 * x, 1, -0.5 * z]))
    face(part, top, [0, 1, 0])
    if (!hasSides) continue
    for (const [x, z] of [
      [1, 0],
      [0, -1],
      [-1, 0],
      [0, 1],
    ] as const) {
      const at = (s: number, y: number) => [0.5 * x + 0.5 * s * z, y, 0.5 * z - 0.5 * s * x]
      face(part, [at(-1, 0), at(1, 0), at(1, 1), at(-1, 1)], [x, 0, z])
    }
  }
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  geometry.setAttribute('part', new BufferAttribute(new Float32Array(parts), 1))
  geometry.setIndex(indices)
  geometry.instanceCount = 0
  return geometry
}

const rgb = (hex: string) => {
  const { r, g, b } = new Color(hex)
  return new Vector3(r, g, b)
}
/** By look: the board, and what it carries. */
const COLOURS = [
  [FINISHES.pcb.colour, FINISHES.pcb.colour],
  [FINISHES.pcb.colour, '#8e979b'],
  [FINISHES.carton.colour, '#c9a071'],
  [FINISHES.blue.colour, '#8e979b'],
  [FINISHES.pcb.colour, FINISHES.red.colour],
].flatMap(([board, parts]) => [rgb(board!), rgb(parts!)])

/** `sizeM`: a board's length and width. */
export function boardsMaterial([lengthM, widthM]: readonly [number, number]): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ roughness: 0.5 })
  const uniforms = {
    sizeM: { value: new Vector2(lengthM, widthM) },
    cartonM: { value: new Vector3(CARTON_M.length, CARTON_M.height, CARTON_M.width) },
    slabColours: { value: COLOURS },
  }
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>
        attribute vec4 place;
        attribute float look;
        attribute float part;
        uniform vec2 sizeM;
        uniform vec3 cartonM;
        uniform vec3 slabColours[ ${COLOURS.length} ];
        varying vec3 vSlab;
        vec3 turned( vec3 v ) { float c = cos( place.w ), s = sin( place.w ); return vec3( c * v.x + s * v.z, v.y, c * v.z - s * v.x ); }`,
      )
      .replace('#include <beginnormal_vertex>', 'vec3 objectNormal = turned( normal );')
      .replace(
        '#include <begin_vertex>',
        `bool isCarton = look > ${CARTON - 0.5} && look < ${CARTON + 0.5};
        vec3 board = isCarton ? cartonM : vec3( sizeM.x, ${SLAB_M}, sizeM.y );
        vec3 parts = isCarton ? vec3( cartonM.x, .004, .07 ) : vec3( .62 * sizeM.x, look > .5 ? ${PARTS_M} : 0.0, .5 * sizeM.y );
        vec3 transformed = part < .5 ? position * board : position * parts + vec3( 0.0, board.y, 0.0 );
        transformed = look < -.5 ? vec3( 0.0 ) : turned( transformed ) + place.xyz;
        vSlab = slabColours[ int( 2.0 * max( look, 0.0 ) + part + .5 ) ];`,
      )
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vSlab;')
      .replace('#include <color_fragment>', 'diffuseColor.rgb *= vSlab;')
  }
  return material
}

/** Copies of a slab in slots: where each lies (x, y, z, yaw) and how it looks. */
export class Slabs {
  readonly mesh: Mesh<InstancedBufferGeometry, MeshStandardMaterial>
  /** Slots in use are below this. */
  count = 0
  private places!: InstancedBufferAttribute
  private looks!: InstancedBufferAttribute

  constructor(geometry: InstancedBufferGeometry, material: MeshStandardMaterial, room: number) {
    this.mesh = new Mesh(geometry, material)
    this.mesh.frustumCulled = false
    this.reserve(room)
  }

  put(slot: number, pose: ArrayLike<number>, look: number): void {
    const places = this.places.array
    for (let k = 0; k < 4; k++) places[slot * 4 + k] = pose[k]!
    this.looks.array[slot] = look
  }

  hide(slot: number): void {
    this.looks.array[slot] = NONE
  }

  lookAt(slot: number): number {
    return this.looks.array[slot]!
  }

  /** These slots changed. */
  send(from: number, to: number): void {
    this.mesh.geometry.instanceCount = this.count
    this.mesh.visible = this.count > 0
    if (to <= from) return
    for (const attribute of [this.places, this.looks]) {
      attribute.addUpdateRange(from * attribute.itemSize, (to - from) * attribute.itemSize)
      attribute.needsUpdate = true
    }
  }

  get triangles(): number {
    return (this.count * this.mesh.geometry.index!.count) / 3
  }

  reserve(room: number): void {
    const before = [this.places, this.looks]
    this.places = new InstancedBufferAttribute(new Float32Array(room * 4), 4).setUsage(DynamicDrawUsage)
    this.looks = new InstancedBufferAttribute(new Float32Array(room).fill(NONE), 1).setUsage(DynamicDrawUsage)
    ;[this.places, this.looks].forEach((attribute, i) => {
      if (before[i]) (attribute.array as Float32Array).set(before[i].array)
    })
    // What was sent under the old size is given back and all sent anew.
    this.mesh.geometry.dispose()
    this.mesh.geometry.setAttribute('place', this.places)
    this.mesh.geometry.setAttribute('look', this.looks)
  }

  dispose(): void {
    this.mesh.geometry.dispose()
  }
}
