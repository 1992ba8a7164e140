import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { Session } from '../../src/player/session.ts'
import { STATE_COUNT } from '../../src/twin/station-state.ts'
import { boardsSeen } from './boards-seen.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
const HOURS = 6

describe.each(scene!.scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'physics of Hangzhou, %s',
  (_, scenario) => {
    const session = new Session(scene!, scenario, {}, 7)
    session.runUntil(HOURS * 3600)
    session.ledger.settle(HOURS * 3600)
    const { ledger, floor, data } = session
    const { layout, totals } = ledger

    it('loses no board: released = out + scrapped + in the line', () => {
      const exits = totals[layout.exits]!
      const released = totals[layout.released]!
      expect(released).toBeGreaterThan(100)
      expect(released).toBe(exits + totals[layout.scraps]! + ledger.inLine)
      expect(boardsSeen(floor)).toBe(ledger.inLine)
      expect(floor.boards.exited).toBe(exits)
    })

    it('knows all time of every server of the method in use: state shares sum to one', () => {
      const { roster } = data
      let looked = 0
      roster.stations.forEach((station, i) => {
        const cells = station[station.method]
        const servers = cells.reduce((sum, id) => {
          const cell = roster.cells[id]!
          return sum + (cell.pitchS > 0 ? 1 : cell.servers[1] - cell.servers[0])
        }, 0)
        let sum = 0
        for (let state = 0; state < STATE_COUNT; state++) sum += totals[i * STATE_COUNT + state]!
        expect(sum / (servers * HOURS * 3600), station.id).toBeCloseTo(1, 9)
        looked++
      })
      expect(looked).toBeGreaterThan(36)
    })

    it("obeys Little's law: the area under the boards in the line is the sum of their times in it", () => {
      // Exact on a finite run: boards that left with their lead time, boards inside with their age so far.
      const area = totals[layout.wipArea]!
      const { units } = session.simulation.engine
      let ages = 0
      for (let unit = 0; unit < floor.boards.rows; unit++)
        if (floor.boards.where[unit] !== 0) ages += HOURS * 3600 - units.bornAt[unit]!
      const left = totals[layout.leadS]!
      const scrapped = area - ages - left
      expect(scrapped).toBeGreaterThanOrEqual(-1e-3)
      // Scrapped boards are the only ones not counted; each stays at most for the whole run.
      expect(scrapped).toBeLessThanOrEqual(totals[layout.scraps]! * HOURS * 3600)
      expect(area).toBeGreaterThan(0)
    })

    it('is the same however the run is cut', () => {
      const other = new Session(scene!, scenario, {}, 7)
      for (let t = 0; t < HOURS * 3600; t += 977.7) other.runUntil(t)
      other.runUntil(HOURS * 3600)
      other.ledger.settle(HOURS * 3600)
      // Sums of spans are taken in other pieces, so they agree to rounding; counts agree exactly.
      for (const at of ['exits', 'released', 'scraps'] as const)
        expect(other.ledger.totals[layout[at]]).toBe(totals[layout[at]])
      expect(other.ledger.totals[layout.wipArea]! / totals[layout.wipArea]!).toBeCloseTo(1, 10)
    })
  },
)
