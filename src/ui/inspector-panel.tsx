import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hallStations, stationName } from '../model/hall-stations.ts'
import { STATE_SIGNS } from '../store/state-signs.ts'
import type { StationDetail } from '../store/station-detail.ts'
import { STATE_NAMES } from '../twin/station-state.ts'
import { Icon } from './icons.tsx'
import css from './panels.module.css'
import { useActions, useFactory, useFactoryStore, useText } from './use-factory.ts'

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <div className={css.name}>{name}</div>
      <div className={css.value}>{children}</div>
    </div>
  )
}

/** Places of the queue as boxes, filled from the front; beyond twenty as a number alone. */
function Queue({ queued, places }: { queued: number; places: number | null }) {
  const { t } = useTranslation()
  const boxes = Math.min(20, places ?? Math.max(queued, 1))
  return (
    <span>
      {places !== null && places <= 20 && (
        <span aria-hidden="true" style={{ letterSpacing: '0.1em' }}>
          {Array.from({ length: boxes }, (_, i) => (i < queued ? '■' : '□')).join('')}{' '}
        </span>
      )}
      {queued} / {places === null ? t('inspector.endless') : `${places} ${t('inspector.places')}`}
    </span>
  )
}

function Shares({ detail }: { detail: StationDetail }) {
  const { t } = useTranslation()
  const shares = STATE_NAMES.map((name) => ({
    name,
    share: (detail.kpis as unknown as Record<string, number | undefined>)[name] ?? 0,
  })).filter(({ share }) => share > 0.0005)
  return (
    <div>
      <div className={css.name}>{t('inspector.shares')}</div>
      <div
        className={css.bar}
        role="img"
        aria-label={shares.map(({ name, share }) => `${t(`states.${name}`)} ${(share * 100).toFixed(1)} %`).join(', ')}
      >
        {shares.map(({ name, share }) => (
          <span
            key={name}
            style={{ width: `${share * 100}%`, background: STATE_SIGNS[name].colour }}
            title={`${t(`states.${name}`)} ${(share * 100).toFixed(1)} %`}
          />
        ))}
      </div>
      <div
        className={css.soft}
        style={{ display: 'flex', flexWrap: 'wrap', gap: '0 calc(var(--u) * 4)', marginTop: 'calc(var(--u))' }}
      >
        {shares.map(({ name, share }) => (
          <span key={name}>
            <span className={css.sign} style={{ color: STATE_SIGNS[name].colour }}>
              {STATE_SIGNS[name].sign}
            </span>{' '}
            {t(`states.${name}`)} {(share * 100).toFixed(1)} %
          </span>
        ))}
      </div>
    </div>
  )
}

function Station({ detail }: { detail: StationDetail }) {
  const { t } = useTranslation()
  const text = useText()
  const scene = useFactory((state) => state.scene)!
  const stations = useMemo(() => hallStations(scene), [scene])
  const station = stations[detail.index]
  const state = STATE_NAMES[detail.state]!
  const other = detail.method === 'automated' ? 'conventional' : 'automated'
  const here = detail.methods[detail.method]
  const there = detail.methods[other]
  const people = Object.entries(detail.people)
  return (
    <>
      <Head title={`${station ? stationName(station) : detail.id} · ${text(station?.title)}`}>
        <span data-testid="station-state">
          <span className={css.sign} style={{ color: STATE_SIGNS[state].colour }}>
            {STATE_SIGNS[state].sign}
          </span>{' '}
          {t(`states.${state}`)}
        </span>
      </Head>
      <div className={css.facts}>
        <Fact name={t('inspector.queue')}>
          <Queue queued={detail.queued} places={detail.places} />
        </Fact>
        <Fact name={t('inspector.inWork')}>
          {detail.inWork} / {detail.nests}
          {detail.progress >= 0 && ` · ${(detail.progress * 100).toFixed(0)} %`}
        </Fact>
        <Fact name={t('inspector.cycle')}>
          {detail.cycleS.toFixed(0)} s
          {detail.effectiveCycleS !== detail.cycleS &&
            ` (${detail.effectiveCycleS.toFixed(1)} s ${t('inspector.effective')})`}
        </Fact>
        <Fact name={t('inspector.done')}>{detail.kpis.finishedPerHour.toFixed(1)} /h</Fact>
        <Fact name={t('inspector.oee')}>
          {detail.kpis.oee === null ? '–' : `${(detail.kpis.oee * 100).toFixed(1)} %`}
        </Fact>
        <Fact name={t('inspector.stops')}>{detail.stops}</Fact>
        <Fact name={t('inspector.power')}>{detail.powerKw.toFixed(1)} kW</Fact>
        <Fact name={t('inspector.people')}>
          {people.length === 0
            ? t('inspector.nobody')
            : people.map(([crew, n]) => `${n} × ${text(scene.crews.find((c) => c.id === crew)?.title)}`).join(', ')}
        </Fact>
      </div>
      <Shares detail={detail} />
      {here && (
        <div className={css.soft} style={{ marginTop: 'calc(var(--u) * 2)' }}>
          {t('inspector.method')}: {t(`inspector.${detail.method}`)} – {text(here.title)} ({here.operatorsPerShift}{' '}
          {t('inspector.operators')})
          {there && (
            <>
              <br />
              {t('inspector.other')}: {t(`inspector.${other}`)} – {text(there.title)} ({there.operatorsPerShift}{' '}
              {t('inspector.operators')})
            </>
          )}
        </div>
      )}
    </>
  )
}

