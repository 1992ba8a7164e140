import * as z from 'zod/mini'
import { distributionSchema } from '../model/distribution.ts'
import { count, countFromOne, notNegative, oneOrMore, optional, share } from '../model/schema-words.ts'

/** The format line-oracles/1: lines whose behaviour is known exactly. Meaning of every field: docs/engine.md. */

const destination = z.strictObject({ to: z.string(), p: share })

const failureSchema = z.strictObject({
  clock: z.enum(['operation', 'calendar', 'before_operation']),
  ttf: optional(distributionSchema),
  ttr: distributionSchema,
  p: optional(share),
  crew: optional(z.string()),
})

const stationSchema = z.strictObject({
  id: z.string(),
  servers: countFromOne,
  buffer: z.nullable(count),
  service: z.nullish(distributionSchema),
  phases: optional(z.array(z.strictObject({ time: distributionSchema, operator: optional(z.string()) }))),
  operator: optional(z.string()),
  failure: optional(failureSchema),
  failures: optional(z.array(failureSchema)),
  rework: optional(
    z.strictObject({
      p: share,
      max: optional(count),
      then: optional(z.string()),
    }),
  ),
  next: optional(z.array(destination)),
  inputs: optional(z.array(z.strictObject({ from: z.string(), buffer: z.nullable(count) }))),
  fed: optional(z.boolean()),
})

const sourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('saturated') }),
  z.strictObject({ type: z.literal('renewal'), interarrival: distributionSchema }),
  z.strictObject({ type: z.literal('batch'), count: countFromOne }),
  z.strictObject({ type: z.literal('trace'), times: z.array(notNegative) }),
  z.strictObject({ type: z.literal('closed'), pallets: countFromOne }),
])

export const modelSchema = z.strictObject({
  source: sourceSchema,
  stations: oneOrMore(stationSchema),
  operators: optional(
    z.array(
      z.strictObject({
        id: z.string(),
        count: countFromOne,
        rule: optional(z.enum(['fifo', 'downstream', 'upstream'])),
      }),
    ),
  ),
  on_full: optional(z.enum(['lose', 'wait'])),
  stop: optional(z.strictObject({ departures: countFromOne })),
  optional: optional(z.boolean()),
})

const expectSchema = z.strictObject({
  metric: z.string(),
  value: z.union([z.number(), z.array(z.number())]),
  tolerance: notNegative,
  tolerance_is: z.enum(['absolute', 'relative']),
})

const caseSchema = z.strictObject({
  id: z.string(),
  group: z.string(),
  title: z.string(),
  model: modelSchema,
  expect: oneOrMore(expectSchema),
  method: optional(z.string()),
  run: z.strictObject({
    replications: countFromOne,
    warmup: count,
    departures: optional(countFromOne),
  }),
})

const { localeError } = z.locales.en()

/** Reads one case. What is wrong with it is told in zod's own English, which its small build speaks only when asked to. */
export function readCase(raw: unknown) {
  return caseSchema.safeParse(raw, { error: localeError })
}

export const caseFileSchema = z.object({
  format: z.literal('line-oracles/1'),
  cases: oneOrMore(z.unknown()),
  distributions: optional(z.array(z.unknown())),
})

export type OracleCase = z.infer<typeof caseSchema>
export type OracleModel = z.infer<typeof modelSchema>
export type Expectation = z.infer<typeof expectSchema>
