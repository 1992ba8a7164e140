/** What is wrong with a scene document, in Chinese. The model tells its faults in one language (`model/faults.ts`,
 * `model/check-scene.ts`, `model/distribution.ts`); here each form of sentence has its translation. A value found stands first. */
const VALUE = '("(?:[^"\\\\]|\\\\.)*(?:"|\\.\\.\\.)|[[{].*|[^\\s:]+)'
const form = (english: string, chinese: string): [RegExp, string] => [
  new RegExp(`${english.replaceAll('VALUE', VALUE)}$`),
  chinese,
]

const FORMS: [RegExp, string][] = [
  form('is not JSON: (.*)', '不是有效的 JSON：$1'),
  form('is not a scene: .*', '不是场景：应为包含 format、id、hall、lines 等的对象'),
  form('(\\S+) is newer than this program, which reads format 1', '格式 $1 比本程序新，本程序只读取格式 1'),
  form('is missing, expected (\\S+)', '缺少，应为 $1'),
  form('is missing, a failure before an operation needs its probability', '缺少：加工前故障需要给出概率'),
  form('is missing, a failure on the (\\S+) clock needs it', '缺少：按 $1 时钟计的故障需要此项'),
  form('is missing, a (\\S+) compares with a scenario', '缺少：$1 类声明须与某个方案比较'),
  form('VALUE is not of type (\\S+)', '$1 的类型应为 $2'),
  form('unknown key, did you mean (.+)\\?', '未知的键，是否应为 $1？'),
  form('unknown key, known are (.+)', '未知的键，可用的有 $1'),
  form('unknown key', '未知的键'),
  form('holds too few entries, at least (\\S+) expected', '条目过少，至少应有 $1 项'),
  form('holds too many entries, at most (\\S+) expected', '条目过多，至多应有 $1 项'),
  form('VALUE is not a letter, then letters, digits, - or _', '$1 应以字母开头，其后为字母、数字、- 或 _'),
  form('VALUE is not a name such as (.+)', '$1 不是形如 $2 的名称'),
  form('VALUE is not at least (\\S+)', '$1 应不小于 $2'),
  form('VALUE is not greater than (\\S+)', '$1 应大于 $2'),
  form('VALUE is not at most (\\S+)', '$1 应不大于 $2'),
  form('VALUE is not less than (\\S+)', '$1 应小于 $2'),
  form('VALUE is not one of (.+), did you mean (.+)\\?', '$1 不在 $2 之中，是否应为 $3？'),
  form('VALUE is not one of (.+)', '$1 不在 $2 之中'),
  form('VALUE is not a valid (.+)', '$1 不是有效的 $2'),
  form('VALUE is not a known (\\S+)', '$1 不是已知的 $2'),
  form('VALUE is not of a form that is allowed here', '$1 不是此处允许的形式'),
  form('VALUE is already the id of a station', '$1 已是某工位的 id'),
  form('VALUE is already the id of (.+)', '$1 已是 $2 的 id'),
  form('there is no fleet to act on', '没有可作用的车队'),
  form('there is no (.+) VALUE, did you mean (.+)\\?', '没有名为 $2 的 $1，是否应为 $3？'),
  form('there is no (.+) VALUE', '没有名为 $2 的 $1'),
  form('(\\[.*\\]) lies outside the hall of (.+) m', '$1 在 $2 米的车间之外'),
  form('the way has no length', '通道长度为零'),
  form('shares of the mix sum to (\\S+), not to 1', '产品份额之和为 $1，应为 1'),
  form(
    'an oven is not set up between two boards that are in it together',
    '炉内同时有多块板，炉子不能在两块板之间换线',
  ),
  form('is the product before, between which nothing is set up', '与换线前的产品相同，无需换线'),
  form('the change from (\\S+) to (\\S+) is already given', '从 $1 到 $2 的换线已经给出'),
  form('reels need the seconds for each, reelS', '给出料盘数时需要每盘的秒数 reelS'),
  form('probabilities sum to (\\S+), not to 1', '概率之和为 $1，应为 1'),
  form('the line has no station VALUE', '该产线没有工位 $1'),
  form('a station needs at least one method', '工位至少需要一种作业方式'),
  form('(\\S+) is more than the stock of (\\S+) boards takes', '$1 超过 $2 块板的库存容量'),
  form('(\\S+) is more than the (\\S+) tasks in all', '$1 超过任务总数 $2'),
  form('(\\S+) servers cannot be spread evenly over (\\S+) machines', '$1 个加工位无法平均分配到 $2 台设备'),
  form('an oven has one position and one server', '炉子只有一个位置和一个加工位'),
  form('an oven needs places in the buffer after it, which has none', '炉子之后的缓存需要有位置，现为零'),
  form(
    'an operator who stays for the whole cycle is not called every few boards',
    '全程在位的操作员无需每隔若干块板呼叫',
  ),
  form(
    'only one crew can hold the cycle; others may be called with everyBoards',
    '只能有一个班组占用整个节拍；其他班组可用 everyBoards 呼叫',
  ),
  form('crew (\\S+) does not have the duty (.+)', '班组 $1 没有职责 $2'),
  form('(\\S+) is not greater than min (\\S+)', '$1 应大于下限 $2'),
  form('(\\S+) is not within (\\S+) to (\\S+)', '$1 不在 $2 至 $3 之间'),
  form('one scenario must be the default, found (\\S+)', '应有且仅有一个默认方案，现有 $1 个'),
  form('station (\\S+) has no (\\S+) method', '工位 $1 没有 $2 方式'),
  form('a stop needs a station or a view', '停留点需要工位或视角'),
  form('(\\S+) is smaller than (min|mode) (\\S+)', '$1 小于 $2 $3'),
  form('(\\S+) means stand beside (\\S+) probabilities', '$1 个均值对应 $2 个概率，数目不符'),
  form('(\\S+) weights stand beside (\\S+) values', '$1 个权重对应 $2 个值，数目不符'),
  form('all weights are zero', '所有权重均为零'),
]

/** A fault's line with its message in Chinese; as it is where its form is not known. The place before it stays. */
export function faultInChinese(line: string): string {
  for (const [english, chinese] of FORMS) if (english.test(line)) return line.replace(english, chinese)
  return line
}
