import type { Floor } from '../../twin/floor/floor.ts'
import type { NestClock } from './desk.ts'

/** The nests of a machine are servers of the roster in a row, from `first` on. */
export function serverClock({ boards, works }: Floor, first: number): NestClock {
  return {
    since(nest) {
      const unit = works.unit[first + nest]!
      return unit < 0 ? Number.NaN : boards.since[unit]!
    },
    ends: (nest, t) => works.endsS(first + nest, t),
    endedBefore(nest) {
      const server = first + nest
      const unit = works.unit[server]!
      const ended = works.endedS[server]!
      return unit < 0 || ended <= boards.since[unit]! ? ended : Number.NaN
    },
    isHeld(nest) {
      const done = works.progress(first + nest, 0)
      return works.unit[first + nest]! >= 0 && works.working[first + nest] === 0 && done > 0 && done < 1
    },
  }
}
