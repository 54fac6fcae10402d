// Every finding code in words, gathered from the stations.
import type { FindingCode } from '../../model/finding.ts'
import { findingsAnalysis } from './findings-analysis.ts'
import { findingsBpmn } from './findings-bpmn.ts'
import { findingsComparison } from './findings-comparison.ts'
import { findingsEvidence } from './findings-evidence.ts'
import { findingsFacts } from './findings-facts.ts'
import { findingsSimulation } from './findings-simulation.ts'
import { findingsVariants } from './findings-variants.ts'

export const findings: Readonly<Record<`${FindingCode}.${'why' | 'fix'}`, string>> = {
  ...findingsBpmn,
  ...findingsFacts,
  ...findingsAnalysis,
  ...findingsSimulation,
  ...findingsComparison,
  ...findingsVariants,
  ...findingsEvidence,
}
