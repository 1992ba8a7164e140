import type { Crew, Failure, Scenario, Scene, Station, Tending } from './scene-schema.ts'
import { allStations, methodOf, type Settings, settingsOf } from './settings.ts'
import { membersWith } from './skills.ts'

export type Path = (string | number)[]
export type Report = (path: Path, message: string) => void

/** Work that nobody can ever do: in some scenario a method in use, a bench or the transport asks for a crew without people, or
 * for a skill that none of them has. Only of a scene whose names are all known. */
export function checkStaffing(scene: Scene, report: Report): void {
  for (const scenario of scene.scenarios) new StaffingCheck(scene, scenario, report).run()
}

class StaffingCheck {
  private readonly scene: Scene
  private readonly scenario: Scenario
  private readonly settings: Settings
  private readonly report: Report

  constructor(scene: Scene, scenario: Scenario, report: Report) {
    this.scene = scene
    this.scenario = scenario
    this.settings = settingsOf(scene, scenario)
    this.report = report
  }

  run(): void {
    const { scene, settings } = this
    scene.lines.forEach((line, l) =>
      line.stations.forEach((station, i) => this.station(station, ['lines', l, 'stations', i])),
    )
    const inUse = new Set(allStations(scene).map((station) => methodOf(station, settings).judge?.rework))
    scene.rework?.forEach((bench, i) => {
      if (inUse.has(bench.id)) this.tending(bench.tendedBy, bench.id, ['rework', i])
    })
    this.carrying(inUse.size > 1 || !inUse.has(undefined))
  }

  private station(station: Station, at: Path): void {
    const { settings, scene } = this
    const method = methodOf(station, settings)
    const path = [...at, 'methods', settings.methods[station.id]!]
    this.tending(method.tendedBy, station.id, path)
    if (method.setUp?.crew && scene.products.length > 1)
      this.need(method.setUp.crew, station.id, [...path, 'setUp', 'crew'])
    method.failures?.forEach((failure: Failure, i) => {
      if (failure.crew) this.need(failure.crew, station.id, [...path, 'failures', i, 'crew'])
    })
    if (scene.interconnection && settings.robotsLinked[station.id]!.includes(false))
      this.need(scene.interconnection.crew, station.id, ['interconnection', 'crew'])
  }

  private tending(tendedBy: Tending[] | undefined, place: string, path: Path): void {
    tendedBy?.forEach((tending, i) => this.need(tending.crew, place, [...path, 'tendedBy', i, 'crew']))
  }

  private carrying(hasRework: boolean): void {
    const { scene, settings } = this
    const { fleet } = scene
    if (!fleet?.withoutFleet || settings.fleetCount > 0) return
    if (hasRework || scene.shipment || allStations(scene).some((station) => station.supply))
      this.people(fleet.withoutFleet, ['fleet', 'withoutFleet'])
  }

  private need(crewId: string, place: string, path: Path): void {
    const crew = this.people(crewId, path)
    const skills = crew?.skills?.filter((skill) => skill.stations.includes(place)) ?? []
    if (skills.length === 0) return
    if (skills.every((skill) => membersWith(skill, this.settings.headCount[crewId]!) === 0))
      this.report(path, `nobody of crew ${crewId} has the skill for ${place} in scenario ${this.scenario.id}`)
  }

  /** The crew, if there is anyone of it. */
  private people(crewId: string, path: Path): Crew | null {
    const { headCount, absence } = this.settings
    if (headCount[crewId]! > 0 && absence[crewId]! < 1) return this.scene.crews.find((crew) => crew.id === crewId)!
    this.report(path, `crew ${crewId} has nobody in scenario ${this.scenario.id}`)
    return null
  }
}
