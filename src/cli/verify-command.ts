import { readFileSync } from 'node:fs'
import { ModelFault } from '../verify/build-line.ts'
import { type OracleCase, readCase } from '../verify/case-file.ts'
import { runCase } from '../verify/run-case.ts'
import { InputFault } from './fault.ts'

export interface VerifyOptions {
  only?: string
  json?: boolean
}

/** Runs the cases of a file and compares every metric with its exact value. 1 if any failed or is unsupported. */
export function verifyCommand(file: string, options: VerifyOptions): number {
  const cases = readCases(file, options.only)
  const failed: { id: string; metric: string; expected: unknown; measured: unknown; tolerance: number }[] = []
  const unsupported: string[] = []
  let passed = 0
  for (const oracle of cases) {
    const outcome = run(file, oracle)
    const wrong = outcome.metrics.filter((metric) => !metric.passed)
    for (const { metric, expected, measured, tolerance } of wrong)
      failed.push({ id: oracle.id, metric, expected, measured, tolerance })
    if (outcome.unsupported.length > 0) unsupported.push(oracle.id)
    else if (wrong.length === 0) passed++
    if (options.json) continue
    const sign = outcome.unsupported.length > 0 ? '?' : wrong.length > 0 ? '✗' : '✓'
    console.log(`${sign} ${oracle.id}${outcome.unsupported.map((metric) => `; cannot measure ${metric}`).join('')}`)
    for (const { metric, expected, measured, tolerance } of wrong)
      console.log(`    ${metric}: expected ${expected}, measured ${measured}, tolerance ${tolerance}`)
  }
  if (options.json) console.log(JSON.stringify({ cases: cases.length, passed, failed, unsupported }, null, 2))
  else
    console.log(
      `${cases.length} cases: ${passed} passed, ${cases.length - passed - unsupported.length} failed, ${unsupported.length} unsupported`,
    )
  return failed.length > 0 || unsupported.length > 0 ? 1 : 0
}

function run(file: string, oracle: OracleCase) {
  try {
    return runCase(oracle)
  } catch (error) {
    if (error instanceof ModelFault) throw new InputFault([`${file}: case ${oracle.id}: ${error.message}`])
    throw error
  }
}

/** The cases of a file whose id or group the pattern fits. */
export function readCases(file: string, only?: string): OracleCase[] {
  let pattern: RegExp
  try {
    pattern = new RegExp(only ?? '')
  } catch {
    throw new InputFault([`--only ${only}: not a regular expression`])
  }
  let document: { format?: string; cases?: unknown[] }
  try {
    document = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new InputFault([
      `${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : `is not JSON: ${(error as Error).message}`}`,
    ])
  }
  if (!Array.isArray(document.cases)) throw new InputFault([`${file}: is not a case file: it has no list "cases"`])
  return document.cases.flatMap((raw, i) => {
    const { id, group } = (raw ?? {}) as { id?: string; group?: string }
    if (!pattern.test(id ?? '') && !pattern.test(group ?? '')) return []
    const parsed = readCase(raw)
    if (parsed.success) return [parsed.data]
    const issue = parsed.error.issues[0]!
    throw new InputFault([`${file}: case ${id ?? i}: ${issue.path.join('.')} ${issue.message}`])
  })
}
