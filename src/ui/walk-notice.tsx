import { useTranslation } from 'react-i18next'
import css from './panels.module.css'
import { useActions, useFactory } from './use-factory.ts'

/** Who is on foot sees how to walk and how to leave. */
export function WalkNotice() {
  const { t } = useTranslation()
  const actions = useActions()
  const walking = useFactory((state) => state.walking)
  if (!walking) return null
  return (
    <div className={`${css.walkNotice} ${css.glass}`} role="status" data-testid="walk">
      {t('walk.hint')}
      <button type="button" className={css.button} onClick={() => actions.walk(false)}>
        {t('walk.leave')}
      </button>
    </div>
  )
}
