import { readFileSync } from 'node:fs'
import { Matrix4, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { dimmArms } from '../../src/view/machines/dimm-insert/layout.ts'
import { build } from '../../src/view/machines/dimm-insert/model.ts'
import { createMotion } from '../../src/view/machines/dimm-insert/motion.ts'
import { specOf } from '../../src/view/machines/stock.ts'
import { DIMM_GRIPPER_TIP_M } from '../../src/view/robots/grippers.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
const station = scene!.lines[0]!.stations.find((s) => s.process === 'dimm-insert')!
const spec = specOf('dimm-insert', 'automated', station.methods.automated!)
const model = build(spec)
const motion = createMotion(spec, model)!
const joints = new Float32Array(model.parts.length)
const drive = {
  timeS: 0,
  progress: new Float32Array(1),
  working: new Uint8Array(1).fill(1),
  serial: new Float64Array(1),
}

/** Where the tip of an arm's gripper is when so much of the work on a board is done, by the joints that the picture is drawn with. */
function tipAt(arm: string, progress: number): Vector3 {
  drive.progress[0] = progress
  motion(drive, joints)
  const worlds: Matrix4[] = []
  model.parts.forEach((part, i) => {
    const position = new Vector3(...part.origin)
    const turn = new Quaternion()
    const axis = new Vector3(...part.axis)
    if (part.joint === 'turn') turn.setFromAxisAngle(axis, joints[i]!)
    else if (part.joint === 'slide') position.addScaledVector(axis, joints[i]!)
    const local = new Matrix4().compose(position, turn, new Vector3(1, 1, 1))
    worlds[i] = part.parent < 0 ? local : local.premultiply(worlds[part.parent]!)
  })
  const flange = model.parts[model.parts.findIndex((part) => part.name === `${arm}.held`)]!.parent
  return new Vector3(DIMM_GRIPPER_TIP_M, 0, 0).applyMatrix4(worlds[flange]!)
}

describe('the gripper that presses in memory modules', () => {
  for (const { name, places, picks } of dimmArms(spec))
    it(`${name}: meets every slot of the board and every module of its tray`, () => {
      const steps = 24_000
      const nearest = [...picks, ...places].map(() => Infinity)
      for (let i = 0; i <= steps; i++) {
        const tip = tipAt(name, i / steps)
        ;[...picks, ...places].forEach(([x, y, z], k) => {
          nearest[k] = Math.min(nearest[k]!, Math.hypot(tip.x - x, tip.y - y, tip.z - z))
        })
      }
      const missMm = Math.max(...nearest) * 1000
      console.log(`gripper ${name} misses by ${missMm.toFixed(2)} mm at most`)
      expect(missMm).toBeLessThan(1)
    })

  it('finds the board in its nest: the slots lie over it, at the height of its modules', () => {
    const [nest] = model.sockets.nests
    for (const { places } of dimmArms(spec))
      for (const [x, y, z] of places) {
        expect(Math.abs(x - nest!.at[0])).toBeLessThan(0.43 / 2)
        expect(Math.abs(z - nest!.at[2])).toBeLessThan(0.33 / 2)
        expect(y - nest!.at[1]).toBeGreaterThan(0.02)
        expect(y - nest!.at[1]).toBeLessThan(0.05)
      }
  })
})
