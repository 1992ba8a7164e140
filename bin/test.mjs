// The whole check: format and lint, types, unit and golden tests, build, browser tests. Its last line is
// `N passed, N failed` with the true counts: each test counts, and each of the other checks counts as one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

let passed = 0
let failed = 0
mkdirSync('.cache', { recursive: true })

function check(name, command, args) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: process.env })
  if (status === 0) passed++
  else {
    failed++
    console.log(`FAILED: ${name}`)
  }
  return status === 0
}

function tests(name, project) {
  console.log(`\n── ${name}`)
  const report = `.cache/${project}.json`
  rmSync(report, { force: true })
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    {
      stdio: 'inherit',
      env: process.env,
    },
  )
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  passed += counts?.numPassedTests ?? 0
  failed += counts?.numFailedTests ?? 0
  // A run that broke without failing a test (a file that cannot be loaded, no report) is a failure of its own.
  if (status !== 0 && !(counts?.numFailedTests > 0)) failed++
}

check('format and lint', 'npx', ['biome', 'check', '--error-on-warnings'])
check('types', 'npx', ['tsc', '--noEmit', '-p', '.'])
tests('unit and golden tests', 'unit')
if (check('build', 'npx', ['vite', 'build', '--logLevel', 'warn'])) tests('browser tests', 'browser')
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
