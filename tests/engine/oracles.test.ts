import { describe, expect, it } from 'vitest'
import { readCases } from '../../src/cli/verify-command.ts'
import { runCase } from '../../src/verify/run-case.ts'

const cases = readCases('src/verify/cases.json')

/** Lines whose behaviour is known exactly: queueing theory, saturated and unreliable lines, networks, crews, deterministic logs. */
describe('exact results', () => {
  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(64))

  for (const oracle of cases) {
    it(`${oracle.group}: ${oracle.id}`, () => {
      const { metrics, unsupported } = runCase(oracle)
      expect(unsupported).toEqual([])
      const wrong = metrics.filter((metric) => !metric.passed)
      expect(
        wrong.map(({ metric, expected, measured, tolerance }) => ({ metric, expected, measured, tolerance })),
      ).toEqual([])
      expect(metrics.length).toBe(oracle.expect.length)
    })
  }
})
