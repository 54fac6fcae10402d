// Everything that is computed from a study: its sides, their figures, the comparison, and what was found. Computed where it is read.
import { computed, markRaw, type ComputedRef } from 'vue'
import type { Analysis } from '../../analysis/analysis.ts'
import type { FlowAnalysis } from '../../analysis/flow/flow-analysis.ts'
import { compare } from '../../comparison/compare.ts'
import type { Comparison, Matching } from '../../comparison/comparison.ts'
import { ofSide, type Finding, type Side } from '../../model/finding.ts'
import type { Study } from '../../model/study.ts'
import { followSide, type SideView } from './side-view.ts'

/** Follows a study; `matchingOf` gives the matching where somebody has matched these models already. */
export function followFigures(study: ComputedRef<Study | undefined>, matchingOf?: () => Matching | undefined) {
  const followed = { asIs: followSide(study, 'asIs'), toBe: followSide(study, 'toBe') }
  const sides = computed<{ readonly asIs?: SideView; readonly toBe?: SideView }>(() => both(followed.asIs.view.value, followed.toBe.view.value))
  const analyses = computed<{ readonly asIs?: Analysis; readonly toBe?: Analysis }>(() =>
    both(followed.asIs.analysis.value, followed.toBe.analysis.value))
  // Read one by one: who looks at one side leaves the other uncomputed.
  const flows = markRaw<{ readonly [side in Side]: FlowAnalysis | undefined }>({
    get asIs() { return followed.asIs.flow.value },
    get toBe() { return followed.toBe.flow.value },
  })
  const links = computed(() => study.value?.links)
  const settings = computed(() => study.value?.settings)
  const comparison = computed<Comparison | undefined>(() => {
    const { asIs, toBe } = sides.value
    return asIs && toBe && links.value && settings.value ? compare(asIs.model, toBe.model, links.value, settings.value, matchingOf?.()) : undefined
  })
  const findings = computed<readonly Finding[]>(() => [
    ...(['asIs', 'toBe'] as const).flatMap((side) => [
      ...followed[side].findings.value,
      ...[...followed[side].analysis.value?.findings ?? [], ...followed[side].repetitions.value].map(ofSide(side)),
    ]),
    ...(comparison.value?.findings ?? []),
  ])
  return { sides, analyses, flows, comparison, findings }
}

/** Two values with the keys of those that are there. */
export function both<T>(asIs: T | undefined, toBe: T | undefined): { readonly asIs?: T; readonly toBe?: T } {
  return { ...(asIs !== undefined && { asIs }), ...(toBe !== undefined && { toBe }) }
}