function Head({ title, children }: { title: string; children?: React.ReactNode }) {
  const { t } = useTranslation()
  const actions = useActions()
  const selection = useFactory((state) => state.selection)
  return (
    <div className={css.row} style={{ alignItems: 'center' }}>
      <strong style={{ fontSize: 'var(--text-l)' }}>{title}</strong>
      {children}
      <span className={css.grow} />
      <button type="button" className={css.button} onClick={() => selection && actions.flyTo(selection)}>
        <Icon name="fly" /> {t('inspector.fly')}
      </button>
      {selection && selection.kind !== 'station' && (
        <button type="button" className={css.button} onClick={() => actions.look('follow')}>
          {t('inspector.follow')}
        </button>
      )}
      <button type="button" className={css.icon} aria-label={t('inspector.close')} onClick={() => actions.select(null)}>
        <Icon name="close" />
      </button>
    </div>
  )
}

/** A person, a vehicle or a board: read afresh with every snapshot. */
function Mover() {
  const { t } = useTranslation()
  const text = useText()
  const store = useFactoryStore()
  const selection = useFactory((state) => state.selection)!
  const timeS = useFactory((state) => state.snapshot?.timeS ?? 0)
  const session = store.player?.session
  if (!session) return null
  const { floor, data, scene } = session
  if (selection.kind === 'board') {
    const { boards } = floor
    const gone = boards.where[selection.index] === 0
    return (
      <>
        <Head title={`${t('inspector.board')} ${boards.serial[selection.index]}`} />
        <div className={css.soft}>
          {gone ? t('inspector.gone') : `${t('inspector.stage')} ${boards.stage[selection.index]! + 1} / 22`}
          {!gone && boards.failed[selection.index] === 1 && ` · ${t('inspector.failed')}`}
        </div>
      </>
    )
  }
  const movers = selection.kind === 'person' ? floor.people : floor.vehicles
  const moving = timeS < movers.arrivesAt[selection.index]!
  const crew =
    selection.kind === 'person'
      ? scene.crews[(data.roster.people[selection.index]?.crew ?? -1) % scene.crews.length]
      : undefined
  const doing = moving
    ? t(selection.kind === 'person' ? 'inspector.walking' : 'inspector.driving')
    : selection.kind === 'vehicle'
      ? t('inspector.standing')
      : t(movers.doing[selection.index]! < 0 ? 'inspector.free' : 'inspector.busy')
  return (
    <>
      <Head title={crew ? text(crew.title) : `${t(`inspector.${selection.kind}`)} ${selection.index + 1}`} />
      <div className={css.soft}>
        {t('inspector.doing')}: {doing}
      </div>
    </>
  )
}

export function InspectorPanel() {
  const { t } = useTranslation()
  const selection = useFactory((state) => state.selection)
  const detail = useFactory((state) => state.detail)
  if (!selection || (selection.kind === 'station' && !detail)) return null
  return (
    <section className={`${css.inspector} ${css.glass}`} aria-label={t('inspector.title')} data-testid="inspector">
      {selection.kind === 'station' ? <Station detail={detail!} /> : <Mover />}
    </section>
  )
}
