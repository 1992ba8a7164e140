import { readFileSync } from 'node:fs'
import { caseSchema } from '../src/verify/case-file.ts'
import { runCase } from '../src/verify/run-case.ts'
const file = JSON.parse(readFileSync('tests/oracles/cases.json', 'utf8'))
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./
let bad = 0
const t0 = performance.now()
for (const raw of file.cases) {
  const c = caseSchema.parse(raw)
  if (!only.test(c.id) && !only.test(c.group)) continue
  const t = performance.now()
  const r = runCase(c)
  const failed = r.metrics.filter((m) => !m.passed)
  bad += failed.length + r.unsupported.length
  console.log(c.id, ((performance.now() - t) / 1000).toFixed(1) + 's', failed.length ? 'FAILED ' + JSON.stringify(failed.map((m) => [m.metric, m.expected, m.measured, m.tolerance])).slice(0, 600) : 'ok', r.unsupported.join(' '))
}
console.log('bad', bad, ((performance.now() - t0) / 1000).toFixed(0) + 's')
