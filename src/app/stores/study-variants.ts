// The variants of the open study: which one is shown, and what a person does to them. Edits of facts while one is shown are its own.
import { computed, shallowRef, type ComputedRef } from 'vue'
import { noFacts, type FactSheet } from '../../model/facts.ts'
import type { Side } from '../../model/finding.ts'
import { indexModel } from '../../model/model-index.ts'
import { nameKey } from '../../model/name-key.ts'
import type { Study, StudySide } from '../../model/study.ts'
import { departuresFrom, elementsOf, factsInVariant, factsOfElements } from '../../model/variant-facts.ts'
import { departingFrom, mostVariants, newVariant, studyInVariant, withDepartures, withVariants, type Variant } from '../../model/variant.ts'
import type { StatedVariant } from '../../tables/gathered-facts.ts'
import { readOnce } from './side-view.ts'

/** What variants need of the open study. */
export interface VariantsOf {
  readonly study: ComputedRef<Study | undefined>
  change(next: Study): void
}

/** Follows the variants of the study. */
export function followVariants({ study, change }: VariantsOf) {
  // By study, so that going to another one and back shows the same again. It is no part of the study: undoing leaves it.
  const chosen = shallowRef<ReadonlyMap<string, string>>(new Map())
  const variants = computed<readonly Variant[]>(() => study.value?.variants ?? [])
  const variant = computed(() => variants.value.find(({ id }) => id === chosen.value.get(study.value?.id ?? '')))
  /** The study as if all cases were of the shown variant; the study itself while none is shown. */
  const shown = computed(() => (study.value && variant.value ? studyInVariant(study.value, variant.value) : study.value))

  function show(id: string | undefined): void {
    if (!study.value) return
    const { id: studyId } = study.value
    chosen.value = new Map([...chosen.value].filter(([some]) => some !== studyId).concat(id === undefined ? [] : [[studyId, id]]))
  }

  function put(next: readonly Variant[]): void {
    if (study.value) change(withVariants(study.value, next))
  }

  function replace(next: Variant): void {
    if (!variants.value.includes(next)) put(variants.value.map((some) => (some.id === next.id ? next : some)))
  }

  function add(made: Variant, behind = variants.value.length): void {
    if (variants.value.length >= mostVariants) return
    put(variants.value.toSpliced(behind, 0, made))
    show(made.id)
  }

  return {
    variants, variant, shown, show,
    /** Adds a variant that departs in nothing, and shows it. */
    add(name: string, share: number | undefined): void {
      add({ ...newVariant(freeId(variants.value), name), ...(share !== undefined && { share }) })
    },
    /** Another name or share; an absent share is none. */
    describe(id: string, name: string, share: number | undefined): void {
      const before = variants.value.find((some) => some.id === id)
      if (!before || (before.name === name && before.share === share)) return
      replace({ id, name, ...(share !== undefined && { share }), facts: before.facts })
    },
    /** A copy behind it with the same facts and no share yet: two shares would be those of twice as many cases. */
    duplicate(id: string, name: string): void {
      const at = variants.value.findIndex((some) => some.id === id)
      const from = variants.value[at]
      if (from) add({ id: freeId(variants.value), name, facts: from.facts }, at + 1)
    },
    remove(id: string): void {
      put(variants.value.filter((some) => some.id !== id))
    },
    /** The shown variant states facts of a side; `edit` gets the facts it has there and gives those it is to have. */
    state(side: Side, base: FactSheet, edit: (facts: FactSheet) => FactSheet): void {
      const { value: into } = variant
      if (!into) return
      const before = factsInVariant(base, into.facts[side])
      const after = edit(before)
      if (after !== before) replace(withDepartures(into, side, departuresFrom(base, after)))
    },
    /** Takes departures of the shown variant back: some facts of elements, or all of theirs. */
    asInStudy(side: Side, ids: readonly string[], keys?: readonly string[]): void {
      if (variant.value) replace(withDepartures(variant.value, side, withoutDepartures(variant.value.facts[side], ids, keys)))
    },
  }
}

/**
 * The study after a change, with its variants departing from the sides it has now: [VF3] a fact that is the same now departs no more, and facts of
 * elements that another model does not have are gone.
 */
export function withVariantsFollowing(before: Study, next: Study): Study {
  const { variants } = next
  if (!variants) return next
  const sides = (['asIs', 'toBe'] as const).filter((side) => before.sides[side] !== next.sides[side])
  const followed = sides.reduce<readonly Variant[]>((all, side) => all.map((variant) => following(variant, side, before.sides[side], next.sides[side])), variants)
  return followed.every((variant, at) => variant === variants[at]) ? next : withVariants(next, followed)
}

/**
 * The study with what a table states of variants on a side, whose own facts are `base`; a variant of a name the study has not comes behind
 * the others. [PV2] A fact that no row states stays as it is. The same study where nothing is stated.
 */
export function withStatedVariants(before: Study, side: Side, base: FactSheet, stated: readonly StatedVariant[]): Study {
  return stated.reduce<Study>((study, { name, facts }) => {
    const all = study.variants ?? []
    const known = all.find((some) => nameKey(some.name) === nameKey(name))
    const into = known ?? newVariant(freeId(all), name)
    const after = departingFrom(withDepartures(into, side, factsInVariant(into.facts[side], facts)), side, base)
    return withVariants(study, known ? all.map((some) => (some === known ? after : some)) : [...all, after])
  }, before)
}

/** How many elements have facts in a variant of the first study and none in that of the second any more. */
export function lostElements(before: Study, after: Study): number {
  return (before.variants ?? []).reduce((sum, { id, facts }) => {
    const now = after.variants?.find((some) => some.id === id)
    return now ? sum + (['asIs', 'toBe'] as const).reduce((all, side) => all + elementsOf(facts[side]).length - elementsOf(now.facts[side]).length, 0) : sum
  }, 0)
}

function following(variant: Variant, side: Side, before: StudySide | undefined, now: StudySide | undefined): Variant {
  if (!now) return withDepartures(variant, side, noFacts)
  const isThere = before?.source === now.source ? () => true : elementsIn(now)
  return departingFrom(withDepartures(variant, side, factsOfElements(variant.facts[side], isThere)), side, now.facts)
}

function elementsIn({ source, fileName }: StudySide): (id: string) => boolean {
  const { model } = readOnce(source, fileName)
  if (!model) return () => true
  const { nodes, sequenceFlows, lanes, participants, processes } = indexModel(model)
  const ids = new Set([...nodes.keys(), ...sequenceFlows.keys(), ...lanes.keys(), ...participants.keys(), ...processes.map(({ id }) => id)])
  return (id) => ids.has(id)
}

function withoutDepartures(sheet: FactSheet, ids: readonly string[], keys: readonly string[] | undefined): FactSheet {
  const kept = <T extends object>(some: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(some).flatMap(([id, facts]) => {
    if (!ids.includes(id)) return [[id, facts] as const]
    const rest = keys ? Object.entries(facts).filter(([key]) => !keys.includes(key)) : []
    return rest.length > 0 ? [[id, Object.fromEntries(rest) as T] as const] : []
  }))
  return { activities: kept(sheet.activities), flows: kept(sheet.flows), performers: kept(sheet.performers), processes: kept(sheet.processes) }
}

function freeId(variants: readonly Variant[]): string {
  const taken = new Set(variants.map(({ id }) => id))
  let number = variants.length + 1
  while (taken.has(`v${number}`)) number += 1
  return `v${number}`
}
