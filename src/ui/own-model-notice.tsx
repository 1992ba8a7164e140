import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import css from './panels.module.css'
import { useActions, useFactory } from './use-factory.ts'

/** Which models of the user's own are not shown, and why; everything goes on with the built-in machines. */
export function OwnModelNotice() {
  const { t } = useTranslation()
  const actions = useActions()
  const faults = useFactory((state) => state.ownModelFaults)
  if (faults.length === 0) return null
  return (
    <div className={`${css.ownModels} ${css.glass}`} role="status" data-testid="own-models">
      <div>
        {faults.map(({ file, what, found, most }) => (
          <p key={file}>{t(`ownModel.${what}`, { file, found, most })}</p>
        ))}
        <p className={css.soft}>{t('ownModel.standsIn')}</p>
      </div>
      <button type="button" className={css.icon} aria-label={t('inspector.close')} onClick={actions.dismissOwnModels}>
        <Icon name="close" />
      </button>
    </div>
  )
}
