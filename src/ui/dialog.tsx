import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import css from './panels.module.css'

/** A modal window of the browser's own, with a title and a way out. What is marked `data-first` has the keyboard when it opens, else the
 * way out. */
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
    const box = dialog.current
    if (!box || box.open === isOpen) return
    if (isOpen) {
      box.showModal()
      box.querySelector<HTMLElement>('[data-first]')?.focus()
    } else {
      letGo()
      box.close()
    }
  }, [isOpen])
  // The browser tells of a close a moment later: it may be open again by then.
  const onClosed = () => {
    if (!dialog.current?.open) onClose()
  }
  return (
    <dialog
      ref={dialog}
      className={isWide ? css.wideDialog : css.dialog}
      onCancel={letGo}
      onClose={onClosed}
      aria-label={title}
    >
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

/** A field in a window that closes would swallow the keys of the page till the next frame. */
function letGo(): void {
  const held = document.activeElement
  if (held instanceof HTMLElement && held.closest('dialog[open]')) held.blur()
}
