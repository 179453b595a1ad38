/** Keys of one topic, a message without parameters for each code of a list: none can be left out of a language. */
export const plainKeys = <Topic extends string, Code extends string>(
  topic: Topic,
  codes: readonly Code[],
): { readonly [Key in `${Topic}.${Code}`]: Record<never, never> } =>
  Object.fromEntries(codes.map((code) => [`${topic}.${code}`, {}])) as {
    [Key in `${Topic}.${Code}`]: Record<never, never>
  }
