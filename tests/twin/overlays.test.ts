import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { Session } from '../../src/player/session.ts'
import { readOverlay } from '../../src/twin/overlay-reading.ts'
import { OVERLAYS, type OverlayName, WAITS_LEAST } from '../../src/twin/overlays.ts'

let session: Session
const read = (name: OverlayName) =>
  readOverlay(name, session.now, session.ledger, session.floor, session.read('hour').context)

beforeAll(() => {
  const scene = loadScene(readFileSync('scenes/hangzhou.json', 'utf8')).scene!
  session = new Session(scene, scene.scenarios.find((s) => s.id === 'future')!, {}, 1)
  session.runUntil(10 * 3600 + 37)
})

describe('the numbers of the overlays', () => {
  it('have a strength from 0 to 1 for every station', () => {
    for (const name of OVERLAYS) {
      const { strength, values } = read(name)
      expect(values.length).toBe(session.data.stationIds.length)
      for (const one of strength) expect(one >= 0 && one <= 1, name).toBe(true)
    }
  })

  it('heat is a share of time, and no station of a full line is idle all hour', () => {
    const { values } = read('heat')
    session.data.roster.stations.forEach(({ line }, i) => {
      if (line >= 0) expect(values[i]).toBeGreaterThan(0.05)
      if (!Number.isNaN(values[i]!)) expect(values[i]).toBeLessThanOrEqual(1 + 1e-9)
    })
  })

  it('waiting boards are those of the ledger', () => {
    const { values, sum } = read('queue')
    expect(Array.from(values)).toEqual(Array.from(session.ledger.queued))
    expect(sum).toBeGreaterThan(10)
  })

  it('one station waits least, and the bottleneck shares of the line cover the hour', () => {
    const { values, second, marks } = read('bottleneck')
    expect(Array.from(marks).filter((mark) => mark & WAITS_LEAST).length).toBe(1)
    const shares = Array.from(values).filter((value) => !Number.isNaN(value))
    // Every instant has a bottleneck, and a shift counts for both stations.
    expect(shares.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.95)
    values.forEach((value, i) => {
      if (!Number.isNaN(value)) expect(second[i]).toBeLessThanOrEqual(value + 1e-9)
    })
  })

  it('power now, added up over time, is the energy of the books', () => {
    const before = session.read('start').context
    const at = before.totals.layout.energyKwh
    const start = session.data.stationIds.map((_, i) => before.totals.of(at, i))
    const kwh = new Float64Array(start.length)
    for (let s = 0; s < 1200; s++) {
      const { values } = read('energy')
      values.forEach((kw, i) => {
        kwh[i]! += kw / 3600
      })
      session.runUntil(session.now + 1)
    }
    const { context } = session.read('start')
    let all = 0
    let summed = 0
    start.forEach((from, i) => {
      all += context.totals.of(at, i) - from
      summed += kwh[i]!
    })
    expect(summed / all).toBeGreaterThan(0.99)
    expect(summed / all).toBeLessThan(1.01)
  })

  it('as many boards flow through every station of the line as leave it', () => {
    const { values } = read('flow')
    const { context } = session.read('hour')
    const out = context.exits / context.hours
    session.data.roster.stations.forEach(({ line }, i) => {
      if (line >= 0) expect(Math.abs(values[i]! - out), session.data.stationIds[i]).toBeLessThan(0.35 * out)
    })
  })
})
