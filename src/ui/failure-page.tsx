import { useTranslation } from 'react-i18next'
import css from './panels.module.css'
import { useActions, useFactory } from './use-factory.ts'
import { faultInChinese } from './words/faults-zh.ts'

const WORDS = {
  scene: ['failed.scene', 'failed.sceneHelp'],
  webgl: ['failed.webgl', 'failed.webglHelp'],
  'context-lost': ['failed.lost', 'failed.lostHelp'],
  fetch: ['failed.fetch', 'failed.fetchHelp'],
} as const

const MOST_LINES = 12

/** What failed, where, and what to do, in the language of the page. */
export function FailurePage() {
  const { t } = useTranslation()
  const status = useFactory((state) => state.status)
  const actions = useActions()
  const language = useFactory((state) => state.language)
  if (status.kind !== 'failed') return null
  const [title, help] = WORDS[status.what]
  return (
    <div className={css.failure}>
      <div className={css.glass} role="alert" data-testid="failure">
        <h1 style={{ fontSize: 'var(--text-xl)', margin: 0, fontWeight: 600 }}>{t(title)}</h1>
        <p>{t(help)}</p>
        {status.lines.slice(0, MOST_LINES).map((line) => (
          <code key={line}>{language === 'zh' && status.what === 'scene' ? faultInChinese(line) : line}</code>
        ))}
        {status.lines.length > MOST_LINES && (
          <p className={css.soft}>{t('failed.more', { count: status.lines.length - MOST_LINES })}</p>
        )}
        <p style={{ display: 'flex', gap: 'calc(var(--u) * 3)' }}>
          <button type="button" className={css.button} onClick={() => location.reload()}>
            {t('failed.reload')}
          </button>
          {(status.what === 'webgl' || status.what === 'context-lost') && (
            <button type="button" className={css.button} data-testid="open-plan" onClick={() => actions.draw('plan')}>
              {t('failed.openPlan')}
            </button>
          )}
          {(status.what === 'scene' || status.what === 'fetch') && (
            <button type="button" className={css.button} onClick={() => location.assign(location.pathname)}>
              {t('failed.openDefault')}
            </button>
          )}
        </p>
      </div>
    </div>
  )
}
