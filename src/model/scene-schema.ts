import * as z from 'zod/mini'
import { distributionSchema } from './distribution.ts'
import { count, countFromOne, described, notNegative, oneOrMore, optional, positive, share } from './schema-words.ts'
import { textSchema } from './text.ts'

/** The scene document, format 1. Contract and reasons: docs/scene-format.md. A field without a unit in its name is in
 * seconds, metres, kilowatts or a share from 0 to 1. Every object is strict: an unknown key is a fault. */

const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a letter, then letters, digits, - or _'))
const point = z.tuple([z.number(), z.number()])

/** A number that may follow the share of automated tasks: linear between the points, constant beyond them. */
export const byTaskShareSchema = z.union([
  notNegative,
  z.strictObject({ byTaskShare: oneOrMore(z.tuple([share, notNegative])) }),
])

export const PROCESS_KINDS = [
  'board-load',
  'laser-mark',
  'solder-paste-print',
  'spi',
  'place',
  'place-large',
  'pre-reflow-aoi',
  'reflow',
  'aoi',
  'flip-buffer',
  'axi',
  'depanel',
  'tht-insert',
  'selective-solder',
  'tht-aoi',
  'press-fit',
  'ict',
  'flash',
  'screw',
  'fit-small-parts',
  'cpu-install',
  'heatsink-mount',
  'dimm-insert',
  'fit-cables',
  'completeness-check',
  'fct',
  'burn-in',
  'system-test',
  'final-inspect',
  'pack',
  'palletise',
  'kit',
  'rework',
  'generic',
] as const

export const BOARD_STAGES = [
  'bare',
  'marked',
  'printed-b',
  'placed-b',
  'soldered-b',
  'flipped',
  'printed-a',
  'placed-a',
  'placed-large',
  'soldered-a',
  'routed',
  'tht',
  'tht-soldered',
  'press-fit',
  'bolster',
  'small-parts',
  'cpu',
  'heatsink',
  'dimm',
  'cabled',
  'boxed',
  'palletised',
] as const

export const DUTIES = ['tend', 'assist', 'repair', 'refill', 'rework', 'carry', 'setup', 'watch'] as const
export const FAILURE_KINDS = ['failure', 'assist', 'consumable', 'maintenance'] as const
export const DISPATCH_RULES = ['fifo', 'downstream', 'upstream', 'nearest'] as const
export const ROBOT_KINDS = ['six-axis', 'scara', 'cobot', 'gantry', 'delta'] as const

const failureSchema = z.strictObject({
  id,
  title: optional(textSchema),
  clock: described(
    z.enum(['operating', 'calendar', 'before-operation']),
    'operating: working time; calendar: all time that it is not down; before-operation: a chance before each operation',
  ),
  chance: optional(share, 'before-operation only: probability of failing before an operation'),
  uptime: optional(distributionSchema),
  repair: distributionSchema,
  crew: optional(id, 'who must come; none = it repairs itself'),
  kind: z.enum(FAILURE_KINDS),
})

const tendingSchema = z.strictObject({
  crew: id,
  touchS: described(notNegative, 'operator seconds per board'),
  whole: optional(z.boolean(), 'the operator stays for all of the cycle'),
  everyBoards: optional(
    countFromOne,
    'one call serves this many boards: someone comes for touchS × everyBoards seconds while the machine runs on (reels, paste, trays)',
  ),
  graceBoards: optional(count, 'with everyBoards: boards that may still be started while the call waits (default 2)'),
})

/** Change-over of a machine between two products. */
const setUpSchema = z.strictObject({
  crew: optional(id, 'one of them sets up; none = the machine changes over by itself'),
  change: described(distributionSchema, 'seconds of a change between any two products'),
  reelS: optional(notNegative, 'seconds for each reel (feeder, nozzle, fixture …) that a pair has to change'),
  pairs: optional(
    z.array(
      z.strictObject({
        from: id,
        to: id,
        change: optional(distributionSchema, 'instead of the change between any two'),
        reels: optional(count, 'reels to change, each taking reelS on top'),
      }),
    ),
    'what a change from one product to another needs, where it is not the same for all',
  ),
})

