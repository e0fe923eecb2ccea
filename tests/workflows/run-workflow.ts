import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { plainEnv } from '../update/plain-env.ts';
import { type Context, evaluate, fillIn } from './evaluate.ts';

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  shell?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: { workflow_dispatch?: { inputs?: Record<string, { default?: unknown; required?: boolean; type?: string }> } };
  jobs: Record<string, { if?: string; needs?: string; steps: Step[] }>;
}

export interface Run {
  /** Its number, part of the names of branches. */
  id: string;
  /** Each step that ran, and how it ended. */
  steps: { name: string; status: number; printed: string }[];
  passed: boolean;
  /** What was asked of GitHub's own command, one call an item. */
  gh: string[][];
  /** What was sent to other places with `aws` and `curl`, one command an item. */
  sent: string[];
  /** The text of the pull request, where one was opened. */
  pullRequest: string | undefined;
  /** What the page of the run says. */
  summary: string;
  /** Files handed over as artifacts or to Pages, by the name of the action. */
  uploads: Record<string, string[]>;
}

export interface RunOptions {
  /** What was typed into the form. */
  typed?: Record<string, unknown>;
  event?: string;
  /** Settings on top of those of the workflow, such as `PAPER`. */
  env?: Record<string, string>;
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** What the command `gh api` answers. */
  answer?: string;
}

let runs = 0;

/**
 * Runs every step of a workflow as a script in a folder, as GitHub's machine does: the same shells, the form's inputs, and the
 * actions' parts played. `npm ci` is taken as done, and `gh` only notes what it was asked.
 */
export function runWorkflow(folder: string, name: string, options: RunOptions = {}): Run {
  const workflow = parse(readFileSync(join(folder, '.github/workflows', name), 'utf8')) as Workflow;
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  const id = String(++runs);
  const commands = writeCommands(temp, options.answer ?? '');
  const event = options.event ?? 'workflow_dispatch';
  const steps: Context = {};
  const context: Context = {
    inputs: { ...formDefaults(workflow), ...options.typed },
    github: { token: 'a-token', run_id: id, ref: 'refs/heads/main', event_name: event },
    secrets: options.secrets ?? {},
    vars: options.vars ?? {},
    runner: { temp },
    steps,
  };
  const run: Run = { id, steps: [], passed: true, gh: [], sent: [], pullRequest: undefined, summary: '', uploads: {} };
  writeFileSync(join(temp, 'summary.md'), '');
  for (const job of Object.values(workflow.jobs)) {
    if (job.if && !holds(job.if)) continue;
    for (const step of job.steps) runStep(step);
  }
  run.summary = readFileSync(join(temp, 'summary.md'), 'utf8');
  const log = join(temp, 'gh.jsonl');
  run.gh = existsSync(log)
    ? readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as string[])
    : [];
  const sent = join(temp, 'sent.txt');
  run.sent = existsSync(sent) ? readFileSync(sent, 'utf8').trim().split('\n') : [];
  const body = run.gh.find(([noun, verb]) => noun === 'pr' && verb === 'create');
  if (body) run.pullRequest = readFileSync(body[body.indexOf('--body-file') + 1]!, 'utf8');
  return run;

  function holds(condition: string): boolean {
    const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1').trim();
    // Without a word on it, a step runs only while all went well.
    const always = /\b(cancelled|always|failure)\(/.test(expression);
    return (always || run.passed) && Boolean(evaluate(expression, context));
  }

  function runStep(step: Step): void {
    if (step.if === undefined ? !run.passed : !holds(step.if)) {
      if (step.id) steps[step.id] = { outcome: 'skipped', outputs: {} };
      return;
    }
    const outputs: Record<string, string> = {};
    let status = 0;
    if (step.uses) {
      if (step.uses.startsWith('actions/configure-pages@')) outputs['base_url'] = 'https://example.github.io/copy';
      const path = step.with?.['path'];
      if (typeof path === 'string') {
        const found = fillIn(path, context);
        const there = join(found.startsWith('/') ? '' : folder, found);
        run.uploads[step.uses.split('@')[0]!] = existsSync(there) ? listFiles(there) : [];
        status = existsSync(there) ? 0 : 1;
      }
      run.steps.push({ name: step.uses, status, printed: '' });
    } else if (step.run !== undefined) {
      const script = join(temp, `step-${run.steps.length}.sh`);
      writeFileSync(script, fillIn(step.run, context));
      const flags = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
      const ended = spawnSync('bash', [...flags, script], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...machine(temp, commands, event), ...options.env, ...stepEnv(step) },
      });
      status = ended.status ?? 1;
      run.steps.push({ name: step.name ?? step.run, status, printed: `${ended.stdout}${ended.stderr}` });
    }
    if (status !== 0) run.passed = false;
    if (step.id) steps[step.id] = { outcome: status === 0 ? 'success' : 'failure', outputs };
  }

  function stepEnv(step: Step): Record<string, string> {
    return Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fillIn(value, context)]));
  }
}

/** GitHub gives every input: its default, else a tick that is not set, else nothing. */
function formDefaults({ on }: Workflow): Record<string, unknown> {
  const inputs = Object.entries(on.workflow_dispatch?.inputs ?? {});
  return Object.fromEntries(inputs.map(([name, input]) => [name, input.default ?? (input.type === 'boolean' ? false : '')]));
}

/** The commands that are played: packages are there already, and GitHub is not asked. */
function writeCommands(temp: string, answer: string): string {
  const folder = join(temp, 'bin');
  mkdirSync(folder);
  const real = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
  const note = (name: string) => `#!/bin/bash\necho ${name} "$@" >> "$RUNNER_TEMP/sent.txt"\n`;
  const scripts = {
    aws: note('aws'),
    curl: note('curl'),
    npm: `#!/bin/bash\nif [ "$1" = ci ]; then test -f package-lock.json && test -e node_modules; exit; fi\nexec ${real} "$@"\n`,
    gh: `#!/bin/bash\nnode -e 'require("fs").appendFileSync(process.env.RUNNER_TEMP + "/gh.jsonl", JSON.stringify(process.argv.slice(1)) + "\\n")' -- "$@"\nif [ "$1" = api ]; then echo '${answer}'; fi\n`,
  };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function machine(temp: string, commands: string, event: string): Record<string, string> {
  return {
    ...plainEnv(),
    PATH: `${commands}:${process.env['PATH'] ?? ''}`,
    RUNNER_TEMP: temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: 'example/copy',
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
  };
}

const listFiles = (path: string): string[] =>
  /\.\w+$/.test(path)
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
