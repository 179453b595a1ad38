/** The part of WebAssembly's interface that is used here: neither TypeScript's ECMAScript library nor Node's types have it. */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: {
      readonly initial: number
      readonly maximum: number
      readonly shared: boolean
    })
    readonly buffer: SharedArrayBuffer
    grow(pages: number): number
  }
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } })
    readonly exports: Readonly<Record<string, unknown>>
  }
}
