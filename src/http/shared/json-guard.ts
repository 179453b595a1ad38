/** What zod does not see in a parsed body: dangerous keys, deep nesting, text that no database takes. */
import { MAX_FAULTS } from '../../contract/require-valid.ts'
import { type Fault, pointerOf } from '../../errors.ts'

/** Objects and lists inside one another; the deepest body of the contract has seven. */
export const MAX_DEPTH = 32

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
  const fault = (node: Node, code: string, message: string) =>
    faults.push({ pointer: pointerOf(pathOf(node)), code, message })
  const open: Node[] = [{ value: body, key: '', parent: undefined, depth: 0 }]
  for (let next = open.pop(); next && faults.length < MAX_FAULTS; next = open.pop()) {
    const node = next
    const { value } = node
    if (typeof node.key === 'string') {
      if (DANGEROUS_KEYS.has(node.key)) {
        fault(node, 'unrecognized_keys', 'is not a field here')
        continue
      }
      guardText(node.key, (code, message) => fault(node, code, `the name of the field ${message}`))
    }
    if (typeof value === 'string') guardText(value, (code, message) => fault(node, code, message))
    if (typeof value !== 'object' || value === null) continue
    if (node.depth >= MAX_DEPTH) fault(node, 'too_deep', `is nested deeper than ${MAX_DEPTH} levels`)
    else for (const child of childrenOf(node, value)) open.push(child)
  }
  return faults
}

const guardText = (text: string, fault: (code: string, message: string) => void): void => {
  if (!text.isWellFormed()) fault('lone_surrogate', 'holds half of a surrogate pair, which is no character')
  if (text.includes('\u0000')) fault('null_character', 'holds the character U+0000')
}

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
