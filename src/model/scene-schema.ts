import { z } from 'zod'
import { distributionSchema } from './distribution.ts'
import { textSchema } from './text.ts'

/** The scene document, format 1. Contract and reasons: docs/scene-format.md. A field without a unit in its name is in
 * seconds, metres, kilowatts or a share from 0 to 1. Every object is strict: an unknown key is a fault. */

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a letter, then letters, digits, - or _')
const share = z.number().min(0).max(1)
const positive = z.number().positive()
const notNegative = z.number().nonnegative()
const count = z.number().int().nonnegative()
const point = z.tuple([z.number(), z.number()])

/** A number that may follow the share of automated tasks: linear between the points, constant beyond them. */
export const byTaskShareSchema = z.union([
  notNegative,
  z.strictObject({ byTaskShare: z.array(z.tuple([share, notNegative])).min(1) }),
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
  title: textSchema.optional(),
  clock: z
    .enum(['operating', 'calendar', 'before-operation'])
    .describe(
      'operating: working time; calendar: all time that it is not down; before-operation: a chance before each operation',
    ),
  chance: share.optional().describe('before-operation only: probability of failing before an operation'),
  uptime: distributionSchema.optional(),
  repair: distributionSchema,
  crew: id.optional().describe('who must come; none = it repairs itself'),
  kind: z.enum(FAILURE_KINDS),
})

const tendingSchema = z.strictObject({
  crew: id,
  touchS: notNegative.describe('operator seconds per board'),
  whole: z.boolean().optional().describe('the operator stays for all of the cycle'),
  everyBoards: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      'one call serves this many boards: someone comes for touchS × everyBoards seconds while the machine runs on (reels, paste, trays)',
    ),
  graceBoards: count
    .optional()
    .describe('with everyBoards: boards that may still be started while the call waits (default 2)'),
})

/** Change-over of a machine between two products. */
const setUpSchema = z.strictObject({
  crew: id.optional().describe('one of them sets up; none = the machine changes over by itself'),
  change: distributionSchema.describe('seconds of a change between any two products'),
  reelS: notNegative.optional().describe('seconds for each reel (feeder, nozzle, fixture …) that a pair has to change'),
  pairs: z
    .array(
      z.strictObject({
        from: id,
        to: id,
        change: distributionSchema.optional().describe('instead of the change between any two'),
        reels: count.optional().describe('reels to change, each taking reelS on top'),
      }),
    )
    .optional()
    .describe('what a change from one product to another needs, where it is not the same for all'),
})

const judgeSchema = z.strictObject({ firstPassYield: share, rework: id, reenterAt: id })
const footprintSchema = z.strictObject({ length: positive, width: positive, height: positive })

const methodSchema = z.strictObject({
  title: textSchema.optional(),
  positions: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('positions in series, each with its own cycle (default 1)'),
  betweenPositions: count.optional().describe('places between two positions (default 2)'),
  servers: z.number().int().positive().describe('parallel servers, nests or benches, at each position'),
  machines: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('machines that the servers of a position are spread over; each fails on its own (default 1)'),
  cycle: distributionSchema.describe('seconds in work per board on one server; for ovens the pitch'),
  residenceS: positive.optional().describe('time inside after entry, for ovens'),
  cycleByProduct: z
    .record(z.string(), positive)
    .optional()
    .describe('factor on the cycle, by product id; a product not named here takes 1'),
  setUp: setUpSchema.optional(),
  failures: z.array(failureSchema).optional(),
  judge: judgeSchema.optional(),
  tendedBy: z.array(tendingSchema).optional(),
  powerKw: z
    .strictObject({ run: notNegative, idle: notNegative, sleep: notNegative.optional(), off: notNegative.optional() })
    .describe('per machine'),
  operatorsPerShift: notNegative,
  tasks: z.strictObject({ automated: count, total: z.number().int().positive() }),
  fullyAutomated: z.boolean().optional().describe('no hand touches the board in regular work'),
  robots: z.array(z.strictObject({ kind: z.enum(ROBOT_KINDS), networked: z.boolean() })).optional(),
  footprintM: footprintSchema.describe('of all positions and machines together'),
  model: z.string().optional().describe("a .glb of the user's own under assets/, instead of the built-in machine"),
})

const routeSchema = z.strictObject({ to: id, p: share })

