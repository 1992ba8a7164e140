import { ATTENDING, ENGAGED, WALKING } from '../trace/events.ts'
import type { FactoryData } from './factory-data.ts'
import type { TotalsLayout } from './totals.ts'

const ABSENT = 0
const FREE = 1
const ON_THE_WAY = 2
const AT_WORK = 3

/** The books of people (time present, at work, walking, by crew) and vehicles (energy while driving). */
export class MoversBook {
  private readonly data: FactoryData
  private readonly layout: TotalsLayout
  private readonly totals: Float64Array
  private readonly doing: Uint8Array
  private readonly since: Float64Array
  private readonly arrives: Float64Array
  /** By vehicle: driving since, −1 when it stands. */
  private readonly driving: Float64Array

  constructor(data: FactoryData, layout: TotalsLayout, totals: Float64Array) {
    this.data = data
    this.layout = layout
    this.totals = totals
    this.doing = new Uint8Array(data.roster.people.length)
    this.since = new Float64Array(data.roster.people.length)
    this.arrives = new Float64Array(data.roster.people.length)
    this.driving = new Float64Array(data.roster.vehicles.length).fill(-1)
  }

  person(t: number, kind: number, a: number, person: number, v: number): void {
    this.accountPerson(t, person)
    if (kind === ATTENDING) this.doing[person] = a === 1 ? FREE : ABSENT
    else if (kind === WALKING) {
      // Someone who carries walks in the middle of the job.
      if (this.doing[person] !== AT_WORK) this.doing[person] = ON_THE_WAY
      this.arrives[person] = v
    } else this.doing[person] = kind === ENGAGED ? AT_WORK : FREE
  }

  vehicle(t: number, vehicle: number, drives: boolean): void {
    this.accountVehicle(t, vehicle)
    this.driving[vehicle] = drives ? t : -1
  }

  /** Brings the sums up to time t. */
  settle(t: number): void {
    for (let person = 0; person < this.doing.length; person++) this.accountPerson(t, person)
    for (let vehicle = 0; vehicle < this.driving.length; vehicle++) this.accountVehicle(t, vehicle)
  }

  private accountPerson(t: number, person: number): void {
    const doing = this.doing[person]!
    const passedS = t - this.since[person]!
    this.since[person] = t
    if (doing === ABSENT) return
    const { layout, totals } = this
    const { crew } = this.data.roster.people[person]!
    totals[layout.presentS + crew]! += passedS
    if (doing === AT_WORK) totals[layout.busyS + crew]! += passedS
    else if (doing === ON_THE_WAY)
      totals[layout.walkingS + crew]! += Math.max(0, Math.min(t, this.arrives[person]!) - (t - passedS))
  }

  private accountVehicle(t: number, vehicle: number): void {
    const since = this.driving[vehicle]!
    if (since < 0) return
    this.totals[this.layout.otherKwh]! += (this.data.scene.fleet!.powerKw.run * (t - since)) / 3600
    this.driving[vehicle] = t
  }
}
