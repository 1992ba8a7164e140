import { Color } from 'three'
import { type Activity, poseFor, swingsArms } from '../../motion/people/person-pose.ts'
import { BONES, bend, STANCE_NUMBERS } from '../../motion/people/skeleton.ts'
import { walkOnSpot } from '../../motion/people/walk-posture.ts'
import type { Solid } from '../kit/solid.ts'
import type { Look } from './looks.ts'
import { createPersonSkin } from './person-skin.ts'
import type { Skin } from './skin-builder.ts'

const stance = new Float64Array(STANCE_NUMBERS)
const bones = new Float32Array(BONES * 12)

/** The posture of someone by themselves, who walks on the spot: the bones go to `out`. */
export function poseAlone(
  activity: Activity,
  goneM: number,
  t: number,
  who: number,
  look: Look,
  x: number,
  z: number,
  yaw: number,
  out: Float32Array,
  at: number,
): void {
  const { build } = look
  poseFor(activity, t, who, build.heightScale, stance)
  if (activity === 'walk' || activity === 'carry' || activity === 'push')
    walkOnSpot(goneM, swingsArms(activity), build.heightScale, stance)
  bend(stance, build, x, z, yaw, out, at)
}

/** A person as finished geometry that does not move: what the shader of figures does, done once. They stand at the origin and look
 * to +x. */
export function stillPerson(
  look: Look,
  activity: Activity,
  who: number,
  isNear = true,
  skin: Skin = createPersonSkin(isNear),
): Solid {
  poseAlone(activity, 0.25, who * 3.7, who, look, 0, 0, 0, bones, 0)
  const count = skin.positions.length / 3
  const positions = new Float32Array(count * 3)
  const normals = new Float32Array(count * 3)
  const colours = skin.colours.slice()
  const row = new Float32Array(12)
  const linear = new Color()
  for (let i = 0; i < count; i++) {
    row.fill(0)
    for (let k = 0; k < 4; k++) {
      const weight = skin.weights[i * 4 + k]! / 255
      if (weight === 0) continue
      for (let c = 0; c < 12; c++) row[c]! += weight * bones[skin.bones[i * 4 + k]! * 12 + c]!
    }
    const [x, y, z] = [skin.positions[i * 3]!, skin.positions[i * 3 + 1]!, skin.positions[i * 3 + 2]!]
    const [nx, ny, nz] = [skin.normals[i * 3]!, skin.normals[i * 3 + 1]!, skin.normals[i * 3 + 2]!]
    for (let r = 0; r < 3; r++) {
      positions[i * 3 + r] = row[r * 4]! * x + row[r * 4 + 1]! * y + row[r * 4 + 2]! * z + row[r * 4 + 3]!
      normals[i * 3 + r] = row[r * 4]! * nx + row[r * 4 + 1]! * ny + row[r * 4 + 2]! * nz
    }
    const length = Math.hypot(normals[i * 3]!, normals[i * 3 + 1]!, normals[i * 3 + 2]!) || 1
    for (let r = 0; r < 3; r++) normals[i * 3 + r]! /= length
    const dye = skin.parts[i * 4]!
    if (dye === 0) continue
    linear.copy(look.palette[dye - 1]!).multiplyScalar(skin.parts[i * 4 + 2]! / 255)
    ;[linear.r, linear.g, linear.b].forEach((value, c) => {
      colours[i * 4 + c] = Math.round(255 * Math.sqrt(value))
    })
  }
  const isWorn = (vertex: number) => {
    const bit = skin.parts[vertex * 4 + 1]!
    return bit === 0 || ((look.extras >> (bit - 1)) & 1) === 1
  }
  const indices: number[] = []
  for (let i = 0; i < skin.indices.length; i += 3)
    if (isWorn(skin.indices[i]!)) indices.push(skin.indices[i]!, skin.indices[i + 1]!, skin.indices[i + 2]!)
  return { positions, normals, colours, pbr: skin.pbr, uvs: skin.uvs, indices: new Uint32Array(indices) }
}