const supplySchema = z.strictObject({
  title: textSchema,
  from: id.describe('zone the material comes from'),
  boardsPerTrip: z.number().int().positive(),
  stockBoards: z
    .number()
    .int()
    .positive()
    .describe('boards that the stock at the station lasts for; a trip is ordered when less than one trip fits in'),
})

const stationSchema = z.strictObject({
  id,
  title: textSchema,
  process: z.enum(PROCESS_KINDS),
  workstations: z.array(z.string()).optional(),
  at: point,
  headingDeg: z.number().optional().describe('0 = the operator side looks to +z, 90 = to +x, 180 = to -z, 270 = to -x'),
  flow: z
    .enum(['left-to-right', 'right-to-left'])
    .optional()
    .describe('seen from the operator side; default left-to-right'),
  buffer: count.nullable().describe('places before the station, the part in work not counted; null = endless'),
  inlet: z.array(point).optional().describe('corners of the conveyor before the station'),
  methods: z.strictObject({ automated: methodSchema.optional(), conventional: methodSchema.optional() }),
  next: z
    .array(routeSchema)
    .optional()
    .describe('default: the following station, after the last: OUT; SCRAP is the bin'),
  feeds: z
    .strictObject({
      station: id,
      places: z.number().int().positive().describe('finished kits that wait for the other station'),
    })
    .optional()
    .describe(
      'a side station beside the line: it makes kits out of material and each board at the other station takes one of them',
    ),
  supply: supplySchema.optional(),
  note: textSchema.optional(),
  source: z.string().optional().describe('where the numbers come from'),
})

const benchSchema = z.strictObject({
  id,
  title: textSchema,
  at: point,
  headingDeg: z.number().optional(),
  servers: z.number().int().positive(),
  cycle: distributionSchema,
  tendedBy: z.array(tendingSchema).optional(),
  scrapShare: share,
  powerKw: z.strictObject({
    run: notNegative,
    idle: notNegative,
    sleep: notNegative.optional(),
    off: notNegative.optional(),
  }),
  footprintM: footprintSchema,
  source: z.string().optional(),
})

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saturated') }),
  z.strictObject({
    kind: z.literal('renewal'),
    interarrival: distributionSchema,
    onFull: z.enum(['wait', 'lose']).optional(),
  }),
  z.strictObject({ kind: z.literal('batch'), count: z.number().int().positive() }),
])

const carrierSchema = z.strictObject({
  id,
  title: textSchema,
  count,
  from: id.describe('station where a board takes a carrier'),
  to: id.describe('station after which it gives the carrier back; the board is in it at every station between'),
  returnS: notNegative.optional().describe('seconds until an empty one is back at the start (default 0)'),
})

const lineSchema = z.strictObject({
  id,
  title: textSchema,
  source: sourceSchema,
  mix: z
    .strictObject({
      lotBoards: z.number().int().positive().describe('boards of one product in a row'),
      order: z
        .enum(['balanced', 'drawn'])
        .describe('balanced: the next lot is of the product farthest behind its share; drawn: by chance'),
      shares: z
        .record(z.string(), share)
        .optional()
        .describe('of this line, by product id, instead of the shares of the products'),
    })
    .optional()
    .describe('how products follow one another; default: lots of one board, balanced'),
  conveyor: z.strictObject({ speedMps: positive, heightM: positive, boardPitchM: positive }),
  segments: z.array(z.strictObject({ id, title: textSchema, stations: z.array(id).min(1) })).optional(),
  shift: z.strictObject({
    paidH: positive,
    plannedRunH: byTaskShareSchema.describe('hours of a paid shift in which the line is planned to run'),
  }),
  carriers: z.array(carrierSchema).optional().describe('pallets, fixtures, trays that go round in a loop'),
  shiftPattern: id.optional().describe('of shifts; without one the run is planned running time'),
  stations: z.array(stationSchema).min(1),
  copies: z
    .strictObject({ count: z.number().int().positive(), columns: z.number().int().positive(), pitchM: point })
    .optional()
    .describe(
      'the line with its ways, zones, crews, benches and vehicles stands so many times in the hall, in rows of `columns`',
    ),
})

