import { createStore, type StoreApi } from 'zustand/vanilla'
import { loadScene } from '../model/load-scene.ts'
import type { Scenario, Scene } from '../model/scene-schema.ts'
import { type ControlValues, defaultScenario, type Settings, settingsOf } from '../model/settings.ts'
import { type Clock, Player } from '../player/player.ts'
import { Session } from '../player/session.ts'
import { KPI_BY_ID, type KpiTerm } from '../twin/kpis.ts'
import type { OverlayName, OverlayReading } from '../twin/overlays.ts'
import type { WindowName } from '../twin/windows.ts'
import type { Language, Theme, Tier, TierChoice } from './preferences.ts'
import { type Snapshot, Trends, takeSnapshot } from './snapshot.ts'
import { type StationDetail, stationDetail } from './station-detail.ts'

export const SPEEDS = [1, 10, 60, 600] as const
/** React hears of the run this often at most, ms. */
const SNAPSHOT_EVERY_MS = 200

export type Status =
  | { kind: 'loading' }
  | { kind: 'ready' }
  /** `lines`: one clear line per fault, with its place. */
  | { kind: 'failed'; what: 'scene' | 'webgl' | 'context-lost' | 'fetch'; lines: string[] }

/** Why a model of the user's own is not shown; the built-in machine stands in. */
export interface OwnModelFault {
  file: string
  what: 'missing' | 'broken' | 'bytes' | 'triangles' | 'texture' | 'draws' | 'compressed' | 'outside'
  /** What was found, and the most that is taken where there is a limit. */
  found: string
  most?: string
}

export type Selection = { kind: 'station' | 'person' | 'vehicle' | 'board'; index: number }
export type ViewName = 'overview' | 'top' | 'line-side' | 'follow'

export type Picture = '3d' | 'plan'

/** Where the camera stands and what it looks at: x, y, z of both, m. */
export type ViewPoint = readonly [number, number, number, number, number, number]

/** A wish to the camera; the number grows with each, so that the same wish can be made twice. */
export interface CameraWish {
  count: number
  view: ViewName | null
  selection: Selection | null
}

/** A moved control or chosen scenario, for the timeline. */
export interface Mark {
  id: number
  timeS: number
  control: string | null
  value: number | string | null
}

export interface FactoryState {
  status: Status
  scene: Scene | null
  scenario: Scenario | null
  /** Controls moved away from the scenario. */
  overrides: ControlValues
  settings: Settings | null
  seed: number
  playing: boolean
  speed: number
  window: WindowName
  snapshot: Snapshot | null
  /** Points of the KPIs' courses; the number grows when a point was added. */
  trends: Trends
  trendCount: number
  marks: Mark[]
  selection: Selection | null
  hovered: Selection | null
  detail: StationDetail | null
  /** KPI whose formula is shown with its numbers. */
  openKpi: string | null
  terms: KpiTerm[]
  camera: CameraWish
  /** Where the camera came to rest; null: the standard overview. */
  view: ViewPoint | null
  /** How the hall is drawn. */
  picture: Picture
  /** What a person chose, and what is drawn now. */
  tierChoice: TierChoice
  tier: Tier
  /** A visitor walks through the hall. */
  walking: boolean
  /** Grows when a run begins anew and all that is drawn must be built again. */
  run: number
  ownModelFaults: readonly OwnModelFault[]
  language: Language
  theme: Theme
  panels: { controls: boolean; kpis: boolean; keys: boolean; about: boolean }
  /** What the page lays over the edges of the picture, px. */
  covered: Edges
  labels: boolean
  /** What lies over the hall, and its numbers; and what O brings back. */
  overlay: OverlayName | null
  reading: OverlayReading | null
  lastOverlay: OverlayName
  debug: boolean
}

const EDGES = ['left', 'right', 'top', 'bottom'] as const
export type Edges = Record<(typeof EDGES)[number], number>

export interface FactoryActions {
  /** Reads a scene document and starts it; a bad one changes nothing but the status. */
  open(text: string): void
  fail(what: Extract<Status, { kind: 'failed' }>['what'], lines: string[]): void
  recover(): void
  choose(scenarioId: string): void
  move(control: string, value: number | null): void
  /** Back to what the scenario says. */
  release(control: string): void
  play(playing?: boolean): void
  setSpeed(speed: number): void
  step(seconds: number): void
  reset(seed?: number): void
  setWindow(window: WindowName): void
  select(selection: Selection | null): void
  hover(selection: Selection | null): void
  look(view: ViewName): void
  flyTo(selection: Selection): void
  reportOwnModel(fault: OwnModelFault): void
  dismissOwnModels(): void
  /** The camera came to rest. */
  rest(view: ViewPoint | null): void
  walk(walking?: boolean): void
  /** Draws the hall another way; what failed to draw it before is forgotten. */
  draw(picture: Picture): void
  chooseTier(choice: TierChoice): void
  /** What was measured, while nobody has chosen. */
  measureTier(tier: Tier): void
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
  explain(kpi: string | null): void
  cover(edges: Edges): void
  togglePanel(panel: keyof FactoryState['panels'], open?: boolean): void
  toggleLabels(): void
  showOverlay(overlay: OverlayName | null): void
}

