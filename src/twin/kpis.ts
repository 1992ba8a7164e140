import type { Text } from '../model/text.ts'
import type { KpiContext } from './kpi-context.ts'
import { SET_UP, WORKING } from './station-state.ts'

/** A number that went into a KPI, for the card that shows how it came about. */
export interface KpiTerm {
  name: Text
  value: number
  unit: string
}

export interface KpiDefinition {
  id: string
  title: Text
  unit: string
  /** Digits after the point that are worth showing (of a percentage for unit %). */
  digits: number
  /** Which direction is good. */
  good: 'up' | 'down' | null
  formula: Text
  /** Where it comes from: measured in the run, or fixed by methods and settings alone. */
  origin: 'run' | 'settings'
  /** null = no data. Shares are 0 … 1, also where the unit shown is %. */
  value: (c: KpiContext) => number | null
  terms?: (c: KpiContext) => KpiTerm[]
}

const t = (en: string, zh: string): Text => ({ en, zh })
const over = (a: number, b: number) => (b > 0 ? a / b : null)
const GOOD_BOARDS = t('good boards out', '合格产出')
const HOURS = t('hours in the window', '窗口小时数')

function goodPerShift(c: KpiContext): number | null {
  const perHour = over(c.exits, c.plannedHours)
  return perHour === null ? null : perHour * c.plannedRunH
}

function energyPerBoard(c: KpiContext): number | null {
  const overhead = 1 + (c.data.scene.energy?.overheadShare ?? 0)
  const { layout } = c.totals
  return over((c.sum(layout.energyKwh) + c.totals.one(layout.otherKwh)) * overhead, c.exits)
}

function rolledYield(c: KpiContext): number | null {
  const { layout } = c.totals
  let product = 1
  let gates = 0
  c.data.roster.stations.forEach((_, i) => {
    const inspected = c.totals.of(layout.inspected, i)
    if (inspected === 0) return
    gates++
    product *= c.totals.of(layout.firstGood, i) / inspected
  })
  return gates > 0 ? product ** (1 / Math.max(1, copiesOf(c))) : null
}

/** With several copies of a line the yield shown is the geometric mean of theirs. */
const copiesOf = (c: KpiContext) => Math.max(...c.data.roster.stations.map((station) => station.line)) + 1

const kwhTerms = (c: KpiContext): KpiTerm[] => {
  const { layout } = c.totals
  return [
    { name: t('energy of the stations', '工位能耗'), value: c.sum(layout.energyKwh), unit: 'kWh' },
    { name: t('energy of the vehicles', 'AMR能耗'), value: c.totals.one(layout.otherKwh), unit: 'kWh' },
    { name: t('overhead', '公辅能耗占比'), value: c.data.scene.energy?.overheadShare ?? 0, unit: '' },
    { name: GOOD_BOARDS, value: c.exits, unit: '' },
  ]
}

/** Server-seconds of the stations whose method in use is set up between products. */
function setUp(c: KpiContext): { setUpS: number; productionS: number } {
  const sums = { setUpS: 0, productionS: 0 }
  c.data.stationIds.forEach((id, station) => {
    const method = c.data.methods[station]![c.settings.methods[id]!]
    if (!method?.setUp) return
    sums.setUpS += c.totals.stateS(station, SET_UP)
    sums.productionS += c.totals.stateS(station, WORKING)
  })
  return sums
}

const oee = (part: 'availability' | 'effectiveness' | 'quality' | 'oee' | 'standalone') => (c: KpiContext) =>
  c.oeeOf(c.bottleneck())?.[part] ?? null

