/** What zod does not see in a parsed body: dangerous keys, deep nesting, text that no database takes. */
import { MAX_FAULTS } from '../../contract/require-valid.ts'
import { type Fault, pointerOf } from '../../errors.ts'
import { type FaultMessage, told } from '../../messages.ts'

/** Objects and lists inside one another; the deepest body of the contract has seven. */
export const MAX_BODY_DEPTH = 32

const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Node = {
  readonly value: unknown
  readonly key: PropertyKey
  readonly parent: Node | undefined
  readonly depth: number
}

/** Faults in the order of the text, at most MAX_FAULTS; iterative, since the nesting is the sender's choice. */
export const guardJson = (body: unknown): readonly Fault[] => {
  const faults: Fault[] = []
  const fault = (node: Node, code: string, message: FaultMessage) =>
    faults.push({ pointer: pointerOf(pathOf(node)), code, message })
  const open: Node[] = [{ value: body, key: '', parent: undefined, depth: 0 }]
  for (let next = open.pop(); next && faults.length < MAX_FAULTS; next = open.pop()) {
    const node = next
    const { value } = node
    if (typeof node.key === 'string') {
      if (DANGEROUS_KEYS.has(node.key)) {
        fault(node, 'unrecognized_keys', told('fault.unknownField'))
        continue
      }
      for (const { code, message } of textFaults(node.key, 'name')) fault(node, code, message)
    }
    if (typeof value === 'string')
      for (const { code, message } of textFaults(value, 'value')) fault(node, code, message)
    if (typeof value !== 'object' || value === null) continue
    if (node.depth >= MAX_BODY_DEPTH)
      fault(node, 'too_deep', told('fault.tooDeep', { levels: MAX_BODY_DEPTH }))
    else for (const child of childrenOf(node, value)) open.push(child)
  }
  return faults
}

const textFaults = (text: string, part: 'name' | 'value'): readonly Omit<Fault, 'pointer'>[] => [
  ...(text.isWellFormed() ? [] : [{ code: 'lone_surrogate', message: told('fault.surrogate', { part }) }]),
  ...(text.includes('\u0000')
    ? [{ code: 'null_character', message: told('fault.nullCharacter', { part }) }]
    : []),
]

/** Last first, as a stack wants them. */
const childrenOf = (parent: Node, value: object): Node[] => {
  const depth = parent.depth + 1
  const children = Array.isArray(value)
    ? value.map((child, key) => ({ value: child, key, parent, depth }))
    : Object.entries(value).map(([key, child]) => ({ value: child, key, parent, depth }))
  return children.reverse()
}

/** Keys from the body down; a lone surrogate in one becomes U+FFFD, since the answer is UTF-8. */
const pathOf = (node: Node): PropertyKey[] => {
  const path: PropertyKey[] = []
  for (let at = node; at.parent; at = at.parent)
    path.push(typeof at.key === 'string' ? at.key.toWellFormed() : at.key)
  return path.reverse()
}
