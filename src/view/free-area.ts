import { MathUtils, type PerspectiveCamera } from 'three'
import type { Edges } from '../store/factory-store.ts'

/** Nothing jumps when a panel opens: time in which the picture comes half way, s. */
const HALF_TIME_S = 0.12

/** Shifts the picture so that its middle lies in the middle of what the page leaves free. */
export class FreeArea {
  private readonly camera: PerspectiveCamera
  private readonly isCalm: boolean
  private width = 1
  private height = 1
  private x = 0
  private y = 0
  private edges: Edges = { left: 0, right: 0, top: 0, bottom: 0 }
  private isNew = true

  constructor(camera: PerspectiveCamera, isCalm: boolean) {
    this.camera = camera
    this.isCalm = isCalm
  }

  /** Tangents of the angles from the middle of the free area to its edges. */
  get tangents(): [x: number, y: number] {
    const { left, right, top, bottom } = this.edges
    const perPixel = Math.tan(MathUtils.degToRad(this.camera.fov / 2)) / (this.height / 2)
    const least = 0.25
    return [
      (perPixel * Math.max(this.width - left - right, this.width * least)) / 2,
      (perPixel * Math.max(this.height - top - bottom, this.height * least)) / 2,
    ]
  }

  /** Returns whether the picture moved, and whether the free area is another one. */
  update(edges: Edges, width: number, height: number, deltaS: number): { moved: boolean; changed: boolean } {
    const changed = edges !== this.edges || width !== this.width || height !== this.height
    const resized = width !== this.width || height !== this.height
    this.edges = edges
    this.width = width
    this.height = height
    const [wantedX, wantedY] = [(edges.right - edges.left) / 2, (edges.bottom - edges.top) / 2]
    const share = this.isCalm || this.isNew ? 1 : 1 - 0.5 ** (deltaS / HALF_TIME_S)
    const isFar = Math.abs(wantedX - this.x) + Math.abs(wantedY - this.y) > 0.5
    if (!isFar && !resized && !this.isNew) return STILL
    this.isNew = false
    this.x = isFar ? this.x + share * (wantedX - this.x) : wantedX
    this.y = isFar ? this.y + share * (wantedY - this.y) : wantedY
    this.camera.setViewOffset(width, height, this.x, this.y, width, height)
    return changed ? CHANGED : MOVED
  }
}

const STILL = { moved: false, changed: false }
const MOVED = { moved: true, changed: false }
const CHANGED = { moved: true, changed: true }
