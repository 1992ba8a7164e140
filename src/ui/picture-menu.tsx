import { useTranslation } from 'react-i18next'
import type { TierChoice } from '../store/preferences.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'
import { useActions, useFactory } from './use-factory.ts'

/** How much is drawn, by measuring or by hand; or the plan. */
export function PictureMenu() {
  const { t } = useTranslation()
  const actions = useActions()
  const picture = useFactory((state) => state.picture)
  const choice = useFactory((state) => state.tierChoice)
  const tier = useFactory((state) => state.tier)
  const auto =
    picture === '3d' && choice === 'auto'
      ? t('picture.auto', { tier: t(`picture.tier.${tier}`) })
      : t('picture.autoPlain')
  return (
    <Menu<TierChoice | 'plan'>
      testId="picture"
      title={t('picture.title')}
      label={<Icon name="picture" />}
      opensDown
      items={[
        { value: 'auto', label: auto },
        { value: 'high', label: t('picture.high') },
        { value: 'medium', label: t('picture.medium') },
        { value: 'low', label: t('picture.low') },
        { value: 'plan', label: t('picture.plan') },
      ]}
      chosen={picture === 'plan' ? 'plan' : choice}
      onChoose={(value) => {
        actions.draw(value === 'plan' ? 'plan' : '3d')
        if (value !== 'plan') actions.chooseTier(value)
      }}
    />
  )
}
