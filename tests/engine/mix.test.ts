import { describe, expect, it } from 'vitest'
import { replicate } from '../../src/experiment/replication.ts'
import { Simulation } from '../../src/sim/simulation.ts'
import { sceneLog, type TinyStation, tinyScene, tinySimulation } from './tiny-scene.ts'

const product = (id: string, share: number) => ({ id, title: id, sizeM: [0.4, 0.3, 0.002], share, stages: [] })
const fixed = (value: number) => ({ dist: 'deterministic', value })

const station = (setUp: object, more: object = {}): TinyStation => ({
  id: 'A',
  cycleS: 10,
  buffer: null,
  at: [0, 0],
  automated: { setUp, ...more },
})

/** One machine, products a and b in lots. The technician stands at home, metres from the machine by the way in front. */
function twoProducts(setUp: object, mix: object, more: object = {}, sceneMore: object = {}) {
  const scene = tinyScene([station(setUp, more)], {
    products: [product('a', 0.75), product('b', 0.25)],
    ...sceneMore,
  })
  return { ...scene, lines: scene.lines.map((line) => ({ ...line, mix: mix as never })) }
}

const products = (log: string[]) =>
  log
    .filter((line) => line.split(' ')[1] === 'released')
    .map((line) => 'ab'[Number(line.split(' ')[2])])
    .join('')

describe('product mix', () => {
  it('is balanced: every lot is of the product farthest behind its share', () => {
    const scene = twoProducts({ change: fixed(0) }, { lotBoards: 2, order: 'balanced' })
    expect(products(sceneLog(tinySimulation(scene), 159))).toBe('aaaabbaaaaaabbaa')
  })

  it('keeps the shares when drawn', () => {
    const scene = twoProducts({ change: fixed(0) }, { lotBoards: 1, order: 'drawn' })
    const made = products(sceneLog(tinySimulation(scene), 200_000))
    const share = [...made].filter((p) => p === 'a').length / made.length
    expect(made.length).toBeGreaterThan(20_000)
    expect(Math.abs(share - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / made.length))
  })

  it('follows its control from the next lot on', () => {
    const scene = twoProducts(
      { change: fixed(0) },
      { lotBoards: 2, order: 'balanced' },
      {},
      {
        controls: [
          {
            id: 'shareB',
            title: 'B',
            group: 'flow',
            min: 0,
            max: 100,
            step: 1,
            default: null,
            acts: { on: 'mix', product: 'b' },
          },
        ],
      },
    )
    const simulation = tinySimulation(scene)
    const log = sceneLog(simulation, 5)
    expect(simulation.settings.mixes.L1!.shares).toEqual([0.75, 0.25])
    simulation.move('shareB', 100)
    simulation.runUntil(75)
    expect(products(log)).toBe('aabbbbbb')
    expect(simulation.settings.mixes.L1!.shares).toEqual([0, 1])
  })
})

const HALVES = { lotBoards: 2, order: 'balanced', shares: { a: 0.5, b: 0.5 } }

describe('set-up', () => {
  it('comes before the first board of another product, and takes as long as the pair needs', () => {
    const setUp = { change: fixed(30), reelS: 4, pairs: [{ from: 'b', to: 'a', change: fixed(7), reels: 5 }] }
    const scene = twoProducts(setUp, HALVES)
    const log = sceneLog(tinySimulation(scene), 120)
    // aa | b b | a a: set-up 30 s before b at 20, 7 + 5 × 4 = 27 s before a at 70.
    expect(log.filter((line) => line.includes('setting-up'))).toEqual([
      '20 setting-up 0 0 50',
      '70 setting-up 0 0 97',
      '117 setting-up 0 0 147',
    ])
    expect(log.filter((line) => line.includes(' exited')).map((line) => Number(line.split(' ')[0]))).toEqual([
      10, 20, 60, 70, 107, 117,
    ])
  })

  it('waits for the crew that sets up, who walks to the machine', () => {
    const crew = {
      id: 'fitter',
      title: 'Fitter',
      kind: 'direct',
      headCount: 1,
      duties: ['setup'],
      speedMps: 1,
      home: 'home',
    }
    const scene = twoProducts({ crew: 'fitter', change: fixed(30) }, HALVES, {}, { crews: [crew] })
    const simulation = tinySimulation(scene)
    const log = sceneLog(simulation, 70)
    const { walkways, places } = simulation.compiled.layout
    const spot = simulation.compiled.layout.lines[0]!.stations[0]!.methods.automated!.spots[0]![0]!
    const homeM = walkways.distanceM(simulation.compiled.layout.bays[0]!.zonePlaces.home![0]!, spot)
    expect(places[spot]).toBeDefined()
    expect(homeM).toBeGreaterThan(3)
    expect(log.find((line) => line.includes('loaded'))).toBe('20 loaded 0 0 1')
    expect(log.find((line) => line.includes('setting-up'))).toBe(
      `${Number((20 + homeM).toFixed(6))} setting-up 0 0 ${Number((50 + homeM).toFixed(6))}`,
    )
    expect(log.some((line) => line.includes(' engaged ') && line.endsWith(' 3'))).toBe(true)
  })

  it('goes on while the machine is down, and the work begins when it is up again', () => {
    // Down from 25 to 125 s; the set-up runs from 20 to 50 s.
    const failures = [{ id: 'F', clock: 'calendar', uptime: fixed(25), repair: fixed(100), kind: 'failure' }]
    const scene = twoProducts({ change: fixed(30) }, HALVES, { failures })
    const log = sceneLog(tinySimulation(scene), 136)
    expect(
      log
        .filter((line) => / (setting-up|failed|repaired|resumed) /.test(line))
        .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['20 setting-up', '25 failed', '125 repaired', '125 resumed'])
    expect(log.find((line) => line.startsWith('135 finished'))).toBeDefined()
  })

  it('multiplies the cycle of a product, and the planned time of the OEE with it', () => {
    const scene = twoProducts(
      { change: fixed(30) },
      { lotBoards: 1, order: 'balanced', shares: { b: 1 } },
      { cycleByProduct: { b: 2.5 } },
    )
    const { kpis } = replicate(scene, { scenario: 'only', overrides: {}, hours: 1, warmupHours: 0, seed: 1 })
    expect(kpis.throughputPerHour).toBeCloseTo(144, 9)
    expect(kpis.effectiveness).toBeCloseTo(1, 9)
    expect(kpis.setUpRatio).toBe(0)
  })

  it('is counted as set-up: AUST / AUPT', () => {
    const scene = twoProducts({ change: fixed(30) }, HALVES)
    const { kpis } = replicate(scene, { scenario: 'only', overrides: {}, hours: 1, warmupHours: 1, seed: 1 })
    // Two boards of 10 s, then 30 s of set-up, over and over; the hour is a whole number of rounds and 20 s more.
    expect(kpis.setUpRatio).toBeCloseTo(0.6, 2)
  })

  it('is the same after a reset', () => {
    const scene = twoProducts({ change: { dist: 'exponential', mean: 30 } }, { lotBoards: 2, order: 'drawn' })
    const simulation = new Simulation(scene, scene.scenarios[0]!, {}, 3)
    const first = sceneLog(simulation, 900)
    simulation.reset(3)
    expect(sceneLog(simulation, 900)).toEqual(first)
  })
})
