import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import css from './panels.module.css'

/** A modal window of the browser's own, with a title and a way out. */
export function Dialog({
  title,
  isOpen,
  isWide = false,
  onClose,
  children,
}: {
  title: string
  isOpen: boolean
  isWide?: boolean
  onClose: () => void
  children: React.ReactNode
}) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen && dialog.current?.open) dialog.current.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className={isWide ? css.wideDialog : css.dialog} onClose={onClose} aria-label={title}>
      <div className={css.row} style={{ alignItems: 'center', marginBottom: 'calc(var(--u) * 3)' }}>
        <strong style={{ fontSize: 'var(--text-l)' }}>{title}</strong>
        <button type="button" className={css.icon} aria-label={t('inspector.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
