import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { galleryAddress, readGalleryAddress } from '../../src/gallery-address.ts'
import { PROCESS_KINDS, ROBOT_KINDS, type Scene } from '../../src/model/scene-schema.ts'
import { createPose } from '../../src/motion/track.ts'
import { catalogueOf } from '../../src/store/gallery-catalogue.ts'
import { createGalleryStore, placeIn, shownIn } from '../../src/store/gallery-store.ts'
import { STATE_NAMES } from '../../src/twin/station-state.ts'
import { buildExhibit } from '../../src/view/gallery/exhibits.ts'
import { boxOf, factsOf } from '../../src/view/gallery/measure.ts'
import { MachineStock } from '../../src/view/machines/stock.ts'

const scene = JSON.parse(readFileSync('scenes/hangzhou.json', 'utf8')) as Scene
const { exhibits, groups } = catalogueOf(scene)
const stock = new MachineStock()
/** Nothing in the gallery is larger than the burn-in aisle. */
const MOST_M = 15

describe('the catalogue', () => {
  it('holds every process and every kind of robot, each once, in a group that has a name', () => {
    const ids = (kind: string) => exhibits.filter((one) => one.kind === kind).map((one) => one.id)
    expect(ids('machine').sort()).toEqual([...PROCESS_KINDS].sort())
    expect(ids('robot').sort()).toEqual([...ROBOT_KINDS].sort())
    expect(exhibits.length).toBeGreaterThan(70)
    expect(new Set(exhibits.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(exhibits.length)
    for (const { group } of exhibits) expect(groups.map(({ id }) => id)).toContain(group)
  })

  it('is complete without a scene', () => {
    expect(catalogueOf(null).exhibits).toHaveLength(exhibits.length)
  })
})

describe.each(exhibits.map((exhibit) => [`${exhibit.kind}/${exhibit.id}`, exhibit] as const))('%s', (_, exhibit) => {
  it.each(exhibit.variants.map((variant, v) => [variant, v] as const))(
    '%s: stands and moves in every state',
    (_name, v) => {
      for (let place = 0; place < Math.max(1, exhibit.places.length); place++) {
        const shown = buildExhibit(exhibit, v, place, stock)
        const joints = new Float32Array(shown.model.parts.length)
        const out = createPose()
        shown.pose({ state: 'starved', share: 0, timeS: 0 }, joints)
        const box = boxOf(shown.model, joints)
        const facts = factsOf(shown.model, box)
        expect(facts.triangles).toBeGreaterThan(10)
        for (const sizeM of [facts.lengthM, facts.widthM, facts.heightM]) {
          expect(sizeM).toBeGreaterThan(0.001)
          expect(sizeM).toBeLessThan(MOST_M)
        }
        expect(box.min.y + shown.heightM).toBeGreaterThan(-0.02)
        for (const state of STATE_NAMES)
          for (const share of [0, 0.04, 0.13, 0.5, 0.77, 0.96, 1]) {
            const moment = { state, share, timeS: 7.3 }
            shown.pose(moment, joints)
            expect(joints.every(Number.isFinite), `${state} at ${share}`).toBe(true)
            for (let board = 0; board < (shown.boards?.count ?? 0); board++) {
              if (!shown.boards!.write(moment, board, out)) continue
              expect(out.every(Number.isFinite), `board ${board}, ${state} at ${share}`).toBe(true)
            }
            const { progress } = shown.screen(moment)
            expect(progress >= 0 && progress <= 1).toBe(true)
          }
      }
    },
  )
})

describe('the address', () => {
  const storeOf = (hash: string) => {
    const store = createGalleryStore('en', 'day', false)
    store.actions.open(scene)
    readGalleryAddress(hash, store)
    return store
  }

  it('keeps what is shown', () => {
    const hash = '#/machine/place/conventional?state=blocked&station=P11&person=0&turn=0&play=0&progress=0.40'
    const state = storeOf(hash).getState()
    expect(shownIn(state).id).toBe('place')
    expect(placeIn(state)?.station).toBe('P11')
    expect(galleryAddress(storeOf(hash))).toBe(hash)
    expect(galleryAddress(storeOf('#/person/walk/green'))).toBe('#/person/walk/green')
  })

  it('takes no harm from nonsense', () => {
    for (const hash of ['#/', '#/machine/nothing', '#/robot/six-axis/9?state=asleep&progress=7', '#%'])
      expect(() => storeOf(hash)).not.toThrow()
  })

  it('goes from one to the next and round', () => {
    const store = storeOf('#/machine/spi/conventional')
    const { length } = store.getState().catalogue.exhibits
    for (let i = 0; i < length; i++) store.actions.turnTo(1)
    expect(shownIn(store.getState()).id).toBe('spi')
    store.actions.turnTo(-1)
    expect(shownIn(store.getState()).id).not.toBe('spi')
    store.actions.vary(1)
    expect(store.getState().variant).toBe(1)
  })
})
