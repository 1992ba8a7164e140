import type * as z from 'zod/mini'

/** One thing that is wrong with a document: where it stands and what would have been right. */
export interface Fault {
  /** `lines[0].stations[4].buffer`; empty for the document itself. */
  path: string
  message: string
}

/** `file: path: message`, the one line that a person reads. */
export function faultLine(file: string, fault: Fault): string {
  return fault.path ? `${file}: ${fault.path}: ${fault.message}` : `${file}: ${fault.message}`
}

export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text ? `.${String(step)}` : String(step)
  }
  return text
}

/** Every issue that the schema found, as one fault each, saying what stands there and what was expected. */
export function faultsOf(error: z.core.$ZodError, document: unknown, schema: z.core.$ZodType): Fault[] {
  const faults: Fault[] = []
  for (const issue of error.issues) addIssue(faults, issue, [], document, schema)
  return faults
}

type Issue = z.core.$ZodIssue

function addIssue(
  faults: Fault[],
  issue: Issue,
  prefix: PropertyKey[],
  document: unknown,
  schema: z.core.$ZodType,
): void {
  const path = [...prefix, ...issue.path]
  const found = show(valueAt(document, path))
  const add = (message: string, at: PropertyKey[] = path) => faults.push({ path: pathText(at), message })
  switch (issue.code) {
    case 'invalid_type':
      return void add(
        valueAt(document, path) === undefined
          ? `is missing, expected ${issue.expected}`
          : `${found} is not of type ${issue.expected}`,
      )
    case 'unrecognized_keys': {
      const known = keysAt(schema, path)
      for (const key of issue.keys) {
        const near = nearest(key, known)
        add(
          near
            ? `unknown key, did you mean ${near}?`
            : `unknown key${known.length ? `, known are ${known.join(', ')}` : ''}`,
          [...path, key],
        )
      }
      return
    }
    case 'too_small':
      if (issue.origin === 'array') return void add(`holds too few entries, at least ${issue.minimum} expected`)
      return void add(`${found} is not ${issue.inclusive ? 'at least' : 'greater than'} ${issue.minimum}`)
    case 'too_big':
      if (issue.origin === 'array') return void add(`holds too many entries, at most ${issue.maximum} expected`)
      return void add(`${found} is not ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`)
    case 'invalid_value': {
      const near =
        typeof valueAt(document, path) === 'string'
          ? nearest(String(valueAt(document, path)), issue.values.map(String))
          : null
      return void add(
        `${found} is not one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}${near ? `, did you mean ${near}?` : ''}`,
      )
    }
    case 'invalid_format':
      return void add(
        `${found} is not ${issue.message.startsWith('Invalid') ? `a valid ${issue.format}` : issue.message}`,
      )
    case 'invalid_union': {
      if (issue.discriminator) {
        const at = [...path.slice(0, -1), path.at(-1)!]
        return void add(`${show(valueAt(document, at))} is not a known ${issue.discriminator}`)
      }
      // The branch that fits best is the one whose faults lie deepest: the writer meant that one.
      const branches = [...issue.errors].sort((a, b) => deepest(b) - deepest(a) || a.length - b.length)
      const best = branches[0]
      if (!best || deepest(best) === 0) return void add(`${found} is not of a form that is allowed here`)
      for (const inner of best) addIssue(faults, inner, path, document, schema)
      return
    }
    default:
      return void add(`${found}: ${issue.message}`)
  }
}

const deepest = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))

export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** Keys that the schema knows at a path, for the hint beside an unknown one. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let nodes: z.core.$ZodType[] = [schema]
  for (const step of path) nodes = nodes.flatMap((node) => childrenOf(node, step))
  return [
    ...new Set(
      nodes
        .flatMap((node) => unwrap(node))
        .flatMap((node) =>
          node._zod.def.type === 'object' ? Object.keys((node._zod.def as z.core.$ZodObjectDef).shape) : [],
        ),
    ),
  ]
}

function unwrap(node: z.core.$ZodType): z.core.$ZodType[] {
  const def = node._zod.def
  if (def.type === 'optional' || def.type === 'nullable') return unwrap((def as z.core.$ZodOptionalDef).innerType)
  if (def.type === 'union')
    return (def as z.core.$ZodUnionDef).options.flatMap((option) => unwrap(option as z.core.$ZodType))
  return [node]
}

function childrenOf(node: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  return unwrap(node).flatMap((inner): z.core.$ZodType[] => {
    const def = inner._zod.def
    if (def.type === 'object') {
      const child = (def as z.core.$ZodObjectDef).shape[String(step)]
      return child ? [child] : []
    }
    if (def.type === 'array') return [(def as z.core.$ZodArrayDef).element]
    if (def.type === 'record') return [(def as z.core.$ZodRecordDef).valueType]
    return []
  })
}

/** The known word within two edits (Levenshtein) of the given one, or null. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null
  let bestDistance = 3
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    previous = row
  }
  return previous[b.length]!
}
