import { type AnimationAction, type AnimationClip, AnimationMixer, LoopOnce, type Object3D } from 'three'
import type { StateName } from '../../twin/station-state.ts'

/** Animations by name; others in the file are left alone. */
export const CLIPS = ['work', 'idle', 'down'] as const
export type ClipName = (typeof CLIPS)[number]

/** What is played in a state: `work` while there is work, `down` while it is down, else `idle`. */
export function clipOf(state: StateName): ClipName {
  if (state === 'working' || state === 'rework') return 'work'
  return state === 'waitingRepair' || state === 'repair' || state === 'maintenance' ? 'down' : 'idle'
}

/** Poses a model from state, progress and time alone: a jump in time, a pause or a recording look right. */
export class ClipPlayer {
  private readonly mixer: AnimationMixer
  private readonly actions = new Map<ClipName, AnimationAction>()
  private now: AnimationAction | null = null

  constructor(root: Object3D, clips: readonly AnimationClip[]) {
    this.mixer = new AnimationMixer(root)
    for (const clip of clips) {
      const name = CLIPS.find((one) => one === clip.name.trim().toLowerCase())
      if (name && !this.actions.has(name)) this.actions.set(name, this.mixer.clipAction(clip).setLoop(LoopOnce, 1))
    }
  }

  /** `progress`: share of the work that is done, which drives `work`; `idle` and `down` run on with factory time. A model
   * without `down` idles; without the clip asked for it rests as it was made. */
  pose(state: StateName, progress: number, timeS: number): void {
    const name = clipOf(state)
    const next = this.actions.get(name) ?? (name === 'down' ? this.actions.get('idle') : undefined) ?? null
    if (next !== this.now) {
      this.now?.stop()
      next?.reset().play()
      this.now = next
    }
    if (!next) return
    const { duration } = next.getClip()
    next.time = name === 'work' ? Math.min(1, Math.max(0, progress)) * duration : duration > 0 ? timeS % duration : 0
    this.mixer.update(0)
  }
}
