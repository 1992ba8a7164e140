import { type GalleryStore, shownIn } from '../../store/gallery-store.ts'
import { TOWER_LIGHTS } from '../../twin/station-state.ts'
import { loadOcclusion, shadedStock } from '../occlusion/shaded-stock.ts'
import { buildExhibit } from './exhibits.ts'
import { GalleryStage } from './gallery-stage.ts'
import { factsOf } from './measure.ts'

/** A cycle takes so long, whatever it takes in the hall, unless arms have to go at their pace. */
const CYCLE_S = 16
/** The slider hears of the share this often, ms. */
const PUBLISH_EVERY_MS = 200

/** Draws what the store says into `host`; returns how to end it. */
export function mountGallery(host: HTMLElement, store: GalleryStore, isCalm: boolean): () => void {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'display:block;width:100%;height:100%;touch-action:none;outline:none'
  canvas.setAttribute('aria-hidden', 'true')
  const context = canvas.getContext('webgl2', { antialias: true, powerPreference: 'high-performance' })
  if (!context) {
    store.actions.fail('webgl')
    return () => {}
  }
  host.append(canvas)
  const stage = new GalleryStage(canvas, context, isCalm)
  stage.setTheme(store.getState().theme)
  let share = store.getState().share
  let published = share
  let cycleS = CYCLE_S
  let [timeS, frame, before, due, publishedAtMs] = [3, 0, performance.now(), true, 0]
  const moment = () => ({ state: store.getState().state, share, timeS })
  const publish = (nowMs: number) => {
    publishedAtMs = nowMs
    published = share
    store.actions.choose({ share })
  }

  /** `frames`: another thing, so that the camera takes a new stand. */
  const put = (frames: boolean) => {
    const state = store.getState()
    const shown = buildExhibit(shownIn(state), state.variant, state.place, shadedStock)
    cycleS = shown.cycleS ?? CYCLE_S
    const isPerson = shownIn(state).kind === 'person'
    const box = stage.show(shown, state.withPerson && !isPerson, moment(), frames)
    store.actions.measured(factsOf(shown.model, box))
    due = true
  }
  const size = () => {
    stage.resize(Math.max(1, host.clientWidth), Math.max(1, host.clientHeight))
    due = true
  }
  const tick = (now: number) => {
    frame = requestAnimationFrame(tick)
    const wallS = Math.min(0.2, (now - before) / 1000)
    before = now
    const { playing, turning, state } = store.getState()
    if (playing) {
      timeS += wallS
      share = (share + wallS / cycleS) % 1
      if (now - publishedAtMs > PUBLISH_EVERY_MS) publish(now)
    }
    const moved = stage.move(wallS, turning)
    if (!due && !playing && !moved && !TOWER_LIGHTS[state].blinks) return
    due = false
    stage.draw(moment(), now / 1000)
    Object.assign(globalThis, { pictureReady: true, pictureNote: `${stage.triangles} triangles` })
  }
  const unsubscribe = store.subscribe((state, old) => {
    const isOther =
      state.shown !== old.shown ||
      state.variant !== old.variant ||
      state.place !== old.place ||
      state.catalogue !== old.catalogue
    if (isOther || state.withPerson !== old.withPerson || state.state !== old.state) put(isOther)
    if (state.share !== old.share && state.share !== published) share = state.share
    if (old.playing && !state.playing) publish(performance.now())
    if (state.theme !== old.theme) stage.setTheme(state.theme)
    due = true
  })
  const observer = new ResizeObserver(size)
  observer.observe(host)
  size()
  void loadOcclusion()
    .catch(() => {})
    .then(() => {
      put(true)
      frame = requestAnimationFrame(tick)
    })
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    unsubscribe()
    stage.dispose()
    canvas.remove()
  }
}
