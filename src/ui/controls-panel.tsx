import { Slider } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Control } from '../model/scene-schema.ts'
import { Icon } from './icons.tsx'
import css from './panels.module.css'
import { useActions, useFactory, useText } from './use-factory.ts'

/** A drag tells the factory ten times a second, and exactly at its end. */
const TELL_EVERY_MS = 100

function digitsOf(step: number): number {
  return step >= 1 ? 0 : step >= 0.1 ? 1 : 2
}

/** A control with two positions is a switch. */
const isSwitch = ({ min, max, step, unit }: Control) => min === 0 && max === 1 && step === 1 && !unit

function ControlRow({ control }: { control: Control }) {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const value = useFactory((state) => state.settings?.values[control.id] ?? null)
  const isMoved = useFactory((state) => control.id in state.overrides)
  const byScenario = useFactory((state) => state.scenario?.values[control.id] ?? control.default)
  const toldAt = useRef(0)
  const [dragged, setDragged] = useState<number | null>(null)
  const digits = digitsOf(control.step)
  const named = (v: number) =>
    isSwitch(control)
      ? t(v > 0 ? 'controls.on' : 'controls.off')
      : `${v.toFixed(digits)}${control.unit ? ` ${control.unit}` : ''}`
  const shown = value === null ? text(control.nullTitle) || t('controls.byData') : named(value)
  const tell = (next: number) => {
    const now = performance.now()
    if (now - toldAt.current < TELL_EVERY_MS) return
    toldAt.current = now
    actions.move(control.id, next)
  }
  return (
    <div className={css.control} data-control={control.id}>
      <div className={css.row}>
        <span id={`control-${control.id}`}>{text(control.title)}</span>
        <span className={`${css.value} ${isMoved ? css.moved : ''}`}>{shown}</span>
      </div>
      <Slider
        min={control.min}
        max={control.max}
        step={control.step}
        value={dragged ?? value ?? control.min}
        label={named}
        onChange={(next) => {
          setDragged(next)
          tell(next)
        }}
        onChangeEnd={(next) => {
          setDragged(null)
          actions.move(control.id, next)
        }}
        marks={byScenario === null || byScenario === undefined ? [] : [{ value: byScenario }]}
        size="sm"
        color="var(--accent)"
        thumbProps={{ 'aria-labelledby': `control-${control.id}` }}
        styles={{
          thumb: { borderColor: 'var(--accent)', opacity: value === null ? 0.45 : 1 },
          markLabel: { display: 'none' },
        }}
      />
      <div className={css.row} style={{ marginTop: 'calc(var(--u) * 1.5)' }}>
        <span className={css.soft}>{text(control.help)}</span>
        {isMoved && (
          <button
            type="button"
            className={css.link}
            title={t('controls.reset')}
            aria-label={`${text(control.title)}: ${t('controls.reset')}`}
            onClick={() => actions.release(control.id)}
          >
            <Icon name="undo" />
          </button>
        )}
      </div>
    </div>
  )
}

export function ControlsPanel() {
  const { t } = useTranslation()
  const actions = useActions()
  const isOpen = useFactory((state) => state.panels.controls)
  const controls = useFactory((state) => state.scene?.controls)
  if (!controls) return null
  if (!isOpen)
    return (
      <button
        type="button"
        className={`${css.tabLeft} ${css.glass}`}
        onClick={() => actions.togglePanel('controls', true)}
      >
        {t('controls.show')}
      </button>
    )
  const groups = [...new Set(controls.map((control) => control.group))]
  return (
    <section className={`${css.left} ${css.glass}`} data-covers="left" aria-label={t('controls.title')}>
      <div className={css.head}>
        {t('controls.title')}
        <button
          type="button"
          className={css.icon}
          aria-label={t('controls.hide')}
          title={t('controls.hide')}
          onClick={() => actions.togglePanel('controls', false)}
        >
          <Icon name="left" />
        </button>
      </div>
      <div className={css.body}>
        {groups.map((group, i) => (
          <details key={group} className={css.group} open={i < 3}>
            <summary>{t(`groups.${group}`)}</summary>
            {controls
              .filter((control) => control.group === group)
              .map((control) => (
                <ControlRow key={control.id} control={control} />
              ))}
          </details>
        ))}
      </div>
    </section>
  )
}
