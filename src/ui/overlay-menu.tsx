import { useTranslation } from 'react-i18next'
import { OVERLAYS, type OverlayName } from '../twin/overlays.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'
import { useActions, useFactory } from './use-factory.ts'

/** Chooses what lies over the hall. */
export function OverlayMenu() {
  const { t } = useTranslation()
  const actions = useActions()
  const overlay = useFactory((state) => state.overlay)
  return (
    <Menu<OverlayName | 'none'>
      testId="overlays"
      title={t('overlays.title')}
      label={
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 'calc(var(--u) * 1.5)' }}>
          <Icon name="layers" /> {t(overlay ? `overlays.${overlay}` : 'overlays.title')} <Icon name="up" />
        </span>
      }
      isPressed={overlay !== null}
      items={(['none', ...OVERLAYS] as const).map((value) => ({ value, label: t(`overlays.${value}`) }))}
      chosen={overlay ?? 'none'}
      onChoose={(value) => actions.showOverlay(value === 'none' ? null : value)}
    />
  )
}
