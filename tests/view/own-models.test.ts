import { readFileSync } from 'node:fs'
import { Box3, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { STATE_NAMES } from '../../src/twin/station-state.ts'
import { faultInChinese } from '../../src/ui/words/faults-zh.ts'
import { ClipPlayer } from '../../src/view/own-models/clip-player.ts'
import { fitModel } from '../../src/view/own-models/fit-model.ts'
import { factsOfGlb } from '../../src/view/own-models/glb-facts.ts'
import { LIMITS, overLimit } from '../../src/view/own-models/limits.ts'
import { OwnModelError, parseOwnModel } from '../../src/view/own-models/load-own-model.ts'
import { pictureSize } from '../../src/view/own-models/picture-size.ts'
import { CLIP_S, type MadeGlb, makeGlb, pngHead, RISE_M } from './glb.ts'

const open = (made?: MadeGlb) => parseOwnModel('assets/press.glb', makeGlb(made))
const faultOf = (made: MadeGlb) =>
  open(made).then(
    () => null,
    (error: OwnModelError) => ({ what: error.fault.what, found: error.fault.found, most: error.fault.most }),
  )

describe('a model of the user’s own fits its footprint', () => {
  const room = { lengthM: 2.4, widthM: 2, heightM: 1.8 }

  it.each([
    ['long', [8, 1, 1], 2.4 / 8],
    ['wide, in millimetres', [1000, 500, 4000], 2 / 4000],
    ['tall', [1, 9, 1], 1.8 / 9],
    ['small', [0.1, 0.1, 0.1], 18],
    ['flat', [2, 0, 2], 1],
  ] as const)('%s: evenly scaled, in the middle, on the floor', async (_, sizeM, scale) => {
    const { scene } = await open({ sizeM: [...sizeM], atM: [13, -7, 0.5] })
    const box = new Box3().setFromObject(fitModel(scene, room), true)
    const [size, middle] = [box.getSize(new Vector3()), box.getCenter(new Vector3())]
    expect(size.x).toBeCloseTo(sizeM[0] * scale, 4)
    expect(size.y).toBeCloseTo(sizeM[1] * scale, 4)
    expect(size.z).toBeCloseTo(sizeM[2] * scale, 4)
    expect(middle.x).toBeCloseTo(0, 4)
    expect(middle.z).toBeCloseTo(0, 4)
    expect(box.min.y).toBeCloseTo(0, 4)
  })

  it('is mirrored where boards run the other way', async () => {
    const { scene } = await open()
    expect(fitModel(scene, room, -1).scale.x).toBeLessThan(0)
  })
})

describe('what it may cost is measured before it is unpacked', () => {
  it('counts meshes as often as they stand in the scene', () => {
    expect(factsOfGlb(makeGlb())).toMatchObject({ triangles: 24, draws: 2, texturePx: 0, outside: [], extensions: [] })
    expect(overLimit(factsOfGlb(makeGlb()))).toBeNull()
  })

  it.each<[string, MadeGlb, object]>([
    [
      'too many triangles',
      { change: (t) => (t.accessors[1]!.count = 300_003) },
      { what: 'triangles', found: '200,002', most: '150,000' },
    ],
    ['too large a texture', { picture: pngHead(4096, 16) }, { what: 'texture', found: '4,096', most: '2,048' }],
    [
      'too many meshes',
      {
        change: (t) => {
          const { length } = Array.from({ length: LIMITS.draws }, () => t.nodes.push({ mesh: 0 }))
          t.scenes[0]!.nodes.push(...Array.from({ length }, (_, i) => i + 2))
        },
      },
      { what: 'draws', found: '152', most: '150' },
    ],
    [
      'packed with Draco',
      { change: (t) => (t.extensionsUsed = ['KHR_draco_mesh_compression']) },
      { what: 'compressed', found: 'KHR_draco_mesh_compression' },
    ],
    [
      'with a picture elsewhere',
      { change: (t) => (t.images = [{ uri: 'https://example.org/a.png' }]) },
      { what: 'outside', found: 'https://example.org/a.png' },
    ],
    ['with a picture of no known kind', { picture: new Uint8Array(40) }, { what: 'broken' }],
    ['a node in a circle', { change: (t) => (t.nodes[1]!.children = [0]) }, { what: 'broken' }],
    ['a table of a thousand million entries', { change: (t) => (t.accessors[3]!.count = 1e9) }, { what: 'broken' }],
    ['nothing in it', { change: (t) => (t.scenes[0]!.nodes = []) }, { what: 'broken' }],
    [
      'an accessor that is not there',
      { change: (t) => (t.meshes[0]!.primitives[0]!.indices = 99) },
      { what: 'broken' },
    ],
    ['data beyond the end', { change: (t) => (t.bufferViews[0]!.byteOffset = 1e6) }, { what: 'broken' }],
  ])('%s is refused', async (_, made, fault) => {
    expect(await faultOf(made)).toMatchObject(fault)
  })

  it('what is no .glb is refused with a reason', async () => {
    const whole = makeGlb()
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('<!doctype html>'.repeat(9)),
      whole.slice(0, 200),
    ]) {
      const error = await parseOwnModel('assets/press.glb', bytes).catch((caught) => caught)
      expect(error).toBeInstanceOf(OwnModelError)
      expect((error as OwnModelError).fault).toMatchObject({ what: 'broken', file: 'assets/press.glb' })
    }
  })

  it('sizes of pictures come from their first bytes', () => {
    expect(pictureSize(pngHead(640, 480))).toEqual([640, 480])
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 1, 0x2c, 2, 0x80, 3, 0, 0, 0]
    expect(pictureSize(new Uint8Array(jpeg))).toEqual([640, 300])
    const webp = new Uint8Array(40)
    webp.set(new TextEncoder().encode('RIFF....WEBPVP8X'))
    webp.set([0x7f, 2, 0, 0xdf, 1, 0], 24)
    expect(pictureSize(webp)).toEqual([640, 480])
    expect(pictureSize(new Uint8Array([0xff, 0xd8, 0xff]))).toBeNull()
    expect(pictureSize(new Uint8Array(64))).toBeNull()
  })
})

