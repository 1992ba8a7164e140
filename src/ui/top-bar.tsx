import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SPEEDS } from '../store/factory-store.ts'
import { clockOf } from './figures.ts'
import { Icon } from './icons.tsx'
import css from './panels.module.css'
import { PictureMenu } from './picture-menu.tsx'
import { useActions, useFactory, useText } from './use-factory.ts'

function IconButton({
  name,
  label,
  onClick,
  pressed,
}: {
  name: Parameters<typeof Icon>[0]['name']
  label: string
  onClick: () => void
  pressed?: boolean
}) {
  return (
    <button
      type="button"
      className={css.icon}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
    >
      <Icon name={name} />
    </button>
  )
}

function Clock() {
  const { t } = useTranslation()
  const timeS = useFactory((state) => Math.floor(state.snapshot?.timeS ?? 0))
  const { day, clock } = clockOf(timeS)
  return (
    <output className={css.clock} data-testid="clock">
      <small>{t('top.dayNumber', { day })}</small>
      {clock}
    </output>
  )
}

function Slowed() {
  const { t } = useTranslation()
  const reached = useFactory((state) => (state.playing ? (state.snapshot?.reached ?? 1) : 1))
  const speed = useFactory((state) => state.speed)
  if (reached > 0.9) return null
  const now = speed * reached
  return <span className={css.soft}>{t('top.slowed', { speed: now < 9.95 ? now.toFixed(1) : Math.round(now) })}</span>
}

/** How long it says that the link was copied, ms. */
const SAYS_MS = 2000

/** The address holds scenario, controls, overlay and view: copied, it shows another person the same. */
function CopyLink() {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
    } catch {
      // No clipboard here (a page that is not served securely): the person copies it.
      prompt(t('link.copy'), location.href)
      return
    }
    setCopied(true)
    setTimeout(() => setCopied(false), SAYS_MS)
  }
  return (
    <>
      <IconButton name={isCopied ? 'done' : 'link'} label={t('link.copy')} onClick={() => void copy()} />
      <output className={css.unseen}>{isCopied ? t('link.copied') : ''}</output>
    </>
  )
}

export function TopBar() {
  const { t } = useTranslation()
  const text = useText()
  const actions = useActions()
  const scene = useFactory((state) => state.scene)
  const scenario = useFactory((state) => state.scenario)
  const playing = useFactory((state) => state.playing)
  const speed = useFactory((state) => state.speed)
  const theme = useFactory((state) => state.theme)
  const language = useFactory((state) => state.language)
  const walking = useFactory((state) => state.walking)
  return (
    <header className={`${css.top} ${css.glass}`} data-covers="top">
      <span className={css.brand}>{t('app.name')}</span>
      <span className={css.plant}>{text(scene?.title)}</span>
      <fieldset className={css.choice} aria-label={t('top.scenario')} style={{ border: 0, margin: 0 }}>
        {scene?.scenarios.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={scenario?.id === one.id}
            title={text(one.summary)}
            onClick={() => actions.choose(one.id)}
          >
            {text(one.title)}
          </button>
        ))}
      </fieldset>
      <span className={css.grow} />
      <Slowed />
      <Clock />
      <button
        type="button"
        className={`${css.icon} ${css.primary}`}
        aria-label={playing ? t('top.pause') : t('top.play')}
        title={playing ? t('top.pause') : t('top.play')}
        onClick={() => actions.play()}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <fieldset className={css.choice} aria-label={t('top.speed')} style={{ border: 0, margin: 0 }}>
        {SPEEDS.map((one) => (
          <button key={one} type="button" aria-pressed={speed === one} onClick={() => actions.setSpeed(one)}>
            ×{one}
          </button>
        ))}
      </fieldset>
      <span className={css.wideOnly}>
        <IconButton name="step" label={t('top.step')} onClick={() => actions.step(10)} />
        <IconButton name="reset" label={t('top.reset')} onClick={() => actions.reset()} />
      </span>
      <button
        type="button"
        className={css.icon}
        title={t('top.languageHelp')}
        onClick={() => actions.setLanguage(language === 'en' ? 'zh' : 'en')}
        data-testid="language"
      >
        {t('top.language')}
      </button>
      <IconButton
        name={theme === 'day' ? 'moon' : 'sun'}
        label={t('top.theme')}
        onClick={() => actions.setTheme(theme === 'day' ? 'night' : 'day')}
      />
      <span className={css.wideOnly}>
        <PictureMenu />
        <IconButton name="walk" label={t('walk.start')} pressed={walking} onClick={() => actions.walk()} />
        <CopyLink />
        <IconButton
          name="full"
          label={t('top.fullScreen')}
          onClick={() =>
            void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
          }
        />
        <IconButton name="keys" label={t('top.keys')} onClick={() => actions.togglePanel('keys')} />
        <IconButton name="info" label={t('top.about')} onClick={() => actions.togglePanel('about')} />
      </span>
    </header>
  )
}
