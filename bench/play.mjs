// Plays the built page and measures: node bench/play.mjs [--minutes 10] [--speed 60] [--size 480x300] [--json]
// JavaScript per frame comes from a CPU profile (self time of scripts, native GL calls left out) and from the frame driver's
// own clock; heap from the browser after a forced collection. Software GL draws few frames a second: not a frame-rate test.

import { launchBrowser } from '../bin/browser.mjs'
import { serveFolder } from '../bin/static-server.mjs'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const minutes = Number(option('minutes', 10))
const speed = Number(option('speed', 60))
const [width, height] = option('size', '480x300').split('x').map(Number)
const server = await serveFolder('dist')
const browser = await launchBrowser(['--enable-precise-memory-info'])
const page = await browser.newPage({ viewport: { width, height } })
const errors = []
page.on('pageerror', (error) => errors.push(error.message))
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
await page.goto(`${server.address}?debug&speed=${speed}&lang=en&theme=day&tier=high`)
await page.waitForFunction(() => globalThis.pictureReady === true, null, { timeout: 240_000 })
const cdp = await page.context().newCDPSession(page)
await cdp.send('HeapProfiler.enable')
await cdp.send('Profiler.enable')
await cdp.send('Performance.enable')

async function heapMb() {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'JSHeapUsedSize').value / 1e6
}

async function profile(seconds) {
  const frames = () => page.evaluate(() => globalThis.factoryDebug.frameStats.frames)
  const before = await frames()
  await cdp.send('Profiler.start')
  await page.waitForTimeout(seconds * 1000)
  const { profile: taken } = await cdp.send('Profiler.stop')
  const drawn = (await frames()) - before
  const node = new Map(taken.nodes.map((one) => [one.id, one]))
  let us = 0
  taken.samples.forEach((id, i) => {
    if (node.get(id).callFrame.url) us += taken.timeDeltas[i]
  })
  return { jsMsPerFrame: us / 1000 / Math.max(1, drawn), frames: drawn }
}

/** Ten hours of the line as the frames of ten minutes at ×60, without drawing: what a frame costs in JavaScript, and the heap. */
async function stepped(hours) {
  const run = (frames) =>
    page.evaluate((count) => {
      const { store, hall, camera } = globalThis.factoryDebug
      const costs = new Float32Array(count)
      for (let i = 0; i < count; i++) {
        const from = performance.now()
        store.player.step(1)
        hall.update(store.player.now, 1 / 60, i / 60, camera, innerWidth, innerHeight)
        costs[i] = performance.now() - from
      }
      costs.sort()
      return { median: costs[count >> 1], p95: costs[Math.floor(count * 0.95)] }
    }, frames)
  await page.evaluate(() => globalThis.factoryDebug.store.actions.play(false))
  await run(7200)
  const before = await heapMb()
  const costs = []
  for (let hour = 0; hour < hours; hour++) {
    costs.push(await run(3600))
    await page.evaluate(() => globalThis.factoryDebug.store.publish())
  }
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
  return {
    hours,
    updateMsMedian: median(costs.map((cost) => cost.median)),
    updateMsP95: median(costs.map((cost) => cost.p95)),
    heapBeforeMb: before,
    heapGrowthMb: (await heapMb()) - before,
    boardsOut: await page.evaluate(() => globalThis.factoryDebug.store.player.session.floor.boards.exited),
  }
}

if (process.argv.includes('--stepped')) {
  console.log(JSON.stringify({ errors, ...(await stepped(Number(option('hours', 10)))) }, null, 2))
  await browser.close()
  await server.close()
  process.exit(errors.length > 0 ? 1 : 0)
}

// The first minute warms up caches and the compiler.
await page.waitForTimeout(60_000)
const heap = [await heapMb()]
const profiled = await profile(30)
const started = Date.now()
while (Date.now() - started < (minutes * 60 - 90) * 1000) {
  await page.waitForTimeout(60_000)
  heap.push(await heapMb())
}
const stats = await page.evaluate(() => {
  const { store, frameStats } = globalThis.factoryDebug
  return { ...frameStats, factoryHours: store.player.now / 3600, boardsOut: store.player.session.floor.boards.exited }
})
const result = {
  minutes,
  speed,
  viewport: `${width}x${height}`,
  errors,
  factoryHours: stats.factoryHours,
  boardsOut: stats.boardsOut,
  frames: stats.frames,
  drawCalls: stats.drawCalls,
  triangles: stats.triangles,
  reactRenders: stats.reactRenders,
  driverMsMedian: stats.jsMsMedian,
  profiledJsMsPerFrame: profiled.jsMsPerFrame,
  profiledFrames: profiled.frames,
  heapMb: heap.map((value) => Number(value.toFixed(2))),
  heapGrowthMb: heap.at(-1) - heap[0],
}
console.log(JSON.stringify(result, null, 2))
await browser.close()
await server.close()
process.exitCode = errors.length > 0 ? 1 : 0
