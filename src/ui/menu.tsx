import { useEffect, useRef, useState } from 'react'
import css from './panels.module.css'

/** A button that opens a list of which one item is chosen. Arrows move, Escape or a click elsewhere closes it. */
export function Menu<T extends string>({
  label,
  title,
  isPressed,
  opensDown = false,
  items,
  chosen,
  onChoose,
  testId,
}: {
  label: React.ReactNode
  title: string
  isPressed?: boolean
  opensDown?: boolean
  items: { value: T; label: string }[]
  chosen: T
  onChoose: (value: T) => void
  testId: string
}) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    root.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus()
    const away = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', away)
    return () => removeEventListener('pointerdown', away)
  }, [isOpen])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!isOpen) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key !== 'Escape' && step === undefined) return
    event.stopPropagation()
    event.preventDefault()
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])]
    if (step === undefined) {
      setOpen(false)
      root.current?.querySelector('button')?.focus()
    } else
      buttons[
        (buttons.indexOf(document.activeElement as HTMLElement) + step + buttons.length) % buttons.length
      ]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the focus; this hears their keys
    <div className={css.menu} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={css.icon}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
        aria-label={title}
        title={title}
        data-testid={testId}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div role="menu" aria-label={title} className={`${opensDown ? css.menuDown : css.menuList} ${css.glass}`}>
          {items.map((item) => (
            <button
              key={item.value}
              type="button"
              role="menuitemradio"
              aria-checked={item.value === chosen}
              data-value={item.value}
              onClick={() => {
                onChoose(item.value)
                setOpen(false)
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