describe('its animations', () => {
  const riseOf = async (clips: string[], pose: (player: ClipPlayer) => void) => {
    const { scene, clips: found } = await open({ clips })
    pose(new ClipPlayer(scene, found))
    return scene.getObjectByName('lid')!.position.y
  }

  it('work follows the progress, at any jump', async () => {
    for (const [progress, rise] of [
      [0, 0],
      [0.25, 0.25],
      [1, 1],
      [-1, 0],
    ] as const)
      expect(await riseOf(['Work'], (p) => p.pose('working', progress, 99))).toBeCloseTo(rise * RISE_M)
    const back = await riseOf(['work'], (p) => {
      p.pose('working', 0.9, 1)
      p.pose('rework', 0.1, 2)
    })
    expect(back).toBeCloseTo(0.1 * RISE_M)
  })

  it('idle and down run on with factory time; down falls back to idle, all else to rest', async () => {
    const at = CLIP_S * 3.5
    expect(await riseOf(['idle'], (p) => p.pose('starved', 0, at))).toBeCloseTo(RISE_M / 2)
    expect(await riseOf(['idle'], (p) => p.pose('repair', 0, at))).toBeCloseTo(RISE_M / 2)
    expect(await riseOf(['down'], (p) => p.pose('waitingRepair', 0, at))).toBeCloseTo(RISE_M / 2)
    expect(await riseOf(['down'], (p) => p.pose('starved', 0, at))).toBe(0)
    const rest = await riseOf(['work'], (p) => {
      p.pose('working', 0.5, 0)
      p.pose('starved', 0, at)
    })
    expect(rest).toBe(0)
  })

  it('other names are left alone, in every state', async () => {
    for (const state of STATE_NAMES)
      expect(await riseOf(['Take 001', 'spin'], (p) => p.pose(state, 0.5, 1)), state).toBe(0)
  })
})

describe('its path in a scene', () => {
  const faultsOf = (model: string) => {
    const document = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8'))
    document.lines[0].stations[0].methods.automated.model = model
    return loadScene(JSON.stringify(document)).faults ?? []
  }

  it.each(['assets/press.glb', 'assets/our machines/Press-2.v1.glb', 'assets/压接机.glb'])('%s is good', (path) => {
    expect(faultsOf(path)).toEqual([])
  })

  it.each([
    '',
    'press.glb',
    '/assets/press.glb',
    'assets/../scenes/x.glb',
    'assets/..glb',
    'assets/./press.glb',
    'assets//press.glb',
    'https://example.org/assets/press.glb',
    '//example.org/press.glb',
    'assets/press.gltf',
    'assets/press.glb?x=.glb',
    'assets/%2e%2e/press.glb',
    'assets\\press.glb',
  ])('%s is a fault, in both languages', (path) => {
    const [fault] = faultsOf(path)
    expect(fault?.path).toBe('lines[0].stations[0].methods.automated.model')
    expect(fault?.message).toContain('below assets/')
    expect(faultInChinese(`${fault!.path} ${fault!.message}`)).toContain('文件的路径')
  })
})