/** Every KPI of the product, each defined once. Definitions: docs/kpis.md. */
export const KPIS: KpiDefinition[] = [
  {
    id: 'throughputPerHour',
    title: t('Throughput', '产出速率'),
    unit: '/h',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t('good boards out / hours in the window', '合格产出 / 窗口小时数'),
    value: (c) => over(c.exits, c.hours),
    terms: (c) => [
      { name: GOOD_BOARDS, value: c.exits, unit: '' },
      { name: HOURS, value: c.hours, unit: 'h' },
    ],
  },
  {
    id: 'goodBoardsPerShift',
    title: t('Good boards per shift', '单班合格产量'),
    unit: '',
    digits: 0,
    good: 'up',
    origin: 'run',
    formula: t(
      'good boards out / planned hours in the window × planned run hours of a shift (all hours are planned unless shifts run)',
      '合格产出 / 窗口内计划运行小时 × 单班计划运行小时（未启用班次时全部时间均为计划运行）',
    ),
    value: goodPerShift,
    terms: (c) => [
      { name: GOOD_BOARDS, value: c.exits, unit: '' },
      { name: t('planned hours in the window', '窗口内计划运行小时'), value: c.plannedHours, unit: 'h' },
      { name: t('planned run hours of a shift', '单班计划运行小时'), value: c.plannedRunH, unit: 'h' },
    ],
  },
  {
    id: 'workers',
    title: t('Workers', '用工人数'),
    unit: '',
    digits: 0,
    good: 'down',
    origin: 'settings',
    formula: t('direct people of the methods in use + support staff', '在用工艺的直接人员 + 支持人员'),
    value: (c) => c.workers,
    terms: (c) => [
      { name: t('direct', '直接人员'), value: c.workersOf('direct'), unit: '' },
      { name: t('support', '支持人员'), value: c.workersOf('support'), unit: '' },
    ],
  },
  {
    id: 'outputPerPersonPerShift',
    title: t('Output per person', '人均产出'),
    unit: '',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t('good boards of a paid shift / workers of the shift', '单班合格产量 / 当班人数'),
    value: (c) => over(goodPerShift(c) ?? Number.NaN, c.workers) || null,
    terms: (c) => [
      { name: t('good boards per shift', '单班合格产量'), value: goodPerShift(c) ?? 0, unit: '' },
      { name: t('workers', '人数'), value: c.workers, unit: '' },
    ],
  },
  {
    id: 'upph',
    title: t('UPPH', '人时产出 UPPH'),
    unit: '/h',
    digits: 2,
    good: 'up',
    origin: 'run',
    formula: t('good boards of a shift / (workers × paid hours)', '单班合格产量 / (人数 × 付薪小时)'),
    value: (c) => over(goodPerShift(c) ?? Number.NaN, c.workers * c.paidH) || null,
    terms: (c) => [
      { name: t('good boards per shift', '单班合格产量'), value: goodPerShift(c) ?? 0, unit: '' },
      { name: t('paid person-hours', '付薪人时'), value: c.workers * c.paidH, unit: 'h' },
    ],
  },
  {
    id: 'lines',
    title: t('Lines', '产线数'),
    unit: '',
    digits: 0,
    good: 'up',
    origin: 'settings',
    formula: t('lines in the hall', '车间内产线数'),
    value: (c) => c.lines,
  },
  {
    id: 'directPerLine',
    title: t('People who run a line', '每线运行人数'),
    unit: '',
    digits: 1,
    good: 'down',
    origin: 'settings',
    formula: t('direct people / lines', '直接人员 / 产线数'),
    value: (c) => c.workersOf('direct') / c.lines,
    terms: (c) => [
      { name: t('direct people', '直接人员'), value: c.workersOf('direct'), unit: '' },
      { name: t('lines', '产线数'), value: c.lines, unit: '' },
    ],
  },
  {
    id: 'automationRateByTask',
    title: t('Automation rate, by task', '自动化率（按任务）'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'settings',
    formula: t('automated tasks / tasks', '自动化任务数 / 任务总数'),
    value: (c) => c.settings.taskShare,
    terms: (c) => [
      {
        name: t('automated tasks', '自动化任务'),
        value: c.methods().reduce((s, m) => s + m.method.tasks.automated, 0),
        unit: '',
      },
      { name: t('tasks', '任务总数'), value: c.methods().reduce((s, m) => s + m.method.tasks.total, 0), unit: '' },
    ],
  },
  {
    id: 'automationRateByProcess',
    title: t('Automation rate, by process', '自动化率（按工序）'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'settings',
    formula: t('fully automated processes / processes', '全自动工序数 / 工序总数'),
    value: (c) => over(c.methods().filter((m) => m.method.fullyAutomated).length, c.methods().length),
    terms: (c) => [
      {
        name: t('fully automated', '全自动工序'),
        value: c.methods().filter((m) => m.method.fullyAutomated).length,
        unit: '',
      },
      { name: t('processes', '工序总数'), value: c.methods().length, unit: '' },
    ],
  },
  {
    id: 'automationRateByWork',
    title: t('Automation rate, by work content', '自动化率（按工作量）'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'settings',
    formula: t(
      '1 − touch seconds per board now / with conventional methods',
      '1 − 当前单板人工秒数 / 传统工艺单板人工秒数',
    ),
    value: (c) => {
      const share = over(c.touchNowS, conventionalTouchS(c))
      return share === null ? null : 1 - share
    },
    terms: (c) => [
      { name: t('touch now', '当前人工'), value: c.touchNowS, unit: 's' },
      { name: t('touch conventional', '传统人工'), value: conventionalTouchS(c), unit: 's' },
    ],
  },
  {
    id: 'robotInterconnectionRate',
    title: t('Robot interconnection', '机器人联网率'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'settings',
    formula: t('robots and vehicles with a live link / all', '联网的机器人与AMR / 全部'),
    value: (c) => over(linked(c).linked, linked(c).all),
    terms: (c) => [
      { name: t('linked', '已联网'), value: linked(c).linked, unit: '' },
      { name: t('robots and vehicles', '机器人与AMR'), value: linked(c).all, unit: '' },
    ],
  },
  {
    id: 'oee',
    title: t('OEE', '设备综合效率 OEE'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t(
      'availability × effectiveness × quality ratio, of the bottleneck (ISO 22400-2 style)',
      '可用率 × 性能率 × 质量率，取瓶颈工位（ISO 22400-2 口径）',
    ),
    value: oee('oee'),
  },
  {
    id: 'oeeStandalone',
    title: t('OEE, stand-alone', '独立OEE'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t(
      'OEE with blocked and starved time taken out of the planned time',
      '从计划时间中扣除堵塞与待料时间后的OEE',
    ),
    value: oee('standalone'),
  },
  {
    id: 'availability',
    title: t('Availability', '可用率'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t(
      'APT / PBT: production time / planned busy time, of the bottleneck',
      'APT / PBT：生产时间 / 计划忙时，取瓶颈工位',
    ),
    value: oee('availability'),
  },
  {
    id: 'effectiveness',
    title: t('Effectiveness', '性能率'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t(
      'PRI × PQ / APT: planned cycle × boards / production time, of the bottleneck',
      'PRI × PQ / APT：计划节拍 × 产量 / 生产时间，取瓶颈工位',
    ),
    value: oee('effectiveness'),
  },
  {
    id: 'qualityRatio',
    title: t('Quality ratio', '质量率'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t(
      'GQ / PQ: boards finished and not rejected / boards finished, of the bottleneck',
      'GQ / PQ：合格完工 / 完工，取瓶颈工位',
    ),
    value: oee('quality'),
  },
  {
    id: 'setUpRatio',
    title: t('Set-up ratio', '换线时间占比'),
    unit: '%',
    digits: 1,
    good: 'down',
    origin: 'run',
    formula: t(
      'AUST / AUPT: set-up time / (set-up + production time), of the stations that are set up between products',
      'AUST / AUPT：换线时间 /（换线 + 生产时间），取需要换线的工位',
    ),
    value: (c) => over(setUp(c).setUpS, setUp(c).setUpS + setUp(c).productionS),
    terms: (c) => [
      { name: t('set-up', '换线'), value: setUp(c).setUpS, unit: 's' },
      { name: t('production', '生产'), value: setUp(c).productionS, unit: 's' },
    ],
  },
  {
    id: 'rolledThroughputYield',
    title: t('Rolled throughput yield', '直通率'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'run',
    formula: t('product over the gates of good at first inspection / inspected', '各检测关口首检合格率的连乘积'),
    value: rolledYield,
  },
  {
    id: 'scrapRatio',
    title: t('Scrap ratio', '报废率'),
    unit: '%',
    digits: 2,
    good: 'down',
    origin: 'run',
    formula: t('boards scrapped / (good boards out + scrapped)', '报废 / (合格产出 + 报废)'),
    value: (c) => over(c.scraps, c.exits + c.scraps),
  },
  {
    id: 'reworkRatio',
    title: t('Rework ratio', '返修率'),
    unit: '%',
    digits: 1,
    good: 'down',
    origin: 'run',
    formula: t('boards sent to rework / good boards out', '送返修次数 / 合格产出'),
    value: (c) => over(c.sum(c.totals.layout.rejected), c.exits),
  },
  {
    id: 'dpmo',
    title: t('DPMO', 'DPMO'),
    unit: '',
    digits: 1,
    good: 'down',
    origin: 'run',
    formula: t('10⁶ × rejects / (good boards × opportunities)', '10⁶ × 不良次数 / (合格产出 × 缺陷机会数)'),
    value: (c) =>
      over(1e6 * c.sum(c.totals.layout.rejected), c.exits * (c.data.scene.products[0]!.defectOpportunities ?? 0)),
  },
  {
    id: 'wip',
    title: t('WIP', '在制品 WIP'),
    unit: '',
    digits: 0,
    good: 'down',
    origin: 'run',
    formula: t('boards inside, averaged over time', '线内板数的时间平均'),
    value: (c) => over(c.totals.one(c.totals.layout.wipArea), c.spanS),
  },
  {
    id: 'leadTimeS',
    title: t('Lead time', '交期'),
    unit: 's',
    digits: 0,
    good: 'down',
    origin: 'run',
    formula: t('mean time from the first touch to the pallet, of the boards that left', '下线板从首触到入栈的平均时间'),
    value: (c) => over(c.totals.one(c.totals.layout.leadS), c.exits),
  },
  {
    id: 'energyPerBoardKwh',
    title: t('Energy per board', '单板能耗'),
    unit: 'kWh',
    digits: 2,
    good: 'down',
    origin: 'run',
    formula: t(
      'Σ over stations and vehicles ∫ kW(state) dt × (1 + overhead) / good boards',
      '各工位与AMR的 ∫ kW(状态) dt 之和 × (1 + 公辅占比) / 合格产出',
    ),
    value: energyPerBoard,
    terms: kwhTerms,
  },
  {
    id: 'carbonPerBoardKgLocation',
    title: t('Carbon per board, location-based', '单板碳排（基于位置）'),
    unit: 'kg',
    digits: 2,
    good: 'down',
    origin: 'run',
    formula: t('energy per board × grid factor', '单板能耗 × 电网排放因子'),
    value: (c) => times(energyPerBoard(c), c.data.scene.hall.grid.factorKgPerKwh),
    terms: (c) => [
      { name: t('energy per board', '单板能耗'), value: energyPerBoard(c) ?? 0, unit: 'kWh' },
      { name: t('grid factor', '电网排放因子'), value: c.data.scene.hall.grid.factorKgPerKwh, unit: 'kg/kWh' },
    ],
  },
  {
    id: 'carbonPerBoardKgMarket',
    title: t('Carbon per board, market-based', '单板碳排（基于市场）'),
    unit: 'kg',
    digits: 2,
    good: 'down',
    origin: 'run',
    formula: t('energy per board × (1 − green share) × residual factor', '单板能耗 × (1 − 绿电占比) × 剩余因子'),
    value: (c) => times(energyPerBoard(c), (1 - c.settings.greenShare) * c.data.scene.hall.grid.residualFactorKgPerKwh),
    terms: (c) => [
      { name: t('energy per board', '单板能耗'), value: energyPerBoard(c) ?? 0, unit: 'kWh' },
      { name: t('green share', '绿电占比'), value: c.settings.greenShare, unit: '' },
      { name: t('residual factor', '剩余因子'), value: c.data.scene.hall.grid.residualFactorKgPerKwh, unit: 'kg/kWh' },
    ],
  },
  {
    id: 'lineBalanceRatio',
    title: t('Line balance', '线平衡率'),
    unit: '%',
    digits: 1,
    good: 'up',
    origin: 'settings',
    formula: t('Σ effective cycles / (positions × longest)', '有效节拍之和 / (工位数 × 最长节拍)'),
    value: (c) => over(c.balance().sumS, c.balance().positions * c.balance().longestS),
    terms: (c) => [
      { name: t('Σ effective cycles', '有效节拍之和'), value: c.balance().sumS, unit: 's' },
      { name: t('positions', '工位数'), value: c.balance().positions, unit: '' },
      { name: t('longest', '最长节拍'), value: c.balance().longestS, unit: 's' },
    ],
  },
  {
    id: 'taktS',
    title: t('Takt', '节拍'),
    unit: 's',
    digits: 1,
    good: null,
    origin: 'run',
    formula: t(
      'planned run time / demand; with unlimited demand: planned run time / good boards',
      '计划运行时间 / 需求；需求不限时：计划运行时间 / 合格产出',
    ),
    value: (c) =>
      c.settings.demandPerHour !== null ? over(3600, c.settings.demandPerHour) : over(c.plannedS, c.exits),
  },
  {
    id: 'qualityLossCny',
    title: t('Quality loss per board', '单板质量损失'),
    unit: 'CNY',
    digits: 2,
    good: 'down',
    origin: 'run',
    formula: t(
      '(scrap × material + rework hours × rate + rejects × retest) / good boards',
      '(报废 × 材料费 + 返修工时 × 费率 + 不良 × 复测费) / 合格产出',
    ),
    value: (c) => {
      const cost = c.data.scene.products[0]!.cost
      if (!cost) return null
      const { layout } = c.totals
      const loss =
        c.scraps * cost.materialCny +
        (c.totals.one(layout.reworkS) / 3600) * cost.reworkCnyPerH +
        c.sum(layout.rejected) * cost.retestCny
      return over(loss, c.exits)
    },
  },
  {
    id: 'mttrMin',
    title: t('MTTR', '平均修复时间 MTTR'),
    unit: 'min',
    digits: 1,
    good: 'down',
    origin: 'run',
    formula: t('time down (waiting and repair) / stops, all stations', '停机时间（等待与维修）/ 停机次数，全部工位'),
    value: (c) => over(downS(c) / 60, c.sum(c.totals.layout.stops)),
  },
  {
    id: 'mtbfH',
    title: t('MTBF', '平均故障间隔 MTBF'),
    unit: 'h',
    digits: 2,
    good: 'up',
    origin: 'run',
    formula: t('working time / stops, all stations', '工作时间 / 停机次数，全部工位'),
    value: (c) => over(c.totals.layout.stations > 0 ? sumState(c, 3) / 3600 : 0, c.sum(c.totals.layout.stops)),
  },
]

export const KPI_BY_ID = new Map(KPIS.map((kpi) => [kpi.id, kpi]))

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}

function sumState(c: KpiContext, state: number): number {
  let sum = 0
  for (let i = 0; i < c.totals.layout.stations; i++) sum += c.totals.stateS(i, state)
  return sum
}

const downS = (c: KpiContext) => sumState(c, 10) + sumState(c, 11)

function conventionalTouchS(c: KpiContext): number {
  return c.touchS(
    c.data.scene.lines.flatMap((line) => line.stations.map((s) => s.methods.conventional ?? s.methods.automated!)),
  )
}

function linked(c: KpiContext): { linked: number; all: number } {
  const robots = c.data.scene.lines.flatMap((line) => line.stations.flatMap((s) => c.settings.robotsLinked[s.id] ?? []))
  const vehicles = c.settings.fleetCount
  return {
    linked: robots.filter(Boolean).length + (c.settings.fleetLinked ? vehicles : 0),
    all: robots.length + vehicles,
  }
}

/** Time in each state per server, waiting boards and so on, of one station, as shares of the window. */
export interface StationKpis {
  working: number
  rework: number
  blocked: number
  starved: number
  noOperator: number
  setUp: number
  consumables: number
  maintenance: number
  waitingRepair: number
  repair: number
  off: number
  queueMean: number
  finishedPerHour: number
  oee: number | null
  energyKwh: number
  /** Shares of time as the line's bottleneck (bottleneck-book.ts): at the instant, the only one, and handing over. */
  bottleneckMomentary: number
  bottleneckSole: number
  bottleneckShifting: number
}

export function stationKpis(c: KpiContext, station: number): StationKpis {
  const { totals } = c
  const all = totals.allS(station)
  const share = (state: number) => (all > 0 ? totals.stateS(station, state) / all : 0)
  return {
    working: share(3),
    rework: share(4),
    blocked: share(2),
    starved: share(1),
    noOperator: share(7),
    setUp: share(6),
    consumables: share(8),
    maintenance: share(9),
    waitingRepair: share(10),
    repair: share(11),
    off: share(0),
    queueMean: c.spanS > 0 ? totals.of(totals.layout.queueArea, station) / c.spanS : 0,
    finishedPerHour: c.hours > 0 ? totals.of(totals.layout.finished, station) / c.hours : 0,
    oee: c.oeeOf(station)?.oee ?? null,
    energyKwh: totals.of(totals.layout.energyKwh, station),
    bottleneckMomentary: timeShare(c, totals.layout.momentaryS, station),
    bottleneckSole: timeShare(c, totals.layout.soleS, station),
    bottleneckShifting: timeShare(c, totals.layout.shiftingS, station),
  }
}

function timeShare(c: KpiContext, offset: number, station: number): number {
  return c.spanS > 0 ? c.totals.of(offset, station) / c.spanS : 0
}
