import { readFileSync } from 'node:fs'
import { Matrix4 } from 'three'
import { afterAll, describe, expect, it } from 'vitest'
import { ALLOWED } from '../../bin/collide/allowed.ts'
import { type Cell, type CellReport, cellsOf, contactsOf } from '../../bin/collide/contacts.ts'
import { convexPiecesOf } from '../../bin/collide/convex.ts'
import { Body } from '../../bin/collide/overlap.ts'
import { loadScene } from '../../src/model/load-scene.ts'
import { box, chip, cylinder, FINISHES, ModelBuilder, quad, type Shape, tube } from '../../src/view/kit/index.ts'
import { SolidBuilder } from '../../src/view/kit/solid.ts'

/** Deeper than this nothing may be in anything that it does not hold, m. */
const DEEPEST_M = 0.002
/** Every so many seconds of a cycle, and so many of them where one nest is like the next. */
const STEP_S = 0.08
const LONGEST_S = 200

const cells = new Map<string, Cell>()
for (const name of ['hangzhou', 'changsha']) {
  const { scene } = loadScene(readFileSync(`scenes/${name}.json`, 'utf8'))
  for (const cell of cellsOf(scene!)) {
    const { process, lengthM, widthM, heightM, servers } = cell.spec
    const key = [process, lengthM, widthM, heightM, servers].join()
    if (!cells.has(key)) cells.set(key, { ...cell, title: `${cell.title}, ${name}` })
  }
}

describe('the check', () => {
  const bodiesOf = (shape: Shape, ...turns: Matrix4[]) => {
    const solid = new SolidBuilder()
    solid.add(shape, FINISHES.white)
    return convexPiecesOf(solid.build()).map((piece) => {
      const body = new Body(piece)
      body.place(turns.reduce((all, turn) => all.multiply(turn), new Matrix4()))
      return body
    })
  }
  const depth = (a: Body[], b: Body[]) => Math.max(0, ...a.flatMap((one) => b.map((other) => one.depthIn(other))))
  const at = (x: number, y = 0, z = 0) => new Matrix4().makeTranslation(x, y, z)

  it('tells by how much one thing is in another', () => {
    const still = bodiesOf(box(0.2, 0.2, 0.2, 0.01))
    expect(still).toHaveLength(1)
    expect(depth(bodiesOf(box(0.2, 0.2, 0.2, 0.01), at(0.19)), still)).toBeCloseTo(0.01, 6)
    expect(depth(bodiesOf(box(0.2, 0.2, 0.2, 0.01), at(0.201)), still)).toBe(0)
    expect(depth(bodiesOf(cylinder(0.05, 0.4, 18), at(0.145)), still)).toBeCloseTo(0.005, 3)
    expect(depth(bodiesOf(chip(0.01, 0.3, 0.01), at(0, 0.24)), still)).toBeCloseTo(0.01, 6)
  })

  it('by edges that cross as well as by faces', () => {
    const still = bodiesOf(chip(0.2, 0.2, 2))
    const turned = (x: number) => bodiesOf(chip(0.2, 2, 0.2), at(x, x), new Matrix4().makeRotationZ(Math.PI / 4))
    // Faces at right angles to the diagonal: 0.1 from the middle, and the edge 0.1 · √2.
    expect(depth(turned((0.1 * Math.SQRT2 + 0.1 - 0.004) / Math.SQRT2), still)).toBeCloseTo(0.004, 5)
    expect(depth(turned((0.1 * Math.SQRT2 + 0.1 + 0.001) / Math.SQRT2), still)).toBe(0)
  })

  it('sees an arm that goes through a pane, and a hose by its bends', () => {
    const pane = bodiesOf(quad(1, 1))
    expect(depth(bodiesOf(box(0.1, 0.1, 0.5), at(0, 0, 0.22)), pane)).toBeCloseTo(0.03, 6)
    const hose = bodiesOf(
      tube(
        [
          [0, 0, 0],
          [0.3, 0.3, 0],
          [0.6, 0, 0],
        ],
        0.01,
        12,
        6,
      ),
    )
    expect(hose.length).toBeGreaterThan(20)
    expect(depth(hose, bodiesOf(box(0.1, 0.1, 0.1), at(0.3, 0.05)))).toBe(0)
    expect(depth(hose, bodiesOf(box(0.1, 0.1, 0.1), at(0.3, 0.25)))).toBeGreaterThan(0.004)
  })

  it('takes a part to pieces as it was put together', () => {
    const builder = new ModelBuilder()
    for (let i = 0; i < 5; i++) builder.add(box(0.1, 0.1, 0.1, 0.01), FINISHES.white, i * 0.2)
    expect(convexPiecesOf(builder.build(0.04).parts[0]!.opaque!)).toHaveLength(5)
  })
})

it('looks at every cell that has arms, of both scenes', () => {
  expect(cells.size).toBeGreaterThanOrEqual(15)
})

const reports: CellReport[] = []

describe.each([...cells].map(([, cell]) => [cell.title, cell] as const))('%s', (title, cell) => {
  const report = contactsOf(cell, ALLOWED, STEP_S, LONGEST_S)
  reports.push(report)
  const { found, box: reach } = report

  it('moves through nothing: not its machine, the board, the belt, another arm, or itself', () => {
    const deepest = found[0]
    console.log(
      `${title}: ${report.moments} moments, deepest ${deepest ? `${(deepest.depthM * 1000).toFixed(1)} mm, ${deepest.a} in ${deepest.b}` : '–'}`,
    )
    expect(report.moments).toBeGreaterThan(200)
    const told = found
      .filter(({ depthM }) => depthM > DEEPEST_M)
      .map(
        ({ a, b, depthM, at, timeS }) =>
          `${a} in ${b}: ${(depthM * 1000).toFixed(1)} mm at ${at.map((value) => value.toFixed(3)).join()}, ${timeS.toFixed(1)} s`,
      )
    expect(told).toEqual([])
  })

  it('reaches out of its frame nowhere', () => {
    const { lengthM, widthM, heightM } = cell.spec
    expect(Math.max(-reach[0]!, reach[3]!)).toBeLessThanOrEqual(lengthM / 2)
    expect(Math.max(-reach[2]!, reach[5]!)).toBeLessThanOrEqual(widthM / 2)
    expect(reach[1]).toBeGreaterThan(0)
    expect(reach[4]).toBeLessThanOrEqual(heightM)
  })
})

afterAll(() => {
  // An exception that excuses nothing hides what comes next.
  const needed = new Set(reports.flatMap(({ excused }) => [...excused.keys()]))
  const idle = ALLOWED.filter((rule) => rule.where && !needed.has(rule)).map(({ why }) => why)
  expect(idle).toEqual([])
})
