/** A bar on stderr, where a person looks on; nothing when stderr is a file or a pipe. */
export function createProgressBar(): { show(done: number, planned: number): void; clear(): void } {
  const { stderr } = process
  if (!stderr.isTTY) return { show() {}, clear() {} }
  return {
    show(done, planned) {
      const filled = Math.round((30 * done) / planned)
      stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${planned} replications`)
    },
    clear: () => stderr.write('\r\x1b[K'),
  }
}
