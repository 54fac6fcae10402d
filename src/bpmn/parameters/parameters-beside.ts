// A file of simulation parameters given beside a model: Bizagi's .bpm, a BPSimData.xml, or another BPMN file with parameters.
import { factsOf } from '../../model/fact-sheet.ts'
import { noFacts } from '../../model/facts.ts'
import type { Finding } from '../../model/finding.ts'
import { indexModel, type ModelIndex } from '../../model/model-index.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import { decode } from '../decode.ts'
import { mayHoldParameters, parametersIn, takeParameters, type TakenParameters } from './take-parameters.ts'
import { parameterTrees } from './parameter-tree.ts'
import type { FindElement } from './place-parameters.ts'
import type { ToolParameters } from './tool-parameters.ts'

/** Whether a file given beside a model is one of these and no table: by its name, or because it is XML. */
export function isParameterFile(bytes: Uint8Array, fileName: string): boolean {
  return /\.bpm$/i.test(fileName) || /^\s*</.test(decode(bytes.subarray(0, 200))?.text ?? '')
}

/**
 * The facts that the parameters of a file state of a model, where the model states none itself. Of Bizagi's .bpm only the
 * parameters are read: its diagram is XPDL, so the model must be its BPMN export, whose ids are the same. Never rejects: a file
 * without parameters gives a finding of severity error.
 */
export async function readParametersBeside(bytes: Uint8Array, fileName: string, model: ProcessModel): Promise<TakenParameters> {
  const refused = (code: 'PARAMETERS_NONE' | 'PARAMETERS_UNREADABLE', params?: Finding['params']): TakenParameters =>
    ({ facts: noFacts, findings: [{ code, severity: 'error', file: fileName, ...(params && { params }) }] })
  let all: readonly ToolParameters[]
  try {
    all = isZip(bytes) ? await bizagiParameters(bytes) : textParameters(bytes, 'BPSim')
  } catch (error) {
    return refused('PARAMETERS_UNREADABLE', { reason: error instanceof Error ? error.message : String(error) })
  }
  const index = indexModel(model)
  const taken = takeParameters(all, () => index, finder(index), factsOf(model), fileName)
  return taken.findings.length > 0 ? taken : refused('PARAMETERS_NONE')
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function textParameters(bytes: Uint8Array, bpsimTool: string): readonly ToolParameters[] {
  const text = decode(bytes)?.text
  if (text === undefined || !mayHoldParameters(text)) return []
  // Camunda's parameters mean nothing away from the element that holds them.
  return parametersIn(parameterTrees(text).map((tree) => ({ tree, owner: undefined })), bpsimTool)
}

// In bytes unpacked: an archive may claim to hold more than any machine can.
const largest = 64 * 1024 * 1024

// A .bpm is an archive with an archive for each diagram, and in that one the parameters.
async function bizagiParameters(bytes: Uint8Array): Promise<readonly ToolParameters[]> {
  const { unzipSync } = await import('fflate')
  let room = largest
  const open = (archive: Uint8Array, wanted: RegExp): readonly Uint8Array[] => Object.values(unzipSync(archive, {
    filter: ({ name, originalSize }) => wanted.test(name) && (room -= originalSize) >= 0,
  }))
  const diagrams = open(bytes, /\.diag$/i)
  const texts = [...open(bytes, /(^|\/)BPSimData\.xml$/i), ...diagrams.filter(isZip).flatMap((diagram) => open(diagram, /(^|\/)BPSimData\.xml$/i))]
  return texts.flatMap((text) => textParameters(text, 'Bizagi'))
}

// Bizagi writes the id of an element with "Id_" before it, or without.
function finder({ nodes, lanes, participants, sequenceFlows, processes }: ModelIndex): FindElement {
  const known = new Set([...nodes.keys(), ...lanes.keys(), ...participants.keys(), ...sequenceFlows.keys(), ...processes.map(({ id }) => id)])
  return (reference) => [reference, `Id_${reference}`, reference.replace(/^Id_/, ''), reference.slice(reference.indexOf(':') + 1)].find((id) => known.has(id))
}
