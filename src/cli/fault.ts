/** Bad usage or bad input: one clear line each, exit 2. */
export class InputFault extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** The known name that is nearest to a wrong one, as a hint; empty when none is near. */
export function hint(wrong: string, known: readonly string[]): string {
  let best = ''
  let distance = Math.max(2, Math.floor(wrong.length / 2)) + 1
  for (const name of known) {
    const d = editDistance(wrong.toLowerCase(), name.toLowerCase())
    if (d < distance) {
      distance = d
      best = name
    }
  }
  return best ? `; did you mean ${best}?` : `; known: ${known.join(', ')}`
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
