import workerpool from 'workerpool'
import type { OracleCase } from './case-file.ts'
import file from './cases.json'
import { type CaseResult, runCase } from './run-case.ts'

/** Runs one case of the file from scratch. The file is checked by the tests. */
function proof(id: string, seed: number): CaseResult {
  const oracle = (file.cases as unknown as OracleCase[]).find((one) => one.id === id)
  if (!oracle) throw new Error(`there is no case ${id}`)
  return runCase(oracle, seed)
}

workerpool.worker({ proof })
