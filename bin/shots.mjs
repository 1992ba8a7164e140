// npm run shots [NAME…]: takes the pictures of docs/images at 1920×1080 from the built page (npm run build first). Software GL
// needs about a minute for each; where FACTORY_BROWSER_FLAGS says how a browser finds the machine's own graphics, they are used.
import { mkdirSync } from 'node:fs'
import { launchBrowser } from './browser.mjs'
import { serveFolder } from './static-server.mjs'

/** Factory hours before a picture: the line is full, the trends have a course. */
const HOURS = 10
/** Where to stand for each segment of the Hangzhou line. */
const SEGMENTS = {
  'a-smt-side-b': [
    [-18.5, 4.6, -5.2],
    [-9.5, 0.6, -12.3],
  ],
  'b-smt-side-a': [
    [6.8, 4.6, -5],
    [15, 0.6, -11.6],
  ],
  'c-through-hole': [
    [-20.5, 4.2, 0.6],
    [-13, 0.7, -5.2],
  ],
  'd-electrical-test': [
    [-21, 3.6, 7.2],
    [-15.6, 0.8, 1.9],
  ],
  'e-assembly': [
    [-10, 4, 8],
    [0.5, 0.7, 1.9],
  ],
  'f-system-test': [
    [20.8, 5.2, 15.6],
    [11.5, 0.8, 7.2],
  ],
  'g-finish': [
    [-4, 3.9, 15],
    [-11.5, 0.8, 9],
  ],
}
const close = { theme: 'day', lang: 'en', panels: false }
const SHOTS = {
  'overview-day': { theme: 'day', lang: 'en', view: 'overview' },
  'overview-night': { theme: 'night', lang: 'zh', view: 'overview' },
  heat: { theme: 'day', lang: 'en', view: 'overview', overlay: 'heat', panels: false },
  'station-dimm': { ...close, until: 'placing', from: [2.0, 1.95, 3.75], to: [3.3, 1.06, 1.65] },
  repair: { ...close, until: 'repair' },
  kitting: { ...close, from: [0.9, 2.3, -3.1], to: [-0.5, 0.95, 0.7] },
  ...Object.fromEntries(
    Object.entries(SEGMENTS).flatMap(([name, [from, to]]) => [
      [name, { ...close, from, to }],
      [`${name}-conventional`, { ...close, from, to, scenario: 'conventional' }],
    ]),
  ),
  changsha: { scene: 'changsha', hours: 4, theme: 'day', lang: 'en', view: 'overview', panels: false },
  'changsha-bay': { ...close, scene: 'changsha', hours: 4, from: [-226, 15, -90], to: [-180, 0, -126] },
}

const wanted = process.argv.slice(2)
const server = await serveFolder('dist')
const browser = await launchBrowser([], { ownGraphics: Boolean(process.env.FACTORY_BROWSER_FLAGS) })
mkdirSync('docs/images', { recursive: true })
for (const [name, shot] of Object.entries(SHOTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } })
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
  const query = new URLSearchParams({
    debug: '',
    paused: '1',
    tier: 'high',
    theme: shot.theme,
    lang: shot.lang,
    ...(shot.overlay && { overlay: shot.overlay }),
    ...(shot.scene && { scene: shot.scene }),
    ...(shot.scenario && { scenario: shot.scenario }),
  })
  await page.goto(`${server.address}?${query}`)
  await page.waitForFunction(() => globalThis.factoryDebug?.rig && globalThis.pictureDressed, null, {
    timeout: 240_000,
  })
  await page.evaluate(
    ({ shot, hours }) => {
      const { store } = globalThis.factoryDebug
      for (let i = 0; i < hours * 12; i++) store.actions.step(300)
      store.actions.step(37)
      // Someone stands at a machine and repairs it (doing 1 of the trace): on until then.
      const { people } = store.player.session.floor
      const repairs = () =>
        Array.from({ length: people.count }, (_, i) => i).find(
          (i) => people.present[i] === 1 && people.doing[i] === 1 && people.arrivesAt[i] < store.player.now - 15,
        )
      for (let i = 0; shot.until === 'repair' && i < 5000 && repairs() === undefined; i++) store.actions.step(10)
      globalThis.repairer = repairs()
      // Both arms of the memory cell press a module in: from 70.5 to 71.4 % of its work.
      const { floor, data } = store.player.session
      const { automated } = data.roster.stations[data.stationIds.indexOf('P28')] ?? {}
      const places = () => {
        const done = floor.works.progress(data.roster.cells[automated[0]].servers[0], store.player.now)
        return done > 0.705 && done < 0.714
      }
      for (let i = 0; shot.until === 'placing' && i < 5000 && !places(); i++) store.actions.step(0.2)
      if (shot.panels === false) for (const panel of ['controls', 'kpis']) store.actions.togglePanel(panel, false)
    },
    { shot, hours: shot.hours ?? HOURS },
  )
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.waitForTimeout(1500)
  await page.evaluate((shot) => {
    const { store, rig, hall, invalidate } = globalThis.factoryDebug
    const index = store.player.session.data.stationIds.indexOf(shot.station)
    rig.controls.smoothTime = 0
    if (shot.until === 'repair') {
      hall.update(store.player.now, 1, 0, globalThis.factoryDebug.camera, innerWidth, innerHeight)
      const i = globalThis.repairer
      rig.flyToPoint(hall.peoplePlaces.x[i], 1, hall.peoplePlaces.z[i])
    } else if (shot.from) rig.stand([...shot.from, ...shot.to])
    else if (shot.view) rig.look(shot.view, hall.stands[index] ?? null)
    else rig.flyToStand(hall.stands[index])
    if (index >= 0 && shot.select !== false) store.actions.select({ kind: 'station', index })
    document.querySelector('[data-testid=debug]')?.remove()
    invalidate()
  }, shot)
  const frames = await page.evaluate(() => globalThis.factoryDebug.frameStats.frames)
  for (let i = 0; i < 3; i++) {
    await page.evaluate(() => globalThis.factoryDebug.invalidate())
    await page.waitForTimeout(400)
  }
  await page
    .waitForFunction((before) => globalThis.factoryDebug.frameStats.frames >= before + 3, frames, {
      timeout: 240_000,
      polling: 500,
    })
    .catch(() => {})
  await page.screenshot({ path: `docs/images/${name}.png`, timeout: 240_000 })
  const stats = await page.evaluate(() => globalThis.factoryDebug.frameStats)
  console.log(`${name}: ${stats.drawCalls} draw calls, ${(stats.triangles / 1e6).toFixed(2)} M triangles`)
  await page.close()
}
await browser.close()
await server.close()