const pauseFields = {
  minutes: positive,
  cover: z
    .enum(['relieved', 'unattended', 'line-stops'])
    .describe(
      'relieved: others stand in, all goes on; unattended: the crews are away and the machines run on; line-stops: the crews are away and no station takes a board',
    ),
  relievedFrom: share.optional().describe('from this share of automated tasks on it is relieved, whatever cover says'),
}

const shiftPatternSchema = z.strictObject({
  id,
  title: textSchema,
  cycleDays: z
    .number()
    .int()
    .positive()
    .max(366)
    .optional()
    .describe('days after which the pattern begins again (default 1)'),
  shifts: z
    .array(
      z.strictObject({
        id,
        title: textSchema.optional(),
        days: z.array(z.number().int().positive()).min(1).optional().describe('days of the cycle, from 1; default all'),
        startH: notNegative.max(24).describe('hours from the start of the day; the run starts at hour 0 of day 1'),
        hours: positive.max(24).describe('paid hours'),
        handOver: z.strictObject(pauseFields).optional().describe('the first minutes of the shift'),
        breaks: z
          .array(z.strictObject({ atH: notNegative.describe('hours from the start of the shift'), ...pauseFields }))
          .optional(),
      }),
    )
    .min(1),
})

const skillSchema = z.union([
  z.strictObject({ stations: z.array(id).min(1), count: count.describe('members who have it') }),
  z.strictObject({ stations: z.array(id).min(1), share: share.describe('of the head-count, rounded up') }),
])

const crewSchema = z.strictObject({
  id,
  title: textSchema,
  kind: z.enum(['direct', 'support']),
  headCount: z
    .union([z.literal('as-methods-need'), byTaskShareSchema])
    .describe("'as-methods-need': the operatorsPerShift of the methods in use"),
  duties: z.array(z.enum(DUTIES)),
  speedMps: positive,
  home: id.describe('zone where they wait'),
  shiftPattern: id.optional().describe('default: that of the first line that has one'),
  absence: share.optional().describe('probability that a member is absent from a shift (default 0)'),
  skills: z
    .array(skillSchema)
    .optional()
    .describe('stations and benches that are named here are served only by members who have the skill'),
  rule: z
    .enum(DISPATCH_RULES)
    .optional()
    .describe(
      'who is served first: fifo (default): who asked first; downstream, upstream: along the line; nearest: the shortest way',
    ),
  colour: z.enum(['white', 'blue', 'green', 'orange', 'grey', 'navy']).optional(),
})

const waySchema = z.strictObject({
  from: point,
  to: point,
  widthM: positive,
  for: z.enum(['people', 'vehicles', 'both']),
})
const zoneSchema = z.strictObject({
  id,
  title: textSchema,
  kind: z.enum(['store', 'warehouse', 'charging', 'office', 'rest', 'rework']),
  at: point,
  sizeM: z.tuple([positive, positive]),
})

const hallSchema = z.strictObject({
  sizeM: z
    .tuple([positive, positive, positive])
    .describe('along x, along z, height; the origin is the centre of the floor'),
  grid: z.strictObject({
    region: textSchema,
    factorKgPerKwh: notNegative.describe('location-based emission factor'),
    year: z.number().int(),
    residualFactorKgPerKwh: notNegative.describe('market-based: factor of the mix without traded green power'),
    residualYear: z.number().int(),
    source: z.string(),
  }),
  ways: z.array(waySchema),
  zones: z.array(zoneSchema),
  columns: z.array(point).optional(),
  gallery: z.boolean().optional().describe('a glazed visitor gallery along the -z wall'),
  doors: z.array(z.strictObject({ at: point, widthM: positive })).optional(),
})

const productSchema = z.strictObject({
  id,
  title: textSchema,
  sizeM: z.tuple([positive, positive, positive]),
  share: share.describe('of the mix'),
  massKg: positive.optional(),
  defectOpportunities: z.number().int().positive().optional(),
  stages: z.array(z.strictObject({ after: id, stage: z.enum(BOARD_STAGES) })),
  boardsPerPallet: z.number().int().positive().optional(),
  cost: z
    .strictObject({ materialCny: notNegative, reworkCnyPerH: notNegative, retestCny: notNegative })
    .optional()
    .describe('what the quality loss counts with'),
})

