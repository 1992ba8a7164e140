import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { Session } from '../../src/player/session.ts'
import { boardsSeen } from './boards-seen.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))

/** People move sliders while the line runs; whatever they do, no board is lost and the line goes on. */
describe('live changes', () => {
  it('the line goes over to the other method and back, and boards come out again', () => {
    const session = new Session(scene!, scene!.scenarios.find((s) => s.id === 'future')!, {}, 1)
    session.runUntil(6 * 3600)
    session.move('automation', 0)
    session.runUntil(14 * 3600)
    expect(Array.from(session.floor.method).filter((m) => m === 1).length).toBeGreaterThan(30)
    const conventionalOut = session.floor.boards.exited
    session.runUntil(16 * 3600)
    expect(session.floor.boards.exited - conventionalOut).toBeGreaterThan(60)
    session.move('automation', 88)
    session.runUntil(24 * 3600)
    const before = session.floor.boards.exited
    session.runUntil(26 * 3600)
    expect(session.floor.boards.exited - before).toBeGreaterThan(120)
  })

  it('any moves of any controls leave the books whole', () => {
    const move = fc.record({
      control: fc.constantFrom(...scene!.controls),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      afterS: fc.integer({ min: 1, max: 2400 }),
    })
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 8 }), (moves) => {
        const session = new Session(scene!, scene!.scenarios[0]!, {}, 4)
        for (const { control, share, afterS } of moves) {
          session.runUntil(session.now + afterS)
          const steps = Math.round((share * (control.max - control.min)) / control.step)
          session.move(control.id, control.min + steps * control.step)
        }
        session.runUntil(session.now + 3600)
        const { layout, totals } = session.ledger
        expect(totals[layout.released]).toBe(totals[layout.exits]! + totals[layout.scraps]! + session.ledger.inLine)
        expect(boardsSeen(session.floor)).toBe(session.ledger.inLine)
      }),
      { numRuns: 25, seed: 11 },
    )
  })
})
