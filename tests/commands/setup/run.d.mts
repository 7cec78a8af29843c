export const ROOT: string
export interface RunResult {
  code: number
  output: string
  timedOut: boolean
}
export interface RunOptions {
  timeoutMs?: number
  show?: boolean
  cwd?: string
  env?: NodeJS.ProcessEnv
}
export function runTool(tool: string, args: readonly string[], options?: RunOptions): Promise<RunResult>
