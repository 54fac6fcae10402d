// Invented models are the same in every run, so that what passed once passes on any machine. SEED=<number> npm test tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })
