import { Command, CommanderError } from 'commander'
import { compareCommand } from './compare-command.ts'
import { InputFault } from './fault.ts'
import { type RunOptions, runCommand } from './run-command.ts'
import { faultsOfFile } from './scene-file.ts'
import { type SweepOptions, sweepCommand } from './sweep-command.ts'
import { type TraceOptions, traceCommand } from './trace-command.ts'
import { type VerifyOptions, verifyCommand } from './verify-command.ts'

/** Exit: 0 good, 1 a check failed, 2 bad usage or bad input. */
const program = new Command('factory')
  .description('Runs, traces and checks factory scenes')
  .exitOverride()
  .showHelpAfterError('(factory COMMAND --help tells more)')
const collect = (value: string, before: string[]) => [...before, value]
let exit = 0
const done = async (code: number | Promise<number>) => {
  exit = await code
}

const withRunOptions = (command: Command) =>
  command
    .option('--set <control=value>', 'moves a control of the scene (may be given again)', collect, [])
    .option('--hours <h>', 'hours that are measured, after the warm-up', '24')
    .option('--warmup <h>', 'hours before measuring begins; auto: found by pilot runs (MSER-5)', '8')
    .option('--replications <n>', 'independent runs', '10')
    .option('--seed <n>', 'seed of the first run (default: that of the scene)')
    .option('--precision <share>', 'go on until the 95 % half-width is this share of the mean, e.g. 2%')
    .option('--of <kpi>', 'the KPI that --precision looks at', 'throughputPerHour')
    .option('--workers <n>', 'threads (default: all cores)')
    .option('--json', 'one JSON document')
    .option('--csv', 'a table of commas')

withRunOptions(
  program
    .command('run <scene>')
    .description('replicated simulation of a scenario: every KPI with its interval')
    .option('--scenario <id>', 'scenario of the scene'),
).action((file: string, options: RunOptions) => done(runCommand(file, options)))
withRunOptions(
  program.command('compare <scene> <a> <b>').description('two scenarios on the same luck: paired differences'),
).action((file: string, a: string, b: string, options: RunOptions) => done(compareCommand(file, a, b, options)))
withRunOptions(
  program
    .command('sweep <scene>')
    .description('every combination of the varied controls')
    .requiredOption('--vary <control=from..to/step>', 'a control and its values (may be given again)', collect, [])
    .option('--scenario <id>', 'scenario of the scene')
    .option('--out <file>', 'keeps finished points there, one JSON line each; a stopped sweep goes on from it'),
).action((file: string, options: SweepOptions) => done(sweepCommand(file, options)))
program
  .command('trace <scene>')
  .description('the events of one run as lines of JSON')
  .option('--scenario <id>', 'scenario of the scene')
  .option('--set <control=value>', 'moves a control', collect, [])
  .option('--hours <h>', 'hours from the start', '1')
  .option('--seed <n>', 'seed (default: that of the scene)')
  .option('--out <file>', 'file to write (default: standard output)')
  .option('--hash', 'prints the digest of all events')
  .action((file: string, options: TraceOptions) => done(traceCommand(file, options)))
program
  .command('check <files...>')
  .description('validates scene documents')
  .action((files: string[]) => {
    for (const file of files) {
      const { lines } = faultsOfFile(file)
      if (lines.length === 0) console.log(`${file}: good`)
      for (const line of lines) console.error(line)
      if (lines.length > 0) exit = 2
    }
  })
program
  .command('verify <cases>')
  .description('runs lines with exact results and compares')
  .option('--only <regex>', 'cases whose id or group fits')
  .option('--json', 'one JSON document')
  .action((file: string, options: VerifyOptions) => done(verifyCommand(file, options)))

try {
  await program.parseAsync(process.argv)
  process.exitCode = exit
} catch (error) {
  process.exitCode = 2
  if (error instanceof InputFault) for (const line of error.lines) console.error(line)
  else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else throw error
}
