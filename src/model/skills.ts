import type { Skill } from './scene-schema.ts'

/** How many of a head-count have a skill. */
export function membersWith(skill: Skill, headCount: number): number {
  return 'count' in skill ? Math.min(skill.count, headCount) : Math.ceil(skill.share * headCount - 1e-9)
}
