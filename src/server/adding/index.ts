export { JOB_LIMITS, type JobLimits, openJobs } from './jobs.ts'
export { safeName } from './name.ts'
export type { Added, Adder, AddingProgress, HowAdded, Job, JobState, Jobs, NewInput } from './types.ts'
