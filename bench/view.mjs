// npm run bench:view [-- --json]: what the picture costs, of Hangzhou, of the hall of 62 lines, and of a plain build of Hangzhou as
// most r3f code would write it. Needs `npm run build` first. Software GL draws few frames a second, so that no frame rate is told:
// JavaScript per frame is the self time of scripts in CPU profiles of a few frames each, median and p95 over the profiles. Native GL calls
// are left out, and those that draw do nothing meanwhile: software GL would take the cores away from the scripts, and seconds between two
// frames the caches, as no graphics card does. Heap grows over a long run of frames that are posed but not drawn.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { launchBrowser } from '../bin/browser.mjs'
import { serveFolder } from '../bin/static-server.mjs'

const asJson = process.argv.includes('--json')
const PROFILES = 24
const FRAMES_IN_PROFILE = 10
/** Scripts are compiled while they run first. */
const FRAMES_TO_WARM_UP = 200
/** Played at this speed, and so many factory seconds are 30 minutes of it. */
const SCENES = {
  hangzhou: { speed: 60, playedS: 30 * 60 * 60 },
  changsha: { speed: 10, playedS: 30 * 60 * 10 },
}

const server = await serveFolder('dist')
const browser = await launchBrowser(['--enable-precise-memory-info'])
const result = {}
for (const [scene, { speed, playedS }] of Object.entries(SCENES)) {
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } })
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  const cdp = await page.context().newCDPSession(page)
  for (const domain of ['HeapProfiler', 'Profiler', 'Performance']) await cdp.send(`${domain}.enable`)
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 })
  await page.addInitScript(timeFirstPicture)
  await page.goto(`${server.address}?debug&paused&lang=en&theme=day&scene=${scene}&speed=${speed}`)
  await page.waitForFunction(() => globalThis.pictureReady === true, null, { timeout: 300_000, polling: 20 })
  const { firstPictureMs } = await page.evaluate(() => ({ firstPictureMs: globalThis.firstPictureMs }))
  // A full line: the picture is measured where everything that is drawn is there.
  await page.evaluate(
    (hours) => {
      for (let i = 0; i < hours * 12; i++) globalThis.factoryDebug.store.player.step(300)
    },
    scene === 'hangzhou' ? 10 : 3,
  )
  // What is made beside the page after the first picture is no part of a frame.
  await page.waitForFunction(() => globalThis.pictureDressed && globalThis.factoryDebug.rig, null, { timeout: 300_000 })
  const stats = await lookFrom(page, 'overview')
  const close = await lookFrom(page, 'line-side')
  const jsMs = await profiles(page, cdp, speed)
  result[scene] = {
    drawCalls: Math.max(stats.drawCalls, close.drawCalls),
    triangles: Math.max(stats.triangles, close.triangles),
    jsMsMedian: quantile(jsMs, 0.5),
    jsMsP95: quantile(jsMs, 0.95),
    heapGrowthMb: await heapGrowth(page, cdp, playedS, speed),
    reactRenders: stats.reactRenders - 1, // the first draws the hall
    ...javaScript(),
    assetsMb: assetsMb(),
    firstPictureMs,
    errors,
  }
  await page.close()
}
await server.close()
result.plain = await plain()
result.plain.ratio = result.plain.drawCalls / result.hangzhou.drawCalls
await browser.close()
if (asJson) console.log(JSON.stringify(result, null, 2))
else
  for (const [name, figures] of Object.entries(result)) {
    console.log(`\n${name}`)
    for (const [key, value] of Object.entries(figures))
      console.log(`  ${key.padEnd(18)} ${typeof value === 'number' ? Number(value.toFixed(2)) : JSON.stringify(value)}`)
  }

/** Runs in the page: since the visit began till the hall has been drawn for the first time, by the graphics too, ms. */
function timeFirstPicture() {
  const look = () => {
    if (!(globalThis.factoryDebug?.frameStats?.frames >= 1)) return requestAnimationFrame(look)
    const gl = globalThis.factoryDebug.renderer.getContext()
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)) // waits for what was drawn
    globalThis.firstPictureMs = performance.now()
  }
  requestAnimationFrame(look)
}

/** Script self time of a frame, ms, in each of some profiles. A frame is a sixtieth of a second of play: simulated, posed, mirrored,
 * drawn. It is called for by hand: a frame of software GL takes so long that it would hold the play of many. */