const judgeSchema = z.strictObject({ firstPassYield: share, rework: id, reenterAt: id })
const footprintSchema = z.strictObject({ length: positive, width: positive, height: positive })

const methodSchema = z.strictObject({
  title: optional(textSchema),
  positions: optional(countFromOne, 'positions in series, each with its own cycle (default 1)'),
  betweenPositions: optional(count, 'places between two positions (default 2)'),
  servers: described(countFromOne, 'parallel servers, nests or benches, at each position'),
  machines: optional(
    countFromOne,
    'machines that the servers of a position are spread over; each fails on its own (default 1)',
  ),
  cycle: described(distributionSchema, 'seconds in work per board on one server; for ovens the pitch'),
  residenceS: optional(positive, 'time inside after entry, for ovens'),
  cycleByProduct: optional(
    z.record(z.string(), positive),
    'factor on the cycle, by product id; a product not named here takes 1',
  ),
  setUp: optional(setUpSchema),
  failures: optional(z.array(failureSchema)),
  judge: optional(judgeSchema),
  tendedBy: optional(z.array(tendingSchema)),
  powerKw: described(
    z.strictObject({ run: notNegative, idle: notNegative, sleep: optional(notNegative), off: optional(notNegative) }),
    'per machine',
  ),
  operatorsPerShift: notNegative,
  tasks: z.strictObject({ automated: count, total: countFromOne }),
  fullyAutomated: optional(z.boolean(), 'no hand touches the board in regular work'),
  robots: optional(z.array(z.strictObject({ kind: z.enum(ROBOT_KINDS), networked: z.boolean() }))),
  footprintM: described(footprintSchema, 'of all positions and machines together'),
  model: optional(z.string(), "a .glb of the user's own under assets/, instead of the built-in machine"),
})

const routeSchema = z.strictObject({ to: id, p: share })

const supplySchema = z.strictObject({
  title: textSchema,
  from: described(id, 'zone the material comes from'),
  boardsPerTrip: countFromOne,
  stockBoards: described(
    countFromOne,
    'boards that the stock at the station lasts for; a trip is ordered when less than one trip fits in',
  ),
})

const stationSchema = z.strictObject({
  id,
  title: textSchema,
  process: z.enum(PROCESS_KINDS),
  workstations: optional(z.array(z.string())),
  at: point,
  headingDeg: optional(z.number(), '0 = the operator side looks to +z, 90 = to +x, 180 = to -z, 270 = to -x'),
  flow: optional(z.enum(['left-to-right', 'right-to-left']), 'seen from the operator side; default left-to-right'),
  buffer: described(z.nullable(count), 'places before the station, the part in work not counted; null = endless'),
  inlet: optional(z.array(point), 'corners of the conveyor before the station'),
  methods: z.strictObject({ automated: optional(methodSchema), conventional: optional(methodSchema) }),
  next: optional(z.array(routeSchema), 'default: the following station, after the last: OUT; SCRAP is the bin'),
  feeds: optional(
    z.strictObject({
      station: id,
      places: described(countFromOne, 'finished kits that wait for the other station'),
    }),
    'a side station beside the line: it makes kits out of material and each board at the other station takes one of them',
  ),
  supply: optional(supplySchema),
  note: optional(textSchema),
  source: optional(z.string(), 'where the numbers come from'),
})

const benchSchema = z.strictObject({
  id,
  title: textSchema,
  at: point,
  headingDeg: optional(z.number()),
  servers: countFromOne,
  cycle: distributionSchema,
  tendedBy: optional(z.array(tendingSchema)),
  scrapShare: share,
  powerKw: z.strictObject({
    run: notNegative,
    idle: notNegative,
    sleep: optional(notNegative),
    off: optional(notNegative),
  }),
  footprintM: footprintSchema,
  source: optional(z.string()),
})

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saturated') }),
  z.strictObject({
    kind: z.literal('renewal'),
    interarrival: distributionSchema,
    onFull: optional(z.enum(['wait', 'lose'])),
  }),
  z.strictObject({ kind: z.literal('batch'), count: countFromOne }),
])

const carrierSchema = z.strictObject({
  id,
  title: textSchema,
  count,
  from: described(id, 'station where a board takes a carrier'),
  to: described(id, 'station after which it gives the carrier back; the board is in it at every station between'),
  returnS: optional(notNegative, 'seconds until an empty one is back at the start (default 0)'),
})

const lineSchema = z.strictObject({
  id,
  title: textSchema,
  source: sourceSchema,
  mix: optional(
    z.strictObject({
      lotBoards: described(countFromOne, 'boards of one product in a row'),
      order: described(
        z.enum(['balanced', 'drawn']),
        'balanced: the next lot is of the product farthest behind its share; drawn: by chance',
      ),
      shares: optional(
        z.record(z.string(), share),
        'of this line, by product id, instead of the shares of the products',
      ),
    }),
    'how products follow one another; default: lots of one board, balanced',
  ),
  conveyor: z.strictObject({ speedMps: positive, heightM: positive, boardPitchM: positive }),
  segments: optional(z.array(z.strictObject({ id, title: textSchema, stations: oneOrMore(id) }))),
  shift: z.strictObject({
    paidH: positive,
    plannedRunH: described(byTaskShareSchema, 'hours of a paid shift in which the line is planned to run'),
  }),
  carriers: optional(z.array(carrierSchema), 'pallets, fixtures, trays that go round in a loop'),
  shiftPattern: optional(id, 'of shifts; without one the run is planned running time'),
  stations: oneOrMore(stationSchema),
  copies: optional(
    z.strictObject({ count: countFromOne, columns: countFromOne, pitchM: point }),
    'the line with its ways, zones, crews, benches and vehicles stands so many times in the hall, in rows of `columns`',
  ),
})

const pauseFields = {
  minutes: positive,
  cover: described(
    z.enum(['relieved', 'unattended', 'line-stops']),
    'relieved: others stand in, all goes on; unattended: the crews are away and the machines run on; line-stops: the crews are away and no station takes a board',
  ),
  relievedFrom: optional(share, 'from this share of automated tasks on it is relieved, whatever cover says'),
}

const shiftPatternSchema = z.strictObject({
  id,
  title: textSchema,
  cycleDays: optional(countFromOne.check(z.maximum(366)), 'days after which the pattern begins again (default 1)'),
  shifts: oneOrMore(
    z.strictObject({
      id,
      title: optional(textSchema),
      days: optional(oneOrMore(countFromOne), 'days of the cycle, from 1; default all'),
      startH: described(
        notNegative.check(z.maximum(24)),
        'hours from the start of the day; the run starts at hour 0 of day 1',
      ),
      hours: described(positive.check(z.maximum(24)), 'paid hours'),
      handOver: optional(z.strictObject(pauseFields), 'the first minutes of the shift'),
      breaks: optional(
        z.array(z.strictObject({ atH: described(notNegative, 'hours from the start of the shift'), ...pauseFields })),
      ),
    }),
  ),
})

const skillSchema = z.union([
  z.strictObject({ stations: oneOrMore(id), count: described(count, 'members who have it') }),
  z.strictObject({ stations: oneOrMore(id), share: described(share, 'of the head-count, rounded up') }),
])

const crewSchema = z.strictObject({
  id,
  title: textSchema,
  kind: z.enum(['direct', 'support']),
  headCount: described(
    z.union([z.literal('as-methods-need'), byTaskShareSchema]),
    "'as-methods-need': the operatorsPerShift of the methods in use",
  ),
  duties: z.array(z.enum(DUTIES)),
  speedMps: positive,
  home: described(id, 'zone where they wait'),
  shiftPattern: optional(id, 'default: that of the first line that has one'),
  absence: optional(share, 'probability that a member is absent from a shift (default 0)'),
  skills: optional(
    z.array(skillSchema),
    'stations and benches that are named here are served only by members who have the skill',
  ),
  rule: optional(
    z.enum(DISPATCH_RULES),
    'who is served first: fifo (default): who asked first; downstream, upstream: along the line; nearest: the shortest way',
  ),
  colour: optional(z.enum(['white', 'blue', 'green', 'orange', 'grey', 'navy'])),
})

