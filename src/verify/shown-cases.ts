import type { Text } from '../model/text.ts'

/** Lines of the case file that the page runs on demand, with their names and formulas in both languages. Of each, one value is
 * shown; all of its values are compared. */
export interface ShownCase {
  id: string
  title: Text
  formula: Text
  metric: string
}

const shown = (
  id: string,
  en: string,
  zh: string,
  formulaEn: string,
  formulaZh: string,
  metric: string,
): ShownCase => ({
  id,
  title: { en, zh },
  formula: { en: formulaEn, zh: formulaZh },
  metric,
})

export const SHOWN_CASES: ShownCase[] = [
  shown(
    'mm1-0.8',
    'One station, random arrivals and work (M/M/1)',
    '单工位，随机到达与加工（M/M/1）',
    'Closed form',
    '闭式解',
    'station.S1.queue_wait',
  ),
  shown(
    'mmc-3-2.7',
    'Three parallel machines (M/M/3)',
    '三台并行设备（M/M/3）',
    'Erlang C',
    'Erlang C 公式',
    'station.S1.queue_wait',
  ),
  shown(
    'md1-0.8',
    'Constant cycle time (M/D/1)',
    '固定节拍（M/D/1）',
    'Pollaczek–Khinchine',
    'Pollaczek–Khinchine 公式',
    'sojourn.mean',
  ),
  shown(
    'erlang-b-deterministic',
    'Boards turned away when all is full',
    '满载时拒收',
    'Erlang B',
    'Erlang B 公式',
    'loss_prob',
  ),
  shown(
    'jackson-rework-loop',
    'Inspection that sends 20 % back',
    '检验返回 20 %',
    'Jackson product form',
    'Jackson 乘积形式',
    'wip',
  ),
  shown(
    'line-exp-3x0',
    'Three stations without buffers',
    '三工位无缓存',
    'Hunt 1956: 22/39',
    'Hunt 1956：22/39',
    'throughput',
  ),
  shown(
    'line-exp-5x1',
    'Five stations, one place between',
    '五工位，工位间一个缓存位',
    'Markov chain, 209 states',
    '马尔可夫链，209 个状态',
    'throughput',
  ),
  shown(
    'bowl-3x1',
    'Faster in the middle (bowl)',
    '中间工位较快（碗形现象）',
    'Markov chain, 15 states',
    '马尔可夫链，15 个状态',
    'throughput',
  ),
  shown(
    'fail-2m-exp-b4',
    'Two machines that fail, buffer 4',
    '两台会故障的设备，缓存 4',
    'Gershwin–Berman chain',
    'Gershwin–Berman 马尔可夫链',
    'throughput',
  ),
  shown(
    'fail-mg1-op-exp',
    'A station that fails while it works',
    '加工中会故障的工位',
    'Pollaczek–Khinchine on completion times',
    '完工时间的 Pollaczek–Khinchine 公式',
    'sojourn.mean',
  ),
  shown(
    'repairman-4-1',
    'Four machines, one technician',
    '四台设备一名技师',
    'Machine repair M/M/R//N',
    '机器维修模型 M/M/R//N',
    'operator.R.util',
  ),
  shown(
    'op-3st-2op-downstream',
    'Three stations, two operators',
    '三工位两名操作员',
    'Markov chain, 15 states',
    '马尔可夫链，15 个状态',
    'throughput',
  ),
  shown(
    'closed-3-4',
    'Loop of four carriers',
    '四个载具的闭环',
    'Gordon–Newell, mean value analysis',
    'Gordon–Newell 均值分析',
    'throughput',
  ),
  shown('assembly-balanced', 'Assembly of two parts', '两件装配', 'Markov chain', '马尔可夫链', 'throughput'),
  shown(
    'rework-limited',
    'At most two repeats, then scrap',
    '最多返工两次，然后报废',
    'Truncated geometric',
    '截尾几何分布',
    'yield',
  ),
]
