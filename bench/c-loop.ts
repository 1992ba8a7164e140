import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface CLoop {
  partsPerS: number
  eventsPerS: number
}

/** The benchmark line as a bare C loop, built with gcc; null where there is no compiler. */
export function buildCLoop(): ((stations: number, parts: number, seed: number) => CLoop) | null {
  const program = join(mkdtempSync(join(tmpdir(), 'factory-bench-')), 'line_c')
  try {
    execFileSync('gcc', ['-O2', '-march=native', '-o', program, 'bench/line.c', '-lm'], { stdio: 'ignore' })
  } catch {
    return null
  }
  return (stations, parts, seed) => {
    const told = JSON.parse(
      execFileSync(program, [String(parts), String(seed), String(stations), '4'], { encoding: 'utf8' }),
    )
    return { partsPerS: told.parts_per_s, eventsPerS: told.events_per_s }
  }
}