const waySchema = z.strictObject({
  from: point,
  to: point,
  widthM: described(positive, 'm; a way for vehicles has a lane for each direction from 1.5 m on'),
  for: z.enum(['people', 'vehicles', 'both']),
})
const zoneSchema = z.strictObject({
  id,
  title: textSchema,
  kind: z.enum(['store', 'warehouse', 'charging', 'office', 'rest', 'rework', 'staging']),
  at: point,
  sizeM: z.tuple([positive, positive]),
})

const hallSchema = z.strictObject({
  sizeM: described(
    z.tuple([positive, positive, positive]),
    'along x, along z, height; the origin is the centre of the floor',
  ),
  grid: z.strictObject({
    region: textSchema,
    factorKgPerKwh: described(notNegative, 'location-based emission factor'),
    year: z.int(),
    residualFactorKgPerKwh: described(notNegative, 'market-based: factor of the mix without traded green power'),
    residualYear: z.int(),
    source: z.string(),
  }),
  ways: z.array(waySchema),
  zones: z.array(zoneSchema),
  columns: optional(z.array(point)),
  gallery: optional(z.boolean(), 'a glazed visitor gallery along the -z wall'),
  doors: optional(z.array(z.strictObject({ at: point, widthM: positive }))),
})

const productSchema = z.strictObject({
  id,
  title: textSchema,
  sizeM: z.tuple([positive, positive, positive]),
  share: described(share, 'of the mix'),
  massKg: optional(positive),
  defectOpportunities: optional(countFromOne),
  stages: z.array(z.strictObject({ after: id, stage: z.enum(BOARD_STAGES) })),
  boardsPerPallet: optional(countFromOne),
  cost: optional(
    z.strictObject({ materialCny: notNegative, reworkCnyPerH: notNegative, retestCny: notNegative }),
    'what the quality loss counts with',
  ),
})

const fleetSchema = z.strictObject({
  title: textSchema,
  count: byTaskShareSchema,
  maxCount: countFromOne,
  networked: z.boolean(),
  speedMps: positive,
  loadS: described(notNegative, 'picking up, and as long for putting down'),
  powerKw: z.strictObject({ run: notNegative, idle: notNegative }),
  batteryRunH: positive,
  chargeH: positive,
  depot: described(id, 'charging zone'),
  withoutFleet: optional(id, 'crew that carries when there is no vehicle'),
})

const energySchema = z.strictObject({
  overheadShare: described(notNegative, 'kWh of air, cooling and light per kWh of process'),
  greenShare: share,
  tariffPerKwh: optional(z.strictObject({ currency: z.string(), value: notNegative })),
})

const effectSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('automation'), order: oneOrMore(id) }),
  z.strictObject({ on: z.literal('demand') }),
  z.strictObject({ on: z.literal('crew'), crew: id }),
  z.strictObject({ on: z.literal('fleet') }),
  z.strictObject({ on: z.literal('cycle'), segment: optional(id) }),
  z.strictObject({ on: z.literal('mtbf'), kinds: optional(z.array(z.enum(FAILURE_KINDS))) }),
  z.strictObject({ on: z.literal('mttr'), kinds: optional(z.array(z.enum(FAILURE_KINDS))) }),
  z.strictObject({ on: z.literal('escape') }),
  z.strictObject({ on: z.literal('carriers'), carrier: id }),
  z.strictObject({ on: z.literal('lot') }),
  z.strictObject({ on: z.literal('mix'), product: id }),
  z.strictObject({ on: z.literal('buffers') }),
  z.strictObject({ on: z.literal('interconnection') }),
  z.strictObject({ on: z.literal('green-share') }),
  z.strictObject({ on: z.literal('shifts') }),
  z.strictObject({ on: z.literal('absence'), crew: optional(id, 'default: all crews') }),
])