export type FactoryStore = StoreApi<FactoryState & { actions: FactoryActions }> & {
  readonly actions: FactoryActions
  /** Null until a scene is open. */
  readonly player: Player | null
  /** Called by the frame driver: runs the factory on and lets React hear of it now and then. */
  frame(deltaS: number): void
  /** Lets React hear of it now. */
  publish(): void
}

export interface StoreOptions {
  clock: Clock
  language: Language
  theme: Theme
  debug?: boolean
  overlay?: OverlayName | null
  view?: ViewPoint | null
  picture?: Picture
  tierChoice?: TierChoice
}

/** What reads the numbers of an overlay: loaded when one is first shown, since the first picture needs none. */
let reader: typeof import('../twin/overlay-reading.ts') | null = null

function overlayReading(name: OverlayName, session: Session, window: WindowName): OverlayReading | null {
  return reader?.readOverlay(name, session.now, session.ledger, session.floor, session.read(window).context) ?? null
}

/** The timeline keeps the last two hundred changes. */
function withMark(marks: Mark[], mark: Omit<Mark, 'id'>): Mark[] {
  return [...marks.slice(-199), { ...mark, id: (marks.at(-1)?.id ?? -1) + 1 }]
}

export function createFactoryStore({
  clock,
  language,
  theme,
  debug = false,
  overlay = null,
  view = null,
  picture = '3d',
  tierChoice = 'auto',
}: StoreOptions): FactoryStore {
  let player: Player | null = null
  let publishedAt = -Infinity
  const store = createStore<FactoryState & { actions: FactoryActions }>()((set, get) => {
    const begin = (scene: Scene, scenario: Scenario, overrides: ControlValues, seed: number) => {
      const session = new Session(scene, scenario, overrides, seed)
      const speed = get().speed
      const playing = player?.playing ?? true
      player = new Player(session, clock)
      player.speed = speed
      player.playing = playing
      set((state) => ({
        // A browser that cannot draw still runs the line: what it cannot do stays said.
        status: state.status.kind === 'failed' && state.status.what === 'webgl' ? state.status : { kind: 'ready' },
        scene,
        scenario,
        overrides,
        seed,
        playing,
        marks: [],
        detail: null,
        reading: null,
        settings: session.settings,
        run: state.run + 1,
        trends: new Trends(),
        trendCount: 0,
      }))
      publish()
    }
    const actions: FactoryActions = {
      open(text) {
        const loaded = loadScene(text)
        if (loaded.faults) {
          set({
            status: {
              kind: 'failed',
              what: 'scene',
              lines: loaded.faults.map(({ path, message }) => `${path} ${message}`.trim()),
            },
          })
          return
        }
        const { scene } = loaded
        set({ selection: null, hovered: null, ownModelFaults: [] })
        begin(scene, defaultScenario(scene), {}, scene.seed ?? 1)
      },
      fail: (what, lines) => set({ status: { kind: 'failed', what, lines } }),
      recover: () => set({ status: { kind: get().scene ? 'ready' : 'loading' } }),
      choose(scenarioId) {
        const scenario = get().scene?.scenarios.find((s) => s.id === scenarioId)
        if (!scenario || !player) return
        player.session.choose(scenario)
        set((state) => ({
          scenario,
          overrides: {},
          settings: player!.session.settings,
          marks: withMark(state.marks, { timeS: player!.now, control: null, value: scenarioId }),
        }))
        publish()
      },
      move(control, value) {
        const { scene, scenario, overrides } = get()
        if (!player || !scene || !scenario) return
        player.session.move(control, value)
        set((state) => ({
          overrides: { ...overrides, [control]: value },
          settings: player!.session.settings,
          marks: withMark(state.marks, { timeS: player!.now, control, value }),
        }))
        publish()
      },
      release(control) {
        const { scene, scenario, overrides } = get()
        if (!scene || !scenario || !player) return
        const { [control]: _, ...rest } = overrides
        const value = settingsOf(scene, scenario, rest).values[control] ?? null
        actions.move(control, value)
        set({ overrides: rest })
      },
      play(playing = !get().playing) {
        if (player) player.playing = playing
        set({ playing })
        publish()
      },
      setSpeed(speed) {
        if (player) player.speed = speed
        set({ speed })
      },
      step(seconds) {
        player?.step(seconds)
        publish()
      },
      reset(seed) {
        const { scene, scenario, overrides } = get()
        if (scene && scenario) begin(scene, scenario, overrides, seed ?? get().seed)
      },
      setWindow(window) {
        set({ window })
        publish()
      },
      select(selection) {
        set({ selection, detail: null })
        publish()
      },
      hover: (hovered) => set({ hovered }),
      // Who wishes for a view is no longer on foot.
      look: (view) =>
        set((state) => ({ walking: false, camera: { count: state.camera.count + 1, view, selection: null } })),
      flyTo: (selection) =>
        set((state) => ({ walking: false, camera: { count: state.camera.count + 1, view: null, selection } })),
      rest: (next) => set({ view: next }),
      draw(next) {
        const { status, scene } = get()
        const isPicture = status.kind === 'failed' && (status.what === 'webgl' || status.what === 'context-lost')
        set({
          picture: next,
          walking: false,
          status: isPicture ? { kind: scene ? 'ready' : 'loading' } : status,
        })
      },
      chooseTier: (choice) => set({ tierChoice: choice, tier: choice === 'auto' ? 'high' : choice }),
      measureTier: (tier) => set((state) => (state.tierChoice === 'auto' ? { tier } : {})),
      walk: (walking = !get().walking) => set({ walking: walking && get().picture === '3d' }),
      reportOwnModel: (fault) =>
        set(({ ownModelFaults: known }) => ({
          ownModelFaults: known.some((one) => one.file === fault.file) ? known : [...known, fault],
        })),
      dismissOwnModels: () => set({ ownModelFaults: [] }),
      setLanguage: (next) => set({ language: next }),
      setTheme: (next) => set({ theme: next }),
      explain(openKpi) {
        set({ openKpi })
        publish()
      },
      cover: (edges) => {
        const { covered } = get()
        if (EDGES.some((edge) => edges[edge] !== covered[edge])) set({ covered: edges })
      },
      togglePanel: (panel, open) =>
        set((state) => ({ panels: { ...state.panels, [panel]: open ?? !state.panels[panel] } })),
      toggleLabels: () => set((state) => ({ labels: !state.labels })),
      showOverlay(next) {
        set((state) => ({ overlay: next, reading: null, lastOverlay: next ?? state.lastOverlay }))
        publish()
      },
    }
    return {
      status: { kind: 'loading' },
      scene: null,
      scenario: null,
      overrides: {},
      settings: null,
      seed: 1,
      playing: true,
      speed: 60,
      window: 'hour',
      snapshot: null,
      trends: new Trends(),
      trendCount: 0,
      marks: [],
      selection: null,
      hovered: null,
      detail: null,
      openKpi: null,
      terms: [],
      camera: { count: 0, view: null, selection: null },
      view,
      picture,
      tierChoice,
      tier: tierChoice === 'auto' ? 'high' : tierChoice,
      walking: false,
      run: 0,
      ownModelFaults: [],
      language,
      theme,
      covered: { left: 0, right: 0, top: 0, bottom: 0 },
      panels: { controls: true, kpis: true, keys: false, about: false },
      labels: true,
      overlay,
      reading: null,
      lastOverlay: overlay ?? 'heat',
      debug,
      actions,
    }
  })

  function publish(): void {
    if (!player) return
    const { window, selection, trends, trendCount, openKpi, overlay: shown } = store.getState()
    const added = trends.follow(player.session)
    publishedAt = clock()
    if (shown && !reader)
      void import('../twin/overlay-reading.ts').then((loaded) => {
        reader = loaded
        publish()
      })
    store.setState({
      snapshot: takeSnapshot(player.session, window, player.reached),
      detail: selection?.kind === 'station' ? stationDetail(player.session, selection.index, window) : null,
      terms: openKpi ? (KPI_BY_ID.get(openKpi)?.terms?.(player.session.read(window).context) ?? []) : [],
      reading: shown && overlayReading(shown, player.session, window),
      trendCount: added ? trendCount + 1 : trendCount,
    })
  }

  function frame(deltaS: number): void {
    if (!player) return
    player.advance(deltaS)
    if (player.playing && clock() - publishedAt >= SNAPSHOT_EVERY_MS) publish()
  }

  return Object.defineProperties(Object.assign(store, { frame, publish }), {
    actions: { get: () => store.getState().actions },
    player: { get: () => player },
  }) as FactoryStore
}
