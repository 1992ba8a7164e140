import '../theme.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { GalleryStore } from '../../store/gallery-store.ts'
import { Icon } from '../icons.tsx'
import panels from '../panels.module.css'
import { ExhibitCard } from './exhibit-card.tsx'
import { ExhibitControls } from './exhibit-controls.tsx'
import { ExhibitList } from './exhibit-list.tsx'
import css from './gallery.module.css'
import { GalleryContext, useGallery, useGalleryStore } from './use-gallery.ts'
import { useGalleryKeys } from './use-gallery-keys.ts'

/** The gallery around its picture, which is handed in. */
export function GalleryPanels({ store, children }: { store: GalleryStore; children: React.ReactNode }) {
  return (
    <GalleryContext value={store}>
      <Page>{children}</Page>
    </GalleryContext>
  )
}

function Page({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation()
  const theme = useGallery((state) => state.theme)
  const failure = useGallery((state) => state.failure)
  useGalleryKeys()
  useEffect(() => {
    document.documentElement.dataset.mantineColorScheme = theme === 'day' ? 'light' : 'dark'
  }, [theme])
  return (
    <main className={css.page}>
      <TopBar />
      <ExhibitList />
      <div className={css.stage}>
        {children}
        {failure && (
          <div className={css.failure} role="alert" data-testid="failure">
            <strong>{t('failed.webgl')}</strong>
            <p>{t('failed.webglHelp').split('. ').slice(0, 2).join('. ')}</p>
          </div>
        )}
        <ExhibitCard />
      </div>
      <ExhibitControls />
    </main>
  )
}

function TopBar() {
  const { t } = useTranslation()
  const { actions } = useGalleryStore()
  const theme = useGallery((state) => state.theme)
  const language = useGallery((state) => state.language)
  return (
    <header className={css.top}>
      <a className={panels.brand} href="./" title={t('gallery.hall')}>
        {t('app.name')}
      </a>
      <span className={css.soft}>{t('gallery.title')}</span>
      <span className={panels.grow} />
      <button
        type="button"
        className={panels.icon}
        title={t('top.languageHelp')}
        data-testid="language"
        onClick={() => actions.choose({ language: language === 'en' ? 'zh' : 'en' })}
      >
        {t('top.language')}
      </button>
      <button
        type="button"
        className={panels.icon}
        aria-label={t('top.theme')}
        title={t('top.theme')}
        data-testid="theme"
        onClick={() => actions.choose({ theme: theme === 'day' ? 'night' : 'day' })}
      >
        <Icon name={theme === 'day' ? 'moon' : 'sun'} />
      </button>
    </header>
  )
}