const controlSchema = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)?$/, 'a name such as automation or staffing.operator')),
  title: textSchema,
  help: optional(textSchema),
  group: z.enum(['automation', 'flow', 'people', 'reliability', 'quality', 'energy']),
  unit: optional(z.string()),
  min: z.number(),
  max: z.number(),
  step: positive,
  default: described(z.nullable(z.number()), 'null = as the data of the scene say'),
  nullTitle: optional(textSchema, 'what null is called, e.g. unlimited'),
  acts: effectSchema,
})

const scenarioSchema = z.strictObject({
  id,
  title: textSchema,
  summary: optional(textSchema),
  default: optional(z.boolean()),
  values: z.record(z.string(), z.nullable(z.number())),
  methods: optional(z.record(z.string(), z.enum(['automated', 'conventional']))),
})

const claimSchema = z.strictObject({
  id: z.string(),
  kpi: z.string(),
  kind: described(z.enum(['value', 'change', 'ratio']), 'change and ratio compare with the scenario named in versus'),
  versus: optional(id),
  value: z.number(),
  place: textSchema,
  reading: optional(textSchema),
  source: optional(z.string()),
})

const tourStopSchema = z.strictObject({
  title: textSchema,
  text: textSchema,
  station: optional(id),
  view: optional(
    z.strictObject({
      from: z.tuple([z.number(), z.number(), z.number()]),
      to: z.tuple([z.number(), z.number(), z.number()]),
    }),
  ),
  seconds: positive,
})

export const sceneSchema = z.strictObject({
  $schema: optional(z.string()),
  format: z.literal(1),
  id,
  title: textSchema,
  summary: optional(textSchema),
  seed: optional(count),
  claims: optional(z.array(claimSchema)),
  hall: hallSchema,
  products: oneOrMore(productSchema).check(z.maxLength(256)),
  shifts: optional(z.array(shiftPatternSchema)),
  crews: z.array(crewSchema),
  lines: oneOrMore(lineSchema),
  rework: optional(z.array(benchSchema)),
  fleet: optional(fleetSchema),
  interconnection: optional(
    z.strictObject({
      lotBoards: described(countFromOne, 'boards of a lot'),
      lotStartS: described(notNegative, 'a person starts each lot at a robot without a link'),
      noticeS: described(notNegative, 'a stop of such a robot is noticed after this time'),
      crew: id,
    }),
  ),
  shipment: optional(z.strictObject({ after: id, to: id }), 'full pallets go from a station to a zone'),
  energy: optional(energySchema),
  controls: z.array(controlSchema),
  scenarios: oneOrMore(scenarioSchema),
  tour: optional(z.array(tourStopSchema)),
})

export type Scene = z.infer<typeof sceneSchema>
export type Line = Scene['lines'][number]
export type Station = Line['stations'][number]
export type Method = NonNullable<Station['methods']['automated']>
export type MethodName = 'automated' | 'conventional'
export type Failure = NonNullable<Method['failures']>[number]
export type FailureKind = Failure['kind']
export type Tending = NonNullable<Method['tendedBy']>[number]
export type CarrierKind = NonNullable<Line['carriers']>[number]
export type SetUp = NonNullable<Method['setUp']>
export type ReworkBench = NonNullable<Scene['rework']>[number]
export type Crew = Scene['crews'][number]
export type ShiftPattern = NonNullable<Scene['shifts']>[number]
export type Pause = NonNullable<ShiftPattern['shifts'][number]['handOver']>
export type Skill = NonNullable<Crew['skills']>[number]
export type DispatchRule = (typeof DISPATCH_RULES)[number]
export type Duty = Crew['duties'][number]
export type Zone = Scene['hall']['zones'][number]
export type Way = Scene['hall']['ways'][number]
export type Fleet = NonNullable<Scene['fleet']>
export type Control = Scene['controls'][number]
export type Scenario = Scene['scenarios'][number]
export type Claim = NonNullable<Scene['claims']>[number]
export type Product = Scene['products'][number]
export type ProcessKind = Station['process']
export type BoardStage = (typeof BOARD_STAGES)[number]
export type RobotKind = (typeof ROBOT_KINDS)[number]
export type ByTaskShare = z.infer<typeof byTaskShareSchema>
