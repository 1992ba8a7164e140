import { useLayoutEffect } from 'react'
import type { Edges } from '../store/factory-store.ts'
import { useActions, useFactory } from './use-factory.ts'

/** Tells the picture how much of its edges bars and panels lie over, so that what is looked at moves to the middle of what is free.
 * They carry `data-covers="left | right | top | bottom"`; a sheet that lies over most of the width counts for the bottom. */
export function useCoveredEdges(): void {
  const actions = useActions()
  const panels = useFactory((state) => state.panels)
  const selection = useFactory((state) => state.selection !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open decides which elements there are to measure
  useLayoutEffect(() => {
    const measure = () => actions.cover(coveredEdges())
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [actions, panels, selection])
}

function coveredEdges(): Edges {
  const edges: Edges = { left: 0, right: 0, top: 0, bottom: 0 }
  for (const element of document.querySelectorAll<HTMLElement>('[data-covers]')) {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    const isSheet = box.width > innerWidth * 0.7
    const side = element.dataset.covers as keyof Edges
    if (side === 'top') edges.top = Math.max(edges.top, box.bottom)
    else if (side === 'bottom' || isSheet) edges.bottom = Math.max(edges.bottom, innerHeight - box.top)
    else if (side === 'left') edges.left = Math.max(edges.left, box.right)
    else edges.right = Math.max(edges.right, innerWidth - box.left)
  }
  return edges
}
