/** Columns that line up: the first to the left, the others to the right. */
export function textTable(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(width(title), ...rows.map((row) => width(row[i] ?? ''))))
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => {
        const padding = ' '.repeat(widths[i]! - width(cell))
        return i === 0 ? cell + padding : padding + cell
      })
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((w) => '─'.repeat(w)).join('  '), ...rows.map(line)].join('\n')
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  let columns = 0
  for (const character of text) columns += /[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1
  return columns
}

export function csv(rows: (string | number | null)[][]): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? '' : String(value)
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(cell).join(',')).join('\n')
}
