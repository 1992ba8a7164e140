// npm run shots [NAME…]: takes the pictures of docs/images at 1920×1080 from the built page (npm run build first). Software GL
// needs about a minute for each.
import { mkdirSync } from 'node:fs'
import { launchBrowser } from './browser.mjs'
import { serveFolder } from './static-server.mjs'

/** Factory hours before a picture: the line is full, the trends have a course. */
const HOURS = 10
const SHOTS = {
  'overview-day': { theme: 'day', lang: 'en', view: 'overview' },
  'overview-night': { theme: 'night', lang: 'zh', view: 'overview' },
  'station-dimm': { theme: 'day', lang: 'en', station: 'P28', panels: false },
  'station-mounter': { theme: 'day', lang: 'en', station: 'P05', panels: false },
  'line-side': { theme: 'day', lang: 'en', view: 'line-side', station: 'P26', select: false, panels: false },
  kitting: { theme: 'day', lang: 'en', from: [0.9, 2.3, -3.1], to: [-0.5, 0.95, 0.7], panels: false },
  changsha: { scene: 'changsha', hours: 2, theme: 'day', lang: 'en', view: 'overview', panels: false },
  'changsha-bay': {
    scene: 'changsha',
    hours: 2,
    theme: 'day',
    lang: 'zh',
    station: 'P28',
    panels: false,
    from: [-150, 24, -88],
    to: [-172, 0, -112],
    select: false,
  },
  conventional: { theme: 'day', lang: 'en', view: 'overview', scenario: 'conventional' },
}

const wanted = process.argv.slice(2)
const server = await serveFolder('dist')
const browser = await launchBrowser()
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
    ...(shot.scene && { scene: shot.scene }),
    ...(shot.scenario && { scenario: shot.scenario }),
  })
  await page.goto(`${server.address}?${query}`)
  await page.waitForFunction(() => globalThis.factoryDebug?.hall, null, { timeout: 240_000 })
  await page.evaluate(
    ({ shot, hours }) => {
      const { store } = globalThis.factoryDebug
      for (let i = 0; i < hours * 12; i++) store.actions.step(300)
      store.actions.step(37)
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
    if (shot.from) rig.controls.setLookAt(...shot.from, ...shot.to, false)
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