const fleetSchema = z.strictObject({
  title: textSchema,
  count: byTaskShareSchema,
  maxCount: z.number().int().positive(),
  networked: z.boolean(),
  speedMps: positive,
  loadS: notNegative.describe('picking up, and as long for putting down'),
  powerKw: z.strictObject({ run: notNegative, idle: notNegative }),
  batteryRunH: positive,
  chargeH: positive,
  depot: id.describe('charging zone'),
  withoutFleet: id.optional().describe('crew that carries when there is no vehicle'),
})

const energySchema = z.strictObject({
  overheadShare: notNegative.describe('kWh of air, cooling and light per kWh of process'),
  greenShare: share,
  tariffPerKwh: z.strictObject({ currency: z.string(), value: notNegative }).optional(),
})

const effectSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('automation'), order: z.array(id).min(1) }),
  z.strictObject({ on: z.literal('demand') }),
  z.strictObject({ on: z.literal('crew'), crew: id }),
  z.strictObject({ on: z.literal('fleet') }),
  z.strictObject({ on: z.literal('cycle'), segment: id.optional() }),
  z.strictObject({ on: z.literal('mtbf'), kinds: z.array(z.enum(FAILURE_KINDS)).optional() }),
  z.strictObject({ on: z.literal('mttr'), kinds: z.array(z.enum(FAILURE_KINDS)).optional() }),
  z.strictObject({ on: z.literal('escape') }),
  z.strictObject({ on: z.literal('carriers'), carrier: id }),
  z.strictObject({ on: z.literal('lot') }),
  z.strictObject({ on: z.literal('mix'), product: id }),
  z.strictObject({ on: z.literal('buffers') }),
  z.strictObject({ on: z.literal('interconnection') }),
  z.strictObject({ on: z.literal('green-share') }),
  z.strictObject({ on: z.literal('shifts') }),
  z.strictObject({ on: z.literal('absence'), crew: id.optional().describe('default: all crews') }),
])

const controlSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)?$/, 'a name such as automation or staffing.operator'),
  title: textSchema,
  help: textSchema.optional(),
  group: z.enum(['automation', 'flow', 'people', 'reliability', 'quality', 'energy']),
  unit: z.string().optional(),
  min: z.number(),
  max: z.number(),
  step: positive,
  default: z.number().nullable().describe('null = as the data of the scene say'),
  nullTitle: textSchema.optional().describe('what null is called, e.g. unlimited'),
  acts: effectSchema,
})

const scenarioSchema = z.strictObject({
  id,
  title: textSchema,
  summary: textSchema.optional(),
  default: z.boolean().optional(),
  values: z.record(z.string(), z.number().nullable()),
  methods: z.record(z.string(), z.enum(['automated', 'conventional'])).optional(),
})

const claimSchema = z.strictObject({
  id: z.string(),
  kpi: z.string(),
  kind: z.enum(['value', 'change', 'ratio']).describe('change and ratio compare with the scenario named in versus'),
  versus: id.optional(),
  value: z.number(),
  place: textSchema,
  reading: textSchema.optional(),
  source: z.string().optional(),
})

const tourStopSchema = z.strictObject({
  title: textSchema,
  text: textSchema,
  station: id.optional(),
  view: z
    .strictObject({
      from: z.tuple([z.number(), z.number(), z.number()]),
      to: z.tuple([z.number(), z.number(), z.number()]),
    })
    .optional(),
  seconds: positive,
})

export const sceneSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id,
  title: textSchema,
  summary: textSchema.optional(),
  seed: z.number().int().nonnegative().optional(),
  claims: z.array(claimSchema).optional(),
  hall: hallSchema,
  products: z.array(productSchema).min(1).max(256),
  shifts: z.array(shiftPatternSchema).optional(),
  crews: z.array(crewSchema),
  lines: z.array(lineSchema).min(1),
  rework: z.array(benchSchema).optional(),
  fleet: fleetSchema.optional(),
  interconnection: z
    .strictObject({
      lotBoards: z.number().int().positive().describe('boards of a lot'),
      lotStartS: notNegative.describe('a person starts each lot at a robot without a link'),
      noticeS: notNegative.describe('a stop of such a robot is noticed after this time'),
      crew: id,
    })
    .optional(),
  shipment: z.strictObject({ after: id, to: id }).optional().describe('full pallets go from a station to a zone'),
  energy: energySchema.optional(),
  controls: z.array(controlSchema),
  scenarios: z.array(scenarioSchema).min(1),
  tour: z.array(tourStopSchema).optional(),
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