async function profiles(page, cdp, speed) {
  const costs = []
  await page.evaluate(() => {
    const gl = globalThis.factoryDebug.renderer.getContext()
    const multiDraw = gl.getExtension('WEBGL_multi_draw') ?? {}
    for (const owner of [gl, multiDraw])
      for (const name in owner) if (/^(multiDraw|drawElements|drawArrays|clear$)/.test(name)) owner[name] = () => {}
  })
  const draw = (frames) =>
    page.evaluate(
      ([count, stepS]) => {
        const { store, hall, camera, draw } = globalThis.factoryDebug
        for (let i = 0; i < count; i++) {
          store.player.step(stepS)
          hall.update(store.player.now, 1 / 60, i / 60, camera, innerWidth, innerHeight)
          draw()
        }
      },
      [frames, speed / 60],
    )
  await draw(FRAMES_TO_WARM_UP)
  // Frames that were drawn before are done with.
  await page.evaluate(() => {
    const gl = globalThis.factoryDebug.renderer.getContext()
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  })
  for (let i = 0; i < PROFILES; i++) {
    await cdp.send('Profiler.start')
    await draw(FRAMES_IN_PROFILE)
    const { profile } = await cdp.send('Profiler.stop')
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
    let us = 0
    profile.samples.forEach((id, k) => {
      if (nodes.get(id).callFrame.url) us += profile.timeDeltas[k]
    })
    costs.push(us / 1000 / FRAMES_IN_PROFILE)
  }
  return costs
}

/** What a frame costs that the page draws by itself; the dearest place to look from is among the machines. */
async function lookFrom(page, view) {
  await page.evaluate((view) => {
    const { rig, hall } = globalThis.factoryDebug
    rig.controls.smoothTime = 0
    rig.look(view, hall.stands[20], false)
  }, view)
  const frames = await page.evaluate(() => globalThis.factoryDebug.frameStats.frames)
  const isDrawn = (n) => {
    globalThis.factoryDebug.invalidate() // a run that rests draws no more by itself
    return globalThis.factoryDebug.frameStats.frames >= n
  }
  await page.waitForFunction(isDrawn, frames + 3, { timeout: 300_000, polling: 100 })
  return page.evaluate(() => ({ ...globalThis.factoryDebug.frameStats }))
}

async function heapGrowth(page, cdp, playedS, speed) {
  await page.evaluate(() => globalThis.factoryDebug.store.actions.play(false))
  const run = (frames) =>
    page.evaluate(
      ([count, stepS]) => {
        const { store, hall, camera } = globalThis.factoryDebug
        for (let i = 0; i < count; i++) {
          store.player.step(stepS)
          hall.update(store.player.now, 1 / 30, i / 30, camera, innerWidth, innerHeight)
        }
        store.publish()
      },
      [frames, speed / 30],
    )
  const heapMb = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === 'JSHeapUsedSize').value / 1e6
  }
  await run(1800)
  const before = await heapMb()
  const frames = (playedS / speed) * 30
  for (let done = 0; done < frames; done += 1800) await run(1800)
  return (await heapMb()) - before
}

/** What the first picture waits for: the entry and the view with all that they import; and the same with the panels. */
function javaScript() {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
  const kb = (entries) => {
    const files = new Set()
    const open = [...entries]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const { file, imports = [] } = manifest[key]
      if (files.has(file)) continue
      files.add(file)
      open.push(...imports)
    }
    return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).length, 0) / 1000
  }
  const picture = ['index.html', 'src/view/factory-view.tsx', 'src/view/finish/finish.ts']
  return { firstJsGzipKb: kb(picture), withPanelsGzipKb: kb([...picture, 'src/app.tsx']) }
}

/** Own models and textures: everything built that is neither code, style, font nor scene. */
function assetsMb() {
  return (
    readdirSync('dist/assets')
      .filter((name) => !/\.(js|css|woff2?|map)$/.test(name))
      .reduce((sum, name) => sum + statSync(join('dist/assets', name)).size, 0) / 1e6
  )
}

async function plain() {
  const outDir = mkdtempSync(join(tmpdir(), 'plain-'))
  await build({
    configFile: false,
    root: 'bench/plain',
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, target: 'es2022' },
  })
  const files = await serveFolder(outDir)
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } })
  await page.goto(files.address)
  await page.waitForFunction(() => globalThis.plain?.frames >= 4, null, { timeout: 300_000 })
  const counted = await page.evaluate(() => globalThis.plain)
  await files.close()
  return { drawCalls: counted.drawCalls, triangles: counted.triangles }
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}
