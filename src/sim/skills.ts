import type { Crew as CrewData } from '../model/scene-schema.ts'
import { membersWith } from '../model/skills.ts'
import type { Roster } from '../trace/roster.ts'
import type { Cell, Crew, Person } from './parts.ts'

/** By cell: the skills of which one is needed there, a bit each; null for a crew in which everyone can do everything. */
export function needsOf(crew: CrewData, roster: Roster): Int32Array | null {
  if (!crew.skills) return null
  return Int32Array.from(roster.cells, (cell) => {
    const station = roster.stations[cell.station]!.id.split('#')[0]!
    return crew.skills!.reduce((bits, skill, k) => (skill.stations.includes(station) ? bits | (1 << k) : bits), 0)
  })
}

/** Hands the skills out: each to so many members of the head-count, beginning after those who have the skill before it, and
 * from the first again after the last. */
export function giveSkills(crew: Crew, data: CrewData, headCount: number): void {
  if (!data.skills) return
  for (const person of crew.people) person.skills = 0
  let next = 0
  data.skills.forEach((skill, k) => {
    for (let left = membersWith(skill, headCount); left > 0; left--) {
      crew.people[next]!.skills |= 1 << k
      next = (next + 1) % headCount
    }
  })
}

/** Takes out of the list who is to look after a cell: the first who has the skill for it, or, where none is needed, the first
 * without any; else the first. */
export function takeQualified(people: Person[], cell: Cell): Person {
  const needs = people[0]!.crew.needs?.[cell.id] ?? 0
  const found = people.findIndex(({ skills }) => (needs === 0 ? skills === 0 : (skills & needs) !== 0))
  return people.splice(Math.max(0, found), 1)[0]!
}
